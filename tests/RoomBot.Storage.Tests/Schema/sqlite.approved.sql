CREATE TRIGGER booking_times_added_overlap BEFORE INSERT ON booking_times
WHEN NEW.confirmed = 1 AND EXISTS (
    SELECT 1 FROM booking_times
    WHERE provider = NEW.provider AND room = NEW.room AND ends > NEW.starts AND starts < NEW.ends
        AND confirmed = 1 AND booking <> NEW.booking)
BEGIN
    SELECT RAISE(ABORT, 'bookings overlap');
END;

CREATE TRIGGER booking_times_changed_overlap BEFORE UPDATE ON booking_times
WHEN NEW.confirmed = 1 AND EXISTS (
    SELECT 1 FROM booking_times
    WHERE provider = NEW.provider AND room = NEW.room AND ends > NEW.starts AND starts < NEW.ends
        AND confirmed = 1 AND booking <> NEW.booking)
BEGIN
    SELECT RAISE(ABORT, 'bookings overlap');
END;

CREATE TRIGGER bookings_added AFTER INSERT ON bookings WHEN NEW.status IN ('pending', 'confirmed')
BEGIN
    INSERT INTO booking_times (booking, provider, room, starts, ends, confirmed)
    VALUES (NEW.id, NEW.provider, NEW.room, NEW.starts, NEW.ends, NEW.status = 'confirmed');
END;

CREATE TRIGGER bookings_changed AFTER UPDATE ON bookings
BEGIN
    DELETE FROM booking_times WHERE booking = NEW.id;
    INSERT INTO booking_times (booking, provider, room, starts, ends, confirmed)
    SELECT NEW.id, NEW.provider, NEW.room, NEW.starts, NEW.ends, NEW.status = 'confirmed'
    WHERE NEW.status IN ('pending', 'confirmed');
END;

CREATE TRIGGER room_occurrences_added AFTER INSERT ON room_occurrences
BEGIN
    UPDATE room_versions SET calendar = calendar + 1;
    INSERT OR REPLACE INTO room_changes (room, calendar) SELECT NEW.room, calendar FROM room_versions;
END;

CREATE TRIGGER room_occurrences_added_overlap BEFORE INSERT ON room_occurrences
WHEN EXISTS (
    SELECT 1 FROM room_occurrences
    WHERE room = NEW.room AND ends > NEW.starts AND starts < NEW.ends AND event <> NEW.event)
BEGIN
    SELECT RAISE(ABORT, 'room_occurrences overlap');
END;

CREATE TRIGGER room_occurrences_changed AFTER UPDATE ON room_occurrences
BEGIN
    UPDATE room_versions SET calendar = calendar + 1;
    INSERT OR REPLACE INTO room_changes (room, calendar) SELECT OLD.room, calendar FROM room_versions;
    INSERT OR REPLACE INTO room_changes (room, calendar) SELECT NEW.room, calendar FROM room_versions;
END;

CREATE TRIGGER room_occurrences_moved_overlap BEFORE UPDATE OF event, room, starts, ends ON room_occurrences
WHEN EXISTS (
    SELECT 1 FROM room_occurrences
    WHERE room = NEW.room AND ends > NEW.starts AND starts < NEW.ends AND event <> NEW.event AND id <> NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'room_occurrences overlap');
END;

CREATE TRIGGER room_occurrences_removed AFTER DELETE ON room_occurrences
BEGIN
    UPDATE room_versions SET calendar = calendar + 1;
    INSERT OR REPLACE INTO room_changes (room, calendar) SELECT OLD.room, calendar FROM room_versions;
END;

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

CREATE TABLE booking_times (
    booking TEXT NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    room TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    PRIMARY KEY (booking, starts)
) STRICT, WITHOUT ROWID;

