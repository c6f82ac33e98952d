SELECT person_listed.person, person_listed.last_met, created_at,
       every_days, is_personal, preferred_channel, most_a_month, rest_until
FROM search_stale
JOIN person_listed ON person_listed.person = search_stale.person
JOIN person ON person.id = search_stale.person
WHERE every_days IS NOT NULL OR is_personal OR :circles
