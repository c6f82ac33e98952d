-- Recognising and merging people.

-- What a card said, as it was read (JSON of facts; blank before this was kept), the name of its file, and the words of its
-- name in order. A card is superseded by the next version of it in a file of that name.
ALTER TABLE source_card ADD COLUMN facts TEXT NOT NULL DEFAULT '';
ALTER TABLE source_card ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE source_card ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE source_card ADD COLUMN superseded INTEGER NOT NULL DEFAULT 0;
CREATE INDEX source_card_by_uid ON source_card (uid) WHERE uid <> '';
CREATE INDEX source_card_by_name ON source_card (name_key) WHERE name_key <> '';

-- Who was merged into somebody is kept as they were, in the trash, and their id leads on.
ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person (id) ON DELETE SET NULL;
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

-- What a merge moved and wrote, so that it can be taken apart whenever: facts and rhythm of the survivor before and after
-- (JSON), and the rows that were moved (JSON: table to ids).
CREATE TABLE person_merge (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    survivor INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    merged   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    before   TEXT NOT NULL,
    after    TEXT NOT NULL,
    moved    TEXT NOT NULL
) STRICT;
CREATE INDEX merge_of_survivor ON person_merge (survivor);
CREATE INDEX merge_of_merged ON person_merge (merged);

-- Two records that are likely one person's; why is JSON. What the user said of a pair is remembered for good.
CREATE TABLE double (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    one      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    why      TEXT NOT NULL,
    weight   INTEGER NOT NULL,
    found_at INTEGER NOT NULL,
    state    TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'merged', 'different')),
    UNIQUE (one, other),
    CHECK (one < other)
) STRICT;
CREATE INDEX double_of_other ON double (other);
CREATE INDEX double_open ON double (weight DESC, id) WHERE state = 'open';

-- A field in which a newer version of a card differs from what the user wrote; nothing is overwritten.
CREATE TABLE difference (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    card   INTEGER NOT NULL REFERENCES source_card (id) ON DELETE CASCADE,
    field  TEXT NOT NULL,
    state  TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'kept'))
) STRICT;
CREATE INDEX difference_of_person ON difference (person);
CREATE INDEX difference_of_card ON difference (card);
CREATE INDEX difference_open ON difference (id) WHERE state = 'open';

-- What moves from one person to another makes both stale.
CREATE TRIGGER search_encounter_person_moved AFTER UPDATE OF person ON encounter_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;
CREATE TRIGGER search_commitment_moved AFTER UPDATE OF person ON commitment BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
