-- The weekly review: the days on which it was finished, where it was left, and for which days its pop-up came.
CREATE TABLE weekly_review (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    finished_on TEXT NOT NULL UNIQUE
) STRICT;

-- One row. The pop-up rang last for rung_for, before that for rung_before; what fired never fires again, whatever is
-- undone and however the clock moves. claimed_for is the day of a pop-up that is on its way; blank is
-- none. Days up to passed_for ask for nothing: they lie before the reminder was turned on.
CREATE TABLE review_state (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    left_on       TEXT NOT NULL DEFAULT '',
    left_at       TEXT NOT NULL DEFAULT '',
    rung_for      TEXT NOT NULL DEFAULT '',
    rung_before   TEXT NOT NULL DEFAULT '',
    claimed_for   TEXT NOT NULL DEFAULT '',
    snoozed_until TEXT NOT NULL DEFAULT '',
    passed_for    TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO review_state (id) VALUES (1);

-- What was kept in a week is one step in an index.
CREATE INDEX commitment_done ON commitment (closed_at) WHERE state = 'done';
