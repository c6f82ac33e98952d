// What the palette shows for what is typed: people first, then places and commands.
import { openCapture } from "../app/overlays.svelte";
import { go, openPerson } from "../app/places.svelte";
import { typedLine } from "../capture/typed.svelte";
import * as client from "../ipc/client";
import type { BreadthGroup, ObjectiveRow, PeoplePage, PersonRow } from "../ipc/wire";
import { Echo } from "../kit/echo";
import { Compass, Hash, Plus } from "../kit/icons";
import { openObjective } from "../objective/opened.svelte";
import { m } from "../paraglide/messages";
import { type Command, commands, places } from "./commands";
import { matchRank } from "./match";

/** A row that can be chosen. */
export type Row = { kind: "person"; id: string; person: PersonRow; run: () => void } | ({ kind: "command" } & Command);

/** Rows under one heading. */
export interface Group {
  id: string;
  label: string;
  rows: Row[];
}

const PEOPLE_SHOWN = 7;

/** The search of one palette. */
export class PaletteSearch {
  text = $state("");
  active = $state(0);
  #people = $state.raw<PersonRow[]>([]);
  /** What the people were found for; only then can it be said that there is nobody. */
  #answered = $state("");
  /** The objectives that are open, once they were read. */
  #objectives = $state.raw<Command[]>([]);
  /** The groups of tags, once they were read. */
  #tagGroups = $state.raw<Command[]>([]);
  readonly #places = places();
  readonly #inDemo: () => boolean;
  readonly #addPerson: () => void;
  readonly #echo = new Echo<string, [string, PeoplePage]>(
    async (text) => [text, await client.listPeople({ text, filter: "everyone", after: null, limit: PEOPLE_SHOWN })],
    ([text, { rows }]) => {
      this.#people = rows;
      this.#answered = text;
    },
  );

  readonly groups = $derived.by((): Group[] => {
    const found: Group[] = [
      { id: "people", label: m.palette_people(), rows: this.#people.map(personRow) },
      {
        id: "objectives",
        label: m.palette_objectives(),
        rows: this.text.trim() === "" ? [] : this.#ranked(this.#objectives),
      },
      {
        id: "groups",
        label: m.palette_groups(),
        rows: this.text.trim() === "" ? [] : this.#ranked(this.#tagGroups),
      },
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
    client.objectives().then(
      ({ open }) => {
        this.#objectives = open.map(objectiveCommand);
      },
      () => undefined,
    );
    client.breadth().then(
      ({ groups }) => {
        this.#tagGroups = groups.map(groupCommand);
      },
      () => undefined,
    );
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

const objectiveCommand = ({ id, what }: ObjectiveRow): Command => ({
  id: `objective-${id}`,
  label: what,
  words: m.palette_words_objective(),
  icon: Compass,
  run: () => openObjective(id),
});

const groupCommand = ({ id, name, tags, nobody_yet }: BreadthGroup): Command => ({
  id: `group-${id}`,
  label: name,
  words: [...tags.map(({ tag }) => tag), ...nobody_yet].join(" "),
  icon: Hash,
  run: () => go({ name: "plan", tab: "breadth" }),
});

const personRow = (person: PersonRow): Row => ({
  kind: "person",
  id: `person-${person.id}`,
  person,
  run: () => openPerson(person.id),
});
