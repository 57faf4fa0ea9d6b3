-- What people let the bot do as themselves. The secret is encrypted (see SecretBox.cs); the version tells one from the next.
CREATE TABLE sign_ins (
    person TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Names that are good once, until they are refused for their age.
CREATE TABLE taken_names (
    name TEXT NOT NULL PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
