WITH RECURSIVE touched AS MATERIALIZED (
    SELECT tbl, first, last, change_row.before IS NULL AS inserted
    FROM change JOIN change_row ON change_row.change = change.id
    WHERE change.source = :source AND change.state = 'done'
      AND tbl IN ('person', 'encounter_person', 'commitment', 'difference', 'help', 'need', 'yearly_date')
),
added (person) AS MATERIALIZED (
    SELECT id FROM touched CROSS JOIN person ON id BETWEEN first AND last WHERE tbl = 'person' AND inserted
),
-- Who was merged since then lives on in somebody else, who learned it.
taught (person) AS (
    SELECT person FROM added
    UNION SELECT first FROM touched WHERE tbl = 'person' AND NOT inserted
    UNION SELECT person FROM touched CROSS JOIN encounter_person ON id BETWEEN first AND last WHERE tbl = 'encounter_person'
    UNION SELECT person FROM touched CROSS JOIN commitment ON id BETWEEN first AND last WHERE tbl = 'commitment'
    UNION SELECT person FROM touched CROSS JOIN difference ON id BETWEEN first AND last WHERE tbl = 'difference'
    UNION SELECT person FROM touched CROSS JOIN help ON id BETWEEN first AND last WHERE tbl = 'help'
    UNION SELECT person FROM touched CROSS JOIN need ON id BETWEEN first AND last WHERE tbl = 'need'
    UNION SELECT person FROM touched CROSS JOIN yearly_date ON id BETWEEN first AND last WHERE tbl = 'yearly_date'
    UNION SELECT merged_into FROM taught JOIN person ON person.id = taught.person WHERE merged_into IS NOT NULL
),
came (person) AS (
    SELECT person FROM taught UNION SELECT person FROM source_card WHERE source = :source
)
SELECT person.id, person.id IN (SELECT person FROM added) AS is_new, person.id IN (SELECT person FROM taught) AS is_taught
FROM came CROSS JOIN person ON person.id = came.person
WHERE trashed_at IS NULL
ORDER BY is_taught AND NOT is_new DESC, is_new DESC, sort_key, person.id
