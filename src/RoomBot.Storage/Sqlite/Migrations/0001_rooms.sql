-- The local room system: rooms, what was asked of it, and when that takes which room. It knows nothing of the bot's bookings.

CREATE TABLE rooms (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity >= 1),
    city TEXT NOT NULL,
    building TEXT NOT NULL,
    floor TEXT NOT NULL,
    equipment TEXT NOT NULL,
    tags TEXT NOT NULL,
    approval INTEGER NOT NULL CHECK (approval IN (0, 1)),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1))
) STRICT;

-- The key is the idempotency key: asked twice, it stands once.
CREATE TABLE room_events (
    id INTEGER NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('standing', 'cancelled', 'declined')),
    organiser TEXT NOT NULL,
    topic TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- One row for a single event, one for each date of a series. Not accepted: waiting for approval, and in everybody's way.
CREATE TABLE room_occurrences (
    id INTEGER NOT NULL PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES room_events (id) ON DELETE CASCADE,
    room TEXT NOT NULL REFERENCES rooms (id),
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1))
) STRICT;

CREATE INDEX room_occurrences_by_room ON room_occurrences (room, ends, starts);
CREATE INDEX room_occurrences_by_event ON room_occurrences (event, starts);

CREATE TRIGGER room_occurrences_added_overlap BEFORE INSERT ON room_occurrences
WHEN EXISTS (
    SELECT 1 FROM room_occurrences
    WHERE room = NEW.room AND ends > NEW.starts AND starts < NEW.ends AND event <> NEW.event)
BEGIN
    SELECT RAISE(ABORT, 'room_occurrences overlap');
END;

CREATE TRIGGER room_occurrences_moved_overlap BEFORE UPDATE OF event, room, starts, ends ON room_occurrences
WHEN EXISTS (
    SELECT 1 FROM room_occurrences
    WHERE room = NEW.room AND ends > NEW.starts AND starts < NEW.ends AND event <> NEW.event AND id <> NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'room_occurrences overlap');
END;

-- What tells a process that another one has changed something: one number to look at, and which rooms it was.
CREATE TABLE room_versions (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    directory INTEGER NOT NULL,
    calendar INTEGER NOT NULL
) STRICT;

INSERT INTO room_versions (id, directory, calendar) VALUES (1, 0, 0);

CREATE TABLE room_changes (
    room TEXT NOT NULL PRIMARY KEY,
    calendar INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX room_changes_by_version ON room_changes (calendar);

CREATE TRIGGER rooms_added AFTER INSERT ON rooms
BEGIN
    UPDATE room_versions SET directory = directory + 1;
END;

CREATE TRIGGER rooms_changed AFTER UPDATE ON rooms
BEGIN
    UPDATE room_versions SET directory = directory + 1;
END;

CREATE TRIGGER rooms_removed AFTER DELETE ON rooms
BEGIN
    UPDATE room_versions SET directory = directory + 1;
END;

CREATE TRIGGER room_occurrences_added AFTER INSERT ON room_occurrences
BEGIN
    UPDATE room_versions SET calendar = calendar + 1;
    INSERT OR REPLACE INTO room_changes (room, calendar) SELECT NEW.room, calendar FROM room_versions;
END;

CREATE TRIGGER room_occurrences_changed AFTER UPDATE ON room_occurrences
BEGIN
    UPDATE room_versions SET calendar = calendar + 1;
    INSERT OR REPLACE INTO room_changes (room, calendar) SELECT OLD.room, calendar FROM room_versions;
    INSERT OR REPLACE INTO room_changes (room, calendar) SELECT NEW.room, calendar FROM room_versions;
END;

CREATE TRIGGER room_occurrences_removed AFTER DELETE ON room_occurrences
BEGIN
    UPDATE room_versions SET calendar = calendar + 1;
    INSERT OR REPLACE INTO room_changes (room, calendar) SELECT OLD.room, calendar FROM room_versions;
END;
