// What a card says about a person, as lines that can be edited one by one.
import type { Address, Affiliation, PersonFacts } from "../ipc/wire";

/** Fields of `PersonFacts` that hold one text. */
export type TextField = "name" | "birthday" | "note" | "cares_about" | "how_we_connect" | "memory_hook";
/** Fields that hold several values with labels. */
export type ListField = "emails" | "phones" | "urls";
/** Fields that hold several words. */
export type WordsField = "nicknames" | "categories";
/** Everything a reader can add by hand to what was read. */
export type AddableField = ListField | WordsField | "affiliations" | "addresses" | "birthday" | "note";

const ADDABLE: AddableField[] = [
  "affiliations",
  "emails",
  "phones",
  "addresses",
  "urls",
  "birthday",
  "nicknames",
  "categories",
  "note",
];

/** The fields that have nothing in them yet, in the order in which they are offered. */
export function emptyFields(facts: PersonFacts): AddableField[] {
  return ADDABLE.filter((field) => {
    const value = facts[field];
    return Array.isArray(value) ? value.length === 0 : value === null;
  });
}

/** Puts an empty line for a field, ready to be typed into. */
export function addLine(facts: PersonFacts, field: AddableField): void {
  if (field === "emails" || field === "phones" || field === "urls") facts[field].push({ value: "", label: null });
  else if (field === "nicknames" || field === "categories") facts[field].push("");
  else if (field === "affiliations") facts.affiliations.push(blankAffiliation());
  else if (field === "addresses") facts.addresses.push(blankAddress());
  else facts[field] = "";
}

/** An affiliation with nothing in it. */
export const blankAffiliation = (): Affiliation => ({
  organization: null,
  department: null,
  title: null,
  role: null,
  from: null,
  until: null,
});

/** An address with nothing in it. */
export const blankAddress = (): Address => ({
  street: null,
  extended: null,
  pobox: null,
  city: null,
  region: null,
  postcode: null,
  country: null,
  label: null,
});

/** An address on one line: "Hauptstr. 1, 10115 Berlin, Germany". */
export function addressLine(address: Address): string {
  const town = [address.postcode, address.city].filter(Boolean).join(" ");
  return [address.street, address.extended, address.pobox, town, address.region, address.country]
    .filter(Boolean)
    .join(", ");
}

/**
 * Gives a person another name and keeps its parts in step where that is plain: the same number of words means the
 * same parts. Otherwise the parts are dropped rather than left to contradict the name.
 */
export function rename(facts: PersonFacts, name: string): void {
  const parts = ["prefix", "given_name", "additional_name", "family_name", "suffix"] as const;
  const words = name.trim().split(/\s+/);
  const counts = parts.map((part) => facts[part]?.trim().split(/\s+/).length ?? 0);
  const inStep =
    parts.flatMap((part) => facts[part] ?? []).join(" ") === facts.name.trim() &&
    counts.reduce((sum, count) => sum + count, 0) === words.length;
  let taken = 0;
  parts.forEach((part, index) => {
    const count = counts[index] ?? 0;
    facts[part] = inStep && count > 0 ? words.slice(taken, taken + count).join(" ") : null;
    taken += count;
  });
  facts.name = name;
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A birthday as the core writes it (`1985-04-12`, `--04-12`, `1985-04`, `1985`), or null where it is none of these. */
export function readBirthday(text: string): string | null {
  const parts = /^(?:(\d{4})|--?)?-?(?:(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (!parts) return null;
  const [, year, month, day] = parts;
  if (!year && !day) return null;
  const last = DAYS_IN_MONTH[Number(month) - 1] ?? 0;
  const leapless = year && month && Number(month) === 2 && !isLeap(Number(year)) ? 28 : last;
  if (month && (last === 0 || (day && (Number(day) < 1 || Number(day) > leapless)))) return null;
  const pair = [month, day].flatMap((part) => (part ? part.padStart(2, "0") : [])).join("-");
  return year ? [year, pair].filter(Boolean).join("-") : `--${pair}`;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The facts as they are sent: lines left empty are dropped, a birthday that cannot be read is left out. */
export function tidyFacts(facts: PersonFacts): PersonFacts {
  const filled = (text: string) => text.trim() !== "";
  return {
    ...facts,
    name: facts.name.trim(),
    emails: facts.emails.filter(({ value }) => filled(value)),
    phones: facts.phones.filter(({ value }) => filled(value)),
    urls: facts.urls.filter(({ value }) => filled(value)),
    nicknames: facts.nicknames.filter(filled),
    categories: facts.categories.filter(filled),
    affiliations: facts.affiliations.filter((tie) => tie.organization || tie.title || tie.role || tie.department),
    addresses: facts.addresses.filter((address) => addressLine(address) !== ""),
    birthday: facts.birthday === null ? null : readBirthday(facts.birthday),
    note: facts.note?.trim() ? facts.note : null,
  };
}
