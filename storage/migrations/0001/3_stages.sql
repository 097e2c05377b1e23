-- The six stages and the ladder of reminders.

CREATE TABLE stage (
  no          INTEGER PRIMARY KEY CHECK (no BETWEEN 1 AND 6),
  name        TEXT NOT NULL,
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
  PRIMARY KEY (stage, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE rung (
  name   TEXT PRIMARY KEY,
  level  TEXT NOT NULL CHECK (level IN ('remind', 'urge', 'escalate')),
  offset INTEGER NOT NULL -- working days from the deadline's day
) STRICT;
INSERT INTO rung (name, level, offset) VALUES
  ('before', 'remind', -3), ('on', 'remind', 0), ('after', 'urge', 1), ('head', 'escalate', 3);
