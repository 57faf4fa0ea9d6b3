-- A row that is written to see whether the database takes what is written.

CREATE TABLE health (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    writes INTEGER NOT NULL
) STRICT;

INSERT INTO health (id, writes) VALUES (1, 0);
