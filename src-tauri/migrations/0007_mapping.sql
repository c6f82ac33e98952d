-- What the columns of a kind of table hold, as the user said it once. signature tells the kind: the names of the columns
-- in any order, or where nothing names them what they look like. columns is JSON: names, and what each holds.
CREATE TABLE mapping (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    signature  TEXT NOT NULL UNIQUE,
    origin     TEXT NOT NULL,
    has_header INTEGER NOT NULL,
    columns    TEXT NOT NULL,
    saved_at   INTEGER NOT NULL
) STRICT;

-- Whether a capture is a table, of which can be said what its columns hold.
ALTER TABLE capture ADD COLUMN is_table INTEGER NOT NULL DEFAULT 0;
UPDATE capture SET is_table = 1 WHERE origin LIKE '%.csv' OR origin LIKE '%.tsv' OR origin LIKE '%.tab';
