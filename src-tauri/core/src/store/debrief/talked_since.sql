SELECT encounter_person.person, person.name, encounter.id AS encounter, encounter.met_on, encounter.place
FROM (SELECT * FROM encounter ORDER BY id DESC LIMIT 1000) AS encounter
JOIN encounter_person ON encounter_person.encounter = encounter.id
JOIN person ON person.id = encounter_person.person
WHERE encounter.met_on >= :day AND balance = '' AND learned = '' AND shared = '' AND person.trashed_at IS NULL
ORDER BY encounter.id, encounter_person.id
LIMIT :limit
