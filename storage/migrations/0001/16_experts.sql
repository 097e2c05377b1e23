-- Experts, the panel of each plan and its word.

CREATE TABLE expert ( -- what is known of a person bound as expert
  person   INTEGER PRIMARY KEY REFERENCES person (id),
  employer TEXT NOT NULL,
  title    TEXT NOT NULL DEFAULT '',
  field    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE panel_head (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  plan     TEXT NOT NULL REFERENCES plan (id),
  person   INTEGER NOT NULL REFERENCES person (id),
  from_at  INTEGER NOT NULL,
  until_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX panel_head_in_force ON panel_head (plan) WHERE until_at = 0;

CREATE TABLE panel_verdict ( -- 专家组论证意见
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  plan         TEXT NOT NULL REFERENCES plan (id),
  result       TEXT NOT NULL CHECK (result IN ('pass', 'amend', 'fail')),
  head         INTEGER NOT NULL REFERENCES person (id),
  signed       TEXT NOT NULL,
  present      TEXT NOT NULL, -- JSON of person ids
  meeting      INTEGER NOT NULL DEFAULT 0,
  consultation INTEGER NOT NULL DEFAULT 0, -- under which its points are handled
  points       INTEGER NOT NULL DEFAULT 0,
  text         TEXT NOT NULL,
  entered_at   INTEGER NOT NULL,
  by_person    INTEGER NOT NULL,
  why          TEXT NOT NULL DEFAULT '', -- it took the place of another
  replaced_at  INTEGER NOT NULL DEFAULT 0,
  version      INTEGER NOT NULL DEFAULT 1,
  CHECK ((result = 'amend') = (points > 0))
) STRICT;
CREATE UNIQUE INDEX panel_verdict_in_force ON panel_verdict (plan) WHERE replaced_at = 0;

CREATE TABLE panel_verdict_page ( -- scans of the signed paper
  verdict INTEGER NOT NULL REFERENCES panel_verdict (id),
  seq     INTEGER NOT NULL,
  sha     TEXT NOT NULL REFERENCES file (sha),
  PRIMARY KEY (verdict, seq)
) STRICT, WITHOUT ROWID;