CREATE TABLE bookings (
    id TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    room TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    channel TEXT NOT NULL,
    requester TEXT NOT NULL,
    requester_name TEXT NOT NULL,
    topic TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'confirmed', 'failed', 'cancelled', 'released', 'removing')),
    attendees TEXT,
    series TEXT,
    reference TEXT,
    created_at INTEGER NOT NULL,
    zone TEXT NOT NULL
) STRICT;

CREATE TABLE card_actions (
    action TEXT NOT NULL PRIMARY KEY,
    card INTEGER NOT NULL REFERENCES cards (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE cards (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    sent_as TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE chat_counter (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    change INTEGER NOT NULL
) STRICT;

CREATE TABLE chat_entries (
    id TEXT NOT NULL PRIMARY KEY,
    chat TEXT NOT NULL,
    sender TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    card TEXT NOT NULL,
    key TEXT NOT NULL,
    only_for TEXT NOT NULL,
    answers TEXT NOT NULL,
    place INTEGER NOT NULL,
    change INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE conversations (
    channel TEXT NOT NULL,
    chat TEXT NOT NULL,
    member TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (channel, chat, member)
) STRICT;

CREATE TABLE health (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    writes INTEGER NOT NULL
) STRICT;

CREATE TABLE heard (
    what TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hold_times (
    hold TEXT NOT NULL REFERENCES holds (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    room TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    PRIMARY KEY (hold, starts)
) STRICT, WITHOUT ROWID;

CREATE TABLE holds (
    id TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    room TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    channel TEXT NOT NULL,
    holder TEXT NOT NULL,
    until INTEGER NOT NULL
) STRICT;

CREATE TABLE inbox (
    position INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE inbox_ids (
    id TEXT NOT NULL PRIMARY KEY,
    stored_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE installation (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL
) STRICT;

CREATE TABLE migrations (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL);

CREATE TABLE outbox (
    position INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    card TEXT NOT NULL,
    body TEXT NOT NULL,
    done_at INTEGER,
    given_up TEXT
) STRICT;

CREATE TABLE room_changes (
    room TEXT NOT NULL PRIMARY KEY,
    calendar INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE room_events (
    id INTEGER NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('standing', 'cancelled', 'declined')),
    organiser TEXT NOT NULL,
    topic TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE room_occurrences (
    id INTEGER NOT NULL PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES room_events (id) ON DELETE CASCADE,
    room TEXT NOT NULL REFERENCES rooms (id),
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    accepted INTEGER NOT NULL CHECK (accepted IN (0, 1))
) STRICT;

CREATE TABLE room_versions (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    directory INTEGER NOT NULL,
    calendar INTEGER NOT NULL
) STRICT;

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

CREATE TABLE sign_ins (
    person TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE taken_names (
    name TEXT NOT NULL PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX booking_times_by_length ON booking_times (provider, (ends - starts));

CREATE INDEX booking_times_by_room ON booking_times (provider, room, ends, starts);

CREATE INDEX booking_times_by_start ON booking_times (provider, starts, ends);

CREATE INDEX bookings_by_requester ON bookings (channel, requester, ends) WHERE status IN ('pending', 'confirmed');

CREATE INDEX bookings_by_status ON bookings (status, created_at) WHERE status IN ('pending', 'removing');

CREATE INDEX card_actions_by_card ON card_actions (card);

CREATE INDEX cards_by_time ON cards (changed_at);

CREATE INDEX chat_entries_by_place ON chat_entries (chat, place);

CREATE INDEX hold_times_by_end ON hold_times (provider, ends);

CREATE INDEX hold_times_by_room ON hold_times (provider, room, ends, starts);

CREATE INDEX holds_by_end ON holds (until);

CREATE INDEX inbox_ids_by_time ON inbox_ids (stored_at);

CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

CREATE INDEX outbox_open ON outbox (position) WHERE done_at IS NULL;

CREATE INDEX room_changes_by_version ON room_changes (calendar);

CREATE INDEX room_occurrences_by_event ON room_occurrences (event, starts);

CREATE INDEX room_occurrences_by_room ON room_occurrences (room, ends, starts);
