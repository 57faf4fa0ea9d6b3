-- The bot's own bookings and holds; the room system's answer is the truth, these follow it.

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

CREATE INDEX bookings_by_requester ON bookings (channel, requester, ends) WHERE status IN ('pending', 'confirmed');
CREATE INDEX bookings_by_status ON bookings (status, created_at) WHERE status IN ('pending', 'removing');

-- When pending and confirmed bookings take their room: a row for a single booking, one for each date of a series. The first
-- row of a booking follows it by trigger, whoever changes it.
CREATE TABLE booking_times (
    booking TEXT NOT NULL REFERENCES bookings (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    room TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    PRIMARY KEY (booking, starts)
) STRICT, WITHOUT ROWID;

CREATE INDEX booking_times_by_room ON booking_times (provider, room, ends, starts);
CREATE INDEX booking_times_by_start ON booking_times (provider, starts, ends);
CREATE INDEX booking_times_by_length ON booking_times (provider, (ends - starts));

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

CREATE INDEX holds_by_room ON holds (provider, room, until);
CREATE INDEX holds_by_end ON holds (until);
