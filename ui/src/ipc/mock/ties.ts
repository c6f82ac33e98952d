// Ties, roles and ways to somebody, in memory.
import type { ChainLink, Paths, PersonRef, RoleRow, TieFacts, TieRow } from "../wire";
import { read, type State, write } from "./book";
import { item, type Member } from "./cast";
import { memberOf } from "./people";

const OFFERED = ["customer", "co-worker", "supplier", "mentor", "advisor", "partner", "friend"];

/** What is known of somebody beside their facts. */
export interface Bonds {
  knows: TieRow[];
  roles: string[];
  introducer: PersonRef | null;
}

export const noBonds = (): Bonds => ({ knows: [], roles: [], introducer: null });

const bondsOf = (state: State, id: string): Bonds => {
  const bonds = state.bonds[id] ?? noBonds();
  state.bonds[id] = bonds;
  return bonds;
};

/** The chain to somebody as the page shows it; a name that two share asks which one is meant. */
/** Whether help was given in a community of that name. */
const isCommunity = (state: State, name: string): boolean =>
  state.members.some(({ story }) => story.some((line) => "community" in line && line.community === name));

export function chainOf(state: State, { person, chain }: Member): ChainLink[] {
  const by = state.bonds[person.id]?.introducer ?? null;
  return chain.map((label, at): ChainLink => {
    const link = { label, detail: "", person: null, choices: [] };
    const named = state.members
      .filter((each) => each.person.name === label)
      .map(({ person: { id, name } }) => ({ id, name }));
    if (at === 0 && by !== null) return { ...link, kind: "person", label: by.name, person: by.id };
    if (named.length > 1) return { ...link, kind: "name", choices: named };
    if (named.length === 0 && isCommunity(state, label)) return { ...link, kind: "community" };
    return named[0] === undefined ? { ...link, kind: "place" } : { ...link, kind: "person", person: named[0].id };
  });
}

/** The facts of a tie, from the story. */
export function tieOf({ story, lastMet }: Member): TieFacts {
  const met = story.filter(({ kind }) => kind === "encounter").length;
  return {
    contact: met === 0 ? "No encounter yet" : `${met} encounters, last ${lastMet}`,
    sharing: "Nothing noted of what you learned or shared",
    length: met === 0 ? "Not met yet" : "You have known each other since September 2026",
    mutuality: "Nobody noted who wrote first",
    notice: "",
  };
}

export const pathsTo = (id: string): Promise<Paths> =>
  read((state) => {
    const target = memberOf(state, id);
    const person = { id, name: target.person.name };
    const knows = Object.entries(state.bonds).filter(([, bonds]) => bonds.knows.some((tie) => tie.person.id === id));
    const paths = knows.map(([first, bonds]) => ({
      steps: [
        { person: { id: first, name: memberOf(state, first).person.name }, why: "You met 4 times, last 10 days ago" },
        { person, why: bonds.knows.find((tie) => tie.person.id === id)?.how ?? "" },
      ],
      asks_enough: state.items.filter((each) => each.id.startsWith(`ask-${first}-`)).length >= state.settings.most_asks,
    }));
    return { person, chain: chainOf(state, target), paths };
  });

export const askForIntroduction = (through: string, to: string) =>
  write("ask_for_introduction", ["commitments"], (state) => {
    const [asked, wanted] = [memberOf(state, through), memberOf(state, to)];
    const person = { id: through, name: asked.person.name };
    const what = `Ask for an introduction to ${wanted.person.name}`;
    const task = item({ id: `ask-${through}-${to}`, kind: "follow_up", person, what, why: "" });
    state.items.push(task);
    return { value: task, subject: person.name };
  });

export const setIntroducer = (person: string, by: string | null) =>
  write("set_introducer", ["people"], (state) => {
    const who = by === null ? null : { id: by, name: memberOf(state, by).person.name };
    bondsOf(state, person).introducer = who;
    return { value: who, subject: memberOf(state, person).person.name };
  });

export const addTie = (one: string, other: string, how: string) =>
  write("add_tie", ["people"], (state) => {
    const [first, second] = [memberOf(state, one), memberOf(state, other)];
    const id = `b-${one}-${other}`;
    for (const [from, to] of [
      [first, second],
      [second, first],
    ] as const) {
      bondsOf(state, from.person.id).knows.push({ id, person: { id: to.person.id, name: to.person.name }, how });
    }
    return { value: id, subject: `${first.person.name} and ${second.person.name}` };
  });

export const deleteTie = (id: string) =>
  write("delete_tie", ["people"], (state) => {
    for (const bonds of Object.values(state.bonds)) bonds.knows = bonds.knows.filter((tie) => tie.id !== id);
    return { value: true, subject: "two people" };
  });

export const setRoles = (person: string, roles: string[]) =>
  write("set_roles", ["people"], (state) => {
    const said = [...new Set(roles.map((role) => role.trim()))].filter((role) => role !== "");
    bondsOf(state, person).roles = said;
    return { value: said, subject: memberOf(state, person).person.name };
  });

export const roles = (): Promise<RoleRow[]> =>
  read(({ bonds }) => {
    const used = Object.values(bonds).flatMap((each) => each.roles);
    return [...new Set([...used, ...OFFERED])].map((role) => ({
      role,
      people: used.filter((each) => each === role).length,
    }));
  });
