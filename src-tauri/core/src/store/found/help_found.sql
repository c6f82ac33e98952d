SELECT direction AS kind, help.id, what, person.name AS whose,
       story || ' ' || community || ' ' || outcome || ' ' || topic || ' ' || before_whom AS more, 0 AS is_over,
       help.person, happened_on
FROM person_search CROSS JOIN help ON help.person = person_search.rowid JOIN person ON person.id = help.person
WHERE person_search MATCH :words
ORDER BY person_search.rowid DESC LIMIT :limit
