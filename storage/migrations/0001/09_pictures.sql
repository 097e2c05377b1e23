-- Pictures drawn from what the other tables say.

CREATE TABLE picture (
  key     TEXT PRIMARY KEY, -- of what it shows: the same key, the same picture
  sha     TEXT NOT NULL REFERENCES file (sha),
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX picture_sha ON picture (sha);
