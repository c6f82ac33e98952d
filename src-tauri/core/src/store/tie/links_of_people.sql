WITH node (id) AS (SELECT value FROM json_each(:people)),
link (node, neighbour, kind, how, met_on) AS (
    SELECT node.id, tie.other, tie.kind, tie.how, '' FROM node JOIN tie ON tie.person = node.id
    UNION ALL
    SELECT node.id, tie.person, tie.kind, tie.how, '' FROM node JOIN tie ON tie.other = node.id
    UNION ALL
    SELECT node.id, introduction.other, 'introduction', '', '' FROM node JOIN introduction ON introduction.person = node.id
    WHERE introduction.met_on <> ''
    UNION ALL
    SELECT node.id, introduction.person, 'introduction', '', '' FROM node JOIN introduction ON introduction.other = node.id
    WHERE introduction.met_on <> ''
    UNION ALL
    SELECT node.id, theirs.person, 'encounter', encounter.place, encounter.met_on
    FROM node
    JOIN encounter_person AS mine ON mine.person = node.id
    JOIN encounter ON encounter.id = mine.encounter
    JOIN encounter_person AS theirs ON theirs.encounter = mine.encounter AND theirs.person <> node.id
    WHERE (SELECT count(*) FROM (SELECT 1 FROM encounter_person WHERE encounter = mine.encounter LIMIT 32)) <= 31
    UNION ALL
    SELECT node.id, theirs.person, 'organization', mine.organization, ''
    FROM node
    JOIN affiliation AS mine ON mine.person = node.id AND mine.match_key <> ''
    JOIN affiliation AS theirs ON theirs.match_key = mine.match_key AND theirs.match_key <> ''
        AND theirs.person <> node.id
    WHERE (SELECT count(*) FROM (SELECT 1 FROM affiliation AS any_of_them
               WHERE any_of_them.match_key = mine.match_key AND any_of_them.match_key <> '' LIMIT 32)) <= 31
        AND substr(mine.from_date, 1, 4) <= coalesce(nullif(substr(theirs.until_date, 1, 4), ''), '9999')
        AND substr(theirs.from_date, 1, 4) <= coalesce(nullif(substr(mine.until_date, 1, 4), ''), '9999')
)
SELECT node, neighbour, kind, how, link.met_on
FROM link JOIN person ON person.id = link.neighbour
WHERE person.trashed_at IS NULL
