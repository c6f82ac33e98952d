-- Communities: help that you saw among others, and of an encounter whether you sold and how it left you.

-- Who helped whom, without you; one of both may not be known.
CREATE TABLE help_seen (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    giver       INTEGER REFERENCES person (id) ON DELETE CASCADE,
    receiver    INTEGER REFERENCES person (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN
        ('help', 'information', 'resources', 'feedback', 'contacts', 'encouragement', 'advice', 'opened_door', 'told_of',
         'credit')),
    what        TEXT NOT NULL,
    community   TEXT NOT NULL DEFAULT '',
    happened_on TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    CHECK (giver IS NOT NULL OR receiver IS NOT NULL),
    CHECK (giver IS NOT receiver)
) STRICT;
CREATE INDEX help_seen_of_giver ON help_seen (giver) WHERE giver IS NOT NULL;
CREATE INDEX help_seen_of_receiver ON help_seen (receiver) WHERE receiver IS NOT NULL;
CREATE INDEX help_seen_in_community ON help_seen (community, happened_on) WHERE community <> '';

-- Whether you were there to sell, and how it left you; blank is not said.
ALTER TABLE encounter ADD COLUMN selling INTEGER NOT NULL DEFAULT 0 CHECK (selling IN (0, 1));
ALTER TABLE encounter ADD COLUMN felt TEXT NOT NULL DEFAULT '' CHECK (felt IN ('', 'lifted', 'fine', 'tired'));
CREATE INDEX encounter_felt ON encounter (met_on) WHERE felt <> '';

-- A community is found by its name alone, and so is who carries it as a tag.
CREATE INDEX contact_point_tag ON contact_point (value, person) WHERE kind = 'category';
CREATE INDEX help_in_community ON help (community, happened_on) WHERE community <> '';
CREATE INDEX need_in_community ON need (community) WHERE community <> '';
CREATE INDEX offer_in_community ON offer (community) WHERE community <> '';

CREATE TRIGGER search_help_seen_new AFTER INSERT ON help_seen BEGIN
    INSERT OR IGNORE INTO search_stale (person)
    SELECT id FROM person WHERE id IN (NEW.giver, NEW.receiver);
END;
CREATE TRIGGER search_help_seen_edited AFTER UPDATE OF giver, receiver, what, community ON help_seen BEGIN
    INSERT OR IGNORE INTO search_stale (person)
    SELECT id FROM person WHERE id IN (OLD.giver, OLD.receiver, NEW.giver, NEW.receiver);
END;
CREATE TRIGGER search_help_seen_gone AFTER DELETE ON help_seen BEGIN
    INSERT OR IGNORE INTO search_stale (person)
    SELECT id FROM person WHERE id IN (OLD.giver, OLD.receiver);
END;
