-- Consultations, replies, opinions and what became of them.

CREATE TABLE consultation (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  title     TEXT NOT NULL,
  text      TEXT NOT NULL,
  round     INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  due       INTEGER NOT NULL,
  closed_at INTEGER NOT NULL DEFAULT 0,
  by_person INTEGER NOT NULL,
  version   INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE consultation_draft (
  consultation INTEGER NOT NULL REFERENCES consultation (id),
  draft        INTEGER NOT NULL REFERENCES draft (id),
  PRIMARY KEY (consultation, draft)
) STRICT, WITHOUT ROWID;

CREATE TABLE addressee (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  consultation INTEGER NOT NULL REFERENCES consultation (id),
  unit         INTEGER NOT NULL DEFAULT 0,
  person       INTEGER NOT NULL DEFAULT 0,
  drafts       TEXT NOT NULL DEFAULT '[]', -- JSON of draft ids; [] means all
  added_at     INTEGER NOT NULL,
  due          INTEGER NOT NULL DEFAULT 0, -- of one that joined later; 0: the consultation's
  removed_at   INTEGER NOT NULL DEFAULT 0,
  removed_why  TEXT NOT NULL DEFAULT '',
  removed_by   INTEGER NOT NULL DEFAULT 0,
  was          INTEGER NOT NULL DEFAULT 0, -- the unit first asked, which went into this one
  CHECK ((removed_at = 0) = (removed_why = '')),
  CHECK ((unit = 0) <> (person = 0)),
  UNIQUE (consultation, unit, person, was)
) STRICT;

CREATE TABLE reply (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  consultation      INTEGER NOT NULL REFERENCES consultation (id),
  addressee         INTEGER NOT NULL REFERENCES addressee (id),
  unit              INTEGER NOT NULL DEFAULT 0,
  person            INTEGER NOT NULL DEFAULT 0,
  kind              TEXT NOT NULL CHECK (kind IN ('none', 'opinions')),
  form              TEXT NOT NULL,
  approver          TEXT NOT NULL DEFAULT '',
  approver_position TEXT NOT NULL DEFAULT '',
  at                INTEGER NOT NULL,
  late              INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
  channel           TEXT NOT NULL DEFAULT '',
  recorder          INTEGER NOT NULL DEFAULT 0,
  withdrawn_at      INTEGER NOT NULL DEFAULT 0,
  version           INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX reply_in_force ON reply (addressee) WHERE withdrawn_at = 0;

CREATE TABLE reply_page ( -- photos or scans of the stamped letter
  reply INTEGER NOT NULL REFERENCES reply (id),
  sha   TEXT NOT NULL REFERENCES file (sha),
  seq   INTEGER NOT NULL,
  PRIMARY KEY (reply, sha)
) STRICT, WITHOUT ROWID;

CREATE TABLE opinion (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  reply        INTEGER NOT NULL REFERENCES reply (id),
  consultation INTEGER NOT NULL REFERENCES consultation (id),
  unit         INTEGER NOT NULL DEFAULT 0,
  person       INTEGER NOT NULL DEFAULT 0,
  no           INTEGER NOT NULL,
  plan         TEXT NOT NULL DEFAULT '',
  chapter      INTEGER NOT NULL DEFAULT 0,
  original     TEXT NOT NULL DEFAULT '',
  suggestion   TEXT NOT NULL,
  reason       TEXT NOT NULL DEFAULT '',
  revision     INTEGER NOT NULL DEFAULT 1,
  state        TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'lead', 'later', 'decided')),
  result       TEXT NOT NULL DEFAULT '' CHECK (result IN ('', 'adopted', 'partly', 'rejected', 'covered', 'dropped')),
  explain      TEXT NOT NULL DEFAULT '',
  decided_at   INTEGER NOT NULL DEFAULT 0,
  decided_by   INTEGER NOT NULL DEFAULT 0,
  proposed     TEXT NOT NULL DEFAULT '', -- what the lead unit proposes, and why
  proposed_why TEXT NOT NULL DEFAULT '',
  published_at INTEGER NOT NULL DEFAULT 0,
  withdrawn_at INTEGER NOT NULL DEFAULT 0,
  version      INTEGER NOT NULL DEFAULT 1,
  realized       TEXT NOT NULL DEFAULT '', -- where in the later text it was taken up
  realized_draft INTEGER NOT NULL DEFAULT 0,
  realized_at    INTEGER NOT NULL DEFAULT 0,
  issue          TEXT NOT NULL DEFAULT '', -- the main question of a dispute, as the office words it
  CHECK (realized = '' OR result IN ('adopted', 'partly')),
  CHECK ((state = 'decided') = (result <> ''))
) STRICT;
CREATE INDEX opinion_reply ON opinion (reply);

CREATE TABLE opinion_past ( -- an edited or reopened opinion as it stood
  opinion    INTEGER NOT NULL REFERENCES opinion (id),
  version    INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  by_person  INTEGER NOT NULL,
  plan       TEXT NOT NULL,
  chapter    INTEGER NOT NULL,
  original   TEXT NOT NULL,
  suggestion TEXT NOT NULL,
  reason     TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  result     TEXT NOT NULL,
  explain    TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  realized     TEXT NOT NULL,
  PRIMARY KEY (opinion, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE talk (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  opinion   INTEGER NOT NULL REFERENCES opinion (id),
  with_whom TEXT NOT NULL,
  at        INTEGER NOT NULL,
  outcome   TEXT NOT NULL,
  stance    TEXT NOT NULL DEFAULT '' CHECK (stance IN ('', 'insists', 'yields')),
  revision  INTEGER NOT NULL DEFAULT 1, -- of the opinion: a talk about other words counts no more
  by_person INTEGER NOT NULL
) STRICT;
CREATE INDEX talk_opinion ON talk (opinion);
