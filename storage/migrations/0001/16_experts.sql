-- Experts, the panel of each plan and its word.

CREATE TABLE expert ( -- what is known of a person bound as expert
  person   INTEGER PRIMARY KEY REFERENCES person (id),
  employer TEXT NOT NULL,
  title    TEXT NOT NULL DEFAULT '',
  field    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE panel_head (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  plan     TEXT NOT NULL REFERENCES plan (id),
  person   INTEGER NOT NULL REFERENCES person (id),
  from_at  INTEGER NOT NULL,
  until_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX panel_head_in_force ON panel_head (plan) WHERE until_at = 0;
