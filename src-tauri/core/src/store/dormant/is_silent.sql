wanted = 0 AND something_open = 0 AND fades_on = '' AND last_met < :before AND rest_until <= :today
    AND NOT EXISTS (
        SELECT 1 FROM dormant_answer WHERE dormant_answer.person = person_listed.person
            AND (answer = 'set_aside' AND on_day > last_met OR answer = 'written' AND on_day >= :before)
    )
