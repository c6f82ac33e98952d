// Tables whose columns are told, in memory.
import type { Mapping, MappingPage, MappingPreview, MappingRow, TableColumn } from "../wire";
import { read, refuse, type State, write } from "./book";
import type { Captured } from "./captures";
import { noFacts } from "./cast";

const rows = [
  ["Jane Doe", "jane@acme.example", "Alphorn"],
  ["Li Wei", "li@star.example", ""],
];
const names = ["Wer isch's", "Schribmer", "Bsundrigs"];
const guesses = ["name", "email", "keep"];

/** A table nobody knows, for stories that need one. */
export const clubTable = (): Captured => ({
  row: {
    id: "k9",
    origin: "verein.csv",
    title: "verein.csv",
    at_label: "today 09:30",
    cards: 0,
    is_table: true,
    problem: "It is not known yet what the columns of this table hold.",
    kept: true,
  },
  review: null,
});

const table = (state: State, id: string): Captured =>
  state.captures.find(({ row }) => row.id === id && row.is_table) ?? refuse("This is no table.");

export const openMapping = (id: string, hasHeader: boolean | null): Promise<MappingPage> =>
  read((state) => {
    const { row } = table(state, id);
    const has_header = hasHeader ?? true;
    const cells = has_header ? rows : [names, ...rows];
    const columns = names.map(
      (name, n): TableColumn => ({
        name: has_header ? name : `Column ${n + 1}`,
        samples: cells.map((cell) => cell[n] ?? "").filter((cell) => cell !== ""),
        holds: guesses[n] ?? "keep",
      }),
    );
    return { origin: row.origin, has_header, columns, remembered: row.cards > 0 };
  });

export const previewMapping = (id: string, { has_header, columns }: Mapping): Promise<MappingPreview> =>
  read((state) => {
    table(state, id);
    const cells = has_header ? rows : [names, ...rows];
    const named = columns.findIndex(({ holds }) => holds === "name");
    const mailed = columns.findIndex(({ holds }) => holds === "email");
    const noted = columns.findIndex(({ holds }) => holds === "keep");
    const people = cells.map((cell, n) => ({
      line: n + 2,
      facts: {
        ...noFacts,
        name: cell[named] ?? cell[mailed] ?? "",
        emails: cell[mailed] ? [{ value: cell[mailed], label: null }] : [],
        note: cell[noted] ? `${columns[noted]?.name}: ${cell[noted]}` : null,
      },
      beside: [],
    }));
    const read = people.filter(({ facts }) => facts.name !== "");
    const rejected = people.length - read.length;
    return { people: read, read: read.length, rejected, why: rejected > 0 ? "Line 2: The row has no name." : null };
  });

export const saveMapping = (id: string, { columns }: Mapping) =>
  write("map_columns", ["captures", "settings"], (state) => {
    const { row } = table(state, id);
    if (!columns.some(({ holds }) => holds === "name" || holds === "email")) refuse("Nobody would come of it.");
    row.cards = rows.length;
    row.problem = null;
    state.mappings = [{ id: "t1", origin: row.origin, at_label: "just now", columns }];
    return { value: { cards: row.cards }, subject: row.origin };
  });

export const listMappings = (): Promise<MappingRow[]> => read(({ mappings }) => mappings);

export const forgetMapping = (id: string) =>
  write("forget_columns", ["captures", "settings"], (state) => {
    const found = state.mappings.find((each) => each.id === id) ?? refuse("This is forgotten already.");
    state.mappings = state.mappings.filter((each) => each.id !== id);
    return { value: null, subject: found.origin };
  });
