-- What became of pop-ups, newest thousand: for the user to read, never undone.
CREATE TABLE delivery (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    commitment INTEGER,
    title      TEXT NOT NULL,
    outcome    TEXT NOT NULL CHECK (outcome IN ('shown', 'late', 'failed', 'done', 'snoozed', 'opened', 'closed')),
    detail     TEXT NOT NULL,
    times      INTEGER NOT NULL DEFAULT 1
) STRICT;
