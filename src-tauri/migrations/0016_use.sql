-- How often an offer can be taken up, the help that came of it, and whom somebody is asked to introduce you to.

-- At most so often in a month of the calendar, and in all; NULL is no limit. What else limits it stays in words.
ALTER TABLE offer ADD COLUMN most_a_month INTEGER CHECK (most_a_month > 0);
ALTER TABLE offer ADD COLUMN most_in_all INTEGER CHECK (most_in_all > 0);

-- The offer that help given came of.
ALTER TABLE help ADD COLUMN offer INTEGER REFERENCES offer (id) ON DELETE SET NULL;
CREATE INDEX help_of_offer ON help (offer) WHERE offer IS NOT NULL;

-- To whom a commitment asks for an introduction; such a commitment counts as an ask to its person.
ALTER TABLE commitment ADD COLUMN asks_for INTEGER REFERENCES person (id) ON DELETE SET NULL;
CREATE INDEX commitment_asking_for ON commitment (asks_for) WHERE asks_for IS NOT NULL;
