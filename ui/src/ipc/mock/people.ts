// Commands about people and encounters, in memory.
import type {
  EncounterDraft,
  GentleNote,
  Item,
  PeopleFilter,
  PeoplePage,
  PeopleQuery,
  PersonFacts,
  PersonPage,
  PersonRow,
  StoryLine,
  Trend,
} from "../wire";
import { now, read, refuse, type State, write } from "./book";
import { carries, saysNothing } from "./breadth";
import { headlineOf, type Member, member } from "./cast";
import { stagePage } from "./crew";
import { storyLabel } from "./days";
import { noMeans } from "./giving";
import { knowledgeOf } from "./knowledge";
import { objectivesOf } from "./objectives";
import { projectsOf } from "./projects";
import { chainOf, noBonds, tieOf } from "./ties";

const openItems = (state: State, id: string) =>
  state.items.filter((item) => item.person?.id === id && item.state === "open");

const filters: Record<PeopleFilter, (member: Member, state: State) => boolean> = {
  everyone: ({ trashed, person }) => !trashed && person.standing === "have",
  something_open: ({ trashed, person }, state) => !trashed && openItems(state, person.id).length > 0,
  been_a_while: ({ trashed, lastMet }) => !trashed && /months/.test(lastMet),
  wanted: ({ trashed, person }) => !trashed && person.standing === "want",
  trash: ({ trashed }) => trashed,
};

/** Small letters without accents. */
export const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function row(state: State, { person, headline, lastMet, story }: Member, text: string): PersonRow {
  const next = openItems(state, person.id)[0];
  const note = story
    .flatMap((line) => (line.kind === "encounter" ? [line.note] : []))
    .find((words) => fold(words).includes(text));
  return {
    id: person.id,
    name: person.name,
    headline,
    met_at: person.met_at ?? "",
    last_met: lastMet,
    next: next === undefined ? "" : `${next.what} ${next.due_label}`,
    has_photo: false,
    hit: text !== "" && !fold(person.name).includes(text) ? (note ?? null) : null,
  };
}

export function listPeople({ text, filter, role, tag, unsaid, after, limit }: PeopleQuery): Promise<PeoplePage> {
  const sought = fold(text.trim());
  return read((state) => {
    const all = state.members
      .filter((candidate) => filters[filter](candidate, state))
      .filter(({ person }) => !role || (state.bonds[person.id]?.roles.includes(role) ?? false))
      .filter((candidate) => !tag || carries(candidate, tag))
      .filter((candidate) => !unsaid || saysNothing(state, candidate, unsaid))
      .filter(({ person, headline, story }) =>
        fold(`${person.name} ${headline} ${JSON.stringify(story)}`).includes(sought),
      );
    const from = after === null ? 0 : Number(after);
    const until = from + (limit === 0 ? 200 : Math.min(limit, 1000));
    return {
      total: all.length,
      rows: all.slice(from, until).map((found) => row(state, found, sought)),
      next: until < all.length ? String(until) : null,
    };
  });
}

export function memberOf(state: State, id: string): Member {
  return state.members.find(({ person }) => person.id === id) ?? refuse("This person is not there any more.");
}

/** What a change of it is called by. */
export const subjectOf = ({ person, what }: Item): string => person?.name ?? what;

/** Whether lists show it: whoever it concerns is not in the trash. */
export const isShown = (state: State, { person }: Item): boolean =>
  person === null || !memberOf(state, person.id).trashed;

export const personPage = (id: string): Promise<PersonPage> =>
  read((state) => {
    const found = memberOf(state, id);
    const bonds = state.bonds[id] ?? noBonds();
    const { person, headline, metLabel, story, needs, offers, trashed, rhythm } = found;
    const next = openItems(state, id);
    const sources =
      id === "p08"
        ? [
            {
              name: "jane-doe.vcf",
              at_label: "Thu 19 Nov 18:02",
              raw: "BEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nX-SHOE-SIZE:39\nEND:VCARD",
            },
          ]
        : [];
    const attachments =
      id === "p08" ? [{ id: "a1", name: "card-front.png", media_type: "image/png", bytes: 48213 }] : [];
    const birthday_label = person.birthday === "--04-12" ? "12 April" : person.birthday;
    return {
      person,
      headline,
      met_label: metLabel,
      chain: chainOf(state, found),
      introducer: bonds.introducer,
      tie: tieOf(found),
      knows: bonds.knows,
      roles: bonds.roles,
      birthday_label,
      next,
      stage: stagePage(state, id),
      objectives: objectivesOf(state, id),
      needs,
      offers,
      means: state.giving.means[id] ?? noMeans,
      projects: projectsOf(state, id),
      knowledge: knowledgeOf(state, found),
      trend: trendOf(story),
      gentle: gentleNotes(story),
      met_lately: story.some((line) => line.kind === "encounter" && line.on >= "2026-11-14"),
      asks_enough: state.settings.most_asks > 0 && asksIn(story) >= state.settings.most_asks,
      rhythm,
      story,
      sources,
      attachments,
      trashed,
      merged:
        id === "p08" && state.merged
          ? [{ merge: "m1", person: { id: "p90", name: "Janie Doe" }, at_label: "19 Nov" }]
          : [],
    };
  });

