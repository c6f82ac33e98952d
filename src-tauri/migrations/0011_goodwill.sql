-- Help in both directions: what was given and received, what it led to, and what it passes on.

-- An introduction is now contacts, word of an opportunity is told of; what was help of any kind stays so.
ALTER TABLE help ADD COLUMN direction TEXT NOT NULL DEFAULT 'received' CHECK (direction IN ('given', 'received'));
ALTER TABLE help ADD COLUMN how TEXT NOT NULL DEFAULT 'help' CHECK (how IN
    ('help', 'information', 'resources', 'feedback', 'contacts', 'encouragement', 'advice', 'opened_door', 'told_of'));
UPDATE help SET how = CASE kind WHEN 'introduction' THEN 'contacts' WHEN 'opportunity' THEN 'told_of' ELSE 'help' END;
ALTER TABLE help DROP COLUMN kind;
ALTER TABLE help RENAME COLUMN how TO kind;
ALTER TABLE help RENAME COLUMN received_on TO happened_on;
-- The journal knew these columns by their old names; what was deleted before can still be taken back.
UPDATE change_row SET
    before = json_set(before, '$.happened_on', json_extract(before, '$.received_on'),
        '$.kind', CASE json_extract(before, '$.kind')
            WHEN 'introduction' THEN 'contacts' WHEN 'opportunity' THEN 'told_of' ELSE 'help' END),
    after = json_set(after, '$.happened_on', json_extract(after, '$.received_on'),
        '$.kind', CASE json_extract(after, '$.kind')
            WHEN 'introduction' THEN 'contacts' WHEN 'opportunity' THEN 'told_of' ELSE 'help' END)
WHERE tbl = 'help' AND before IS NOT NULL;

-- minutes is NULL where nobody counted; effort is then what is known. seed_looked_on is the day on which help that was
-- given was looked at again, blank while it was not.
ALTER TABLE help ADD COLUMN effort TEXT NOT NULL DEFAULT '' CHECK (effort IN ('', 'small', 'hour', 'much'));
ALTER TABLE help ADD COLUMN minutes INTEGER CHECK (minutes > 0);
ALTER TABLE help ADD COLUMN story TEXT NOT NULL DEFAULT '';
ALTER TABLE help ADD COLUMN community TEXT NOT NULL DEFAULT '';
ALTER TABLE help ADD COLUMN seed_looked_on TEXT NOT NULL DEFAULT '';
CREATE INDEX help_by_day ON help (happened_on, id);

-- Who helped, or was helped, besides the one it is told of first.
CREATE TABLE help_person (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    help   INTEGER NOT NULL REFERENCES help (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (help, person)
) STRICT;
CREATE INDEX help_with_person ON help_person (person);

-- Help that passes other help on, or came of it. A help has one before it and any number after it.
CREATE TABLE help_chain (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    help      INTEGER NOT NULL UNIQUE REFERENCES help (id) ON DELETE CASCADE,
    passes_on INTEGER NOT NULL REFERENCES help (id) ON DELETE CASCADE,
    CHECK (help <> passes_on)
) STRICT;
CREATE INDEX help_passed_on ON help_chain (passes_on);

-- A thank-you to whom a chain began with, once for its first help.
ALTER TABLE commitment ADD COLUMN origin INTEGER REFERENCES help (id) ON DELETE SET NULL;
CREATE UNIQUE INDEX thank_you_of_origin ON commitment (origin) WHERE origin IS NOT NULL;

-- What you asked them for.
ALTER TABLE encounter ADD COLUMN asked TEXT NOT NULL DEFAULT '';

CREATE TRIGGER search_help_new AFTER INSERT ON help BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_help_edited AFTER UPDATE OF person, what, story, community, outcome ON help BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM help_person WHERE help = NEW.id;
END;
CREATE TRIGGER search_help_gone AFTER DELETE ON help BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
CREATE TRIGGER search_help_person_new AFTER INSERT ON help_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_help_person_moved AFTER UPDATE OF person ON help_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;
CREATE TRIGGER search_help_person_gone AFTER DELETE ON help_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
INSERT OR IGNORE INTO search_stale (person) SELECT person FROM help;
