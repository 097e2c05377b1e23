-- What the leading group and the government say about the texts, and how they are issued.

CREATE TABLE deliberation (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  text         TEXT NOT NULL,
  way          TEXT NOT NULL CHECK (way IN ('meeting', 'writing')),
  opened_at    INTEGER NOT NULL,
  by_person    INTEGER NOT NULL,
  day          TEXT NOT NULL DEFAULT '', -- of the meeting
  due          INTEGER NOT NULL DEFAULT 0, -- of answers in writing
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
