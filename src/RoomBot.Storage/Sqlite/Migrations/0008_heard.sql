-- When something was last heard from a platform, by platform and kind.
CREATE TABLE heard (
    what TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
