-- Who people are, how they got in, where groups are.

CREATE TABLE person (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  user           INTEGER UNIQUE, -- Telegram's id; NULL while never seen in chat
  chat           INTEGER NOT NULL DEFAULT 0,
  name           TEXT NOT NULL,
  phone          TEXT NOT NULL DEFAULT '',
  unreachable_at INTEGER NOT NULL DEFAULT 0,
  made_at        INTEGER NOT NULL,
  crowd          TEXT NOT NULL DEFAULT '' CHECK (crowd IN ('', 'npc', 'cppcc', 'expert', 'public')) -- of one never met in chat
) STRICT;

CREATE TABLE member (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL,
  position TEXT NOT NULL,
  rank     TEXT NOT NULL CHECK (rank IN ('head', 'deputy', 'member')),
  from_at  INTEGER NOT NULL DEFAULT 0,
  until_at INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE member_unit (
  member INTEGER NOT NULL REFERENCES member (id),
  unit   INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (member, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE binding (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  person   INTEGER NOT NULL REFERENCES person (id),
  unit     INTEGER NOT NULL DEFAULT 0, -- 0: a role without a unit
  role     TEXT NOT NULL CHECK (role IN ('liaison', 'office', 'leader', 'drafter', 'expert', 'reviewer')),
  rank     TEXT NOT NULL DEFAULT '',
  member   INTEGER NOT NULL DEFAULT 0,
  chapters TEXT NOT NULL DEFAULT '[]', -- JSON of chapter ids; [] means all of the unit's
  from_at  INTEGER NOT NULL,
  until_at INTEGER NOT NULL DEFAULT 0,
  CHECK (role <> 'liaison' OR unit <> 0)
) STRICT;
CREATE INDEX binding_person ON binding (person);

CREATE TABLE invite (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  hash       TEXT NOT NULL UNIQUE, -- keyed hash of the code; the code itself is never kept
  role       TEXT NOT NULL,
  rank       TEXT NOT NULL DEFAULT '',
  unit       INTEGER NOT NULL DEFAULT 0,
  member     INTEGER NOT NULL DEFAULT 0,
  name       TEXT NOT NULL DEFAULT '',
  phone      TEXT NOT NULL DEFAULT '',
  replaces   INTEGER NOT NULL DEFAULT 0, -- the person a successor takes over from
  entry      INTEGER NOT NULL DEFAULT 0, -- the person without a chat the link is for
  chapters   TEXT NOT NULL DEFAULT '[]',
  made_by    INTEGER NOT NULL DEFAULT 0,
  made_at    INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER NOT NULL DEFAULT 0,
  used_by    INTEGER NOT NULL DEFAULT 0,
  revoked_at INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE guess ( -- wrong invitation codes, to limit trying
  person INTEGER NOT NULL,
  at     INTEGER NOT NULL
) STRICT;
CREATE INDEX guess_person ON guess (person, at);

CREATE TABLE application (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  person     INTEGER NOT NULL REFERENCES person (id),
  name       TEXT NOT NULL,
  phone      TEXT NOT NULL DEFAULT '',
  unit       INTEGER NOT NULL DEFAULT 0,
  role       TEXT NOT NULL,
  rank       TEXT NOT NULL DEFAULT '',
  replaces   INTEGER NOT NULL DEFAULT 0,
  text       TEXT NOT NULL DEFAULT '',
  asked_at   INTEGER NOT NULL,
  decided_at INTEGER NOT NULL DEFAULT 0,
  decided_by INTEGER NOT NULL DEFAULT 0,
  admitted   INTEGER NOT NULL DEFAULT 0 CHECK (admitted IN (0, 1))
) STRICT;

CREATE TABLE group_chat (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  chat     INTEGER NOT NULL,
  thread   INTEGER NOT NULL DEFAULT 0,
  title    TEXT NOT NULL,
  bound_by INTEGER NOT NULL,
  from_at  INTEGER NOT NULL,
  until_at INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE presence ( -- groups the bot was added to; unbound ones are left
  chat     INTEGER PRIMARY KEY,
  title    TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;
