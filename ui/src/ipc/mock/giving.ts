// Needs, offers, the radar, the team and the directory, in memory.
import type {
  CouldHelp,
  FunctionRow,
  Holder,
  HolderLine,
  Means,
  NeedDraft,
  NeedRow,
  OfferDraft,
  OfferRow,
  OffersPage,
  RadarDraft,
  Ready,
  ResourceKind,
  TeamPage,
  TeamPart,
  TeamPerson,
  WhoPage,
} from "../wire";
import { read, refuse, type State, write } from "./book";
import { item } from "./cast";
import { readDay } from "./days";
import { memberOf } from "./people";

/** What is needed, offered and said of people. */
export interface Giving {
  offers: OfferRow[];
  needs: NeedRow[];
  radar: CouldHelp[];
  parts: Record<TeamPart, string[]>;
  functions: FunctionRow[];
  means: Record<string, Means>;
  /** The answers to Who can help?, by its two modes. */
  who: { knows: WhoPage["people"]; knowsSomeone: WhoPage["people"] };
}

export const noMeans: Means = {
  knows_about: "",
  position: "",
  influence: "",
  importance: 0,
  willing: null,
  able: null,
};

export const nothingGiven = (): Giving => ({
  offers: [],
  needs: [],
  radar: [],
  parts: { mentor: [], critic: [], sponsor: [], expert: [], cheer: [] },
  functions: [
    { id: "j1", name: "IT support", person: null, backup: null },
    { id: "j2", name: "Payroll", person: null, backup: null },
  ],
  means: {},
  who: { knows: [], knowsSomeone: [] },
});

const lineOf = (state: State, holder: Holder): HolderLine => {
  if (holder.who !== "person") return holder;
  const { id, name } = memberOf(state, holder.id).person;
  return { who: "person", person: { id, name } };
};
const nameOf = (line: HolderLine): string =>
  line.who === "person" ? line.person.name : line.who === "me" ? "yourself" : line.name;

function until(words: string): Pick<NeedRow, "until" | "until_label"> {
  if (words.trim() === "") return { until: null, until_label: "" };
  const { due, label } = readDay(words) ?? refuse(`“${words}” was not understood as a date.`);
  return { until: due, until_label: `until ${label}` };
}

const needRow = (state: State, id: string, draft: NeedDraft): NeedRow => ({
  id,
  holder: lineOf(state, draft.holder),
  what: draft.what,
  kind: draft.kind,
  said_on: "2026-11-21",
  said_label: "today",
  ...until(draft.until),
});

const offerRow = (state: State, id: string, draft: OfferDraft): OfferRow => ({
  id,
  holder: lineOf(state, draft.holder),
  what: draft.what,
  kind: draft.kind,
  limits: draft.limits,
  most_a_month: draft.most_a_month,
  most_in_all: draft.most_in_all,
  used_label: "",
  is_full: false,
  known_for: draft.known_for,
  said_label: "today",
  ...until(draft.until),
  times_taken_up: 0,
  takers: [],
});

/** An offer with how much of it is used; of promises this book does not know what they came of. */
function told({ members }: State, offer: OfferRow): OfferRow {
  const helps = members.flatMap(({ story }) => story.flatMap((line) => (line.kind === "help" ? [line] : [])));
  const used = helps.filter((line) => line.offer === offer.id);
  const spans = [
    { times: used.filter(({ on }) => on.startsWith("2026-11")).length, most: offer.most_a_month, span: "this month" },
    { times: used.length, most: offer.most_in_all, span: "in all" },
  ].flatMap(({ most, ...rest }) => (most === null ? [] : [{ most, ...rest }]));
  return {
    ...offer,
    times_taken_up: used.length,
    used_label: spans.map(({ times, most, span }) => `${times} of ${most} ${span}`).join(" · "),
    is_full: spans.some(({ times, most }) => times >= most),
  };
}

