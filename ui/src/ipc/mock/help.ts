// Help received and the thank-you desk, in memory.
import type { HelpDraft, StoryLine, ThankYou, ThankYouDesk } from "../wire";
import { read, refuse, type State, write } from "./book";
import { item } from "./cast";
import { readDay, storyLabel } from "./days";
import { memberOf } from "./people";

type Help = Extract<StoryLine, { kind: "help" }>;

const helps = (state: State): Help[] =>
  state.members.flatMap(({ story }) => story.filter((line): line is Help => line.kind === "help"));

const helpOf = (state: State, id: string): Help =>
  helps(state).find((help) => help.id === id) ?? refuse("This is not there any more.");

export const thankYous = (): Promise<ThankYouDesk> =>
  read((state) => {
    const thanks = state.items
      .filter(({ kind, person }) => kind === "thank_you" && !memberOf(state, person.id).trashed)
      .map((each): ThankYou => {
        const help = helps(state).find(({ id }) => id === each.help);
        return { item: each, kind: help?.how ?? null, age_label: "two days ago", outcome: help?.outcome ?? "" };
      });
    const those = (wanted: string) => thanks.filter(({ item: { state: stands } }) => stands === wanted);
    return { open: those("open"), said: those("done") };
  });

export const receiveHelp = (draft: HelpDraft) =>
  write("receive_help", ["commitments", "people"], (state) => {
    if (draft.what.trim() === "") refuse("Say what they did for you, such as “read my draft”.");
    const helper = memberOf(state, draft.person);
    const [id, on] = [`h-new${helps(state).length}`, draft.on ?? "2026-11-21"];
    const { what, kind: how, channel } = draft;
    helper.story.unshift({ kind: "help", id, on, on_label: storyLabel(on), how, what, outcome: "" });
    const person = { id: helper.person.id, name: helper.person.name };
    const thanks = item({ id: `c-${id}`, kind: "thank_you", person, what, why: "", channel, help: id });
    state.items.push(thanks);
    return { value: thanks, subject: person.name };
  });

const helperOf = (state: State, id: string): string =>
  state.members.find(({ story }) => story.some((line) => line.kind === "help" && line.id === id))?.person.name ?? "";

export const noteOutcome = (id: string, outcome: string) =>
  write("edit_help", ["commitments", "people"], (state) => {
    helpOf(state, id).outcome = outcome.trim();
    return { value: true, subject: helperOf(state, id) };
  });

export const deleteHelp = (id: string) =>
  write("delete_help", ["commitments", "people"], (state) => {
    helpOf(state, id);
    const subject = helperOf(state, id);
    for (const each of state.members) each.story = each.story.filter((line) => line.kind !== "help" || line.id !== id);
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
    return { value: told, subject: person.name };
  });
