INSERT INTO commitment
    (person, kind, what, due_date, due_time, due_zone, encounter, state, reason, created_at, closed_at,
     repeat, notice_days, channel, minutes, help)
VALUES
    (:person, :kind, :what, :due_date, :due_time, :due_zone, :encounter, :state, :reason, :created_at, :closed_at,
     :repeat, :notice_days, :channel, :minutes, :help)