export const offersPage = (): Promise<OffersPage> => read(pageOf);

const pageOf = (state: State): OffersPage => {
  const { offers, needs, radar } = state.giving;
  return {
    mine: offers.filter(({ holder }) => holder.who === "me").map((offer) => told(state, offer)),
    my_needs: needs.filter(({ holder }) => holder.who === "me"),
    their_offers: offers.filter(({ holder }) => holder.who === "community"),
    their_needs: needs.filter(({ holder }) => holder.who === "community"),
    radar,
  };
};

export const addOffer = (draft: OfferDraft) =>
  write("add_offer", ["people"], (state) => {
    if (draft.what.trim() === "") refuse("Say what is offered, such as “an hour on anybody's first budget”.");
    const row = offerRow(state, `o${state.giving.offers.length + 1}`, draft);
    state.giving.offers.unshift(row);
    if (row.holder.who === "person") {
      const { offers } = memberOf(state, row.holder.person.id);
      offers.unshift({ id: row.id, what: row.what, said_label: "today" });
    }
    return { value: row.id, subject: nameOf(row.holder) };
  });

export const editOffer = (id: string, draft: OfferDraft) =>
  write("edit_offer", ["people"], (state) => {
    const row = offerRow(state, id, draft);
    state.giving.offers = state.giving.offers.map((each) =>
      each.id === id ? { ...row, takers: each.takers, times_taken_up: each.times_taken_up } : each,
    );
    return { value: id, subject: nameOf(row.holder) };
  });

export const endOffer = (id: string) =>
  write("end_offer", ["people"], (state) => {
    state.giving.offers = state.giving.offers.filter((each) => each.id !== id);
    for (const member of state.members) member.offers = member.offers.filter((each) => each.id !== id);
    return { value: true, subject: "yourself" };
  });

export const addNeed = (draft: NeedDraft) =>
  write("add_need", ["people"], (state) => {
    if (draft.what.trim() === "") refuse("Say what is needed, such as “a part-time CFO”.");
    const row = needRow(state, `n${state.giving.needs.length + 90}`, draft);
    state.giving.needs.unshift(row);
    if (row.holder.who === "person") {
      const { id, what, said_on, said_label, until_label } = row;
      memberOf(state, row.holder.person.id).needs.unshift({ id, what, said_on, said_label, until_label, matches: [] });
    }
    return { value: row.id, subject: nameOf(row.holder) };
  });

export const editNeed = (id: string, draft: NeedDraft) =>
  write("edit_need", ["people"], (state) => {
    const row = needRow(state, id, draft);
    state.giving.needs = state.giving.needs.map((each) => (each.id === id ? row : each));
    return { value: id, subject: nameOf(row.holder) };
  });

export const guessKind = async (what: string): Promise<ResourceKind | null> =>
  /cfo|engineer/i.test(what) ? "talent" : /room|hall/i.test(what) ? "equipment" : null;

/** Takes a match out of what is proposed; answers with it. */
function settle(state: State, { need, offer, person }: RadarDraft): CouldHelp {
  const found = state.giving.radar.find((each) => each.need.id === need) ?? refuse("It is gone.");
  const isIt = (way: CouldHelp["matches"][number]) =>
    offer === null ? way.by.who === "person" && way.by.person.id === person : way.offer === offer;
  const left = found.matches.filter((way) => !isIt(way));
  state.giving.radar = state.giving.radar.flatMap((each) =>
    each !== found ? [each] : left.length === 0 ? [] : [{ ...each, matches: left }],
  );
  return found;
}

export const takeUp = (draft: RadarDraft) =>
  write("add_commitment", ["commitments", "people"], (state) => {
    const { need } = settle(state, draft);
    if (need.holder.who !== "person") return refuse("A promise is made to a person, and here is none.");
    const { due, label } = readDay(draft.when === "" ? "in a week" : draft.when) ?? {
      due: "2026-11-28",
      label: "Sat 28 Nov",
    };
    const added = item({
      id: `c-taken-${need.id}`,
      kind: "promise",
      person: need.holder.person,
      what: `For ${need.what}`,
      why: "",
      due,
      due_label: label,
    });
    state.items.push(added);
    return { value: added, subject: need.holder.person.name };
  });

