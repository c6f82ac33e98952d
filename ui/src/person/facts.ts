// The facts of a person as a form holds them: text is never null there, and lists of words are one line of text.
import type { Address, Affiliation, Labelled, Person, PersonFacts } from "../ipc/wire";

export const blankToNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The same record with text for every null. */
export type Texts<T> = { [K in keyof T]: string };

const texts = <T extends object>(record: T): Texts<T> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value ?? ""])) as Texts<T>;

const nulls = <T extends object>(record: Texts<T>): T =>
  Object.fromEntries(Object.entries<string>(record).map(([name, value]) => [name, blankToNull(value)])) as T;

export const blankAffiliation = (): Texts<Affiliation> => ({
  organization: "",
  department: "",
  title: "",
  role: "",
  from: "",
  until: "",
});
export const blankLabelled = (): Texts<Labelled> => ({ value: "", label: "" });
export const blankAddress = (): Texts<Address> => ({
  street: "",
  extended: "",
  pobox: "",
  city: "",
  region: "",
  postcode: "",
  country: "",
  label: "",
});

export interface Birthday {
  day: string;
  month: string;
  year: string;
}

export interface FactsForm {
  name: string;
  given_name: string;
  family_name: string;
  additional_name: string;
  prefix: string;
  suffix: string;
  nicknames: string;
  standing: PersonFacts["standing"];
  affiliations: Texts<Affiliation>[];
  emails: Texts<Labelled>[];
  phones: Texts<Labelled>[];
  urls: Texts<Labelled>[];
  addresses: Texts<Address>[];
  birthday: Birthday;
  categories: string;
  memory_hook: string;
  said_as: string;
  cares_about: string;
  how_we_connect: string;
  note: string;
}

export const noPerson: PersonFacts = {
  name: "",
  given_name: null,
  family_name: null,
  additional_name: null,
  prefix: null,
  suffix: null,
  nicknames: [],
  affiliations: [],
  emails: [],
  phones: [],
  addresses: [],
  urls: [],
  birthday: null,
  note: null,
  categories: [],
  photo: null,
  standing: "have",
  cares_about: null,
  how_we_connect: null,
  memory_hook: null,
  said_as: null,
};

/** The facts among all that the backend says about a person. */
export function factsOf(person: Person): PersonFacts {
  const names = Object.keys(noPerson) as (keyof PersonFacts)[];
  return Object.fromEntries(names.map((name) => [name, person[name]])) as unknown as PersonFacts;
}

const orOne = <T>(list: T[], blank: () => T): T[] => (list.length > 0 ? list : [blank()]);

export function toForm(facts: PersonFacts): FactsForm {
  return {
    ...texts({
      name: facts.name,
      given_name: facts.given_name,
      family_name: facts.family_name,
      additional_name: facts.additional_name,
      prefix: facts.prefix,
      suffix: facts.suffix,
      memory_hook: facts.memory_hook,
      said_as: facts.said_as,
      cares_about: facts.cares_about,
      how_we_connect: facts.how_we_connect,
      note: facts.note,
    }),
    nicknames: facts.nicknames.join(", "),
    categories: facts.categories.join(", "),
    standing: facts.standing,
    affiliations: orOne(facts.affiliations.map(texts), blankAffiliation),
    emails: orOne(facts.emails.map(texts), blankLabelled),
    phones: orOne(facts.phones.map(texts), blankLabelled),
    urls: facts.urls.map(texts),
    addresses: facts.addresses.map(texts),
    birthday: readBirthday(facts.birthday),
  };
}

const words = (line: string): string[] =>
  line
    .split(/[,，、;]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

const filled = (record: Record<string, string>): boolean =>
  Object.entries(record).some(([name, value]) => name !== "label" && value.trim() !== "");

const reachable = (list: Texts<Labelled>[]): Labelled[] =>
  list.filter(filled).map(({ value, label }) => ({ value: value.trim(), label: blankToNull(label) }));

/** The facts in a form; `photo` and whatever else it does not show stay as they were. */
export function fromForm(form: FactsForm, before: PersonFacts): PersonFacts {
  return {
    ...before,
    name: form.name.trim(),
    given_name: blankToNull(form.given_name),
    family_name: blankToNull(form.family_name),
    additional_name: blankToNull(form.additional_name),
    prefix: blankToNull(form.prefix),
    suffix: blankToNull(form.suffix),
    nicknames: words(form.nicknames),
    categories: words(form.categories),
    standing: form.standing,
    affiliations: form.affiliations.filter(filled).map((each) => nulls<Affiliation>(each)),
    emails: reachable(form.emails),
    phones: reachable(form.phones),
    urls: reachable(form.urls),
    addresses: form.addresses.filter(filled).map((each) => nulls<Address>(each)),
    birthday: writeBirthday(form.birthday),
    memory_hook: blankToNull(form.memory_hook),
    said_as: blankToNull(form.said_as),
    cares_about: blankToNull(form.cares_about),
    how_we_connect: blankToNull(form.how_we_connect),
    note: blankToNull(form.note),
  };
}

function readBirthday(text: string | null): Birthday {
  const [, year = "", month = "", day = ""] = /^(?:(\d{4})|-)-(\d\d)-(\d\d)$/.exec(text ?? "") ?? [];
  return { year, month, day: day.replace(/^0/, "") };
}

/** A day with its month, and its year where it is known; null where there is none. */
export function writeBirthday({ day, month, year }: Birthday): string | null {
  if (month === "" || day.trim() === "") return null;
  return `${year.trim() === "" ? "-" : year.trim()}-${month}-${day.trim().padStart(2, "0")}`;
}

/** Whether a birthday is left out, or whole enough to be kept. */
export function birthdayIsWhole({ day, month, year }: Birthday): boolean {
  if (day.trim() === "" && month === "" && year.trim() === "") return true;
  const inMonth = /^\d{1,2}$/.test(day.trim()) && Number(day) >= 1 && Number(day) <= 31;
  return inMonth && month !== "" && /^(\d{4})?$/.test(year.trim());
}
