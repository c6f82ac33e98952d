// The five, the crew and the ladder, in memory.
import type {
  Crew,
  Done,
  Five,
  Item,
  Ladder,
  NomineeRow,
  PersonRef,
  ScenarioIdea,
  ScenarioRow,
  Stage,
  StagePage,
} from "../wire";
import { read, refuse, type State, write } from "./book";
import { item } from "./cast";
import { readDay } from "./days";
import { type Habit, usualHabits } from "./habits";
import { type Objective, usualObjectives } from "./objectives";
import { addMember, memberOf } from "./people";

/** Somebody nominated for this quarter. */
export interface Nominee {
  id: string;
  person: string;
  reason: string;
  offer: string | null;
  accepted: boolean;
}

/** What the plan holds. */
export interface PlanState {
  nominees: Nominee[];
  scenarios: ScenarioRow[];
  stages: Record<string, { stage: Stage; evidence: string }[]>;
  objectives: Objective[];
  habits: Habit[];
}

export const noPlan = (): PlanState => ({ nominees: [], scenarios: [], stages: {}, objectives: [], habits: [] });

export const usualPlan = (): PlanState => ({
  nominees: [{ id: "v1", person: "p08", reason: "Knows every CFO in town", offer: null, accepted: false }],
  scenarios: [
    {
      id: "w1",
      name: "A big project fails",
      roles: [
        {
          id: "r1",
          what: "A sponsor who stands by me",
          person: { id: "p08", name: "Jane Doe" },
          last_met: "2 days ago",
        },
        { id: "r2", what: "Somebody in finance", person: null, last_met: "" },
      ],
    },
  ],
  stages: { p08: [{ stage: "contact", evidence: "Wrote to me unasked" }] },
  objectives: usualObjectives(),
  habits: usualHabits(),
});

const ideas: ScenarioIdea[] = [
  { name: "I lose my job", roles: ["Somebody who hears of openings", "Somebody who listens"] },
  { name: "We go into a new market", roles: ["Somebody who lives there"] },
];

const reference = (state: State, id: string): PersonRef => ({ id, name: memberOf(state, id).person.name });

function row(state: State, nominee: Nominee): NomineeRow {
  const offer = state.items.find(({ id }) => id === nominee.offer) ?? null;
  const standing = offer === null || offer.state === "let_go" ? "nothing" : offer.state === "done" ? "made" : "planned";
  return {
    id: nominee.id,
    person: reference(state, nominee.person),
    headline: memberOf(state, nominee.person).headline,
    reason: nominee.reason,
    state: nominee.accepted ? "accepted" : standing,
    offer: standing === "nothing" ? null : offer,
  };
}

const seatOf = (state: State, id: string): Nominee =>
  state.plan.nominees.find((each) => each.id === id) ?? refuse("This nomination is not there any more.");

export const five = (): Promise<Five> =>
  read((state) => ({
    quarter_label: "October to December 2026",
    nominees: state.plan.nominees.map((nominee) => row(state, nominee)),
    free: 5 - state.plan.nominees.length,
    before: [],
  }));

function seat(state: State, person: string, reason: string): { value: string; subject: string } {
  if (state.plan.nominees.some((each) => each.person === person)) refuse("They are among the five already.");
  if (state.plan.nominees.length >= 5) refuse("The five are named. Let one go before you name another.");
  const id = `v${state.plan.nominees.length + 2}-${person}`;
  state.plan.nominees.push({ id, person, reason, offer: null, accepted: false });
  return { value: id, subject: reference(state, person).name };
}

export const nominate = (person: string, reason: string): Promise<Done<string>> =>
  write("nominate", ["plan"], (state) => seat(state, person, reason));

export const nominateNew = (name: string, reason: string): Promise<Done<string>> =>
  write("nominate", ["plan", "people"], (state) => seat(state, addMember(state, { name }), reason));

export const planOffer = (nominee: string, what: string, when: string): Promise<Done<Item>> =>
  write("plan_offer", ["plan", "commitments"], (state) => {
    const seated = seatOf(state, nominee);
    const day = readDay(when, false) ?? refuse(`“${when}” was not understood as a date.`);
    const person = reference(state, seated.person);
    const value = item({
      id: `o${state.items.length}`,
      kind: "follow_up",
      person,
      what,
      why: "",
      due: day.due,
      due_label: day.label,
    });
    state.items.push(value);
    seated.offer = value.id;
    return { value, subject: person.name };
  });

