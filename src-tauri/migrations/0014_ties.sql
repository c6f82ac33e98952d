-- Ties that sleep: who was written to again, and whom you let be.

-- What became of a tie that slept. commitment is the one follow-up of what was written, encounter the talk in which they
-- answered; who was set aside is not named again until you met after on_day.
CREATE TABLE dormant_answer (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    answer     TEXT NOT NULL CHECK (answer IN ('set_aside', 'written', 'answered')),
    on_day     TEXT NOT NULL,
    commitment INTEGER REFERENCES commitment (id) ON DELETE SET NULL,
    encounter  INTEGER REFERENCES encounter (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX dormant_answer_of_person ON dormant_answer (person, answer);
CREATE INDEX dormant_answer_written ON dormant_answer (commitment) WHERE commitment IS NOT NULL;

-- The day on which it was said last what they care about; blank is not known.
ALTER TABLE person ADD COLUMN cares_about_on TEXT NOT NULL DEFAULT '';

-- Derived: whether there were three encounters or more, so that who was met often and then no more is found at once.
ALTER TABLE person_listed ADD COLUMN met_often INTEGER NOT NULL DEFAULT 0;
UPDATE person_listed SET met_often =
    (SELECT count(*) FROM encounter_person WHERE encounter_person.person = person_listed.person) >= 3;
CREATE INDEX listed_silent ON person_listed (met_often, last_met, person) WHERE wanted = 0 AND last_met <> '';
