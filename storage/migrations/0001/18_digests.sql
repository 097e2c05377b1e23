-- Who wants the week in brief on Mondays: asked once, changed at any time.

CREATE TABLE digest (
  person    INTEGER PRIMARY KEY REFERENCES person (id),
  wanted    INTEGER NOT NULL CHECK (wanted IN (0, 1)),
  chosen_at INTEGER NOT NULL
) STRICT;
