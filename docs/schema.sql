-- The tables of a data file of version 19, as the migrations in src-tauri/migrations make them.
-- Written by `make gen`; what the tables mean is told in the migrations.

CREATE TABLE attachment (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256     TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content    BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE source (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    at          INTEGER NOT NULL,
    name        TEXT NOT NULL,
    format      TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    added       INTEGER NOT NULL DEFAULT 0,
    merged      INTEGER NOT NULL DEFAULT 0,
    unchanged   INTEGER NOT NULL DEFAULT 0,
    rejected    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE person (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    uid             TEXT NOT NULL,
    name            TEXT NOT NULL,
    sort_key        TEXT NOT NULL,
    given_name      TEXT NOT NULL DEFAULT '',
    family_name     TEXT NOT NULL DEFAULT '',
    additional_name TEXT NOT NULL DEFAULT '',
    prefix          TEXT NOT NULL DEFAULT '',
    suffix          TEXT NOT NULL DEFAULT '',
    birthday        TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT '',
    standing        TEXT NOT NULL DEFAULT 'have' CHECK (standing IN ('have', 'want')),
    cares_about     TEXT NOT NULL DEFAULT '',
    how_we_connect  TEXT NOT NULL DEFAULT '',
    memory_hook     TEXT NOT NULL DEFAULT '',
    photo           INTEGER REFERENCES attachment (id),
    photo_url       TEXT NOT NULL DEFAULT '',
    created_at      INTEGER NOT NULL,
    trashed_at      INTEGER
, every_days INTEGER, is_personal INTEGER NOT NULL DEFAULT 0, preferred_channel TEXT NOT NULL DEFAULT ''
    CHECK (preferred_channel IN ('', 'in_person', 'mail', 'call', 'video', 'message', 'post')), most_a_month INTEGER, rest_until TEXT NOT NULL DEFAULT '', said_as TEXT NOT NULL DEFAULT '', merged_into INTEGER REFERENCES person (id) ON DELETE SET NULL, knows_about TEXT NOT NULL DEFAULT '', position TEXT NOT NULL DEFAULT '', influence TEXT NOT NULL DEFAULT '', importance INTEGER NOT NULL DEFAULT 0 CHECK (importance BETWEEN 0 AND 3), willing TEXT NOT NULL DEFAULT '' CHECK (willing IN ('', 'yes', 'not_yet')), able TEXT NOT NULL DEFAULT '' CHECK (able IN ('', 'yes', 'not_yet')), cares_about_on TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX person_by_name ON person (sort_key, id) WHERE trashed_at IS NULL;

CREATE INDEX person_in_trash ON person (sort_key, id) WHERE trashed_at IS NOT NULL;

CREATE INDEX person_by_uid ON person (uid) WHERE uid <> '';

CREATE TABLE contact_point (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'url', 'nickname', 'category')),
    position  INTEGER NOT NULL,
    value     TEXT NOT NULL,
    label     TEXT NOT NULL DEFAULT '',
    match_key TEXT NOT NULL
) STRICT;

CREATE INDEX contact_point_of_person ON contact_point (person, kind, position);

CREATE INDEX contact_point_by_key ON contact_point (match_key, kind) WHERE match_key <> '';

CREATE TABLE address (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    person   INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    street   TEXT NOT NULL,
    extended TEXT NOT NULL,
    pobox    TEXT NOT NULL,
    city     TEXT NOT NULL,
    region   TEXT NOT NULL,
    postcode TEXT NOT NULL,
    country  TEXT NOT NULL,
    label    TEXT NOT NULL
) STRICT;

CREATE INDEX address_of_person ON address (person, position);

CREATE TABLE affiliation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    organization TEXT NOT NULL,
    match_key    TEXT NOT NULL,
    department   TEXT NOT NULL,
    title        TEXT NOT NULL,
    role         TEXT NOT NULL,
    from_date    TEXT NOT NULL DEFAULT '',
    until_date   TEXT NOT NULL DEFAULT ''
, heard_on TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX affiliation_of_person ON affiliation (person, position);

CREATE TABLE encounter (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    met_on      TEXT NOT NULL,
    place       TEXT NOT NULL DEFAULT '',
    channel     TEXT NOT NULL DEFAULT '' CHECK (channel IN ('', 'in_person', 'mail', 'call', 'video', 'message', 'post')),
    who_started TEXT NOT NULL DEFAULT '' CHECK (who_started IN ('', 'me', 'them')),
    through     TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    learned     TEXT NOT NULL DEFAULT '',
    shared      TEXT NOT NULL DEFAULT '',
    created_at  INTEGER NOT NULL
, balance TEXT NOT NULL DEFAULT ''
    CHECK (balance IN ('', 'they', 'rather_they', 'even', 'rather_me', 'me')), looked_back INTEGER NOT NULL DEFAULT 0, asked TEXT NOT NULL DEFAULT '', selling INTEGER NOT NULL DEFAULT 0 CHECK (selling IN (0, 1)), felt TEXT NOT NULL DEFAULT '' CHECK (felt IN ('', 'lifted', 'fine', 'tired')), gave_card INTEGER NOT NULL DEFAULT 0 CHECK (gave_card IN (0, 1)), got_card INTEGER NOT NULL DEFAULT 0 CHECK (got_card IN (0, 1))) STRICT;

CREATE TABLE encounter_person (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    encounter INTEGER NOT NULL REFERENCES encounter (id) ON DELETE CASCADE,
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    met_on    TEXT NOT NULL,
    UNIQUE (encounter, person)
) STRICT;

CREATE INDEX encounter_of_person ON encounter_person (person, met_on, encounter);

CREATE TABLE commitment (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person      INTEGER REFERENCES person (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN
        ('follow_up', 'promise', 'thank_you', 'card', 'meeting', 'check_in', 'birthday', 'congratulation')),
    what        TEXT NOT NULL,
    due_date    TEXT NOT NULL,
    due_time    TEXT NOT NULL DEFAULT '',
    due_zone    TEXT NOT NULL DEFAULT '',
    snooze_date TEXT NOT NULL DEFAULT '',
    snooze_time TEXT NOT NULL DEFAULT '',
    state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'let_go')),
    encounter   INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
    reason      TEXT NOT NULL DEFAULT '',
    created_at  INTEGER NOT NULL,
    closed_at   INTEGER
