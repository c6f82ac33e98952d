-- Who knows whom, how you came to know them, whom you introduce to whom, and what somebody is to you.

-- Between two people: they know each other, or `other` is who introduced `person` to you. `encounter` is where it was
-- said that somebody was met through another; without one it was said by hand. `how` is in words.
CREATE TABLE tie (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('knows', 'introduced_by')),
    how        TEXT NOT NULL DEFAULT '',
    encounter  INTEGER REFERENCES encounter (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (person, other, kind, encounter),
    CHECK (person <> other)
) STRICT;
CREATE INDEX tie_of_other ON tie (other, person);
CREATE INDEX tie_of_encounter ON tie (encounter) WHERE encounter IS NOT NULL;
CREATE INDEX encounter_through ON encounter (id) WHERE through <> '';

-- Through whom somebody was met, where the words name one person and no other.
INSERT INTO tie (person, other, kind, encounter, created_at)
SELECT encounter_person.person, named.id, 'introduced_by', encounter.id, encounter.created_at
FROM encounter
JOIN encounter_person ON encounter_person.encounter = encounter.id
JOIN person AS named ON named.sort_key = lower(trim(encounter.through)) AND named.trashed_at IS NULL
WHERE encounter.through <> '' AND named.id <> encounter_person.person
    AND NOT EXISTS (SELECT 1 FROM person AS namesake
        WHERE namesake.sort_key = named.sort_key AND namesake.id <> named.id AND namesake.trashed_at IS NULL);

-- Two people whom you bring together. Days are civil; blank is not yet. `said` is yes or no; a no is nobody else's to
-- know. The outcome is in words; let_go_on is the day on which it was dropped.
CREATE TABLE introduction (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other        INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    why          TEXT NOT NULL,
    asked_person TEXT NOT NULL DEFAULT '',
    asked_other  TEXT NOT NULL DEFAULT '',
    said_person  TEXT NOT NULL DEFAULT '' CHECK (said_person IN ('', 'yes', 'no')),
    said_other   TEXT NOT NULL DEFAULT '' CHECK (said_other IN ('', 'yes', 'no')),
    made_on      TEXT NOT NULL DEFAULT '',
    met_on       TEXT NOT NULL DEFAULT '',
    outcome      TEXT NOT NULL DEFAULT '',
    thanked_on   TEXT NOT NULL DEFAULT '',
    let_go_on    TEXT NOT NULL DEFAULT '',
    begun_on     TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    CHECK (person <> other)
) STRICT;
CREATE INDEX introduction_of_person ON introduction (person, id);
CREATE INDEX introduction_of_other ON introduction (other, id);

-- What a step of an introduction left to be done.
CREATE TABLE introduction_task (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    introduction INTEGER NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
    commitment   INTEGER NOT NULL UNIQUE REFERENCES commitment (id) ON DELETE CASCADE,
    task         TEXT NOT NULL CHECK (task IN ('ask_person', 'ask_other', 'hear_person', 'hear_other',
        'make', 'meet', 'outcome', 'thank_person', 'thank_other', 'tell_person', 'tell_other',
        'excuse_person', 'excuse_other'))
) STRICT;
CREATE INDEX task_of_introduction ON introduction_task (introduction, id);

-- Two people whom you do not want to introduce; the pair is not suggested again.
CREATE TABLE pair_set_aside (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (person, other),
    CHECK (person <> other)
) STRICT;
CREATE INDEX set_aside_of_other ON pair_set_aside (other);

-- What somebody is to you, in your words: customer, mentor, friend; any number.
CREATE TABLE person_role (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role      TEXT NOT NULL,
    match_key TEXT NOT NULL,
    UNIQUE (person, match_key)
) STRICT;
CREATE INDEX role_by_key ON person_role (match_key, person);

-- Where two people may have worked together.
CREATE INDEX affiliation_by_key ON affiliation (match_key) WHERE match_key <> '';
