WITH past AS MATERIALIZED (
    SELECT person, 'classmate' AS reason FROM person_role
    WHERE match_key IN (SELECT value FROM json_each(:past, '$.classmate'))
    UNION ALL
    SELECT person, 'colleague' FROM person_role
    WHERE match_key IN (SELECT value FROM json_each(:past, '$.colleague'))
    UNION ALL
    SELECT theirs.person, mine.value ->> 'reason'
    FROM json_each(:past, '$.places') AS mine
    JOIN affiliation AS theirs ON theirs.match_key = mine.value ->> 'key' AND theirs.match_key <> ''
    WHERE iif(theirs.from_date GLOB '[0-9]*', substr(theirs.from_date, 1, 4), '0000') <= mine.value ->> 'until'
        AND iif(theirs.until_date GLOB '[0-9]*', substr(theirs.until_date, 1, 4), '9999') >= mine.value ->> 'from'
        AND NOT (mine.value ->> 'is_now' AND theirs.until_date = '')
)
