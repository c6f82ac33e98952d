SELECT community, count(*) AS turns
FROM (
    SELECT community FROM help JOIN person ON person.id = help.person
    WHERE community <> '' AND trashed_at IS NULL AND happened_on BETWEEN :from AND :until
    UNION ALL
    SELECT community FROM help_seen
    WHERE community <> '' AND happened_on BETWEEN :from AND :until AND NOT EXISTS (
        SELECT 1 FROM person WHERE person.id IN (giver, receiver) AND (trashed_at IS NOT NULL OR merged_into IS NOT NULL))
)
GROUP BY community
