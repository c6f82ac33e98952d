WHERE person.trashed_at IS NULL
    AND happened_on BETWEEN :from AND :until
    AND (:direction = '' OR direction = :direction)
    AND (:kind = '' OR kind = :kind)
    AND (:community = '' OR community = :community)
    AND (:person = 0 OR help.person = :person OR help.id IN (SELECT help FROM help_person WHERE person = :person))
