INSERT INTO reminder (commitment, meant, ring_at, state)
VALUES (:commitment, :meant, :ring_at, iif(:open, 'pending', 'closed'))
ON CONFLICT (commitment) DO UPDATE SET
    meant = excluded.meant,
    ring_at = excluded.ring_at,
    state = CASE
        WHEN NOT :open THEN 'closed'
        WHEN instr(rung_for, excluded.meant || ' ') > 0 THEN 'shown'
        WHEN state = 'claimed' AND excluded.meant = meant THEN 'claimed'
        ELSE 'pending'
    END