export const dismissMatch = (draft: RadarDraft) =>
  write("answer_radar", ["people"], (state) => {
    const { need } = settle(state, draft);
    return { value: null, subject: nameOf(need.holder) };
  });

export const whoCanHelp = (need: string, knowsSomeone: boolean): Promise<WhoPage> =>
  read(({ giving: { who } }) => ({
    words: need.split(" "),
    people: need.trim() === "" ? [] : knowsSomeone ? who.knowsSomeone : who.knows,
  }));

export const setMeans = (person: string, means: Means) =>
  write("set_means", ["people"], (state) => {
    const { id, name } = memberOf(state, person).person;
    state.giving.means[id] = means;
    return { value: { id, name }, subject: name };
  });

const teamPerson = (state: State, id: string): TeamPerson => {
  const { person, headline, lastMet } = memberOf(state, id);
  const { importance } = state.giving.means[id] ?? noMeans;
  return { person: { id, name: person.name }, headline, last_met: lastMet, importance };
};

export const team = (): Promise<TeamPage> =>
  read((state) => {
    const { parts, means } = state.giving;
    const ready: Ready[] = ["yes", "not_yet"];
    const among = (willing: Ready, able: Ready) =>
      Object.entries(means).flatMap(([id, one]) =>
        one.willing === willing && one.able === able ? [teamPerson(state, id)] : [],
      );
    const cold = Object.keys(means).filter((id) => (means[id]?.importance ?? 0) >= 2);
    return {
      parts: (Object.keys(parts) as TeamPart[]).map((part) => ({
        part,
        people: parts[part].map((id) => teamPerson(state, id)),
      })),
      quadrants: ready.flatMap((able) => ready.map((willing) => ({ willing, able, people: among(willing, able) }))),
      cold: cold.map((id) => teamPerson(state, id)),
    };
  });

export const setTeammate = (part: TeamPart, person: string, plays: boolean) =>
  write("edit_team", ["people"], (state) => {
    const others = state.giving.parts[part].filter((id) => id !== person);
    state.giving.parts[part] = plays ? [...others, person] : others;
    return { value: null, subject: memberOf(state, person).person.name };
  });

export const directory = (): Promise<FunctionRow[]> => read(({ giving }) => giving.functions);

const editFunctions = <T>(make: (state: State) => { value: T; subject: string }) =>
  write("edit_directory", ["people"], make);
const functionOf = (state: State, id: string): FunctionRow =>
  state.giving.functions.find((each) => each.id === id) ?? refuse("It is gone.");

export const addFunction = (name: string) =>
  editFunctions((state) => {
    if (name.trim() === "") refuse("Give the function a name, such as “IT support”.");
    const id = `j${state.giving.functions.length + 1}`;
    state.giving.functions.push({ id, name, person: null, backup: null });
    return { value: id, subject: name };
  });

export const renameFunction = (id: string, name: string) =>
  editFunctions((state) => {
    functionOf(state, id).name = name;
    return { value: null, subject: name };
  });

export const deleteFunction = (id: string) =>
  editFunctions((state) => {
    const { name } = functionOf(state, id);
    state.giving.functions = state.giving.functions.filter((each) => each.id !== id);
    return { value: null, subject: name };
  });

export const fillFunction = (id: string, person: string | null, backup: boolean) =>
  editFunctions((state) => {
    const row = functionOf(state, id);
    const who = person === null ? null : { id: person, name: memberOf(state, person).person.name };
    if (backup) row.backup = who;
    else row.person = who;
    return { value: null, subject: row.name };
  });
