WITH RECURSIVE used (tag) AS (
    SELECT min(value) FROM contact_point WHERE kind = 'category'
    UNION ALL
    SELECT (SELECT min(value) FROM contact_point WHERE kind = 'category' AND value > used.tag)
    FROM used WHERE used.tag IS NOT NULL)
SELECT tag FROM used WHERE tag IS NOT NULL
