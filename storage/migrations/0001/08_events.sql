-- The record: append-only, each link carries the hash of the one before.

CREATE TABLE event (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  at     INTEGER NOT NULL,
  person INTEGER NOT NULL,
  act    TEXT NOT NULL,
  kind   TEXT NOT NULL,
  object INTEGER NOT NULL,
  unit   INTEGER NOT NULL DEFAULT 0,
  name   TEXT NOT NULL,
  data   TEXT NOT NULL,
  prev   TEXT NOT NULL,
  hash   TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX event_unit ON event (unit, id);

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
