INSERT INTO reminder (commitment, meant, ring_at, state)
VALUES (:commitment, :meant, :ring_at, iif(:open, 'pending', 'closed'))
ON CONFLICT (commitment) DO UPDATE SET
    meant = excluded.meant,
    ring_at = excluded.ring_at,
    state = CASE
        WHEN NOT :open THEN 'closed'
        WHEN excluded.meant = rung_for THEN 'shown'
        WHEN state = 'claimed' AND excluded.meant = meant THEN 'claimed'
        ELSE 'pending'
    END
