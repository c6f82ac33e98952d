INSERT INTO person_listed (person, sort_key, wanted, last_met, something_open, met_often)
SELECT id, sort_key, standing = 'want',
       coalesce((SELECT max(met_on) FROM encounter_person WHERE person = person.id), ''),
       EXISTS (SELECT 1 FROM commitment WHERE person = person.id AND state = 'open'),
       (SELECT count(*) FROM encounter_person WHERE person = person.id) >= 3
FROM search_stale JOIN person ON person.id = search_stale.person
WHERE trashed_at IS NULL
