INSERT INTO delivery (at, commitment, title, outcome, detail)
VALUES (:at, :commitment, :title, :outcome, :detail)
