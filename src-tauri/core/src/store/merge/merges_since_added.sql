WITH added AS (
    SELECT first, last FROM change_row WHERE change = :key AND tbl = 'person' AND change_row.before IS NULL
)
SELECT id FROM person_merge
WHERE EXISTS (SELECT 1 FROM added WHERE survivor BETWEEN first AND last OR merged BETWEEN first AND last)
  AND id NOT IN (SELECT person_merge.id FROM person_merge JOIN change_row
      ON change = :key AND tbl = 'person_merge' AND change_row.before IS NULL AND person_merge.id BETWEEN first AND last)
ORDER BY id DESC
