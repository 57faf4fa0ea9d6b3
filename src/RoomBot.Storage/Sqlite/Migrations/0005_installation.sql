-- What only this installation knows: made once, with the database, and the same after every restart and for every replica.
CREATE TABLE installation (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    key BLOB NOT NULL
) STRICT;

INSERT INTO installation (id, key) VALUES (1, randomblob(32));
