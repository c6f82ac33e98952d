SELECT encounter_person.person, person.name, encounter.id AS encounter, encounter.met_on, encounter.place
FROM (SELECT id, met_on, place, looked_back FROM encounter ORDER BY id DESC LIMIT 1000) AS encounter
JOIN encounter_person ON encounter_person.encounter = encounter.id
JOIN person ON person.id = encounter_person.person
WHERE encounter.met_on >= :day AND looked_back = 0 AND person.trashed_at IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM encounter_person AS later
        WHERE later.person = encounter_person.person
            AND (later.met_on, later.encounter) > (encounter_person.met_on, encounter_person.encounter))
ORDER BY encounter.id, encounter_person.id
LIMIT :limit