export const noteOfferAccepted = (nominee: string, accepted: boolean): Promise<Done<boolean>> =>
  write("plan_offer", ["plan"], (state) => {
    const seated = seatOf(state, nominee);
    seated.accepted = accepted;
    return { value: true, subject: reference(state, seated.person).name };
  });

export const endNomination = (nominee: string): Promise<Done<boolean>> =>
  write("end_nomination", ["plan"], (state) => {
    const { person } = seatOf(state, nominee);
    state.plan.nominees = state.plan.nominees.filter(({ id }) => id !== nominee);
    return { value: true, subject: reference(state, person).name };
  });

export const crew = (): Promise<Crew> =>
  read(({ plan: { scenarios } }) => ({
    scenarios,
    ideas: ideas.filter((idea) => !scenarios.some(({ name }) => name === idea.name)),
  }));

export const addScenario = (name: string, roles: string[]): Promise<Done<string>> =>
  write("add_scenario", ["plan"], (state) => {
    if (name.trim() === "") refuse("Say what could happen, such as “I lose my job”.");
    const id = `w${state.plan.scenarios.length + 2}`;
    const rows = roles.map((what, n) => ({ id: `${id}-${n}`, what, person: null, last_met: "" }));
    state.plan.scenarios.push({ id, name, roles: rows });
    return { value: id, subject: name };
  });

export const deleteScenario = (id: string): Promise<Done<null>> =>
  write("delete_scenario", ["plan"], (state) => {
    const gone = state.plan.scenarios.find((each) => each.id === id);
    state.plan.scenarios = state.plan.scenarios.filter((each) => each !== gone);
    return { value: null, subject: gone?.name ?? "" };
  });

const roleIn = (state: State, id: string) =>
  state.plan.scenarios.flatMap(({ roles }) => roles).find((role) => role.id === id) ??
  refuse("This role is not there any more.");

export const addRole = (scenario: string, what: string): Promise<Done<string>> =>
  write("edit_scenario", ["plan"], (state) => {
    const roles = state.plan.scenarios.find(({ id }) => id === scenario)?.roles ?? [];
    const id = `${scenario}-${roles.length}-new`;
    roles.push({ id, what, person: null, last_met: "" });
    return { value: id, subject: what };
  });

export const fillRole = (role: string, person: string | null): Promise<Done<boolean>> =>
  write("edit_scenario", ["plan"], (state) => {
    const found = roleIn(state, role);
    found.person = person === null ? null : reference(state, person);
    found.last_met = person === null ? "" : memberOf(state, person).lastMet;
    return { value: true, subject: found.what };
  });

export const deleteRole = (role: string): Promise<Done<null>> =>
  write("edit_scenario", ["plan"], (state) => {
    const { what } = roleIn(state, role);
    for (const scenario of state.plan.scenarios) scenario.roles = scenario.roles.filter(({ id }) => id !== role);
    return { value: null, subject: what };
  });

const STAGES: Stage[] = ["met", "acquaintance", "contact", "trusted", "ally"];

export const stagePage = (state: State, id: string): StagePage => ({
  steps: (state.plan.stages[id] ?? []).map((step) => ({ ...step, on: "2026-11-20", since_label: "yesterday" })),
  shown: "acquaintance",
  evidence: ["2 encounters"],
});

export const ladder = (): Promise<Ladder> =>
  read((state) => {
    const rows = Object.entries(state.plan.stages).flatMap(([id, steps]) =>
      steps.slice(0, 1).map(({ stage, evidence }) => ({
        person: reference(state, id),
        headline: memberOf(state, id).headline,
        stage,
        since_label: "8 months ago",
        last_met: memberOf(state, id).lastMet,
        evidence,
      })),
    );
    const stalled = rows.filter(({ stage }) => stage !== "trusted" && stage !== "ally");
    return { rungs: STAGES.map((stage) => ({ stage, people: rows.filter((each) => each.stage === stage) })), stalled };
  });

export const setStage = (id: string, stage: Stage, evidence: string): Promise<Done<PersonRef>> =>
  write("set_stage", ["plan", "people"], (state) => {
    const value = reference(state, id);
    state.plan.stages[id] = [{ stage, evidence }, ...(state.plan.stages[id] ?? [])];
    memberOf(state, id).person.stage = stage;
    return { value, subject: value.name };
  });
