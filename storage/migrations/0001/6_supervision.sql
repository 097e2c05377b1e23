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
  until_at   INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  granted_at INTEGER NOT NULL DEFAULT 0,
  refused_at INTEGER NOT NULL DEFAULT 0
) STRICT;
