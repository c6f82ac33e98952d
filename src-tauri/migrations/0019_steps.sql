-- A step of an objective may concern nobody: a commitment without a person.
ALTER TABLE commitment ALTER COLUMN person DROP NOT NULL;

-- What concerns nobody is found with its objective, by no person.
DROP TRIGGER search_commitment_new;
CREATE TRIGGER search_commitment_new AFTER INSERT ON commitment WHEN NEW.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
DROP TRIGGER search_commitment_edited;
CREATE TRIGGER search_commitment_edited AFTER UPDATE OF person, what, state ON commitment
WHEN NEW.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;
DROP TRIGGER search_commitment_gone;
CREATE TRIGGER search_commitment_gone AFTER DELETE ON commitment WHEN OLD.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
DROP TRIGGER search_commitment_moved;
CREATE TRIGGER search_commitment_moved AFTER UPDATE OF person ON commitment WHEN OLD.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
