-- What changed in the middle of the work, and what rests on it.

CREATE TABLE change (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  kind      TEXT NOT NULL CHECK (kind IN ('lead', 'support', 'unsupport', 'merge', 'unit', 'settle', 'member')),
  at        INTEGER NOT NULL,
  by_person INTEGER NOT NULL,
  basis     TEXT NOT NULL,
  unit      INTEGER NOT NULL DEFAULT 0, -- whose it was, or whom it is about
  into_unit INTEGER NOT NULL DEFAULT 0,
  chapter   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE takeover ( -- an owed duty that began anew for another unit
  change    INTEGER NOT NULL REFERENCES change (id),
  duty      TEXT NOT NULL, -- its key under the unit that took it over
  from_unit INTEGER NOT NULL,
  since_at  INTEGER NOT NULL,
  due       INTEGER NOT NULL DEFAULT 0, -- 0: the date stays
  PRIMARY KEY (change, duty)
) STRICT, WITHOUT ROWID;
