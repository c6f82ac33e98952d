// How often to be in touch, in memory.
import type { CircleRow, FadingTie, Rhythm } from "../wire";
import { read, refuse, type State, write } from "./book";
import { readDay } from "./days";
import { memberOf } from "./people";

/** Ties that fade, at most three: nobody with whom something is open, nobody who is left in peace. */
export const fadingTies = ({ members, items }: State): FadingTie[] =>
  members
    .filter(({ fading, trashed, rhythm }) => fading !== "" && !trashed && rhythm.rhythm.rest_until === null)
    .filter(({ person }) => !items.some((item) => item.person?.id === person.id && item.state === "open"))
    .slice(0, 3)
    .map(({ person: { id, name }, headline, fading, rhythm }) => ({
      person: { id, name },
      headline,
      why: fading,
      channel: rhythm.rhythm.channel,
    }));

export const setRhythm = (person: string, rhythm: Rhythm) =>
  write("set_rhythm", ["people"], (state) => {
    const member = memberOf(state, person);
    const every_days = rhythm.every_days === 0 ? null : (rhythm.every_days ?? (rhythm.personal ? 365 : null));
    member.rhythm = { ...member.rhythm, rhythm, every_days, fades_label: every_days === null ? "" : "19 Feb" };
    return { value: { id: person, name: member.person.name }, subject: member.person.name };
  });

export const letRest = (person: string, until: string) =>
  write("set_rhythm", ["people"], (state) => {
    const member = memberOf(state, person);
    const { due } = readDay(until) ?? refuse("I do not understand this date.");
    member.rhythm.rhythm.rest_until = due.slice(0, 10);
    return { value: { id: person, name: member.person.name }, subject: member.person.name };
  });

export const circles = (): Promise<CircleRow[]> => read(({ circles: all }) => all);

export const setCircle = (name: string, every_days: number) =>
  write("set_circle", ["people"], (state) => {
    if (name.trim() === "") refuse("Give the circle the name of a tag, such as “friends”.");
    const others = state.circles.filter((each) => each.name !== name);
    const circle = { id: `r-${name}`, name, every_days };
    state.circles = every_days === 0 ? others : [...others, circle].toSorted((a, b) => a.name.localeCompare(b.name));
    return { value: null, subject: name };
  });
