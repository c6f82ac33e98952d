SELECT EXISTS (
    SELECT 1 FROM tie WHERE person = :one AND other = :other
    UNION ALL SELECT 1 FROM tie WHERE person = :other AND other = :one
    UNION ALL SELECT 1 FROM introduction WHERE person = :one AND other = :other
    UNION ALL SELECT 1 FROM introduction WHERE person = :other AND other = :one
    UNION ALL SELECT 1 FROM encounter_person AS mine JOIN encounter_person AS theirs USING (encounter)
        WHERE mine.person = :one AND theirs.person = :other
) AS found
