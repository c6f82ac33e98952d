SELECT help.id, direction, help.person, kind, what, story, effort, minutes, happened_on, help.encounter, community,
       outcome, topic, before_whom, seed_looked_on, help_chain.passes_on, help.offer,
       (SELECT group_concat(other.id) FROM help_person JOIN person AS other ON other.id = help_person.person
        WHERE help_person.help = help.id AND other.id <> help.person AND other.merged_into IS NULL) AS others
FROM help
JOIN person ON person.id = help.person
LEFT JOIN help_chain ON help_chain.help = help.id
