-- What is needed and offered, by me, by people and by communities; what people know about; whom to go to; my team.

-- A need has a holder: a person, a community (the word of its tag), or neither, which is me. kind is one of the eight
-- kinds of resources or of the five kinds of help; blank is not said. until_date is the last day of it.
CREATE TABLE need_held (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER REFERENCES person (id) ON DELETE CASCADE,
    community  TEXT NOT NULL DEFAULT '' CHECK (person IS NULL OR community = ''),
    what       TEXT NOT NULL,
    kind       TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'talent', 'ideas', 'capital', 'equipment', 'consumables',
        'customers', 'market_intelligence', 'advice', 'information', 'resources', 'feedback', 'contacts', 'encouragement')),
    said_on    TEXT NOT NULL,
    until_date TEXT NOT NULL DEFAULT '',
    encounter  INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
    over_on    TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO need_held (id, person, what, said_on, encounter, over_on, created_at)
    SELECT id, person, what, said_on, encounter, over_on, created_at FROM need ORDER BY id;
-- No id is used twice, also where the last needs were taken back.
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'need_held', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'need_held');
UPDATE sqlite_sequence SET seq = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'need'), 0)
    WHERE name = 'need_held';
DROP TABLE need;
ALTER TABLE need_held RENAME TO need;
CREATE INDEX need_of_person ON need (person, said_on);
CREATE INDEX need_open ON need (said_on DESC, id DESC) WHERE over_on = '';

-- What can be offered: a holder as above. Of mine, known_for is what I am known for.
CREATE TABLE offer (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER REFERENCES person (id) ON DELETE CASCADE,
    community  TEXT NOT NULL DEFAULT '' CHECK (person IS NULL OR community = ''),
    what       TEXT NOT NULL,
    kind       TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'talent', 'ideas', 'capital', 'equipment', 'consumables',
        'customers', 'market_intelligence', 'advice', 'information', 'resources', 'feedback', 'contacts', 'encouragement')),
    limits     TEXT NOT NULL DEFAULT '',
    known_for  INTEGER NOT NULL DEFAULT 0,
    said_on    TEXT NOT NULL,
    until_date TEXT NOT NULL DEFAULT '',
    encounter  INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
    over_on    TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX offer_of_person ON offer (person, said_on);
CREATE INDEX offer_open ON offer (said_on DESC, id DESC) WHERE over_on = '';

