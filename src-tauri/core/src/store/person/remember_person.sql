UPDATE person SET memory_hook = CASE WHEN memory_hook = '' THEN :hook ELSE memory_hook || '; ' || :hook END
WHERE id = :id AND :hook <> '' AND instr(memory_hook, :hook) = 0
