// A made-up network for looking at the window without a backend, and for its tests.
import type { Item, NeedLine, OfferLine, Person, PersonFacts, RhythmPage, StoryLine, YearlyDateRow } from "../wire";
import { FOLLOWS_THE_LAPTOP } from "./days";
import { help } from "./told";

export const noFacts: PersonFacts = {
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

/** A person of the mock, with what the backend would work out about them. */
export interface Member {
  person: Person & { id: string };
  headline: string;
  chain: string[];
  metLabel: string;
  lastMet: string;
  story: StoryLine[];
  needs: NeedLine[];
  offers: OfferLine[];
  trashed: boolean;
  rhythm: RhythmPage;
  dates: YearlyDateRow[];
  /** Why the tie fades; blank where it does not. */
  fading: string;
}

interface Sketch extends Partial<PersonFacts> {
  id: string;
  name: string;
  title?: string;
  organization?: string;
  metAt?: string;
  lastMet?: string;
  chain?: string[];
  metLabel?: string;
  story?: StoryLine[];
  everyDays?: number;
  dates?: YearlyDateRow[];
  fading?: string;
}

export const noRhythm = (every_days: number | null = null): RhythmPage => ({
  rhythm: { every_days, personal: false, channel: null, most_a_month: null, rest_until: null },
  every_days,
  circle_days: null,
  fades_label: "",
  note: "",
});

export function member(sketch: Sketch): Member {
  const {
    id,
    title = null,
    organization = null,
    metAt = null,
    lastMet = "",
    chain = [],
    metLabel = "",
    story = [],
    everyDays = null,
    dates = [],
    fading = "",
    ...facts
  } = sketch;
  const affiliation = { organization, department: null, title, role: null, from: null, until: null };
  const person: Member["person"] = {
    ...noFacts,
    affiliations: title === null && organization === null ? [] : [affiliation],
    ...facts,
    id,
    organization,
    department: null,
    title,
    role: null,
    met_at: metAt,
    met_on: null,
    stage: null,
    classes: [],
    last_encounter: null,
  };
  const there = [{ id, name: person.name }];
  const told = story.map((line) =>
    line.kind === "encounter" && line.people.length === 0 ? { ...line, people: there } : line,
  );
  const rhythm = noRhythm(everyDays);
  return {
    person,
    headline: headlineOf(person),
    chain,
    metLabel,
    lastMet,
    story: told,
    needs: [],
    offers: [],
    trashed: false,
    rhythm,
    dates,
    fading,
  };
}

export const headlineOf = ({ affiliations }: PersonFacts): string => {
  const { title, organization } = affiliations[0] ?? {};
  return title && organization ? `${title} at ${organization}` : (title ?? organization ?? "");
};

const noTalk = {
  people: [],
  channel: null,
  who_started: null,
  through: "",
  ...{ learned: "", shared: "", asked: "", selling: false, gave_card: false, got_card: false, felt: null },
  balance: null,
  first: false,
} as const;

export const talk = (
  id: string,
  on: string,
  on_label: string,
  place: string,
  more: Partial<StoryLine> = {},
): StoryLine => ({ kind: "encounter", id, on, on_label, place, note: "", ...noTalk, ...more }) as StoryLine;

export const item = (more: Partial<Item> & Pick<Item, "id" | "kind" | "person" | "what" | "why">): Item => ({
  objective: null,
  due: "2026-11-21",
  ...FOLLOWS_THE_LAPTOP,
  due_label: "today",
  overdue: false,
  snoozed_until: null,
  state: "open",
  delivered_at: null,
  encounter: null,
  repeat: null,
  notice_days: 0,
  channel: null,
  minutes: null,
  help: null,
  kept: null,
  agreed_anew: 0,
  asks_outcome: false,
  ...more,
});

const ref = (id: string, name: string) => ({ id, name });

export const people = (): Member[] => [
  member({
    id: "p01",
    name: "Adaeze Nwosu",
    title: "Partner",
    organization: "Hale & Co",
    metAt: "Chamber of Commerce",
    lastMet: "12 days ago",
  }),
  member({
    id: "p02",
    name: "Ana Souza",
    title: "Founder",
    organization: "Ripple Labs",
    metAt: "Women in Tech Lisbon",
    lastMet: "3 weeks ago",
  }),
  member({
    id: "p03",
    name: "Bram de Vries",
    title: "Head of Finance",
    organization: "Northgate",
    metAt: "Your company",
    lastMet: "4 days ago",
  }),
  member({
    id: "p04",
    name: "Chloé Martin",
    title: "Editor",
    organization: "Le Fil",
    metAt: "Alumni 2009",
    lastMet: "2 months ago",
    everyDays: 30,
    fading: "Last in touch 2 months ago · you wanted every month",
  }),
  member({
    id: "p05",
    name: "Daniel Kim 김다니엘",
    title: "Recruiter",
    metAt: "Online forum",
    lastMet: "5 months ago",
    everyDays: 90,
    fading: "Last in touch 5 months ago · you wanted every 3 months",
  }),
  member({
    id: "p06",
    name: "Fatima Al-Zahra",
    title: "Professor of Law",
    metAt: "School board",
    lastMet: "6 weeks ago",
  }),
  member({
    id: "p07",
    name: "Ingrid Sørensen",
    title: "Harbour architect",
    metAt: "Former colleagues",
    lastMet: "7 months ago",
  }),
  jane(),
  member({
    id: "p09",
    name: "Li Wei 李伟",
    title: "CFO, independent",
    metAt: "Chamber breakfast",
    lastMet: "yesterday",
    addresses: [
      {
        street: "Hafenweg 4",
        extended: null,
        pobox: null,
        city: "Hamburg",
        region: null,
        postcode: "20457",
        country: null,
        label: null,
      },
    ],
    story: [talk("e09", "2026-11-20", "20 Nov", "Chamber breakfast", { first: true } as Partial<StoryLine>)],
  }),
  member({ id: "p10", name: "Marta Kowalska", title: "Venue manager", metAt: "Alumni 2009", lastMet: "10 days ago" }),
  member({
    id: "p11",
    name: "Priya Raman",
    title: "Programme chair",
    organization: "RustConf",
    metAt: "RustConf Berlin",
    lastMet: "2 days ago",
    memory_hook: "Knows every speaker by their first talk.",
  }),
  member({
    id: "p12",
    name: "Samuel Okafor",
    title: "Buyer",
    organization: "Northgate",
    metAt: "Suppliers",
    lastMet: "4 days ago",
    cares_about: "Fair prices for small workshops.",
  }),
  member({ id: "p13", name: "Tom Becker", title: "Teacher", metAt: "Neighbours", lastMet: "3 weeks ago" }),
  member({ id: "p14", name: "Yuki Tanaka", title: "Director", organization: "Harbour Museum", standing: "want" }),
];

function jane(): Member {
  return member({
    id: "p08",
    name: "Jane Doe",
    given_name: "Jane",
    family_name: "Doe",
    nicknames: ["Janie"],
    title: "CTO",
    organization: "Acme",
    metAt: "RustConf Berlin",
    metLabel: "12 Sep 2026",
    lastMet: "2 days ago",
    chain: ["Marta Kowalska", "RustConf Berlin"],
    emails: [
      { value: "jane@acme.example", label: "work" },
      { value: "jane.doe@home.example", label: "home" },
    ],
    phones: [{ value: "+49 30 1234567", label: "work" }],
    urls: [{ value: "https://acme.example", label: null }],
    addresses: [
      {
        street: "Hauptstr. 1",
        extended: null,
        pobox: null,
        city: "Berlin",
        region: null,
        postcode: "10115",
        country: "Germany",
        label: "work",
      },
    ],
    birthday: "--04-12",
    categories: ["rust", "berlin"],
    memory_hook: "Sails on the Wannsee; her daughter started school in September.",
    cares_about: "Good tools for small teams.",
    how_we_connect: "Both learned to sail as grown-ups.",
    note: "Takes tea, not coffee.",
    story: [
      talk("e01", "2026-11-19", "19 Nov", "RustConf Berlin", {
        channel: "in_person",
        who_started: "them",
        note: "She wants to move the billing team to Rust by spring and has nobody who has done the books for it. Asked about your board.",
        learned: "Needs a part-time CFO until June.",
        people: [ref("p08", "Jane Doe"), ref("p11", "Priya Raman"), ref("p02", "Ana Souza")],
      } as Partial<StoryLine>),
      {
        kind: "closed",
        on: "2026-10-03",
        on_label: "3 Oct",
        item: item({
          id: "c90",
          kind: "promise",
          person: { id: "p08", name: "Jane Doe" },
          what: "Send the hiring checklist",
          why: "",
          state: "done",
        }),
      },
      help({
        id: "h01",
        people: [ref("p08", "Jane Doe")],
        on: "2026-09-20",
        on_label: "20 Sep",
        how: "contacts",
        effort: "small",
        what: "Introduced me to the sailing club",
      }),
      talk("e02", "2026-09-12", "12 Sep", "Café Bonanza", {
        channel: "in_person",
        who_started: "me",
        through: "Marta Kowalska",
        first: true,
      } as Partial<StoryLine>),
    ],
  });
}

export const items = (): Item[] => [
  item({
    id: "c01",
    kind: "promise",
    person: ref("p08", "Jane Doe"),
    what: "Send the deck",
    why: "You promised it at RustConf Berlin, two days ago",
    encounter: "e01",
  }),
  item({
    id: "c02",
    kind: "promise",
    person: ref("p12", "Samuel Okafor"),
    what: "Name two suppliers for the workshop",
    why: "You said “by the end of the week” on Tuesday",
  }),
  item({
    id: "c03",
    kind: "thank_you",
    person: ref("p11", "Priya Raman"),
    what: "Her word with the programme committee",
    why: "Your talk was accepted on Thursday",
    due: "2026-11-19",
    due_label: "since Thu",
    overdue: true,
    channel: "mail",
  }),
  item({
    id: "c04",
    kind: "card",
    person: ref("p09", "Li Wei 李伟"),
    what: "Write a card: nice to meet you",
    why: "You met yesterday at the Chamber breakfast · address known",
  }),
  item({
    id: "c05",
    kind: "check_in",
    person: ref("p07", "Ingrid Sørensen"),
    what: "Say hello",
    why: "Last spoke in April, over the harbour project",
    due: "2026-11-23",
    due_label: "Mon 23 Nov",
  }),
  item({
    id: "c06",
    kind: "meeting",
    person: ref("p02", "Ana Souza"),
    what: "Lunch at the market hall",
    why: "You asked her on 2 November",
    due: "2026-11-25T12:30",
    due_label: "Wed 25 Nov 12:30",
  }),
];
