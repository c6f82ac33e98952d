-- What you want to come of your network (C16, C44): what you would like to have of it and what you give, how you see
-- that it is reached, until when, and how often you look at it again. A blank review_on asks for no look;
-- put_off_until is the day before which nothing is said of it.
CREATE TABLE objective (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    what          TEXT NOT NULL,
    why           TEXT NOT NULL DEFAULT '',
    gain          TEXT NOT NULL DEFAULT '',
    give          TEXT NOT NULL DEFAULT '',
    measure       TEXT NOT NULL DEFAULT '',
    communities   TEXT NOT NULL DEFAULT '',
    until_date    TEXT NOT NULL DEFAULT '',
    every         TEXT NOT NULL DEFAULT '' CHECK (every IN ('', 'week', 'two_weeks', 'month', 'quarter')),
    review_on     TEXT NOT NULL DEFAULT '',
    put_off_until TEXT NOT NULL DEFAULT '',
    state         TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'reached', 'let_go')),
    ended_on      TEXT NOT NULL DEFAULT '',
    end_note      TEXT NOT NULL DEFAULT '',
    begun_on      TEXT NOT NULL
) STRICT;
CREATE INDEX objective_open ON objective (review_on) WHERE state = 'open';

CREATE TABLE objective_person (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    objective INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (objective, person)
) STRICT;
CREATE INDEX objective_of_person ON objective_person (person);

-- A step is an ordinary commitment that belongs to an objective.
CREATE TABLE objective_step (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    objective  INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    commitment INTEGER NOT NULL UNIQUE REFERENCES commitment (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX step_of_objective ON objective_step (objective);

-- A look at an objective: how it goes, and what is next.
CREATE TABLE objective_review (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    objective   INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    reviewed_on TEXT NOT NULL,
    note        TEXT NOT NULL DEFAULT '',
    next        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX review_of_objective ON objective_review (objective);

-- The pop-up of the day on which an objective is looked at, as in review_state: it rang last for rung_for, before that
-- for rung_before. Not recorded, and no foreign key: what fired never fires again, whatever is undone and redone.
CREATE TABLE objective_ring (
    objective     INTEGER PRIMARY KEY,
    rung_for      TEXT NOT NULL DEFAULT '',
    rung_before   TEXT NOT NULL DEFAULT '',
    claimed_for   TEXT NOT NULL DEFAULT '',
    snoozed_until TEXT NOT NULL DEFAULT '',
    shown_at      INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Small habits (C93): so many times a week or a month, marked by hand or counted from what was logged.
CREATE TABLE habit (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    what     TEXT NOT NULL,
    times    INTEGER NOT NULL CHECK (times BETWEEN 1 AND 31),
    per      TEXT NOT NULL CHECK (per IN ('week', 'month')),
    counts   TEXT NOT NULL DEFAULT '' CHECK (counts IN ('', 'thank_yous', 'encounters', 'help_given', 'introductions')),
    begun_on TEXT NOT NULL,
    ended_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE habit_mark (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    habit     INTEGER NOT NULL REFERENCES habit (id) ON DELETE CASCADE,
    marked_on TEXT NOT NULL
) STRICT;
CREATE INDEX mark_of_habit ON habit_mark (habit, marked_on);

-- Days in which nothing is expected of a habit; a blank end goes on.
CREATE TABLE habit_pause (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    habit      INTEGER NOT NULL REFERENCES habit (id) ON DELETE CASCADE,
    from_date  TEXT NOT NULL,
    until_date TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX pause_of_habit ON habit_pause (habit);

CREATE TRIGGER search_objective_edited AFTER UPDATE OF what, why, gain, give, communities ON objective BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM objective_person WHERE objective = NEW.id;
END;
CREATE TRIGGER search_objective_person_new AFTER INSERT ON objective_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_objective_person_edited AFTER UPDATE ON objective_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;
CREATE TRIGGER search_objective_person_gone AFTER DELETE ON objective_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
