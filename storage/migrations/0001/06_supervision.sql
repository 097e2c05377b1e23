-- What the planner queued, notices to be signed, telephone calls.

CREATE TABLE nudge ( -- every key is queued once, for ever
  key    TEXT PRIMARY KEY,
  person INTEGER NOT NULL, -- whose letter it went into; 0: a notice, a note or a call
  day    TEXT NOT NULL,
  duty   TEXT NOT NULL,
  level  TEXT NOT NULL,
  at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX nudge_person ON nudge (person, day);

CREATE TABLE urge (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  key        TEXT NOT NULL UNIQUE,
  level      TEXT NOT NULL CHECK (level IN ('urge', 'escalate')),
  unit       INTEGER NOT NULL, -- 0: the weekly note, over all units
  duties     TEXT NOT NULL,    -- JSON of duty keys
  number     TEXT NOT NULL DEFAULT '',
  drafted_at INTEGER NOT NULL,
  signed_at  INTEGER NOT NULL DEFAULT 0,
  signed_by  INTEGER NOT NULL DEFAULT 0,
  void_at    INTEGER NOT NULL DEFAULT 0,
  version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE call (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  key       TEXT NOT NULL UNIQUE,
  unit      INTEGER NOT NULL,
  duties    TEXT NOT NULL, -- JSON of duty keys
  made_at   INTEGER NOT NULL,
  result    TEXT NOT NULL DEFAULT '' CHECK (result IN ('', 'reached', 'promised', 'missed')),
  promise   TEXT NOT NULL DEFAULT '',
  by_person INTEGER NOT NULL DEFAULT 0,
  at        INTEGER NOT NULL DEFAULT 0,
  version   INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE extension (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  unit       INTEGER NOT NULL,
  duty       TEXT NOT NULL,
  asked_at   INTEGER NOT NULL,
  by_person  INTEGER NOT NULL,
  channel    TEXT NOT NULL DEFAULT '',
  recorder   INTEGER NOT NULL DEFAULT 0,
  from_at    INTEGER NOT NULL,
  wished_at  INTEGER NOT NULL CHECK (wished_at > from_at),
  reason     TEXT NOT NULL,
  state      TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'granted', 'refused', 'withdrawn', 'lapsed')),
  settled_at INTEGER NOT NULL DEFAULT 0,
  settled_by INTEGER NOT NULL DEFAULT 0,
  until_at   INTEGER NOT NULL DEFAULT 0,
  word       TEXT NOT NULL DEFAULT '', -- the basis of a grant, the reason of a refusal
  version    INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'pending') = (settled_at = 0)),
  CHECK ((state = 'granted') = (until_at > 0)),
  CHECK ((state IN ('granted', 'refused')) = (word <> ''))
) STRICT;
CREATE UNIQUE INDEX extension_pending ON extension (duty) WHERE state = 'pending';

CREATE TABLE late_note (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  unit      INTEGER NOT NULL,
  duty      TEXT NOT NULL,
  said_at   INTEGER NOT NULL,
  by_person INTEGER NOT NULL,
  channel   TEXT NOT NULL DEFAULT '',
  recorder  INTEGER NOT NULL DEFAULT 0,
  due_at    INTEGER NOT NULL CHECK (due_at < said_at),
  expected  TEXT NOT NULL,
  reason    TEXT NOT NULL
) STRICT;
