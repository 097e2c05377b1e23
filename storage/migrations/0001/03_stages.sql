-- The six stages and the ladder of reminders.

CREATE TABLE stage (
  no          INTEGER PRIMARY KEY CHECK (no BETWEEN 1 AND 6),
  name        TEXT NOT NULL,
  span        TEXT NOT NULL DEFAULT '', -- the work plan's words for its time
  opens       TEXT NOT NULL,
  closes      TEXT NOT NULL,
  deadline    INTEGER NOT NULL,
  original    INTEGER NOT NULL, -- the first deadline: stays visible when the date moves
  confirmed   INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),
  state       TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'open', 'closed')),
  opened_at   INTEGER NOT NULL DEFAULT 0,
  closed_at   INTEGER NOT NULL DEFAULT 0,
  paused_at   INTEGER NOT NULL DEFAULT 0,
  version     INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE stage_step (
  stage INTEGER NOT NULL REFERENCES stage (no),
  step  TEXT NOT NULL CHECK (step IN ('material', 'draft', 'reply', 'revise', 'assemble')),
  due   INTEGER NOT NULL,
  original INTEGER NOT NULL, -- as confirmed when the stage opened: stays visible when the date moves
  PRIMARY KEY (stage, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage_reason ( -- 依据: why dates were moved, a pause began, a stage was closed incomplete
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  stage  INTEGER NOT NULL REFERENCES stage (no),
  act    TEXT NOT NULL,
  text   TEXT NOT NULL,
  person INTEGER NOT NULL,
  at     INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_reason_stage ON stage_reason (stage);

CREATE TABLE rung (
  name   TEXT PRIMARY KEY,
  level  TEXT NOT NULL CHECK (level IN ('remind', 'urge', 'escalate')),
  offset INTEGER NOT NULL -- working days from the deadline's day
) STRICT;
INSERT INTO rung (name, level, offset) VALUES
  ('before', 'remind', -3), ('on', 'remind', 0), ('after', 'urge', 1), ('head', 'escalate', 3);
