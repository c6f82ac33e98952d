-- Breadth (C135): kinds of difference that you name, each a group of tags. A group knows its tags by their word alone, so
-- that it holds whoever carries them, and keeps a tag that nobody has yet.
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
