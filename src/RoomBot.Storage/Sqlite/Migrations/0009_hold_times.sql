-- When holds take their room: a row for a single booking, one for each date of a series.

CREATE TABLE hold_times (
    hold TEXT NOT NULL REFERENCES holds (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    room TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    PRIMARY KEY (hold, starts)
) STRICT, WITHOUT ROWID;

CREATE INDEX hold_times_by_room ON hold_times (provider, room, ends, starts);
CREATE INDEX hold_times_by_end ON hold_times (provider, ends);

INSERT INTO hold_times (hold, provider, room, starts, ends) SELECT id, provider, room, starts, ends FROM holds;

DROP INDEX holds_by_room;
