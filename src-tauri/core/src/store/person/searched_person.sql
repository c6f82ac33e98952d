SELECT person.name || ' ' || given_name || ' ' || family_name || ' ' || additional_name || ' ' || coalesce((
           SELECT group_concat(value, ' ') FROM contact_point WHERE person = :person AND kind = 'nickname'), '') AS name,
       coalesce((
           SELECT group_concat(title || ' ' || role || ' ' || department || ' ' || organization, ' ')
           FROM affiliation WHERE person = :person), '') AS work,
       coalesce((
           SELECT group_concat(value, ' ') FROM contact_point
           WHERE person = :person AND kind IN ('email', 'phone', 'url')), '') || ' ' || coalesce((
           SELECT group_concat(street || ' ' || city || ' ' || region || ' ' || country, ' ')
           FROM address WHERE person = :person), '') AS reach,
       coalesce((
           SELECT group_concat(value, ' ') FROM contact_point WHERE person = :person AND kind = 'category'), '') AS tags,
       note || ' ' || cares_about || ' ' || how_we_connect || ' ' || memory_hook || ' ' || coalesce((
           SELECT group_concat(place || ' ' || through || ' ' || encounter.note || ' ' || learned || ' ' || shared || ' ' || asked, ' ')
           FROM encounter_person JOIN encounter ON encounter.id = encounter_person.encounter
           WHERE person = :person), '') || ' ' || coalesce((
           SELECT group_concat(what, ' ') FROM commitment WHERE person = :person), '') || ' ' || coalesce((
           SELECT group_concat(what, ' ') FROM need WHERE person = :person), '') || ' ' || coalesce((
           SELECT group_concat(reason, ' ') FROM nominee WHERE person = :person), '') || ' ' || coalesce((
           SELECT group_concat(what || ' ' || why || ' ' || gain || ' ' || give || ' ' || communities, ' ') FROM objective_person
           JOIN objective ON objective.id = objective_person.objective WHERE person = :person), '') || ' ' || coalesce((
           SELECT group_concat(what, ' ') FROM scenario_role WHERE person = :person), '') || ' ' || coalesce((
           SELECT group_concat(evidence, ' ') FROM stage_step WHERE person = :person), '') || ' ' || coalesce((
           SELECT group_concat(what || ' ' || limits, ' ') FROM offer WHERE person = :person), '') || ' '
           || knows_about || ' ' || position || ' ' || influence || ' ' || coalesce((
           SELECT group_concat(what || ' ' || story || ' ' || community || ' ' || outcome || ' ' || topic || ' ' || before_whom, ' ')
           FROM help
           WHERE person = :person OR id IN (SELECT help FROM help_person WHERE person = :person)), '') || ' ' || coalesce((
           SELECT group_concat(what || ' ' || community, ' ') FROM help_seen WHERE :person IN (giver, receiver)), '') || ' ' || coalesce((
           SELECT group_concat(title, ' ') FROM snippet
           WHERE id IN (SELECT snippet FROM snippet_share WHERE person = :person)), '') || ' ' || coalesce((
           SELECT group_concat(title || ' ' || about || ' ' || outcome, ' ') FROM project
           WHERE id IN (SELECT project FROM project_person WHERE person = :person)), '') || ' ' || coalesce((
           SELECT group_concat(what, ' ') FROM amends WHERE person = :person), '') AS notes
FROM person
WHERE id = :person AND trashed_at IS NULL
