import { expect, test } from "vitest";
import { noFacts } from "../ipc/mock/cast";
import { addLine, addressLine, emptyFields, readBirthday, rename, tidyFacts } from "./facts";

const facts = () => structuredClone(noFacts);

test("a corrected name keeps its parts in step", () => {
  const jane = { ...facts(), name: "Dr. Jane Do", prefix: "Dr.", given_name: "Jane", family_name: "Do" };
  rename(jane, "Dr. Jane Doe");
  expect(jane.family_name, "the last word is still the family name").toBe("Doe");
  expect([jane.prefix, jane.given_name, jane.additional_name]).toEqual(["Dr.", "Jane", null]);
});

test("a name of another shape drops parts that would contradict it", () => {
  const li = { ...facts(), name: "Li Wei", given_name: "Wei", family_name: "Li" };
  rename(li, "Li Wei 李伟");
  expect([li.name, li.given_name, li.family_name]).toEqual(["Li Wei 李伟", null, null]);
});

test.each([
  ["1985-04-12", "1985-04-12"],
  ["1985-4-2", "1985-04-02"],
  ["04-12", "--04-12"],
  ["--04-12", "--04-12"],
  ["02-29", "--02-29"],
  ["2024-02-29", "2024-02-29"],
  ["1985-04", "1985-04"],
  ["1985", "1985"],
])("the birthday %s is understood", (typed, written) => {
  expect(readBirthday(typed)).toBe(written);
});

test.each(["", "April", "12.04.1985", "1985-13", "1985-02-31", "2023-02-29", "04", "04-00", "85-04-12"])(
  "%j is no birthday",
  (typed) => {
    expect(readBirthday(typed), "a wrong date would be refused by the book").toBeNull();
  },
);

test("what is missing is offered, and a line that was added but left empty is not sent", () => {
  const nora = { ...facts(), name: " Nora Lindqvist " };
  expect(emptyFields(nora)).toContain("phones");
  addLine(nora, "phones");
  addLine(nora, "addresses");
  addLine(nora, "birthday");
  addLine(nora, "nicknames");
  expect(emptyFields(nora), "the line is there now").not.toContain("phones");
  const sent = tidyFacts(nora);
  expect([sent.phones, sent.addresses, sent.nicknames, sent.birthday, sent.name]).toEqual([
    [],
    [],
    [],
    null,
    "Nora Lindqvist",
  ]);
});

test("an address reads as one line", () => {
  const blank = {
    street: null,
    extended: null,
    pobox: null,
    city: null,
    region: null,
    postcode: null,
    country: null,
    label: null,
  };
  expect(addressLine({ ...blank, street: "Hauptstr. 1", postcode: "10115", city: "Berlin" })).toBe(
    "Hauptstr. 1, 10115 Berlin",
  );
  expect(addressLine(blank)).toBe("");
});
