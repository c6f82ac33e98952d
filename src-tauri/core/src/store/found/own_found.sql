SELECT 'objective' AS kind, id, what, '' AS whose,
       why || ' ' || gain || ' ' || give || ' ' || measure || ' ' || communities AS more, state <> 'open' AS is_over
FROM objective
UNION ALL
SELECT 'project', project.id, title, group_concat(person.name, ', ' ORDER BY project_person.id), about || ' ' || outcome,
       state IN ('done', 'let_go')
FROM project JOIN project_person ON project_person.project = project.id AND part = 'member'
JOIN person ON person.id = project_person.person AND person.trashed_at IS NULL
GROUP BY project.id
UNION ALL
SELECT 'offer', id, what, community, community || ' ' || limits, 0 FROM offer
WHERE person IS NULL AND over_on = '' AND (until_date = '' OR until_date >= :today)
UNION ALL
SELECT 'need', id, what, community, community, 0 FROM need
WHERE person IS NULL AND over_on = '' AND (community = '' OR until_date = '' OR until_date >= :today)
UNION ALL
SELECT 'snippet', id, title, '', text || ' ' || tags, 0 FROM snippet
UNION ALL
SELECT 'habit', id, what, '', '', ended_on <> '' FROM habit
UNION ALL
SELECT 'tag_group', tag_group.id, name, '', coalesce(group_concat(tag, ' '), ''), 0
FROM tag_group LEFT JOIN tag_group_tag ON tag_group_tag.tag_group = tag_group.id GROUP BY tag_group.id
