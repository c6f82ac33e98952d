// Help and the thank-you desk, in memory.
import type { Direction, HelpDraft, HelpKept, HelpLine, HelpRef, StoryLine, ThankYou, ThankYouDesk } from "../wire";
import { read, refuse, type State, write } from "./book";
import { item } from "./cast";
import { readDay, storyLabel } from "./days";
import { isShown, memberOf, subjectOf } from "./people";

type Help = Extract<StoryLine, { kind: "help" }>;

/** Every help, newest first. */
export const helps = (state: State): Help[] =>
  state.members
    .flatMap(({ story }) => story.filter((line): line is Help => line.kind === "help"))
    .filter((help, n, all) => all.findIndex(({ id }) => id === help.id) === n)
    .sort((one, other) => other.on.localeCompare(one.on));

export const helpOf = (state: State, id: string): Help =>
  helps(state).find((help) => help.id === id) ?? refuse("This is not there any more.");

export const thankYous = (): Promise<ThankYouDesk> =>
  read((state) => {
    const thanks = state.items
      .filter((each) => each.kind === "thank_you" && isShown(state, each))
      .map((each): ThankYou => {
        const help = helps(state).find(({ id }) => id === each.help);
        return { item: each, kind: help?.how ?? null, age_label: "two days ago", outcome: help?.outcome ?? "" };
      });
    const those = (wanted: string) => thanks.filter(({ item: { state: stands } }) => stands === wanted);
    return { open: those("open"), said: those("done") };
  });

export const refOf = ({ id, direction, people, what, on_label }: HelpLine): HelpRef => ({
  id,
  direction,
  who: people[0]?.name ?? "",
  what,
  on_label,
});

/** Through whose hands it went, as far as the book in memory knows. */
function handsOf(state: State, passesOn: string | null, line: Pick<HelpLine, "direction" | "people">) {
  if (passesOn === null) return [];
  const pair = ({ direction, people }: Pick<HelpLine, "direction" | "people">) =>
    direction === "given" ? [null, people[0]?.name ?? ""] : [people[0]?.name ?? "", null];
  const before = helpOf(state, passesOn);
  const hands = [...(before.chain.length > 0 ? before.chain : pair(before)), ...pair(line)];
  return hands.filter((name, n) => n === 0 || name !== hands[n - 1]);
}

function lineOf(state: State, id: string, draft: HelpDraft): Help {
  if (draft.what.trim() === "") refuse("Say what it was, such as “read my draft”.");
  const on = draft.on ?? "2026-11-21";
  const people = draft.people.map((each) => ({ id: each, name: memberOf(state, each).person.name }));
  const before = draft.passes_on === null ? null : helpOf(state, draft.passes_on);
  const { direction, effort, minutes, what, story, community, outcome, topic, before_whom } = draft;
  const followed = direction === "given" && (draft.kind === "advice" || draft.kind === "credit");
  const follow_up_label = followed && draft.follow_up ? (readDay(draft.follow_up)?.label ?? "") : "";
  return {
    ...{ kind: "help", id, people, on, on_label: storyLabel(on), how: draft.kind, thanked_by: null, thanked_label: "" },
    ...{ direction, effort, minutes, what, story, community, outcome, topic, before_whom, follow_up_label },
    passes_on: before === null ? null : refOf(before),
    offer: direction === "given" ? draft.offer : null,
    chain: handsOf(state, draft.passes_on, { direction, people }),
    origin: before?.direction === "received" ? (before.people[0] ?? null) : null,
  };
}

const put = (state: State, line: Help): void => {
  for (const { id } of line.people) memberOf(state, id).story.unshift(line);
};

const drop = (state: State, id: string): void => {
  for (const each of state.members) each.story = each.story.filter((line) => line.kind !== "help" || line.id !== id);
};

