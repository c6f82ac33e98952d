WITH said (match_key, spelling) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(:said)),
close (person) AS MATERIALIZED (
    SELECT person FROM contact_point WHERE kind = 'category' AND value IN (SELECT value FROM json_each(:circles))
    UNION
    SELECT person FROM stage_step WHERE stage IN ('trusted', 'ally')
        AND id = (SELECT max(last.id) FROM stage_step AS last WHERE last.person = stage_step.person))
SELECT tag_group_tag.tag, count(DISTINCT person_listed.person) AS people,
       count(DISTINCT iif(person_listed.person IN close, person_listed.person, NULL)) AS close
FROM tag_group_tag
LEFT JOIN said ON said.match_key = tag_group_tag.match_key
LEFT JOIN contact_point ON contact_point.value = said.spelling AND contact_point.kind = 'category'
LEFT JOIN person_listed ON person_listed.person = contact_point.person
WHERE tag_group = :id
GROUP BY tag_group_tag.id
ORDER BY people DESC, tag_group_tag.id
