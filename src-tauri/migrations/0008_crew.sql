-- "If the ship were sinking" (C1): what could happen, and the roles that would be needed then. A role without a person
-- is empty.
CREATE TABLE scenario (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE scenario_role (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    scenario INTEGER NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    what     TEXT NOT NULL,
    person   INTEGER REFERENCES person (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX role_of_scenario ON scenario_role (scenario);
CREATE INDEX role_of_person ON scenario_role (person) WHERE person IS NOT NULL;

-- Five people you may need one day (C17), nominated for a quarter such as 2026-Q4, each with an offer to make first
-- (C18). What stands of the offer is read from its commitment; only that they took it up is said here.
CREATE TABLE nominee (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    quarter      TEXT NOT NULL,
    reason       TEXT NOT NULL DEFAULT '',
    nominated_on TEXT NOT NULL,
    offer        INTEGER REFERENCES commitment (id) ON DELETE SET NULL,
    accepted_on  TEXT NOT NULL DEFAULT '',
    ended_on     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX nominee_of_quarter ON nominee (quarter);
CREATE INDEX nominee_of_person ON nominee (person);
CREATE INDEX nominee_of_offer ON nominee (offer) WHERE offer IS NOT NULL;

-- The ladder from met to ally (C96): each step with its day and what speaks for it. The last one is where the tie stands.
CREATE TABLE stage_step (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    stage      TEXT NOT NULL CHECK (stage IN ('met', 'acquaintance', 'contact', 'trusted', 'ally')),
    reached_on TEXT NOT NULL,
    evidence   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stage_of_person ON stage_step (person, id);

CREATE TRIGGER search_scenario_role_new AFTER INSERT ON scenario_role WHEN NEW.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_scenario_role_edited AFTER UPDATE ON scenario_role BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT OLD.person WHERE OLD.person IS NOT NULL;
    INSERT OR IGNORE INTO search_stale (person) SELECT NEW.person WHERE NEW.person IS NOT NULL;
END;
CREATE TRIGGER search_scenario_role_gone AFTER DELETE ON scenario_role WHEN OLD.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
CREATE TRIGGER search_nominee_new AFTER INSERT ON nominee BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_nominee_edited AFTER UPDATE OF person, reason ON nominee BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;
CREATE TRIGGER search_nominee_gone AFTER DELETE ON nominee BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
CREATE TRIGGER search_stage_new AFTER INSERT ON stage_step BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
CREATE TRIGGER search_stage_edited AFTER UPDATE ON stage_step BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;
CREATE TRIGGER search_stage_gone AFTER DELETE ON stage_step BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
