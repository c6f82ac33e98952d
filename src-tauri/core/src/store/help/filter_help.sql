WHERE person.trashed_at IS NULL
    AND happened_on BETWEEN :from AND :until
    AND (:direction = '' OR direction = :direction)
    AND (:kind = '' OR kind = :kind)
    AND (:community = '' OR community = :community)
    AND (:topic = '' OR topic = :topic)
    AND (:role = '' OR EXISTS (SELECT 1 FROM person_role WHERE match_key = :role AND (person_role.person = help.person
         OR person_role.person IN (SELECT person FROM help_person WHERE help_person.help = help.id))))
    AND (:person = 0 OR help.person = :person OR help.id IN (SELECT help FROM help_person WHERE person = :person))
