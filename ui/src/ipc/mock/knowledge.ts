// What is known of somebody, and what is not, in memory.
import type { Fact, Gap, Knowledge, KnownFact } from "../wire";
import { type State, write } from "./book";
import type { Member } from "./cast";
import { memberOf } from "./people";

const QUESTIONS: Record<Gap, string> = {
  cares_about: "What do they care about?",
  work: "What do they do?",
  needs: "What do they need?",
  offers: "What can they offer?",
  how_we_connect: "How do you connect?",
  reach: "How can you reach them?",
  birthday: "When is their birthday?",
};

/** What is known, as the backend would work it out; `state.heard` holds what was confirmed today. */
export function knowledgeOf(state: State, { person, headline, needs, offers }: Member): Knowledge {
  const known: Record<Gap, boolean> = {
    cares_about: person.cares_about !== null,
    work: headline !== "",
    needs: needs.length > 0,
    offers: offers.length > 0,
    how_we_connect: person.how_we_connect !== null,
    reach: person.emails.length + person.phones.length > 0,
    birthday: person.birthday !== null,
  };
  const gaps = (Object.keys(QUESTIONS) as Gap[]).filter((gap) => !known[gap]);
  const fresh = person.id === "p08" || state.heard.includes(`${person.id} work`);
  const work: KnownFact = {
    fact: "work",
    need: null,
    what: headline,
    said_label: fresh ? "today" : "2 years ago",
    is_old: !fresh,
  };
  return { gaps: gaps.map((gap) => ({ gap, question: QUESTIONS[gap] })), facts: headline === "" ? [] : [work] };
}

export const answerGap = (id: string, gap: Gap, answer: string) =>
  write("answer_gap", ["people"], (state) => {
    const met = memberOf(state, id);
    const { person } = met;
    if (gap === "cares_about") person.cares_about = answer;
    if (gap === "how_we_connect") person.how_we_connect = answer;
    if (gap === "birthday") person.birthday = answer;
    if (gap === "reach") person.emails.push({ value: answer, label: null });
    if (gap === "needs")
      met.needs.push({
        id: `n-${id}`,
        what: answer,
        said_on: "2026-11-21",
        said_label: "today",
        until_label: "",
        matches: [],
      });
    if (gap === "offers") met.offers.push({ id: `o-${id}`, what: answer, said_label: "today" });
    if (gap === "work") {
      met.headline = answer;
      state.heard.push(`${id} work`);
    }
    return { value: { id, name: person.name }, subject: person.name };
  });

export const confirmFact = (id: string, fact: Fact, _need: string | null) =>
  write("confirm_fact", ["people"], (state) => {
    state.heard.push(`${id} ${fact}`);
    return { value: null, subject: memberOf(state, id).person.name };
  });
