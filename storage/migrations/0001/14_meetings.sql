-- Meetings: who is invited, who said what, who came, on what, and the minutes.

CREATE TABLE meeting (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  kind           TEXT NOT NULL CHECK (kind IN ('kickoff', 'training', 'symposium', 'expert_review', 'leading_group')),
  title          TEXT NOT NULL CHECK (title <> ''),
  stage          INTEGER NOT NULL DEFAULT 0,
  begins_at      INTEGER NOT NULL,
  place          TEXT NOT NULL,
  reply_by       INTEGER NOT NULL CHECK (reply_by <= begins_at),
  state          TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'called', 'held', 'cancelled')),
  original_at    INTEGER NOT NULL DEFAULT 0, -- moved: when it was called for first
  called_at      INTEGER NOT NULL DEFAULT 0,
  held_at        INTEGER NOT NULL DEFAULT 0,
  cancelled_at   INTEGER NOT NULL DEFAULT 0,
  reason         TEXT NOT NULL DEFAULT '',   -- of the cancelling
  by_person      INTEGER NOT NULL,
  minutes_number TEXT NOT NULL DEFAULT '',
  minutes_day    TEXT NOT NULL DEFAULT '',
  minutes_sha    TEXT NOT NULL DEFAULT '',
  minutes_name   TEXT NOT NULL DEFAULT '',
  minutes_size   INTEGER NOT NULL DEFAULT 0,
  version        INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'cancelled') = (cancelled_at > 0)),
  CHECK ((state = 'cancelled') = (reason <> '')),
  CHECK ((state = 'held') = (held_at > 0)),
  CHECK (state NOT IN ('called', 'held') OR called_at > 0),
  CHECK (minutes_day <> '' OR (minutes_number = '' AND minutes_sha = ''))
) STRICT;
CREATE UNIQUE INDEX meeting_minutes ON meeting (minutes_number) WHERE minutes_number <> '';

CREATE TABLE invitee ( -- one seat at a meeting
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting     INTEGER NOT NULL REFERENCES meeting (id),
  unit        INTEGER NOT NULL DEFAULT 0,
  member      INTEGER NOT NULL DEFAULT 0,
  person      INTEGER NOT NULL DEFAULT 0,
  added_at    INTEGER NOT NULL,
  answer      TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'attend', 'proxy', 'leave')),
  name        TEXT NOT NULL DEFAULT '', -- who comes
  position    TEXT NOT NULL DEFAULT '',
  phone       TEXT NOT NULL DEFAULT '',
  reason      TEXT NOT NULL DEFAULT '',
  answered_at INTEGER NOT NULL DEFAULT 0,
  answered_by INTEGER NOT NULL DEFAULT 0,
  channel     TEXT NOT NULL DEFAULT '',
  recorder    INTEGER NOT NULL DEFAULT 0,
  attended    TEXT NOT NULL DEFAULT '' CHECK (attended IN ('', 'present', 'proxy', 'leave', 'absent')),
  CHECK ((unit <> 0) + (member <> 0) + (person <> 0) = 1),
  CHECK ((answer = '') = (answered_at = 0)),
  CHECK ((answer IN ('attend', 'proxy')) = (name <> '')),
  UNIQUE (meeting, unit, member, person)
) STRICT;

CREATE TABLE agenda_item ( -- 议题, with the version or the file that is its material
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  seq     INTEGER NOT NULL,
  title   TEXT NOT NULL CHECK (title <> ''),
  draft   INTEGER NOT NULL DEFAULT 0,
  sha     TEXT NOT NULL DEFAULT '',
  name    TEXT NOT NULL DEFAULT '',
  size    INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (meeting, seq),
  CHECK (draft = 0 OR sha = '')
) STRICT, WITHOUT ROWID;

CREATE TABLE announcement (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  title       TEXT NOT NULL CHECK (title <> ''),
  text        TEXT NOT NULL CHECK (text <> ''),
  receipt     INTEGER NOT NULL CHECK (receipt IN (0, 1)),
  sha         TEXT NOT NULL DEFAULT '',
  name        TEXT NOT NULL DEFAULT '',
  size        INTEGER NOT NULL DEFAULT 0,
  work_group  INTEGER NOT NULL DEFAULT 0 CHECK (work_group IN (0, 1)),
  sent_at     INTEGER NOT NULL,
  reminded_at INTEGER NOT NULL DEFAULT 0,
  by_person   INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE recipient (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  announcement INTEGER NOT NULL REFERENCES announcement (id),
  unit         INTEGER NOT NULL DEFAULT 0,
  member       INTEGER NOT NULL DEFAULT 0,
  person       INTEGER NOT NULL DEFAULT 0,
  seen_at      INTEGER NOT NULL DEFAULT 0,
  seen_by      INTEGER NOT NULL DEFAULT 0,
  recorder     INTEGER NOT NULL DEFAULT 0,
  CHECK ((unit <> 0) + (member <> 0) + (person <> 0) = 1),
  UNIQUE (announcement, unit, member, person)
) STRICT;
