-- The first schema: a log that only grows, settings, and the one unfinished session.
CREATE TABLE log (
  id INTEGER PRIMARY KEY,
  unix INTEGER NOT NULL,            -- seconds since 1970, UTC
  day INTEGER NOT NULL,             -- the player's day, which turns at 04:00 local time
  kind TEXT NOT NULL,               -- rules::EventKind by name
  what TEXT NOT NULL,               -- a card's or pack's id
  value INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_never_shortened BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  pack TEXT NOT NULL,
  hash TEXT NOT NULL                -- of the pack when the session began
) STRICT;

CREATE TABLE move (
  id INTEGER PRIMARY KEY,
  line TEXT NOT NULL                -- rules::print(Move)
) STRICT;
