-- Before and after a meeting: what people need, who talked, how old what is known of their work is.

-- What somebody needs, with the day it was said; over_on is the day it was met or needed no more, blank while it lasts.
CREATE TABLE need (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    what       TEXT NOT NULL,
    said_on    TEXT NOT NULL,
    encounter  INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
    over_on    TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX need_of_person ON need (person, said_on);
CREATE TRIGGER search_need_new AFTER INSERT ON need BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_need_edited AFTER UPDATE OF person, what ON need BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_need_gone AFTER DELETE ON need BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;

-- Who talked; blank is not said.
ALTER TABLE encounter ADD COLUMN balance TEXT NOT NULL DEFAULT ''
    CHECK (balance IN ('', 'they', 'rather_they', 'even', 'rather_me', 'me'));

-- Whether a talk was looked back on after it.
ALTER TABLE encounter ADD COLUMN looked_back INTEGER NOT NULL DEFAULT 0;

-- Answers after a talk that were put aside before they were saved, as JSON.
CREATE TABLE debrief (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person    INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    meeting   INTEGER REFERENCES commitment (id) ON DELETE SET NULL,
    encounter INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
    answers   TEXT NOT NULL,
    kept_at   INTEGER NOT NULL
) STRICT;

-- The day on which a place of work was heard of last.
ALTER TABLE affiliation ADD COLUMN heard_on TEXT NOT NULL DEFAULT '';
UPDATE affiliation SET heard_on = coalesce(
    (SELECT date(created_at, 'unixepoch') FROM person WHERE person.id = affiliation.person), '');

-- How a name is said, in letters of one's own.
ALTER TABLE person ADD COLUMN said_as TEXT NOT NULL DEFAULT '';

-- How long a meeting is, in minutes; NULL is not said.
ALTER TABLE commitment ADD COLUMN minutes INTEGER CHECK (minutes > 0);

-- What tells this book from every other in calendars that hold entries of both; made once.
CREATE TABLE book (id INTEGER PRIMARY KEY CHECK (id = 1), uid TEXT NOT NULL) STRICT;
INSERT INTO book (id, uid) VALUES (1, lower(hex(randomblob(8))));
