SELECT person.name, person.photo IS NOT NULL AS has_photo,
       coalesce(title, '') AS title, coalesce(role, '') AS role, coalesce(organization, '') AS organization,
       coalesce(first.place, '') AS first_place,
       (SELECT max(met_on) FROM encounter_person WHERE person = :id) AS last_met,
       next.what AS next_what,
       iif(next.snooze_date = '', next.due_date, next.snooze_date) AS next_date,
       iif(next.snooze_date = '', next.due_time, next.snooze_time) AS next_time,
       iif(next.snooze_date = '', next.due_zone, '') AS next_zone
FROM person
LEFT JOIN affiliation ON affiliation.id = (
    SELECT id FROM affiliation WHERE person = :id AND until_date = '' ORDER BY position LIMIT 1)
LEFT JOIN encounter AS first ON first.id = (
    SELECT encounter FROM encounter_person WHERE person = :id ORDER BY met_on, encounter LIMIT 1)
LEFT JOIN commitment AS next ON next.id = (
    SELECT commitment.id FROM commitment JOIN reminder ON reminder.commitment = commitment.id
    WHERE commitment.person = :id AND commitment.state = 'open' ORDER BY ring_at, commitment.id LIMIT 1)
WHERE person.id = :id
