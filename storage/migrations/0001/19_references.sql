-- What everybody works by: outlines of the levels above, the current plan,
-- templates. The office pins them.

CREATE TABLE reference (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  title     TEXT NOT NULL CHECK (title <> ''),
  source    TEXT NOT NULL,
  issued    TEXT NOT NULL DEFAULT '', -- day, '' where not known
  place     TEXT NOT NULL DEFAULT '', -- a link, or where to get it
  upload    INTEGER NOT NULL DEFAULT 0,
  sha       TEXT NOT NULL DEFAULT '', -- '' without a file, and once removed
  file_name TEXT NOT NULL DEFAULT '',
  pinned_at INTEGER NOT NULL,
  by_person INTEGER NOT NULL REFERENCES person (id),
  until_at  INTEGER NOT NULL DEFAULT 0,
  CHECK (sha <> '' OR place <> '' OR until_at <> 0)
) STRICT;
CREATE INDEX reference_sha ON reference (sha);