-- What became of a match of the radar: of a need with an offer, or with somebody who could help. commitment is the
-- promise it was taken up with.
CREATE TABLE radar_answer (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    need       INTEGER NOT NULL REFERENCES need (id) ON DELETE CASCADE,
    offer      INTEGER REFERENCES offer (id) ON DELETE CASCADE,
    person     INTEGER REFERENCES person (id) ON DELETE CASCADE,
    answer     TEXT NOT NULL CHECK (answer IN ('taken_up', 'not_for_me')),
    commitment INTEGER REFERENCES commitment (id) ON DELETE SET NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX radar_answer_of_need ON radar_answer (need);
CREATE INDEX radar_answer_of_offer ON radar_answer (offer) WHERE offer IS NOT NULL;
CREATE INDEX radar_answer_of_person ON radar_answer (person) WHERE person IS NOT NULL;

-- What somebody knows about (one topic a line), where they stand, whom they sway; how important they are to what I want
-- (0 is not said), whether they are willing and able to help.
ALTER TABLE person ADD COLUMN knows_about TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN position TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN influence TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN importance INTEGER NOT NULL DEFAULT 0 CHECK (importance BETWEEN 0 AND 3);
ALTER TABLE person ADD COLUMN willing TEXT NOT NULL DEFAULT '' CHECK (willing IN ('', 'yes', 'not_yet'));
ALTER TABLE person ADD COLUMN able TEXT NOT NULL DEFAULT '' CHECK (able IN ('', 'yes', 'not_yet'));
CREATE INDEX person_important ON person (importance DESC) WHERE importance > 0;
CREATE INDEX person_willing_able ON person (willing, able) WHERE willing <> '' AND able <> '';

-- Whom to go to for what: a function, and who fills it, with somebody behind them.
CREATE TABLE function (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL,
    match_key TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO function (name, match_key) VALUES
    ('Accounts and invoices', 'accounts and invoices'), ('IT support', 'it support'),
    ('Human resources', 'human resources'), ('Legal and contracts', 'legal and contracts'),
    ('Purchasing', 'purchasing'), ('Finance and budget', 'finance and budget'),
    ('Communications', 'communications'), ('Facilities and rooms', 'facilities and rooms');
CREATE TABLE function_person (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    function  INTEGER NOT NULL REFERENCES function (id) ON DELETE CASCADE,
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    is_backup INTEGER NOT NULL,
    UNIQUE (function, is_backup)
) STRICT;
CREATE INDEX function_of_person ON function_person (person);

-- The people around me: who plays which part. A part that nobody plays is vacant.
CREATE TABLE teammate (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    part   TEXT NOT NULL CHECK (part IN ('mentor', 'critic', 'sponsor', 'expert', 'cheer')),
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (part, person)
) STRICT;
CREATE INDEX teammate_of_person ON teammate (person);

-- The words of what is needed, offered and known, without endings and with synonyms as one (see model/topic.rs); derived
-- before each commit. record is the id of a need, an offer or a person; is_main tells the word a need turns on.
CREATE TABLE topic_word (
    word    TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('need', 'offer', 'knows')),
    record  INTEGER NOT NULL,
    is_main INTEGER NOT NULL,
    PRIMARY KEY (word, kind, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_word_of_record ON topic_word (kind, record);
CREATE TABLE topic_stale (
    kind   TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;
INSERT INTO topic_stale (kind, record) SELECT 'need', id FROM need WHERE over_on = '';

-- What is searched of people, and the words above, follow their needs and offers.
CREATE TRIGGER search_need_new AFTER INSERT ON need BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT NEW.person WHERE NEW.person IS NOT NULL;
    INSERT OR IGNORE INTO topic_stale (kind, record) VALUES ('need', NEW.id);
END;
CREATE TRIGGER search_need_edited AFTER UPDATE OF person, what, over_on ON need BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT NEW.person WHERE NEW.person IS NOT NULL;
    INSERT OR IGNORE INTO search_stale (person) SELECT OLD.person WHERE OLD.person IS NOT NULL;
    INSERT OR IGNORE INTO topic_stale (kind, record) VALUES ('need', NEW.id);
END;
CREATE TRIGGER search_need_gone AFTER DELETE ON need BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT OLD.person WHERE OLD.person IS NOT NULL;
    INSERT OR IGNORE INTO topic_stale (kind, record) VALUES ('need', OLD.id);
END;
CREATE TRIGGER search_offer_new AFTER INSERT ON offer BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT NEW.person WHERE NEW.person IS NOT NULL;
    INSERT OR IGNORE INTO topic_stale (kind, record) VALUES ('offer', NEW.id);
END;
CREATE TRIGGER search_offer_edited AFTER UPDATE OF person, what, over_on ON offer BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT NEW.person WHERE NEW.person IS NOT NULL;
    INSERT OR IGNORE INTO search_stale (person) SELECT OLD.person WHERE OLD.person IS NOT NULL;
    INSERT OR IGNORE INTO topic_stale (kind, record) VALUES ('offer', NEW.id);
END;
CREATE TRIGGER search_offer_gone AFTER DELETE ON offer BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT OLD.person WHERE OLD.person IS NOT NULL;
    INSERT OR IGNORE INTO topic_stale (kind, record) VALUES ('offer', OLD.id);
END;
CREATE TRIGGER topic_person_new AFTER INSERT ON person WHEN NEW.knows_about <> '' BEGIN
    INSERT OR IGNORE INTO topic_stale (kind, record) VALUES ('knows', NEW.id);
END;
CREATE TRIGGER topic_person_edited AFTER UPDATE OF knows_about ON person BEGIN
    INSERT OR IGNORE INTO topic_stale (kind, record) VALUES ('knows', NEW.id);
END;
CREATE TRIGGER topic_person_gone AFTER DELETE ON person WHEN OLD.knows_about <> '' BEGIN
    INSERT OR IGNORE INTO topic_stale (kind, record) VALUES ('knows', OLD.id);
END;
