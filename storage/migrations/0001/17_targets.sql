-- The register of targets, what is said for them, and how a plan agrees with
-- what stands above it.

CREATE TABLE target (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  chapter    INTEGER NOT NULL REFERENCES chapter (id),
  seq        INTEGER NOT NULL,
  name       TEXT NOT NULL,
  base       TEXT NOT NULL DEFAULT '',
  goal       TEXT NOT NULL DEFAULT '',
  measure    TEXT NOT NULL DEFAULT '',
  source     TEXT NOT NULL DEFAULT '',
  quantified INTEGER NOT NULL DEFAULT 0 CHECK (quantified IN (0, 1)),
  draft      INTEGER NOT NULL DEFAULT 0,
  added      INTEGER NOT NULL DEFAULT 0 CHECK (added IN (0, 1)),
  corrected  INTEGER NOT NULL DEFAULT 0 CHECK (corrected IN (0, 1)),
  check_why  TEXT NOT NULL DEFAULT '' CHECK (check_why IN ('', 'changed', 'lost')),
  struck_at  INTEGER NOT NULL DEFAULT 0,
  gone_at    INTEGER NOT NULL DEFAULT 0,
  by_person  INTEGER NOT NULL DEFAULT 0,
  at         INTEGER NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX target_chapter ON target (chapter);

CREATE TABLE target_read ( -- which version of a chapter the register was read from last
  chapter INTEGER PRIMARY KEY REFERENCES chapter (id),
  draft   INTEGER NOT NULL,
  sha     TEXT NOT NULL,
  at      INTEGER NOT NULL
) STRICT;

CREATE TABLE target_argument (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  target    INTEGER NOT NULL REFERENCES target (id),
  person    INTEGER NOT NULL DEFAULT 0,
  unit      INTEGER NOT NULL DEFAULT 0,
  text      TEXT NOT NULL,
  basis     TEXT NOT NULL DEFAULT '',
  day       TEXT NOT NULL,
  added_at  INTEGER NOT NULL,
  by_person INTEGER NOT NULL,
  CHECK ((person = 0) <> (unit = 0))
) STRICT;
CREATE INDEX target_argument_target ON target_argument (target);

CREATE TABLE alignment ( -- 衔接: how a plan agrees with what stands above it
  plan      TEXT NOT NULL REFERENCES plan (id),
  basis     TEXT NOT NULL CHECK (basis IN ('law', 'national', 'province', 'prefecture', 'five_year', 'current')),
  compared  TEXT NOT NULL,
  finding   TEXT NOT NULL CHECK (finding IN ('agrees', 'differs', 'waits')),
  note      TEXT NOT NULL DEFAULT '',
  at        INTEGER NOT NULL,
  by_person INTEGER NOT NULL,
  version   INTEGER NOT NULL DEFAULT 1,
  CHECK (finding <> 'differs' OR note <> ''),
  PRIMARY KEY (plan, basis)
) STRICT, WITHOUT ROWID;
