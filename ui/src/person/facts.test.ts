import { expect, test } from "vitest";
import { people } from "../ipc/mock/cast";
import { birthdayIsWhole, factsOf, fromForm, noPerson, toForm } from "./facts";

const jane = () => {
  const found = people().find(({ person }) => person.name === "Jane Doe");
  if (found === undefined) throw new Error("Jane Doe belongs to the cast");
  return factsOf(found.person);
};

import { addressLine, addressLines, spanLine } from "./lines";

test("opening and saving a form without touching it changes nothing", () => {
  for (const { person } of people()) {
    const facts = factsOf(person);
    expect(fromForm(toForm(facts), facts), `of ${person.name}`).toEqual(facts);
  }
});

test("what the form does not show is kept, such as the portrait", () => {
  const facts = { ...jane(), photo: { media_type: "image/jpeg", bytes: 4096 } };
  const form = { ...toForm(facts), name: "Jane Roe" };
  expect(fromForm(form, facts)).toMatchObject({ name: "Jane Roe", photo: { media_type: "image/jpeg", bytes: 4096 } });
});

test("empty rows are dropped and words are split at commas", () => {
  const form = toForm(noPerson);
  form.emails.push({ value: "  nora@polar.example ", label: " work " }, { value: "", label: "home" });
  form.categories = "berlin,  rust ,";
  const facts = fromForm(form, noPerson);
  expect(facts.emails).toEqual([{ value: "nora@polar.example", label: "work" }]);
  expect(facts.categories).toEqual(["berlin", "rust"]);
  expect(facts.affiliations, "a blank line of work is none").toEqual([]);
});

test("a birthday may lack its year, but not its day or month", () => {
  const birthday = (day: string, month: string, year: string) =>
    fromForm({ ...toForm(noPerson), birthday: { day, month, year } }, noPerson).birthday;
  expect(birthday("12", "04", "")).toBe("--04-12");
  expect(birthday("3", "11", "1985")).toBe("1985-11-03");
  expect(birthday("", "", "")).toBeNull();
  expect(birthdayIsWhole({ day: "12", month: "", year: "1985" }), "half a birthday is not kept silently").toBe(false);
  expect(birthdayIsWhole({ day: "12", month: "04", year: "85" })).toBe(false);
});

test("an address is shown as on a letter and taken along on one line", () => {
  const nowhere = {
    street: null,
    extended: null,
    pobox: null,
    city: null,
    region: null,
    postcode: null,
    country: null,
  };
  const home = {
    ...nowhere,
    label: "home",
    street: "Lindenallee 7",
    postcode: "10999",
    city: "Berlin",
    country: "Germany",
  };
  expect(addressLines(home)).toBe("Lindenallee 7\n10999 Berlin, Germany");
  expect(addressLine(home)).toBe("Lindenallee 7, 10999 Berlin, Germany");
  expect(addressLines({ ...home, street: null }), "no blank line for the house").toBe("10999 Berlin, Germany");
});

test("how long somebody worked somewhere is said by what is known of it", () => {
  const work = (from: string | null, until: string | null) =>
    spanLine({ organization: "Acme", department: null, title: null, role: null, from, until });
  expect(work("2019-04", "2024-12")).toBe("2019-04 – 2024-12");
  expect(work("2019-04", null), "still there").toBe("since 2019-04");
  expect(work(null, "2024-12")).toBe("until 2024-12");
  expect(work(null, null), "nothing is known").toBe("");
});
