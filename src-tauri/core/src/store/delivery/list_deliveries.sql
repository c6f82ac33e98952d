SELECT delivery.at, delivery.commitment, delivery.title, delivery.outcome, delivery.detail, delivery.times,
    person.id AS person, person.name
FROM delivery
LEFT JOIN commitment ON commitment.id = delivery.commitment
LEFT JOIN person ON person.id = commitment.person AND person.trashed_at IS NULL
ORDER BY delivery.at DESC, delivery.id DESC
LIMIT :limit
