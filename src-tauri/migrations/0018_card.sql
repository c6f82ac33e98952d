-- Cards given and received (C68): whether you gave your card at an encounter, and whether you got theirs.
ALTER TABLE encounter ADD COLUMN gave_card INTEGER NOT NULL DEFAULT 0 CHECK (gave_card IN (0, 1));
ALTER TABLE encounter ADD COLUMN got_card INTEGER NOT NULL DEFAULT 0 CHECK (got_card IN (0, 1));
