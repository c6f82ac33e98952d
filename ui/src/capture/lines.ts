// The lines of a card that are one piece of text each.
import type { Labelled, PersonFacts } from "../ipc/wire";
import { m } from "../paraglide/messages";

/** A line of the review sheet that is edited as one text. */
export interface TextLine {
  /** `emails.0`, `birthday`: where it stands among the facts. */
  line: string;
  label: string;
  /** "work", "home"; blank where the card doesn't say. */
  hint: string;
  multiline: boolean;
  read(): string;
  write(text: string): void;
}

/** How to reach them: mail and phone. */
export const reachLines = (facts: PersonFacts): TextLine[] => [
  ...labelled("emails", m.review_mail(), facts.emails),
  ...labelled("phones", m.review_phone(), facts.phones),
];

/** What else a card says. */
export const furtherLines = (facts: PersonFacts): TextLine[] => [
  ...labelled("urls", m.review_web(), facts.urls),
  ...single(facts, "birthday", m.review_birthday()),
  ...words("nicknames", m.review_nickname(), facts.nicknames),
  ...words("categories", m.review_tag(), facts.categories),
  ...single(facts, "cares_about", m.review_cares_about()),
  ...single(facts, "how_we_connect", m.review_how_we_connect()),
  ...single(facts, "memory_hook", m.review_memory_hook()),
  ...single(facts, "note", m.review_about(), true),
];

const labelled = (field: string, label: string, entries: Labelled[]): TextLine[] =>
  entries.map((entry, index) => ({
    line: `${field}.${index}`,
    label,
    hint: entry.label ?? "",
    multiline: false,
    read: () => entry.value,
    write: (text) => {
      entry.value = text;
    },
  }));

const words = (field: string, label: string, entries: string[]): TextLine[] =>
  entries.map((_, index) => ({
    line: `${field}.${index}`,
    label,
    hint: "",
    multiline: false,
    read: () => entries[index] ?? "",
    write: (text) => {
      entries[index] = text;
    },
  }));

type Single = "birthday" | "cares_about" | "how_we_connect" | "memory_hook" | "note";

const single = (facts: PersonFacts, field: Single, label: string, multiline = false): TextLine[] =>
  facts[field] === null
    ? []
    : [
        {
          line: field,
          label,
          hint: "",
          multiline,
          read: () => facts[field] ?? "",
          write: (text) => {
            facts[field] = text;
          },
        },
      ];