export const personPhoto = async (_id: string): Promise<string | null> => null;

/** Writes somebody down; answers with their id. */
export function addMember(state: State, facts: Pick<PersonFacts, "name"> & Partial<PersonFacts>): string {
  if (facts.name.trim() === "") refuse("Please give a name.");
  const added = member({ ...facts, id: `new${state.members.length}` });
  state.members.push({ ...added, headline: headlineOf(added.person) });
  state.members.sort((a, b) => a.person.name.localeCompare(b.person.name));
  return added.person.id;
}

export const addPerson = (facts: PersonFacts) =>
  write("add_person", ["people"], (state) => ({
    value: { id: addMember(state, facts), name: facts.name },
    subject: facts.name,
  }));

export const editPerson = (id: string, facts: PersonFacts) =>
  write("edit_person", ["people", "commitments"], (state) => {
    if (facts.name.trim() === "") refuse("Please give a name.");
    const edited = memberOf(state, id);
    edited.person = { ...edited.person, ...facts };
    edited.headline = headlineOf(facts);
    return { value: { id, name: facts.name }, subject: facts.name };
  });

const mark = (verb: "trash_people" | "restore_people", ids: string[], trashed: boolean) =>
  write(verb, ["people", "commitments"], (state) => {
    for (const id of ids) memberOf(state, id).trashed = trashed;
    const first = memberOf(state, ids[0] ?? "").person.name;
    return { value: ids.length, subject: ids.length === 1 ? first : String(ids.length) };
  });

export const trashPeople = (ids: string[]) => mark("trash_people", ids, true);
export const restorePeople = (ids: string[]) => mark("restore_people", ids, false);

/** An ask before anything was given; the backend looks closer. */
const asksIn = (story: readonly StoryLine[]) =>
  story.filter((line) => line.kind === "encounter" && line.asked !== "").length;

function gentleNotes(story: readonly StoryLine[]): GentleNote[] {
  const gave = story.some((line) => line.kind === "help" && line.direction === "given");
  return !gave && story.some((line) => line.kind === "encounter" && line.asked !== "") ? ["give_first"] : [];
}

/** Two talks that lean to one side are a trend; the backend looks closer. */
export function trendOf(story: readonly StoryLine[]): Trend | null {
  const said = story.flatMap((line) => (line.kind === "encounter" && line.balance ? [line.balance] : []));
  if (said.length < 2) return null;
  if (said.every((balance) => balance.endsWith("me"))) return "i_more";
  return said.every((balance) => balance.endsWith("they")) ? "they_more" : "even";
}

export function lineOf(state: State, id: string, draft: EncounterDraft): StoryLine {
  const on = draft.on ?? "2026-11-21";
  const { place, channel, who_started, through, note, learned, shared, balance, asked, selling, felt } = draft;
  const { gave_card, got_card } = draft;
  const texts = {
    place: place ?? "",
    through: through ?? "",
    note: note ?? "",
    learned: learned ?? "",
    shared: shared ?? "",
    asked: asked ?? "",
  };
  const people = draft.people.map((each) => ({ id: each, name: memberOf(state, each).person.name }));
  return {
    kind: "encounter",
    id,
    people,
    on,
    on_label: storyLabel(on),
    channel,
    who_started,
    balance,
    selling,
    gave_card,
    got_card,
    felt,
    first: false,
    ...texts,
  };
}

export const logEncounter = (draft: EncounterDraft) =>
  write("log_encounter", ["encounters", "people"], (state) => {
    const id = `e${state.members.length}-${Math.random().toString(36).slice(2)}`;
    const met = draft.people.map((person) => memberOf(state, person));
    for (const each of met) {
      each.story.unshift(lineOf(state, id, draft));
      each.fading = "";
    }
    return { value: id, subject: met[0]?.person.name ?? "" };
  });

export const editEncounter = (id: string, draft: EncounterDraft) =>
  write("edit_encounter", ["encounters", "people"], (state) => {
    for (const each of state.members) {
      each.story = each.story.map((line) =>
        line.kind === "encounter" && line.id === id ? lineOf(state, id, draft) : line,
      );
    }
    return { value: id, subject: memberOf(state, draft.people[0] ?? "").person.name };
  });

export const deleteEncounter = (id: string) =>
  write("delete_encounter", ["encounters", "people"], (state) => {
    const met = state.members.find(({ story }) => story.some((line) => line.kind === "encounter" && line.id === id));
    for (const each of state.members)
      each.story = each.story.filter((line) => line.kind !== "encounter" || line.id !== id);
    return { value: null, subject: met?.person.name ?? "" };
  });

/** How many people there are, the trash left out. */
export const howMany = (): number => now().members.filter(({ trashed }) => !trashed).length;
