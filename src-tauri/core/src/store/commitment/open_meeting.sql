SELECT id FROM commitment
WHERE person = :person AND state = 'open' AND due_date = :date AND kind = 'meeting' AND what = :what
ORDER BY id
LIMIT 1
