-- Files in chunks by content, and what units hand in.

CREATE TABLE file (
  sha     TEXT PRIMARY KEY CHECK (length(sha) = 64),
  size    INTEGER NOT NULL,
  format  TEXT NOT NULL,
  file_id TEXT NOT NULL DEFAULT '', -- Telegram's handle for sending it again
  made_at INTEGER NOT NULL,
  whole   INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)) -- 0: chunks are still coming in
) STRICT;

CREATE TABLE chunk (
  sha  TEXT NOT NULL REFERENCES file (sha),
  seq  INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (sha, seq)
) STRICT;

CREATE TABLE upload (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  person      INTEGER NOT NULL REFERENCES person (id),
  chat        INTEGER NOT NULL,
  message     INTEGER NOT NULL,
  album       TEXT NOT NULL DEFAULT '',
  file_id     TEXT NOT NULL,
  unique_id   TEXT NOT NULL,
  name        TEXT NOT NULL,
  mime        TEXT NOT NULL DEFAULT '',
  size        INTEGER NOT NULL,
  caption     TEXT NOT NULL DEFAULT '',
  state       TEXT NOT NULL CHECK (state IN ('waiting', 'stored', 'refused', 'used', 'dropped')),
  reason      TEXT NOT NULL DEFAULT '',
  sha         TEXT NOT NULL DEFAULT '',
  format      TEXT NOT NULL DEFAULT '',
  checks      TEXT NOT NULL DEFAULT '{}',
  received_at INTEGER NOT NULL,
  letter      INTEGER NOT NULL DEFAULT 0, -- the receipt that becomes the card
  asked_at    INTEGER NOT NULL DEFAULT 0, -- when its sender was asked what it is for
  UNIQUE (chat, message)
) STRICT;
CREATE INDEX upload_album ON upload (person, album) WHERE album <> '';
CREATE INDEX upload_kept ON upload (person) WHERE state = 'stored';

CREATE TABLE draft (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  number            TEXT NOT NULL UNIQUE,
  kind              TEXT NOT NULL CHECK (kind IN ('text', 'material', 'plan')),
  plan              TEXT NOT NULL REFERENCES plan (id),
  chapter           INTEGER NOT NULL DEFAULT 0,
  text              TEXT NOT NULL,
  revision          INTEGER NOT NULL,
  unit              INTEGER NOT NULL,
  person            INTEGER NOT NULL,
  sha               TEXT NOT NULL DEFAULT '',
  file_name         TEXT NOT NULL DEFAULT '',
  size              INTEGER NOT NULL DEFAULT 0,
  title             TEXT NOT NULL DEFAULT '',
  pages             INTEGER NOT NULL DEFAULT 0,
  approver          TEXT NOT NULL DEFAULT '',
  approver_position TEXT NOT NULL DEFAULT '',
  state             TEXT NOT NULL CHECK (state IN ('received', 'used', 'returned', 'withdrawn')),
  received_at       INTEGER NOT NULL,
  late              INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
  reason            TEXT NOT NULL DEFAULT '',
  due               INTEGER NOT NULL DEFAULT 0, -- of a return: by when the next version is asked for
  request           INTEGER NOT NULL DEFAULT 0,
  upload            INTEGER NOT NULL DEFAULT 0, -- the file message it came with; 0 when only registered
  channel           TEXT NOT NULL DEFAULT '',
  recorder          INTEGER NOT NULL DEFAULT 0,
  version           INTEGER NOT NULL DEFAULT 1,
  UNIQUE (kind, plan, chapter, text, unit, revision)
) STRICT;
CREATE INDEX draft_chapter ON draft (chapter);

CREATE TABLE draft_file ( -- what hangs on a draft: annexes, photos of the stamped page
  draft  INTEGER NOT NULL REFERENCES draft (id),
  seq    INTEGER NOT NULL,
  upload INTEGER NOT NULL REFERENCES upload (id),
  kind   TEXT NOT NULL CHECK (kind IN ('annex', 'page')),
  sha    TEXT NOT NULL REFERENCES file (sha),
  name   TEXT NOT NULL,
  size   INTEGER NOT NULL,
  PRIMARY KEY (draft, seq),
  UNIQUE (draft, sha)
) STRICT, WITHOUT ROWID;

CREATE TABLE approver ( -- remembered per unit, one tap the next time
  unit     INTEGER NOT NULL,
  name     TEXT NOT NULL,
  position TEXT NOT NULL,
  used_at  INTEGER NOT NULL,
  PRIMARY KEY (unit, name, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE material_request (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  chapter  INTEGER NOT NULL REFERENCES chapter (id),
  lead     INTEGER NOT NULL,
  unit     INTEGER NOT NULL,
  what     TEXT NOT NULL,
  due      INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  by_person INTEGER NOT NULL DEFAULT 0,
  answer   TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'sent', 'none', 'waived')),
  done_at  INTEGER NOT NULL DEFAULT 0,
  nudged_at INTEGER NOT NULL DEFAULT 0 -- the lead's last friendly word: at most one a day
) STRICT;

CREATE TABLE assembly ( -- what a whole text (a draft of kind plan) was put together from
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  draft     INTEGER NOT NULL UNIQUE REFERENCES draft (id),
  made_at   INTEGER NOT NULL,
  by_person INTEGER NOT NULL,
  undecided INTEGER NOT NULL DEFAULT 0, -- opinions on the text before that had no result then
  reason    TEXT NOT NULL DEFAULT '',   -- why the director went on nevertheless
  CHECK (undecided = 0 OR reason <> '')
) STRICT;

CREATE TABLE assembly_part (
  assembly INTEGER NOT NULL REFERENCES assembly (id),
  seq      INTEGER NOT NULL, -- order in the compiled text
  draft    INTEGER NOT NULL REFERENCES draft (id),
  PRIMARY KEY (assembly, seq),
  UNIQUE (assembly, draft)
) STRICT, WITHOUT ROWID;
