SELECT reminder_stale.commitment,
       iif(snooze_date = '', iif(notice_days = 0, due_date, date(due_date, '-' || notice_days || ' days')), snooze_date) AS date,
       iif(snooze_date = '', due_time, snooze_time) AS time,
       iif(snooze_date = '', due_zone, '') AS zone,
       state = 'open' AS open
FROM reminder_stale JOIN commitment ON commitment.id = reminder_stale.commitment
