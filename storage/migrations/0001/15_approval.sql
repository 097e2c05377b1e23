-- What the leading group and the government say about the texts, and how they are issued.

CREATE TABLE deliberation (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  text         TEXT NOT NULL,
  way          TEXT NOT NULL CHECK (way IN ('meeting', 'writing')),
  opened_at    INTEGER NOT NULL,
  by_person    INTEGER NOT NULL,
  day          TEXT NOT NULL DEFAULT '', -- of the meeting
  due          INTEGER NOT NULL DEFAULT 0, -- of answers in writing
  meeting      INTEGER NOT NULL DEFAULT 0, -- the meeting it is heard at, 0 when none is linked
  due_count    INTEGER NOT NULL DEFAULT 0 CHECK (due_count >= 0),
  present      INTEGER NOT NULL DEFAULT 0 CHECK (present >= 0),
  on_leave     INTEGER NOT NULL DEFAULT 0 CHECK (on_leave >= 0),
  deputed      INTEGER NOT NULL DEFAULT 0 CHECK (deputed BETWEEN 0 AND present),
  ballot       INTEGER NOT NULL DEFAULT 0 CHECK (ballot IN (0, 1)),
  ayes         INTEGER NOT NULL DEFAULT 0 CHECK (ayes >= 0),
  noes         INTEGER NOT NULL DEFAULT 0 CHECK (noes >= 0),
  abstained    INTEGER NOT NULL DEFAULT 0 CHECK (abstained >= 0),
  conclusion   TEXT NOT NULL DEFAULT '' CHECK (conclusion IN ('', 'passed', 'principle', 'rejected')),
  concluded_at INTEGER NOT NULL DEFAULT 0,
  concluded_by INTEGER NOT NULL DEFAULT 0,
  basis        TEXT NOT NULL DEFAULT '',
  revision     TEXT NOT NULL DEFAULT '',
  revised_at   INTEGER NOT NULL DEFAULT 0,
  revised_by   INTEGER NOT NULL DEFAULT 0,
  hurried      TEXT NOT NULL DEFAULT '',
  version      INTEGER NOT NULL DEFAULT 1,
  CHECK ((way = 'meeting') = (day <> '')),
  CHECK ((way = 'writing') = (due > 0)),
  CHECK ((conclusion = '') = (concluded_at = 0)),
  CHECK ((revision = '') = (revised_at = 0)),
  CHECK (present + on_leave <= due_count)
) STRICT;

CREATE TABLE deliberation_draft (
  deliberation INTEGER NOT NULL REFERENCES deliberation (id),
  draft        INTEGER NOT NULL REFERENCES draft (id),
  PRIMARY KEY (deliberation, draft)
) STRICT, WITHOUT ROWID;

CREATE TABLE voice ( -- what a member of the leading group said; in writing the last one counts
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  deliberation INTEGER NOT NULL REFERENCES deliberation (id),
  member       INTEGER NOT NULL DEFAULT 0,
  person       INTEGER NOT NULL DEFAULT 0,
  name         TEXT NOT NULL,
  stance       TEXT NOT NULL DEFAULT '' CHECK (stance IN ('', 'agree', 'amend', 'oppose')),
  remark       TEXT NOT NULL DEFAULT '',
  at           INTEGER NOT NULL,
  by_person    INTEGER NOT NULL,
  channel      TEXT NOT NULL DEFAULT '',
  recorder     INTEGER NOT NULL DEFAULT 0,
  opinion      INTEGER NOT NULL DEFAULT 0,
  CHECK (member <> 0 OR person <> 0),
  CHECK (stance = 'agree' OR remark <> '')
) STRICT;
CREATE INDEX voice_deliberation ON voice (deliberation);

CREATE TABLE enclosure ( -- a line of a plan's list of enclosures to submit
  plan      TEXT NOT NULL REFERENCES plan (id),
  kind      TEXT NOT NULL CHECK (kind IN ('request', 'text', 'units', 'public', 'experts', 'legality', 'minutes', 'disputes', 'basis')),
  state     TEXT NOT NULL DEFAULT '' CHECK (state IN ('', 'ready', 'waived')),
  number    TEXT NOT NULL DEFAULT '',
  day       TEXT NOT NULL DEFAULT '',
  from_day  TEXT NOT NULL DEFAULT '', -- the public was asked from … until
  until_day TEXT NOT NULL DEFAULT '',
  reason    TEXT NOT NULL DEFAULT '', -- why it does not apply
  sha       TEXT NOT NULL DEFAULT '',
  name      TEXT NOT NULL DEFAULT '',
  size      INTEGER NOT NULL DEFAULT 0,
  by_person INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  PRIMARY KEY (plan, kind),
  CHECK ((state = 'waived') = (reason <> '')),
  CHECK ((from_day = '') = (until_day = ''))
) STRICT, WITHOUT ROWID;

CREATE TABLE passage ( -- a step through the government; only added
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  plan      TEXT NOT NULL REFERENCES plan (id),
  draft     INTEGER NOT NULL REFERENCES draft (id),
  post      TEXT NOT NULL CHECK (post IN ('government', 'justice', 'executive')),
  result    TEXT NOT NULL CHECK (result IN ('sent', 'passed', 'principle', 'returned')),
  day       TEXT NOT NULL,
  number    TEXT NOT NULL DEFAULT '',
  sha       TEXT NOT NULL DEFAULT '',
  name      TEXT NOT NULL DEFAULT '',
  size      INTEGER NOT NULL DEFAULT 0,
  reason    TEXT NOT NULL DEFAULT '', -- why the director went on out of order
  by_person INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  CHECK ((post = 'government') = (result = 'sent')),
  CHECK (result <> 'principle' OR post = 'executive')
) STRICT;

CREATE TABLE promulgation (
  plan      TEXT PRIMARY KEY REFERENCES plan (id),
  draft     INTEGER NOT NULL REFERENCES draft (id),
  number    TEXT NOT NULL CHECK (number <> ''),
  signer    TEXT NOT NULL CHECK (signer <> ''),
  dated     TEXT NOT NULL,
  issued    TEXT NOT NULL CHECK (issued >= dated),
  by_person INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  told_at   INTEGER NOT NULL DEFAULT 0,
  cc        TEXT NOT NULL DEFAULT '',
  version   INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

CREATE TABLE correction ( -- a promulgation as it was entered before
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  plan      TEXT NOT NULL REFERENCES promulgation (plan),
  at        INTEGER NOT NULL,
  by_person INTEGER NOT NULL,
  reason    TEXT NOT NULL CHECK (reason <> ''),
  number    TEXT NOT NULL,
  signer    TEXT NOT NULL,
  dated     TEXT NOT NULL,
  issued    TEXT NOT NULL
) STRICT;
