WITH RECURSIVE helped (name) AS (
    SELECT min(community) FROM help WHERE community <> ''
    UNION ALL
    SELECT (SELECT min(community) FROM help WHERE community <> '' AND community > name) FROM helped WHERE name IS NOT NULL
)
SELECT name FROM helped WHERE name IS NOT NULL
UNION
SELECT community FROM help_seen WHERE community <> ''
UNION
SELECT community FROM need WHERE community <> ''
UNION
SELECT community FROM offer WHERE community <> ''
