-- The chats that the program keeps itself (the playground's). Numbers come from a counter: an entry that is forgotten gives its own back to nobody.

CREATE TABLE chat_counter (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    change INTEGER NOT NULL
) STRICT;

INSERT INTO chat_counter (id, change) VALUES (1, 0);

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

CREATE INDEX chat_entries_by_place ON chat_entries (chat, place);