export const logHelp = (draft: HelpDraft) =>
  write(draft.direction === "given" ? "give_help" : "receive_help", ["commitments", "people"], (state) => {
    const line = lineOf(state, `h-new${helps(state).length}`, draft);
    put(state, line);
    const person = line.people[0] ?? refuse("Say who it was.");
    const { id, what } = line;
    const thanks =
      line.direction === "given"
        ? null
        : item({ id: `c-${id}`, kind: "thank_you", person, what, why: "", channel: draft.channel, help: id });
    if (thanks !== null) state.items.push(thanks);
    const asked = { id: `c-${id}`, kind: "follow_up", person, why: "", help: id } as const;
    const due = line.follow_up_label === "" ? null : readDay(draft.follow_up ?? "");
    const asks_outcome = draft.kind === "advice";
    const what_next = asks_outcome
      ? `Ask how it worked out: ${what}`
      : `Tell them that you gave them the credit: ${what}`;
    const follow_up =
      due === null ? null : item({ ...asked, what: what_next, asks_outcome, due: due.due, due_label: due.label });
    if (follow_up !== null) state.items.push(follow_up);
    return { value: { id, thanks, follow_up } as HelpKept, subject: person.name };
  });

export const editHelp = (id: string, draft: HelpDraft) =>
  write("edit_help", ["commitments", "people"], (state) => {
    const line = lineOf(state, id, draft);
    drop(state, id);
    put(state, line);
    return { value: id, subject: line.people[0]?.name ?? "" };
  });

export const passableHelp = (direction: Direction, help: string | null): Promise<HelpRef[]> =>
  read((state) =>
    helps(state)
      .filter((line) => line.direction !== direction && line.id !== help)
      .map(refOf),
  );

const helperOf = (state: State, id: string): string => helpOf(state, id).people[0]?.name ?? "";

/** Writes a help anew wherever it is told. */
export function change(state: State, id: string, more: Partial<HelpLine>): void {
  const line = { ...helpOf(state, id), ...more };
  drop(state, id);
  put(state, line);
}

export const passHelpOn = (help: string, passesOn: string | null) =>
  write("pass_on", ["commitments", "people"], (state) => {
    const line = helpOf(state, help);
    const before = passesOn === null ? null : helpOf(state, passesOn);
    change(state, help, {
      passes_on: before === null ? null : refOf(before),
      chain: handsOf(state, passesOn, line),
      origin: before?.direction === "received" ? (before.people[0] ?? null) : null,
    });
    return { value: true, subject: helperOf(state, help) };
  });

export const noteOutcome = (id: string, outcome: string) =>
  write("edit_help", ["commitments", "people"], (state) => {
    change(state, id, { outcome: outcome.trim() });
    return { value: true, subject: helperOf(state, id) };
  });

export const deleteHelp = (id: string) =>
  write("delete_help", ["commitments", "people"], (state) => {
    const subject = helperOf(state, id);
    drop(state, id);
    state.items = state.items.filter(({ help, state: stands }) => help !== id || stands !== "open");
    return { value: null, subject };
  });

export const tellOutcome = (thanks: string, when: string) =>
  write("add_commitment", ["commitments", "people"], (state) => {
    const said = state.items.find(({ id }) => id === thanks) ?? refuse("This is not there any more.");
    const { due, label } = readDay(when) ?? refuse("I do not understand this date.");
    const { person, help } = said;
    const what = `Tell them what came of it: ${said.what}`;
    const told = item({ id: `t-${thanks}`, kind: "follow_up", person, what, why: "", due, due_label: label, help });
    state.items.push(told);
    return { value: told, subject: subjectOf(told) };
  });

export const completeWithOutcome = (id: string, outcome: string) =>
  write("complete", ["commitments", "people"], (state) => {
    const asks = state.items.find((each) => each.id === id) ?? refuse("This is not there any more.");
    asks.state = "done";
    if (asks.help !== null)
      change(state, asks.help, { follow_up_label: "", ...(outcome.trim() !== "" && { outcome: outcome.trim() }) });
    return { value: true, subject: subjectOf(asks) };
  });

/** What you are known for, then what advice was about before. */
export const adviceTopics = (): Promise<string[]> =>
  read((state) => {
    const known = state.giving.offers.filter(({ known_for }) => known_for).map(({ what }) => what);
    const told = helps(state).map(({ topic }) => topic);
    return [...new Set([...known, ...told])].filter((topic) => topic !== "");
  });