, repeat TEXT NOT NULL DEFAULT '', notice_days INTEGER NOT NULL DEFAULT 0, channel TEXT NOT NULL DEFAULT ''
    CHECK (channel IN ('', 'in_person', 'mail', 'call', 'video', 'message', 'post')), help INTEGER REFERENCES help (id) ON DELETE SET NULL, minutes INTEGER CHECK (minutes > 0), origin INTEGER REFERENCES help (id) ON DELETE SET NULL, project INTEGER REFERENCES project (id) ON DELETE SET NULL, asks_for INTEGER REFERENCES person (id) ON DELETE SET NULL) STRICT;

CREATE INDEX commitment_of_person ON commitment (person, state, due_date);

CREATE TABLE reminder (
    commitment INTEGER PRIMARY KEY,
    meant      TEXT NOT NULL,
    ring_at    INTEGER NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('pending', 'claimed', 'shown', 'closed')),
    rung_for   TEXT NOT NULL DEFAULT '',
    shown_at   INTEGER
) STRICT;

CREATE INDEX reminder_open ON reminder (ring_at) WHERE state <> 'closed';

CREATE INDEX reminder_waiting ON reminder (ring_at) WHERE state = 'pending';

CREATE INDEX reminder_claimed ON reminder (commitment) WHERE state = 'claimed';

CREATE TABLE reminder_zone (id INTEGER PRIMARY KEY CHECK (id = 1), zone TEXT NOT NULL) STRICT;

