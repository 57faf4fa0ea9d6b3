-- What comes in, what goes out, and what a conversation remembers in between.

-- Activities that are stored and not handled; an activity leaves when its turn ends, so that nothing of what people wrote stays.
CREATE TABLE inbox (
    position INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
) STRICT;

-- Every name an activity may come by again, for as long as platforms deliver again.
CREATE TABLE inbox_ids (
    id TEXT NOT NULL PRIMARY KEY,
    stored_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX inbox_ids_by_time ON inbox_ids (stored_at);

CREATE TABLE conversations (
    channel TEXT NOT NULL,
    chat TEXT NOT NULL,
    member TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (channel, chat, member)
) STRICT;

CREATE TABLE cards (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    sent_as TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX cards_by_time ON cards (changed_at);

CREATE TABLE card_actions (
    action TEXT NOT NULL PRIMARY KEY,
    card INTEGER NOT NULL REFERENCES cards (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX card_actions_by_card ON card_actions (card);

-- The key stays after a reply was sent, so that a turn that is run again sends nothing twice.
CREATE TABLE outbox (
    position INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    card TEXT NOT NULL,
    body TEXT NOT NULL,
    done_at INTEGER,
    given_up TEXT
) STRICT;

CREATE INDEX outbox_open ON outbox (position) WHERE done_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
