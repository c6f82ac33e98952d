SELECT tie.id, tie.person, tie.other, tie.kind, tie.how, who.id AS who, who.name
FROM tie JOIN person AS who ON who.id = iif(tie.person = :person, tie.other, tie.person)
WHERE (tie.person = :person OR tie.other = :person) AND tie.kind = 'knows' AND who.trashed_at IS NULL
GROUP BY who.id
ORDER BY who.sort_key, who.id
