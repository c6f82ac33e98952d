WITH shared AS (
    SELECT match_key, kind FROM contact_point WHERE match_key <> '' AND kind IN ('email', 'phone', 'url')
    GROUP BY match_key, kind HAVING count(*) BETWEEN 2 AND :most
), owner AS (
    SELECT shared.match_key || ' ' || shared.kind AS thing, contact_point.person
    FROM shared JOIN contact_point ON contact_point.match_key = shared.match_key AND contact_point.kind = shared.kind
    JOIN person ON person.id = contact_point.person AND trashed_at IS NULL
    UNION
    SELECT 'uid ' || uid, id FROM person WHERE uid <> '' AND trashed_at IS NULL
        AND uid IN (SELECT uid FROM person WHERE uid <> '' GROUP BY uid HAVING count(*) BETWEEN 2 AND :most)
)
SELECT DISTINCT one.person AS one, other.person AS other
FROM owner AS one JOIN owner AS other ON other.thing = one.thing AND other.person > one.person
