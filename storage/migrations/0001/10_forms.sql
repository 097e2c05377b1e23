-- Papers of a consultation, tables of opinions that came back, and where opinions were gathered.

CREATE TABLE consultation_paper ( -- 征求意见函, 反馈意见表 as the program last wrote them
  consultation INTEGER NOT NULL REFERENCES consultation (id),
  kind         TEXT NOT NULL CHECK (kind IN ('letter', 'form', 'forms', 'sheet')),
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

CREATE TABLE gathering ( -- opinions entered together: a 座谈会, a table of persons' opinions
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  consultation INTEGER NOT NULL REFERENCES consultation (id),
  channel      TEXT NOT NULL,
  meeting      INTEGER NOT NULL DEFAULT 0,
  title        TEXT NOT NULL DEFAULT '',
  held         INTEGER NOT NULL DEFAULT 0, -- a day; 0: not said
  people       INTEGER NOT NULL DEFAULT 0,
  sha          TEXT NOT NULL DEFAULT '',
  name         TEXT NOT NULL DEFAULT '',
  opinions     INTEGER NOT NULL,
  by_person    INTEGER NOT NULL,
  at           INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX gathering_once ON gathering (consultation, sha) WHERE sha <> '';

CREATE TABLE gathering_voice ( -- whose opinions came with it
  gathering INTEGER NOT NULL REFERENCES gathering (id),
  addressee INTEGER NOT NULL REFERENCES addressee (id),
  PRIMARY KEY (gathering, addressee)
) STRICT, WITHOUT ROWID;
