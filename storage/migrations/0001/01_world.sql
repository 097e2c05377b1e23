-- What the work plan sets up: plans, chapters, units, who is assigned what.
-- Moments are unix milliseconds, 0 for none; days are '2021-01-29', '' for none.

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE work_plan ( -- what the database was seeded from, whole: what is not kept in rows is exported from here
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  document TEXT NOT NULL -- JSON of the plan.WorkPlan
) STRICT;

CREATE TABLE plan (
  id    TEXT PRIMARY KEY CHECK (id IN ('women', 'children')),
  title TEXT NOT NULL
) STRICT;

CREATE TABLE chapter (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  plan  TEXT NOT NULL REFERENCES plan (id),
  code  TEXT NOT NULL UNIQUE,
  no    INTEGER NOT NULL,
  place INTEGER NOT NULL, -- order in the compiled text
  title TEXT NOT NULL,
  kind  TEXT NOT NULL CHECK (kind IN ('domain', 'frame', 'section'))
) STRICT;

CREATE TABLE unit (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  slug     TEXT NOT NULL UNIQUE,
  kind     TEXT NOT NULL,
  near     INTEGER NOT NULL DEFAULT 0, -- while doubtful: the unit it may be
  doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),
  merged   INTEGER NOT NULL DEFAULT 0, -- the unit this one was found to be, or went into
  until_at INTEGER NOT NULL DEFAULT 0  -- since when it is no unit any more; 0 with merged: it always was that one
) STRICT;

CREATE TABLE unit_name (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  unit     INTEGER NOT NULL REFERENCES unit (id),
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('name', 'alias')),
  from_at  INTEGER NOT NULL DEFAULT 0,
  until_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX unit_name_unit ON unit_name (unit);

CREATE TABLE unit_set (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE unit_set_unit ( -- a set without rows means every unit
  unit_set TEXT NOT NULL REFERENCES unit_set (slug),
  unit     INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (unit_set, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  chapter  INTEGER NOT NULL REFERENCES chapter (id),
  unit     INTEGER REFERENCES unit (id),
  unit_set TEXT REFERENCES unit_set (slug),
  part     TEXT NOT NULL CHECK (part IN ('lead', 'support')),
  from_at  INTEGER NOT NULL DEFAULT 0,
  until_at INTEGER NOT NULL DEFAULT 0,
  CHECK ((unit IS NULL) <> (unit_set IS NULL))
) STRICT;
CREATE INDEX assignment_chapter ON assignment (chapter);

CREATE TABLE anomaly (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT, -- the order they are shown in
  key        TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  detail     TEXT NOT NULL, -- JSON of the plan.Anomaly
  answer     TEXT NOT NULL DEFAULT '',
  settled_at INTEGER NOT NULL DEFAULT 0,
  settled_by INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE holiday (
  day    TEXT NOT NULL,
  work   INTEGER NOT NULL CHECK (work IN (0, 1)), -- 1: a weekend day that is worked
  name   TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('notice', 'office')),
  known  TEXT NOT NULL, -- before that day the weekday counts
  PRIMARY KEY (day, source, known)
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday_notice (
  year      INTEGER PRIMARY KEY,
  published TEXT NOT NULL
) STRICT;
