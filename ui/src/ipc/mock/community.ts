// Communities and help that was seen among others, in memory. A community is what help, needs and offers are in.
import type {
  CommunityDeed,
  CommunityPage,
  CommunityPerson,
  CommunityRow,
  HelpLine,
  NeedRow,
  PersonRef,
  SeenDraft,
  SeenLine,
  StoryLine,
} from "../wire";
import { read, refuse, type State, write } from "./book";
import { storyLabel } from "./days";
import { helps } from "./help";
import { memberOf } from "./people";

type Seen = Extract<StoryLine, { kind: "seen" }>;

const key = (name: string): string => name.trim().replace(/^#/, "").toLowerCase();

const seenOf = (state: State): Seen[] =>
  state.members
    .flatMap(({ story }) => story.filter((line): line is Seen => line.kind === "seen"))
    .filter((line, n, all) => all.findIndex(({ id }) => id === line.id) === n)
    .sort((one, other) => other.on.localeCompare(one.on));

/** Every good turn of a community, newest first. */
function turnsOf(state: State, name: string): { helps: HelpLine[]; seen: Seen[] } {
  const here = ({ community }: { community: string }) => key(community) === key(name);
  return { helps: helps(state).filter(here), seen: seenOf(state).filter(here) };
}

const holders = (state: State): string[] =>
  [...state.giving.needs, ...state.giving.offers].flatMap(({ holder }) =>
    holder.who === "community" ? [holder.name] : [],
  );

function peopleOf(state: State, name: string): PersonRef[] {
  const turns = turnsOf(state, name);
  const tagged = state.members.filter(({ person }) => person.categories.some((tag) => key(tag) === key(name)));
  const all = [
    ...tagged.map(({ person: { id, name: called } }) => ({ id, name: called })),
    ...turns.helps.flatMap(({ people }) => people),
    ...turns.seen.flatMap(({ giver, receiver }) => [giver, receiver]).filter((one) => one !== null),
  ];
  return all
    .filter((one, n) => all.findIndex(({ id }) => id === one.id) === n)
    .filter(({ id }) => !memberOf(state, id).trashed)
    .sort((one, other) => one.name.localeCompare(other.name));
}

function needsOf(state: State, name: string, people: readonly PersonRef[]): NeedRow[] {
  return state.giving.needs.filter(({ holder }) =>
    holder.who === "community"
      ? key(holder.name) === key(name)
      : holder.who === "person" && people.some(({ id }) => id === holder.person.id),
  );
}

function namesOf(state: State): string[] {
  const tags = state.members.filter(({ trashed }) => !trashed).flatMap(({ person }) => person.categories);
  const turns = [...helps(state), ...seenOf(state)].map(({ community }) => community);
  const all = [...tags, ...turns, ...holders(state)].filter((name) => key(name) !== "");
  return all
    .filter((name, n) => all.findIndex((other) => key(other) === key(name)) === n)
    .sort((one, other) => one.localeCompare(other));
}

export const communities = (): Promise<CommunityRow[]> =>
  read((state) =>
    namesOf(state).map((name) => {
      const people = peopleOf(state, name);
      const turns = turnsOf(state, name);
      return {
        name,
        people: people.length,
        needs: needsOf(state, name, people).length,
        turns: turns.helps.length + turns.seen.length,
      };
    }),
  );

/** People with their deeds, in the order of the deeds. */
function byPerson(deeds: { who: PersonRef; deed: CommunityDeed }[]): CommunityPerson[] {
  const people: CommunityPerson[] = [];
  for (const { who, deed } of deeds) {
    const known = people.find(({ person }) => person.id === who.id);
    if (known === undefined) people.push({ person: who, deeds: [deed] });
    else if (known.deeds.length < 3) known.deeds.push(deed);
  }
  return people;
}

function deedsOf(state: State, name: string, gave: boolean): CommunityPerson[] {
  const turns = turnsOf(state, name);
  const yours = turns.helps
    .filter(({ direction }) => (direction === "received") === gave)
    .flatMap(({ people, what, on, on_label }) =>
      people.map((who) => ({ on, who, deed: { what, on_label, you: true, other: null, seen: null } })),
    );
  const seen = turns.seen.flatMap(({ kind: _, ...line }) => {
    const [who, other] = gave ? [line.giver, line.receiver] : [line.receiver, line.giver];
    const { what, on, on_label } = line;
    return who === null ? [] : [{ on, who, deed: { what, on_label, you: false, other, seen: line } }];
  });
  return byPerson([...yours, ...seen].sort((one, other) => other.on.localeCompare(one.on)));
}

export const community = (name: string): Promise<CommunityPage> =>
  read((state) => {
    const called = namesOf(state).find((known) => key(known) === key(name));
    if (called === undefined) return refuse(`Nothing is in a community “${name}”.`);
    const people = peopleOf(state, name);
    const turns = turnsOf(state, name);
    const yours = turns.helps.filter(({ direction }) => direction === "given");
    const gave = deedsOf(state, name, true);
    const all = turns.helps.length + turns.seen.length;
    const sentence =
      gave.length > 0
        ? `${gave.map(({ person }) => person.name).join(", ")} help here.`
        : `${yours.length} of the ${all} good turns of the last year were yours; ask who else would like to help.`;
    return {
      name: called,
      sentence: all === 0 ? "Nothing is written down here for the last year." : sentence,
      people,
      gave,
      helped: deedsOf(state, name, false),
      needs: needsOf(state, name, people),
      yours,
      yours_more: false,
      touches: people.length === 0 ? "" : "You were in touch with its people 6 times in the last year, never to sell.",
      selling: "",
    };
  });

function lineOf(state: State, id: string, draft: SeenDraft): Seen {
  if (draft.giver === null && draft.receiver === null) refuse("Say who helped, or who was helped.");
  const on = draft.on ?? "2026-11-21";
  const who = (one: string | null) => (one === null ? null : { id: one, name: memberOf(state, one).person.name });
  const { what, community: name, kind: how } = draft;
  const [giver, receiver] = [who(draft.giver), who(draft.receiver)];
  return { kind: "seen", id, giver, receiver, how, what, community: name, on, on_label: storyLabel(on) };
}

const drop = (state: State, id: string): void => {
  for (const each of state.members) each.story = each.story.filter((line) => line.kind !== "seen" || line.id !== id);
};

function put(state: State, line: Seen): string {
  const both = [line.giver, line.receiver].filter((one) => one !== null);
  for (const { id } of both) memberOf(state, id).story.unshift(line);
  return both[0]?.name ?? "";
}

const nameOf = ({ giver, receiver }: SeenLine): string => (giver ?? receiver)?.name ?? "";

export const logSeen = (draft: SeenDraft) =>
  write("see_help", ["commitments", "people"], (state) => {
    const line = lineOf(state, `hs${seenOf(state).length + 1}`, draft);
    return { value: line.id, subject: put(state, line) };
  });

export const editSeen = (id: string, draft: SeenDraft) =>
  write("edit_seen", ["commitments", "people"], (state) => {
    const line = lineOf(state, id, draft);
    drop(state, id);
    return { value: id, subject: put(state, line) };
  });

export const deleteSeen = (id: string) =>
  write("delete_seen", ["commitments", "people"], (state) => {
    const line = seenOf(state).find((each) => each.id === id) ?? refuse("This is not there any more.");
    drop(state, id);
    return { value: null, subject: nameOf(line) };
  });

/** From five notes on; the backend looks closer. */
export const howItFelt = (): Promise<string[]> =>
  read((state) => {
    const notes = state.members.flatMap(({ story }) =>
      story.flatMap((line) => (line.kind === "encounter" && line.felt !== null ? [line.felt] : [])),
    );
    const lifted = notes.filter((felt) => felt === "lifted").length;
    return notes.length < 5 ? [] : [`One to one: it lifted you ${lifted} of ${notes.length} times.`];
  });
