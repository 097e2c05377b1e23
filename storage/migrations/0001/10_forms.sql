-- Papers of a consultation, tables of opinions that came back, and where opinions were gathered.

CREATE TABLE consultation_paper ( -- 征求意见函, 反馈意见表 as the program last wrote them
  consultation INTEGER NOT NULL REFERENCES consultation (id),
  kind         TEXT NOT NULL CHECK (kind IN ('letter', 'form', 'forms')),
  addressee    INTEGER NOT NULL DEFAULT 0, -- 0: for everybody
  sha          TEXT NOT NULL REFERENCES file (sha),
  name         TEXT NOT NULL,
  size         INTEGER NOT NULL,
  made_at      INTEGER NOT NULL,
  PRIMARY KEY (consultation, kind, addressee)
) STRICT, WITHOUT ROWID;

CREATE TABLE filled ( -- what was read in a table of opinions that came as a file
  upload INTEGER PRIMARY KEY REFERENCES upload (id),
  body   TEXT NOT NULL -- JSON of plan.Filled
) STRICT;

CREATE TABLE reply_file ( -- the table a reply was read from
  reply INTEGER NOT NULL REFERENCES reply (id),
  seq   INTEGER NOT NULL,
  sha   TEXT NOT NULL REFERENCES file (sha),
  name  TEXT NOT NULL,
  PRIMARY KEY (reply, sha)
) STRICT, WITHOUT ROWID;
