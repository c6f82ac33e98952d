// Captures of the in-memory book: one card, one note, one address book, one thing that could not be read.
import type { CaptureRow, ImportReport, Review, ReviewAnswer, ReviewPreview, WillRemind } from "../wire";
import { noFacts } from "./cast";
import { crowd } from "./crowd";
import { readDay } from "./days";

export interface Captured {
  row: CaptureRow;
  review: Review | null;
}

const answer = (more: Partial<ReviewAnswer>): ReviewAnswer => ({
  facts: noFacts,
  merge_into: null,
  keep_known: [],
  met_at: "",
  met_on: "today",
  through: "",
  remember: "",
  they_need: "",
  promised: "",
  note: "",
  follow_up: true,
  by_card: null,
  ...more,
});

const review = (capture: string, origin: string, more: Partial<Review>): Review => ({
  capture,
  origin,
  answer: answer({}),
  origins: [],
  unread_lines: 0,
  raw: "",
  known: null,
  will: [],
  last_place: "RustConf Berlin",
  waiting: 2,
  problem: null,
  is_picture: false,
  ...more,
});

const card = [
  "BEGIN:VCARD",
  "VERSION:3.0",
  "FN:Nora Lindqvist",
  "ORG:Polar Freight",
  "TITLE:Head of Routes",
  "EMAIL:nora@polar.example",
  "TEL:+46 8 123 456",
  "END:VCARD",
].join("\n");

export const captures = (): Captured[] => [
  {
    row: {
      id: "k1",
      origin: "nora-lindqvist.vcf",
      title: "Nora Lindqvist",
      at_label: "today 09:12",
      cards: 1,
      problem: null,
      is_table: false,
      kept: true,
    },
    review: review("k1", "nora-lindqvist.vcf", {
      raw: card,
      unread_lines: 1,
      answer: answer({
        met_at: "RustConf Berlin",
        facts: {
          ...noFacts,
          name: "Nora Lindqvist",
          given_name: "Nora",
          family_name: "Lindqvist",
          affiliations: [
            {
              organization: "Polar Freight",
              department: null,
              title: "Head of Routes",
              role: null,
              from: null,
              until: null,
            },
          ],
          emails: [{ value: "nora@polar.example", label: null }],
          phones: [{ value: "+46 8 123 456", label: null }],
        },
      }),
      origins: [
        { field: "name", from: "FN:Nora Lindqvist", confidence: "certain", place: null },
        { field: "affiliations", from: "TITLE:Head of Routes", confidence: "certain", place: null },
        { field: "emails", from: "EMAIL:nora@polar.example", confidence: "certain", place: null },
        { field: "phones", from: "TEL:+46 8 123 456", confidence: "certain", place: null },
      ],
    }),
  },
  {
    row: {
      id: "k2",
      origin: "pasted text",
      title: "Jane Doe, now at Borealis",
      at_label: "yesterday 18:40",
      cards: 1,
      problem: null,
      is_table: false,
      kept: true,
    },
    review: review("k2", "pasted text", {
      raw: "Jane Doe, CTO at Borealis, jane@acme.example. Promised her the deck by Friday",
      answer: answer({
        promised: "the deck by Friday",
        merge_into: "p08",
        facts: {
          ...noFacts,
          name: "Jane Doe",
          affiliations: [
            { organization: "Borealis", department: null, title: "CTO", role: null, from: null, until: null },
          ],
          emails: [{ value: "jane@acme.example", label: "work" }],
          phones: [{ value: "+49 170 5550199", label: null }],
          addresses: [
            {
              street: "Kaistr. 9",
              extended: null,
              pobox: null,
              city: "Hamburg",
              region: null,
              postcode: "20457",
              country: null,
              label: null,
            },
          ],
        },
      }),
      origins: [
        { field: "name", from: "Jane Doe", confidence: "certain", place: null },
        { field: "affiliations", from: "CTO at Borealis", confidence: "likely", place: null },
        { field: "promised", from: "Promised her the deck by Friday", confidence: "likely", place: null },
      ],
      known: {
        person: { id: "p08", name: "Jane Doe" },
        headline: "CTO at Acme",
        why: "Same e-mail address and name",
        certain: true,
        differences: [
          { field: "affiliations", known: "CTO at Acme", card: "CTO at Borealis", both: false },
          { field: "phones", known: "+49 30 1234567", card: "+49 170 5550199", both: true },
          { field: "birthday", known: "", card: "12 April", both: false },
        ],
      },
    }),
  },
  {
    row: {
      id: "k3",
      origin: "address-book.vcf",
      title: "214 cards",
      at_label: "yesterday 12:03",
      cards: 214,
      problem: null,
      is_table: false,
      kept: true,
    },
    review: null,
  },
  {
    row: {
      id: "k4",
      origin: "holiday.vcf",
      title: "holiday.vcf",
      at_label: "Mon 16 Nov",
      cards: 0,
      problem: "This is not a contact card: it begins like a picture. The file is kept.",
      is_table: false,
      kept: true,
    },
    review: null,
  },
  {
    row: {
      id: "k5",
      origin: "gone.vcf",
      title: "gone.vcf",
      at_label: "Mon 16 Nov",
      cards: 0,
      problem: "The file is not there any more.",
      is_table: false,
      kept: false,
    },
    review: null,
  },
];

