SELECT value AS community, person FROM contact_point
WHERE kind = 'category' AND (:names IS NULL OR value IN (SELECT value FROM json_each(:names)))
UNION
SELECT community, person FROM help
WHERE community <> '' AND (:names IS NULL OR community IN (SELECT value FROM json_each(:names)))
UNION
SELECT community, help_person.person FROM help JOIN help_person ON help_person.help = help.id
WHERE community <> '' AND (:names IS NULL OR community IN (SELECT value FROM json_each(:names)))
UNION
SELECT community, giver FROM help_seen
WHERE community <> '' AND (:names IS NULL OR community IN (SELECT value FROM json_each(:names)))
UNION
SELECT community, receiver FROM help_seen
WHERE community <> '' AND (:names IS NULL OR community IN (SELECT value FROM json_each(:names)))
