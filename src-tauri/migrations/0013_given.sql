-- What is given for longer: advice by its topic, credit, snippets that are shared, projects, and amends for a bad mood.

-- Credit is help of a kind of its own. topic is what advice was about, before_whom who heard that credit was given.
ALTER TABLE help ADD COLUMN how TEXT NOT NULL DEFAULT 'help' CHECK (how IN
    ('help', 'information', 'resources', 'feedback', 'contacts', 'encouragement', 'advice', 'opened_door', 'told_of',
     'credit'));
UPDATE help SET how = kind;
ALTER TABLE help DROP COLUMN kind;
ALTER TABLE help RENAME COLUMN how TO kind;
ALTER TABLE help ADD COLUMN topic TEXT NOT NULL DEFAULT '';
ALTER TABLE help ADD COLUMN before_whom TEXT NOT NULL DEFAULT '';
DROP TRIGGER search_help_edited;
CREATE TRIGGER search_help_edited
AFTER UPDATE OF person, what, story, community, outcome, topic, before_whom ON help BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM help_person WHERE help = NEW.id;
END;

-- Words that are shared often: an experience, a solution, an address. tags are words, one a line.
CREATE TABLE snippet (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    title      TEXT NOT NULL,
    text       TEXT NOT NULL,
    tags       TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;
-- With whom, when, and by which way; help is the help given as which it was kept.
CREATE TABLE snippet_share (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    snippet   INTEGER NOT NULL REFERENCES snippet (id) ON DELETE CASCADE,
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    shared_on TEXT NOT NULL,
    way       TEXT NOT NULL CHECK (way IN ('copied', 'mail')),
    help      INTEGER REFERENCES help (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX snippet_share_of_snippet ON snippet_share (snippet, shared_on);
CREATE INDEX snippet_share_of_person ON snippet_share (person);
CREATE INDEX snippet_share_of_help ON snippet_share (help) WHERE help IS NOT NULL;

-- What is done together with somebody, or for somebody over a longer time; its steps are commitments. part says who is
-- in it, and who was named to them as somebody to talk to.
CREATE TABLE project (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL CHECK (kind IN ('together', 'for_them')),
    title      TEXT NOT NULL,
    about      TEXT NOT NULL DEFAULT '',
    state      TEXT NOT NULL CHECK (state IN ('idea', 'planned', 'under_way', 'done', 'let_go')),
    outcome    TEXT NOT NULL DEFAULT '',
    begun_on   TEXT NOT NULL,
    ended_on   TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE project_person (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    project INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    person  INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    part    TEXT NOT NULL CHECK (part IN ('member', 'contact')),
    UNIQUE (project, person, part)
) STRICT;
CREATE INDEX project_of_person ON project_person (person);
ALTER TABLE commitment ADD COLUMN project INTEGER REFERENCES project (id) ON DELETE SET NULL;
CREATE INDEX commitment_of_project ON commitment (project) WHERE project IS NOT NULL;

-- A bad mood that was passed on; commitment is what puts it right.
CREATE TABLE amends (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    what        TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    commitment  INTEGER REFERENCES commitment (id) ON DELETE SET NULL,
    created_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX amends_of_person ON amends (person);
CREATE INDEX amends_by_commitment ON amends (commitment) WHERE commitment IS NOT NULL;

-- What is searched of people follows what was shared with them, planned with them, and is to be put right.
CREATE TRIGGER search_snippet_edited AFTER UPDATE OF title ON snippet BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM snippet_share WHERE snippet = NEW.id;
END;
CREATE TRIGGER search_share_new AFTER INSERT ON snippet_share BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_share_moved AFTER UPDATE OF person ON snippet_share BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;
CREATE TRIGGER search_share_gone AFTER DELETE ON snippet_share BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
CREATE TRIGGER search_project_edited AFTER UPDATE OF title, about, outcome ON project BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM project_person WHERE project = NEW.id;
END;
CREATE TRIGGER search_project_person_new AFTER INSERT ON project_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_project_person_moved AFTER UPDATE OF person ON project_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;
CREATE TRIGGER search_project_person_gone AFTER DELETE ON project_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
CREATE TRIGGER search_amends_new AFTER INSERT ON amends BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_amends_edited AFTER UPDATE OF person, what ON amends BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;
CREATE TRIGGER search_amends_gone AFTER DELETE ON amends BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
