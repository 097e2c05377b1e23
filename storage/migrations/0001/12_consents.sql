-- 征求责任单位意见: what a supporting unit says of one version of a chapter.

CREATE TABLE consent (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  draft             INTEGER NOT NULL REFERENCES draft (id), -- the version it counts for
  since             INTEGER NOT NULL DEFAULT 0,             -- the version asked about before; 0: asked for the first time
  chapter           INTEGER NOT NULL REFERENCES chapter (id),
  lead              INTEGER NOT NULL,
  unit              INTEGER NOT NULL,
  asked_at          INTEGER NOT NULL,
  due               INTEGER NOT NULL,
  by_person         INTEGER NOT NULL,
  office            INTEGER NOT NULL DEFAULT 0 CHECK (office IN (0, 1)), -- the office asked itself
  tacit             INTEGER NOT NULL DEFAULT 0 CHECK (tacit IN (0, 1)),  -- the request said that silence counts as 同意
  told              INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),   -- the request reached somebody of the unit in chat
  answer            TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'agree', 'amend', 'object', 'silent')),
  words             TEXT NOT NULL DEFAULT '',
  answered_at       INTEGER NOT NULL DEFAULT 0,
  person            INTEGER NOT NULL DEFAULT 0,
  approver          TEXT NOT NULL DEFAULT '',
  approver_position TEXT NOT NULL DEFAULT '',
  channel           TEXT NOT NULL DEFAULT '',
  recorder          INTEGER NOT NULL DEFAULT 0,
  given             INTEGER NOT NULL DEFAULT 0, -- 沿用: the version it was given on; 0: this one
  nudged_at         INTEGER NOT NULL DEFAULT 0,
  closed_at         INTEGER NOT NULL DEFAULT 0,
  raised_at         INTEGER NOT NULL DEFAULT 0,
  plea              TEXT NOT NULL DEFAULT '',
  version           INTEGER NOT NULL DEFAULT 1,
  UNIQUE (draft, unit),
  CHECK ((answer = '') = (answered_at = 0)),
  CHECK (answer NOT IN ('amend', 'object') OR words <> ''),
  CHECK ((raised_at = 0) = (plea = '')),
  CHECK (answer <> 'silent' OR (tacit = 1 AND told = 1))
) STRICT;
