// What the palette shows for what is typed: people by their names, whatever else has the words, then places and commands.
import { openCapture } from "../app/overlays.svelte";
import { openPerson } from "../app/places.svelte";
import { typedLine } from "../capture/typed.svelte";
import * as client from "../ipc/client";
import type { FoundRow, PersonRow } from "../ipc/wire";
import { Echo } from "../kit/echo";
import { Plus } from "../kit/icons";
import { m } from "../paraglide/messages";
import { type Command, commands, places } from "./commands";
import { foundCommand } from "./found";
import { matchRank } from "./match";

/** A row that can be chosen. */
export type Row = { kind: "person"; id: string; person: PersonRow; run: () => void } | ({ kind: "command" } & Command);

/** Rows under one heading. */
export interface Group {
  id: string;
  label: string;
  rows: Row[];
}

/** What has the words that were asked for. */
interface Answer {
  text: string;
  people: PersonRow[];
  found: FoundRow[];
}

const PEOPLE_SHOWN = 7;
const FOUND_SHOWN = 6;

/** The search of one palette. */
export class PaletteSearch {
  text = $state("");
  active = $state(0);
  #people = $state.raw<PersonRow[]>([]);
  /** What the people were found for; only then can it be said that there is nobody. */
  #answered = $state("");
  #found = $state.raw<Row[]>([]);
  readonly #places = places();
  readonly #inDemo: () => boolean;
  readonly #addPerson: () => void;
  readonly #echo = new Echo<string, Answer>(ask, ({ text, people, found }) => {
    this.#people = people;
    this.#found = found.map((row) => ({ kind: "command", ...foundCommand(row) }));
    this.#answered = text;
  });

  readonly groups = $derived.by((): Group[] => {
    const people = { id: "people", label: m.palette_people(), rows: this.#people.map(personRow) };
    const others = { id: "found", label: m.palette_found(), rows: this.#found };
    // Whoever only has the words somewhere in their notes stands behind what says them itself.
    const areMentioned = this.#people.every(({ name, headline }) => matchRank(this.#answered, name, headline) < 2);
    const found: Group[] = [
      ...(areMentioned ? [others, people] : [people, others]),
      { id: "places", label: m.palette_places(), rows: this.#ranked(this.#places) },
      { id: "commands", label: m.palette_commands(), rows: this.#ranked(commands(this.#inDemo(), this.#addPerson)) },
    ];
    const shown = found.filter(({ rows }) => rows.length > 0);
    return shown.length > 0 || !this.#settled ? shown : [this.#adding()];
  });
  readonly rows = $derived(this.groups.flatMap(({ rows }) => rows));

  constructor(inDemo: () => boolean, addPerson: () => void) {
    this.#inDemo = inDemo;
    this.#addPerson = addPerson;
  }

  get #settled(): boolean {
    return this.text.trim() !== "" && this.#answered === this.text.trim();
  }

  /** Says that the text was edited. */
  edited(): void {
    this.active = 0;
    const text = this.text.trim();
    if (text === "") {
      this.#echo.silence();
      this.#people = [];
      this.#found = [];
    } else this.#echo.ask(text);
  }

  /** Moves the choice by some rows, round the ends. */
  move(by: number): void {
    const { length } = this.rows;
    if (length > 0) this.active = (this.active + by + length) % length;
  }

  #ranked(among: Command[]): Row[] {
    return among
      .map((command) => ({ command, rank: matchRank(this.text, command.label, command.words) }))
      .filter(({ rank }) => rank > 0)
      .sort((one, other) => other.rank - one.rank)
      .map(({ command }) => ({ kind: "command", ...command }));
  }

  /** Where nothing was found, the name can be written down. */
  #adding(): Group {
    const name = this.text.trim();
    const run = () => {
      typedLine.text = `@${name} `;
      typedLine.edited();
      openCapture();
    };
    const row: Row = { kind: "command", id: "new", label: m.palette_nothing_add({ name }), words: "", icon: Plus, run };
    return { id: "new", label: m.palette_nothing(), rows: [row] };
  }
}

async function ask(text: string): Promise<Answer> {
  const [{ rows }, found] = await Promise.all([
    client.listPeople({ text, filter: "everyone", after: null, limit: PEOPLE_SHOWN }),
    client.find(text, FOUND_SHOWN),
  ]);
  return { text, people: rows, found };
}

const personRow = (person: PersonRow): Row => ({
  kind: "person",
  id: `person-${person.id}`,
  person,
  run: () => openPerson(person.id),
});
