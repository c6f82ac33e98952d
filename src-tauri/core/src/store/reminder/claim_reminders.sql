UPDATE reminder SET state = 'claimed'
WHERE commitment IN (
    SELECT reminder.commitment
    FROM reminder JOIN commitment ON commitment.id = reminder.commitment
    LEFT JOIN person ON person.id = commitment.person
    WHERE reminder.state = 'pending' AND reminder.ring_at <= :moment AND person.trashed_at IS NULL
    ORDER BY reminder.ring_at, reminder.commitment
    LIMIT :limit
)
RETURNING commitment
