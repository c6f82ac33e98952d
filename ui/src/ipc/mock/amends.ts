// Bad moods that were passed on, in memory.
import { refuse, write } from "./book";
import { item } from "./cast";
import { readDay } from "./days";
import { memberOf } from "./people";

export const noteBadMood = (id: string, what: string, when: string) =>
  write("note_bad_mood", ["commitments", "people"], (state) => {
    const member = memberOf(state, id);
    const person = { id, name: member.person.name };
    const { due, label } = readDay(when) ?? refuse("I do not understand this date.");
    const note = `am${member.story.length}`;
    member.story.unshift({ kind: "amends", id: note, on: "2026-11-21", on_label: "21 Nov", what, righted: false });
    const right = { id: `c-${note}`, person, what: `Put it right: ${what}`, why: "", due, due_label: label };
    state.items.push(item({ ...right, kind: "follow_up" }));
    return { value: item({ ...right, kind: "follow_up" }), subject: person.name };
  });

export const deleteAmends = (id: string) =>
  write("delete_amends", ["commitments", "people"], (state) => {
    const member = state.members.find(({ story }) => story.some((line) => line.kind === "amends" && line.id === id));
    if (member === undefined) return refuse("This is not there any more.");
    member.story = member.story.filter((line) => line.kind !== "amends" || line.id !== id);
    state.items = state.items.filter((each) => each.id !== `c-${id}` || each.state !== "open");
    return { value: null, subject: member.person.name };
  });