CREATE TABLE reminder_stale (commitment INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER commitment_rings_new AFTER INSERT ON commitment BEGIN
    INSERT OR IGNORE INTO reminder_stale (commitment) VALUES (NEW.id);
END;

CREATE TRIGGER commitment_rings_no_more AFTER DELETE ON commitment BEGIN
    UPDATE reminder SET state = 'closed' WHERE commitment = OLD.id;
END;

CREATE TABLE capture (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    origin     TEXT NOT NULL,
    path       TEXT NOT NULL DEFAULT '',
    attachment INTEGER REFERENCES attachment (id),
    title      TEXT NOT NULL,
    cards      INTEGER NOT NULL,
    problem    TEXT NOT NULL DEFAULT '',
    state      TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'saved', 'discarded'))
, is_table INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX capture_waiting ON capture (id) WHERE state = 'waiting';

CREATE TABLE source_card (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    source      INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    person      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    uid         TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    raw         TEXT NOT NULL
, facts TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL DEFAULT '', name_key TEXT NOT NULL DEFAULT '', superseded INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX source_card_of_person ON source_card (person);

CREATE INDEX source_card_of_source ON source_card (source);

CREATE INDEX source_card_by_fingerprint ON source_card (fingerprint);

CREATE TABLE person_attachment (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    attachment INTEGER NOT NULL REFERENCES attachment (id),
    UNIQUE (person, attachment)
) STRICT;

CREATE TABLE setting (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    name  TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TRIGGER setting_rings_new AFTER INSERT ON setting BEGIN
    INSERT OR IGNORE INTO reminder_stale (commitment) SELECT id FROM commitment WHERE state = 'open';
END;

CREATE TRIGGER setting_rings_other AFTER UPDATE ON setting
WHEN json_extract(NEW.value, '$.morning') IS NOT json_extract(OLD.value, '$.morning') BEGIN
    INSERT OR IGNORE INTO reminder_stale (commitment) SELECT id FROM commitment WHERE state = 'open';
END;

CREATE TRIGGER setting_rings_again AFTER DELETE ON setting BEGIN
    INSERT OR IGNORE INTO reminder_stale (commitment) SELECT id FROM commitment WHERE state = 'open';
END;

CREATE TABLE change (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    batch   INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    verb    TEXT NOT NULL,
    subject TEXT NOT NULL,
    source  INTEGER REFERENCES source (id) ON DELETE SET NULL,
    state   TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE INDEX change_by_state ON change (state, id);

CREATE INDEX change_of_source ON change (source) WHERE source IS NOT NULL;

CREATE TABLE change_row (
    id     INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    tbl    TEXT NOT NULL,
    first  INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    before TEXT,
    after  TEXT
) STRICT;

CREATE INDEX change_row_of_change ON change_row (change, id);

CREATE TABLE person_listed (
    person         INTEGER PRIMARY KEY,
    sort_key       TEXT NOT NULL,
    wanted         INTEGER NOT NULL,
    last_met       TEXT NOT NULL,
    something_open INTEGER NOT NULL
, fades_on TEXT NOT NULL DEFAULT '', met_often INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX listed_by_name ON person_listed (sort_key, person, wanted, last_met);

CREATE INDEX listed_open ON person_listed (sort_key, person) WHERE something_open = 1;

CREATE INDEX listed_by_last_met ON person_listed (last_met) WHERE wanted = 0;

CREATE VIRTUAL TABLE person_search USING fts5 (
    name, work, reach, tags, notes,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

CREATE TABLE search_stale (person INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER search_person_new AFTER INSERT ON person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.id);
END;

CREATE TRIGGER search_person_edited AFTER UPDATE ON person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.id);
END;

CREATE TRIGGER search_person_gone AFTER DELETE ON person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.id);
END;

CREATE TRIGGER search_contact_point_new AFTER INSERT ON contact_point BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;

CREATE TRIGGER search_contact_point_edited AFTER UPDATE OF person, value ON contact_point BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;

CREATE TRIGGER search_contact_point_gone AFTER DELETE ON contact_point BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;

CREATE TRIGGER search_address_new AFTER INSERT ON address BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;

CREATE TRIGGER search_address_gone AFTER DELETE ON address BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;

CREATE TRIGGER search_affiliation_new AFTER INSERT ON affiliation BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;

CREATE TRIGGER search_affiliation_edited AFTER UPDATE ON affiliation BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;

CREATE TRIGGER search_affiliation_gone AFTER DELETE ON affiliation BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;

CREATE TRIGGER search_encounter_person_new AFTER INSERT ON encounter_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;

CREATE TRIGGER search_encounter_person_gone AFTER DELETE ON encounter_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;

CREATE TRIGGER search_encounter_edited AFTER UPDATE ON encounter BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM encounter_person WHERE encounter = NEW.id;
END;

CREATE TABLE help (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    what        TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    encounter   INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
    outcome     TEXT NOT NULL DEFAULT '',
    created_at  INTEGER NOT NULL
, direction TEXT NOT NULL DEFAULT 'received' CHECK (direction IN ('given', 'received')), effort TEXT NOT NULL DEFAULT '' CHECK (effort IN ('', 'small', 'hour', 'much')), minutes INTEGER CHECK (minutes > 0), story TEXT NOT NULL DEFAULT '', community TEXT NOT NULL DEFAULT '', seed_looked_on TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'help' CHECK (kind IN
    ('help', 'information', 'resources', 'feedback', 'contacts', 'encouragement', 'advice', 'opened_door', 'told_of',
     'credit')), topic TEXT NOT NULL DEFAULT '', before_whom TEXT NOT NULL DEFAULT '', offer INTEGER REFERENCES offer (id) ON DELETE SET NULL) STRICT;

CREATE INDEX help_of_person ON help (person, happened_on);

CREATE UNIQUE INDEX thank_you_of_help ON commitment (help) WHERE kind = 'thank_you' AND help IS NOT NULL;

CREATE INDEX commitment_closed ON commitment (closed_at) WHERE state <> 'open';

CREATE TRIGGER commitment_rings_other
AFTER UPDATE OF due_date, due_time, due_zone, snooze_date, snooze_time, notice_days, state ON commitment BEGIN
    INSERT OR IGNORE INTO reminder_stale (commitment) VALUES (NEW.id);
END;

CREATE TABLE commitment_term (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment INTEGER NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
    due_date   TEXT NOT NULL,
    due_time   TEXT NOT NULL,
    due_zone   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    until_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX term_of_commitment ON commitment_term (commitment, id);

CREATE TABLE circle (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    match_key  TEXT NOT NULL UNIQUE,
    every_days INTEGER NOT NULL
) STRICT;

CREATE TRIGGER search_circle_new AFTER INSERT ON circle BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM contact_point WHERE kind = 'category';
END;

CREATE TRIGGER search_circle_edited AFTER UPDATE ON circle BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM contact_point WHERE kind = 'category';
END;

CREATE TRIGGER search_circle_gone AFTER DELETE ON circle BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM contact_point WHERE kind = 'category';
END;

CREATE INDEX listed_by_fading ON person_listed (fades_on) WHERE fades_on <> '';

CREATE TABLE yearly_date (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    label       TEXT NOT NULL,
    date        TEXT NOT NULL,
    notice_days INTEGER NOT NULL
) STRICT;

CREATE INDEX yearly_date_of_person ON yearly_date (person);

CREATE TABLE day_planned (id INTEGER PRIMARY KEY CHECK (id = 1), day TEXT NOT NULL) STRICT;

CREATE INDEX person_by_birthday ON person (substr(birthday, -5)) WHERE birthday <> '' AND trashed_at IS NULL;

CREATE TABLE letter (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment INTEGER NOT NULL UNIQUE REFERENCES commitment (id) ON DELETE CASCADE,
    opening    TEXT NOT NULL,
    detail     TEXT NOT NULL,
    offer      TEXT NOT NULL,
    closing    TEXT NOT NULL,
    sent_on    TEXT NOT NULL DEFAULT '',
    reply      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE delivery (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    commitment INTEGER,
    title      TEXT NOT NULL,
    outcome    TEXT NOT NULL CHECK (outcome IN ('shown', 'late', 'failed', 'done', 'snoozed', 'opened', 'closed')),
    detail     TEXT NOT NULL,
    times      INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE debrief (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person    INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    meeting   INTEGER REFERENCES commitment (id) ON DELETE SET NULL,
    encounter INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
    answers   TEXT NOT NULL,
    kept_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE book (id INTEGER PRIMARY KEY CHECK (id = 1), uid TEXT NOT NULL) STRICT;

CREATE TABLE weekly_review (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    finished_on TEXT NOT NULL UNIQUE
) STRICT;

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

CREATE INDEX commitment_done ON commitment (closed_at) WHERE state = 'done';

CREATE INDEX source_card_by_uid ON source_card (uid) WHERE uid <> '';

CREATE INDEX source_card_by_name ON source_card (name_key) WHERE name_key <> '';

CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

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

CREATE TRIGGER search_encounter_person_moved AFTER UPDATE OF person ON encounter_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;

CREATE TABLE mapping (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    signature  TEXT NOT NULL UNIQUE,
    origin     TEXT NOT NULL,
    has_header INTEGER NOT NULL,
    columns    TEXT NOT NULL,
    saved_at   INTEGER NOT NULL
) STRICT;

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

CREATE TABLE tie (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('knows', 'introduced_by')),
    how        TEXT NOT NULL DEFAULT '',
    encounter  INTEGER REFERENCES encounter (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (person, other, kind, encounter),
    CHECK (person <> other)
) STRICT;

CREATE INDEX tie_of_other ON tie (other, person);

CREATE INDEX tie_of_encounter ON tie (encounter) WHERE encounter IS NOT NULL;

CREATE INDEX encounter_through ON encounter (id) WHERE through <> '';

CREATE TABLE introduction (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other        INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    why          TEXT NOT NULL,
    asked_person TEXT NOT NULL DEFAULT '',
    asked_other  TEXT NOT NULL DEFAULT '',
    said_person  TEXT NOT NULL DEFAULT '' CHECK (said_person IN ('', 'yes', 'no')),
    said_other   TEXT NOT NULL DEFAULT '' CHECK (said_other IN ('', 'yes', 'no')),
    made_on      TEXT NOT NULL DEFAULT '',
    met_on       TEXT NOT NULL DEFAULT '',
    outcome      TEXT NOT NULL DEFAULT '',
    thanked_on   TEXT NOT NULL DEFAULT '',
    let_go_on    TEXT NOT NULL DEFAULT '',
    begun_on     TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    CHECK (person <> other)
) STRICT;

CREATE INDEX introduction_of_person ON introduction (person, id);

CREATE INDEX introduction_of_other ON introduction (other, id);

CREATE TABLE introduction_task (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    introduction INTEGER NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
    commitment   INTEGER NOT NULL UNIQUE REFERENCES commitment (id) ON DELETE CASCADE,
    task         TEXT NOT NULL CHECK (task IN ('ask_person', 'ask_other', 'hear_person', 'hear_other',
        'make', 'meet', 'outcome', 'thank_person', 'thank_other', 'tell_person', 'tell_other',
        'excuse_person', 'excuse_other'))
) STRICT;

CREATE INDEX task_of_introduction ON introduction_task (introduction, id);

CREATE TABLE pair_set_aside (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other      INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    UNIQUE (person, other),
    CHECK (person <> other)
) STRICT;

CREATE INDEX set_aside_of_other ON pair_set_aside (other);

CREATE TABLE person_role (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role      TEXT NOT NULL,
    match_key TEXT NOT NULL,
    UNIQUE (person, match_key)
) STRICT;

CREATE INDEX role_by_key ON person_role (match_key, person);

CREATE INDEX affiliation_by_key ON affiliation (match_key) WHERE match_key <> '';

CREATE TABLE "need" (
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

CREATE INDEX need_of_person ON need (person, said_on);

CREATE INDEX need_open ON need (said_on DESC, id DESC) WHERE over_on = '';

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
, most_a_month INTEGER CHECK (most_a_month > 0), most_in_all INTEGER CHECK (most_in_all > 0)) STRICT;

CREATE INDEX offer_of_person ON offer (person, said_on);

CREATE INDEX offer_open ON offer (said_on DESC, id DESC) WHERE over_on = '';

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

CREATE INDEX person_important ON person (importance DESC) WHERE importance > 0;

CREATE INDEX person_willing_able ON person (willing, able) WHERE willing <> '' AND able <> '';

CREATE TABLE function (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL,
    match_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE function_person (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    function  INTEGER NOT NULL REFERENCES function (id) ON DELETE CASCADE,
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    is_backup INTEGER NOT NULL,
    UNIQUE (function, is_backup)
) STRICT;

CREATE INDEX function_of_person ON function_person (person);

CREATE TABLE teammate (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    part   TEXT NOT NULL CHECK (part IN ('mentor', 'critic', 'sponsor', 'expert', 'cheer')),
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (part, person)
) STRICT;

CREATE INDEX teammate_of_person ON teammate (person);

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

CREATE INDEX help_by_day ON help (happened_on, id);

CREATE TABLE help_person (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    help   INTEGER NOT NULL REFERENCES help (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (help, person)
) STRICT;

CREATE INDEX help_with_person ON help_person (person);

CREATE TABLE help_chain (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    help      INTEGER NOT NULL UNIQUE REFERENCES help (id) ON DELETE CASCADE,
    passes_on INTEGER NOT NULL REFERENCES help (id) ON DELETE CASCADE,
    CHECK (help <> passes_on)
) STRICT;

CREATE INDEX help_passed_on ON help_chain (passes_on);

CREATE UNIQUE INDEX thank_you_of_origin ON commitment (origin) WHERE origin IS NOT NULL;

CREATE TRIGGER search_help_new AFTER INSERT ON help BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
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

CREATE TABLE objective (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    what          TEXT NOT NULL,
    why           TEXT NOT NULL DEFAULT '',
    gain          TEXT NOT NULL DEFAULT '',
    give          TEXT NOT NULL DEFAULT '',
    measure       TEXT NOT NULL DEFAULT '',
    communities   TEXT NOT NULL DEFAULT '',
    until_date    TEXT NOT NULL DEFAULT '',
    every         TEXT NOT NULL DEFAULT '' CHECK (every IN ('', 'week', 'two_weeks', 'month', 'quarter')),
    review_on     TEXT NOT NULL DEFAULT '',
    put_off_until TEXT NOT NULL DEFAULT '',
    state         TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'reached', 'let_go')),
    ended_on      TEXT NOT NULL DEFAULT '',
    end_note      TEXT NOT NULL DEFAULT '',
    begun_on      TEXT NOT NULL
) STRICT;

CREATE INDEX objective_open ON objective (review_on) WHERE state = 'open';

CREATE TABLE objective_person (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    objective INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    person    INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    UNIQUE (objective, person)
) STRICT;

CREATE INDEX objective_of_person ON objective_person (person);

CREATE TABLE objective_step (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    objective  INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    commitment INTEGER NOT NULL UNIQUE REFERENCES commitment (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX step_of_objective ON objective_step (objective);

CREATE TABLE objective_review (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    objective   INTEGER NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    reviewed_on TEXT NOT NULL,
    note        TEXT NOT NULL DEFAULT '',
    next        TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX review_of_objective ON objective_review (objective);

CREATE TABLE objective_ring (
    objective     INTEGER PRIMARY KEY,
    rung_for      TEXT NOT NULL DEFAULT '',
    rung_before   TEXT NOT NULL DEFAULT '',
    claimed_for   TEXT NOT NULL DEFAULT '',
    snoozed_until TEXT NOT NULL DEFAULT '',
    shown_at      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE habit (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    what     TEXT NOT NULL,
    times    INTEGER NOT NULL CHECK (times BETWEEN 1 AND 31),
    per      TEXT NOT NULL CHECK (per IN ('week', 'month')),
    counts   TEXT NOT NULL DEFAULT '' CHECK (counts IN ('', 'thank_yous', 'encounters', 'help_given', 'introductions')),
    begun_on TEXT NOT NULL,
    ended_on TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE habit_mark (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    habit     INTEGER NOT NULL REFERENCES habit (id) ON DELETE CASCADE,
    marked_on TEXT NOT NULL
) STRICT;

CREATE INDEX mark_of_habit ON habit_mark (habit, marked_on);

CREATE TABLE habit_pause (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    habit      INTEGER NOT NULL REFERENCES habit (id) ON DELETE CASCADE,
    from_date  TEXT NOT NULL,
    until_date TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX pause_of_habit ON habit_pause (habit);

CREATE TRIGGER search_objective_edited AFTER UPDATE OF what, why, gain, give, communities ON objective BEGIN
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM objective_person WHERE objective = NEW.id;
END;

CREATE TRIGGER search_objective_person_new AFTER INSERT ON objective_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;

CREATE TRIGGER search_objective_person_edited AFTER UPDATE ON objective_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
END;

CREATE TRIGGER search_objective_person_gone AFTER DELETE ON objective_person BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;

CREATE TRIGGER search_help_edited
AFTER UPDATE OF person, what, story, community, outcome, topic, before_whom ON help BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person), (NEW.person);
    INSERT OR IGNORE INTO search_stale (person) SELECT person FROM help_person WHERE help = NEW.id;
END;

CREATE TABLE snippet (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    title      TEXT NOT NULL,
    text       TEXT NOT NULL,
    tags       TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
) STRICT;

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

CREATE INDEX commitment_of_project ON commitment (project) WHERE project IS NOT NULL;

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

CREATE INDEX listed_silent ON person_listed (met_often, last_met, person) WHERE wanted = 0 AND last_met <> '';

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

CREATE INDEX encounter_felt ON encounter (met_on) WHERE felt <> '';

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

CREATE INDEX help_of_offer ON help (offer) WHERE offer IS NOT NULL;

CREATE INDEX commitment_asking_for ON commitment (asks_for) WHERE asks_for IS NOT NULL;

CREATE TABLE tag_group (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL,
    match_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE tag_group_tag (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    tag_group INTEGER NOT NULL REFERENCES tag_group (id) ON DELETE CASCADE,
    tag       TEXT NOT NULL,
    match_key TEXT NOT NULL,
    UNIQUE (tag_group, match_key)
) STRICT;

CREATE TRIGGER search_commitment_new AFTER INSERT ON commitment WHEN NEW.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;

CREATE TRIGGER search_commitment_edited AFTER UPDATE OF person, what, state ON commitment
WHEN NEW.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (NEW.person);
END;

CREATE TRIGGER search_commitment_gone AFTER DELETE ON commitment WHEN OLD.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;

CREATE TRIGGER search_commitment_moved AFTER UPDATE OF person ON commitment WHEN OLD.person IS NOT NULL BEGIN
    INSERT OR IGNORE INTO search_stale (person) VALUES (OLD.person);
END;
