UPDATE delivery SET at = :at, times = times + 1
WHERE outcome = 'failed' AND detail = :detail
    AND id = (SELECT max(id) FROM delivery WHERE title = :title)
