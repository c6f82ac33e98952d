UPDATE introduction
SET asked_person = :asked_person, asked_other = :asked_other, said_person = :said_person, said_other = :said_other,
    made_on = :made_on, met_on = :met_on, outcome = :outcome, thanked_on = :thanked_on, let_go_on = :let_go_on
WHERE id = :id
