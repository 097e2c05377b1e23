-- What came in, what goes out, what is to be done.

CREATE TABLE handled (
  update_id INTEGER NOT NULL,
  sha       TEXT NOT NULL,
  at        INTEGER NOT NULL,
  PRIMARY KEY (update_id, sha)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt ( -- after an unclean start: an update being tried alone
  update_id INTEGER PRIMARY KEY,
  tries     INTEGER NOT NULL
) STRICT;

CREATE TABLE dead_update (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  number    TEXT NOT NULL,
  update_id INTEGER NOT NULL,
  raw       BLOB NOT NULL,
  why       TEXT NOT NULL,
  at        INTEGER NOT NULL
) STRICT;

CREATE TABLE letter (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  chat       INTEGER NOT NULL,
  thread     INTEGER NOT NULL DEFAULT 0,
  grouped    INTEGER NOT NULL DEFAULT 0 CHECK (grouped IN (0, 1)),
  kind       TEXT NOT NULL CHECK (kind IN ('send', 'edit', 'strip', 'menu', 'leave', 'action')),
  priority   INTEGER NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('ready', 'sending', 'sent', 'unknown', 'dead', 'held', 'void')),
  text       TEXT NOT NULL,
  buttons    TEXT NOT NULL DEFAULT '', -- JSON of [][]plan.Button
  document   TEXT NOT NULL DEFAULT '', -- JSON of plan.Attachment
  reminder   TEXT NOT NULL DEFAULT '', -- JSON of plan.Reminder
  edits      INTEGER NOT NULL DEFAULT 0,
  reply_to   INTEGER NOT NULL DEFAULT 0,
  silent     INTEGER NOT NULL DEFAULT 0,
  protect    INTEGER NOT NULL DEFAULT 0,
  person     INTEGER NOT NULL DEFAULT 0,
  actor      INTEGER NOT NULL DEFAULT 0,
  key        TEXT,
  number     TEXT NOT NULL DEFAULT '',
  after_at   INTEGER NOT NULL DEFAULT 0,
  expires_at INTEGER NOT NULL DEFAULT 0,
  attempts   INTEGER NOT NULL DEFAULT 0,
  message    INTEGER NOT NULL DEFAULT 0,
  press_key  TEXT,
  spent_at   INTEGER NOT NULL DEFAULT 0, -- its keyboard was used
  resend     INTEGER NOT NULL DEFAULT 0,
  made_at    INTEGER NOT NULL,
  sent_at    INTEGER NOT NULL DEFAULT 0,
  fault      TEXT NOT NULL DEFAULT ''
) STRICT;
-- Holds letters in flight too: taking one then leaves the index alone.
CREATE INDEX letter_todo ON letter (chat, id) WHERE state IN ('ready', 'sending');
CREATE UNIQUE INDEX letter_key ON letter (key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX letter_press ON letter (press_key) WHERE press_key IS NOT NULL;
CREATE INDEX letter_held ON letter (id) WHERE state = 'held';

CREATE TABLE conversation (
  chat    INTEGER NOT NULL,
  person  INTEGER NOT NULL,
  act     TEXT NOT NULL,
  args    TEXT NOT NULL,
  field   TEXT NOT NULL,
  letter  INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  PRIMARY KEY (chat, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE job (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT NOT NULL,
  args     TEXT NOT NULL,
  state    TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'done', 'failed')),
  key      TEXT UNIQUE,
  after_at INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  fault    TEXT NOT NULL DEFAULT '',
  made_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX job_todo ON job (after_at) WHERE state = 'ready';
