-- Nothing falls through: help received, terms agreed anew, what comes back, and how often to be in touch.

-- Help, an introduction that worked, an opportunity heard of: each makes exactly one thank-you.
CREATE TABLE help (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('help', 'introduction', 'opportunity')),
    what        TEXT NOT NULL,
    received_on TEXT NOT NULL,
    encounter   INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
    outcome     TEXT NOT NULL DEFAULT '',
    created_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX help_of_person ON help (person, received_on);

-- repeat is a rule of RFC 5545 §3.3.10; with notice it rings so many days before it is due.
ALTER TABLE commitment ADD COLUMN repeat TEXT NOT NULL DEFAULT '';
ALTER TABLE commitment ADD COLUMN notice_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE commitment ADD COLUMN channel TEXT NOT NULL DEFAULT ''
    CHECK (channel IN ('', 'in_person', 'mail', 'call', 'video', 'message', 'post'));
ALTER TABLE commitment ADD COLUMN help INTEGER REFERENCES help (id) ON DELETE SET NULL;
CREATE UNIQUE INDEX thank_you_of_help ON commitment (help) WHERE kind = 'thank_you' AND help IS NOT NULL;
CREATE INDEX commitment_closed ON commitment (closed_at) WHERE state <> 'open';
DROP TRIGGER commitment_rings_other;
CREATE TRIGGER commitment_rings_other
AFTER UPDATE OF due_date, due_time, due_zone, snooze_date, snooze_time, notice_days, state ON commitment BEGIN
    INSERT OR IGNORE INTO reminder_stale (commitment) VALUES (NEW.id);
END;

-- What was agreed before it was agreed anew.
CREATE TABLE commitment_term (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
    due_date   TEXT NOT NULL,
    due_time   TEXT NOT NULL,
    due_zone   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    until_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX term_of_commitment ON commitment_term (commitment, id);

-- How often to be in touch with a person; every_days is NULL where their circles say it, 0 is never. most_a_month
-- respects their time; until rest_until they are left in peace.
ALTER TABLE person ADD COLUMN every_days INTEGER;
ALTER TABLE person ADD COLUMN is_personal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN preferred_channel TEXT NOT NULL DEFAULT ''
    CHECK (preferred_channel IN ('', 'in_person', 'mail', 'call', 'video', 'message', 'post'));
ALTER TABLE person ADD COLUMN most_a_month INTEGER;
ALTER TABLE person ADD COLUMN rest_until TEXT NOT NULL DEFAULT '';

-- How often to be in touch with everybody who carries a category.
CREATE TABLE circle (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    match_key  TEXT NOT NULL UNIQUE,
    every_days INTEGER NOT NULL
) STRICT;
CREATE TRIGGER search_circle_new AFTER INSERT ON circle BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM contact_point WHERE kind = 'category';
END;
CREATE TRIGGER search_circle_edited AFTER UPDATE ON circle BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM contact_point WHERE kind = 'category';
END;
CREATE TRIGGER search_circle_gone AFTER DELETE ON circle BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM contact_point WHERE kind = 'category';
END;

-- The day on which a tie begins to fade: that of the last encounter and how often to be in touch; blank is never.
ALTER TABLE person_listed ADD COLUMN fades_on TEXT NOT NULL DEFAULT '';
CREATE INDEX listed_by_fading ON person_listed (fades_on) WHERE fades_on <> '';

-- Days of the year besides the birthday.
CREATE TABLE yearly_date (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    label       TEXT NOT NULL,
    date        TEXT NOT NULL,
    notice_days INTEGER NOT NULL
) STRICT;
CREATE INDEX yearly_date_of_person ON yearly_date (person);

-- The last day for which birthdays and other dates were looked up.
CREATE TABLE day_planned (id INTEGER PRIMARY KEY CHECK (id = 1), day TEXT NOT NULL) STRICT;
CREATE INDEX person_by_birthday ON person (substr(birthday, -5)) WHERE birthday <> '' AND trashed_at IS NULL;

-- What a hand-written card says, and what became of it.
CREATE TABLE letter (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment INTEGER NOT NULL UNIQUE REFERENCES commitment (id) ON DELETE CASCADE,
    opening    TEXT NOT NULL,
    detail     TEXT NOT NULL,
    offer      TEXT NOT NULL,
    closing    TEXT NOT NULL,
    sent_on    TEXT NOT NULL DEFAULT '',
    reply      TEXT NOT NULL DEFAULT ''
) STRICT;
