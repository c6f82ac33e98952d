SELECT commitment.id, commitment.person, person.name AS person_name, objective.id AS objective,
       objective.what AS objective_what, kind, commitment.what, due_date, due_time, due_zone,
       snooze_date, snooze_time, commitment.state, commitment.encounter, reason, commitment.created_at, closed_at,
       repeat, notice_days, commitment.channel, minutes, commitment.help,
       (SELECT count(*) FROM commitment_term WHERE commitment_term.commitment = commitment.id) AS agreed_anew,
       EXISTS (SELECT 1 FROM help WHERE help.id = commitment.help AND commitment.kind = 'follow_up'
               AND help.kind = 'advice' AND help.direction = 'given') AS asks_outcome,
       reminder.shown_at, reminder.state = 'shown' AS popped_up, encounter.met_on, encounter.place,
       EXISTS (SELECT 1 FROM address WHERE address.person = commitment.person
               AND city <> '' AND (street <> '' OR pobox <> '')) AS has_address
FROM reminder
JOIN commitment ON commitment.id = reminder.commitment
LEFT JOIN person ON person.id = commitment.person
LEFT JOIN encounter ON encounter.id = commitment.encounter
LEFT JOIN objective_step ON objective_step.commitment = commitment.id
LEFT JOIN objective ON objective.id = objective_step.objective