/** Text that was pasted, as a capture. */
export function capturedText(id: string, text: string): Captured {
  const name = text.split(/[,\n.]/)[0]?.trim() ?? "";
  return {
    row: {
      id,
      origin: "pasted text",
      title: name,
      at_label: "just now",
      cards: 1,
      is_table: false,
      problem: null,
      kept: true,
    },
    review: review(id, "pasted text", {
      raw: text,
      answer: answer({ facts: { ...noFacts, name } }),
      origins: [{ field: "name", from: name, confidence: "likely", place: null }],
    }),
  };
}

/** What will remind you of a person met, given the answers. */
export function willRemind({ follow_up, by_card, facts, promised }: ReviewAnswer): WillRemind[] {
  const written = by_card ?? facts.addresses.length > 0;
  const next: WillRemind[] = follow_up
    ? [
        {
          kind: written ? "card" : "follow_up",
          due: "2026-11-22",
          due_label: "Sun 22 Nov",
          what: written ? "Write a card: nice to meet you" : "Say it was good to meet",
        },
      ]
    : [];
  const promises = promised.split("\n").filter((line) => line.trim() !== "");
  return [
    ...next,
    ...promises.map((what): WillRemind => ({ kind: "promise", due: "2026-11-27", due_label: "Fri 27 Nov", what })),
  ];
}

export function preview(shown: Review, given: ReviewAnswer): ReviewPreview {
  const met = given.met_on.trim() === "" ? null : readDay(given.met_on);
  const problems = [
    ...(given.facts.name.trim() === "" ? [{ field: "facts", message: "Please give a name." }] : []),
    ...(given.met_on.trim() !== "" && met === null
      ? [{ field: "met_on", message: "I do not understand this day. Try “today” or “21 Nov”." }]
      : []),
  ];
  return { will: willRemind(given), known: shown.known, met_on_label: met?.label ?? "", problems };
}

export const importReport = (captured: Captured, dry: boolean): ImportReport => ({
  source: dry ? null : "s9",
  files: [
    {
      path: captured.row.origin,
      format: "vcard",
      read: 214,
      added: 208,
      merged: 4,
      unchanged: 1,
      rejected: 1,
      passed_over: [],
      columns: [],
    },
  ],
  added: 208,
  merged: 4,
  unchanged: 1,
  rejected: [
    { path: captured.row.origin, line: 812, reason: "The card has no name, mail or phone.", text: "BEGIN:VCARD" },
  ],
  likely_doubles: dry ? 0 : 2,
  people: crowd(213).map(({ person }, n) =>
    n % 43 === 7 ? { ...person, outcome: n === 7 ? "unchanged" : "merged" } : { ...person, id: null, outcome: "added" },
  ),
});
