import type { DebriefTarget } from "../debrief/targets";
import type {
  BreadthGroup,
  CouldHelp,
  Direction,
  HabitRow,
  HelpLine,
  IntroductionRow,
  Item,
  Means,
  NeedRow,
  NomineeRow,
  ObjectivePage,
  ObjectiveRow,
  OfferRow,
  PersonRef,
  ProjectKind,
  ProjectRow,
  RhythmPage,
  ScenarioRoleRow,
  Seed,
  SeenLine,
  SnippetRow,
  StagePage,
} from "../ipc/wire";

/**
 * What lies over the current place. App.svelte shows each sheet while its entry is set:
 * `<ReviewSheet capture onclose>`, `<BatchSheet capture onclose>`, `<CaptureSheet onclose>`, `<Palette onclose>`.
 * One sheet at a time: opening one closes the others, so Esc always means one thing.
 */
type Overlay =
  | { kind: "review"; capture: string }
  | { kind: "batch"; capture: string }
  | { kind: "mapping"; capture: string }
  | { kind: "capture" }
  | { kind: "palette" }
  | { kind: "keys" }
  | { kind: "help"; person: PersonRef | null; direction: Direction; what: string; help: HelpLine | null }
  | { kind: "seen"; giver: PersonRef | null; receiver: PersonRef | null; community: string; seen: SeenLine | null }
  | { kind: "pass_on"; help: HelpLine }
  | { kind: "seed"; seed: Seed }
  | { kind: "year"; year: number | null }
  | { kind: "success" }
  | { kind: "outcome"; help: string; what: string; outcome: string; commitment: string | null }
  | { kind: "snippet"; snippet: SnippetRow | null }
  | { kind: "share"; snippet: SnippetRow }
  | { kind: "project"; of: ProjectKind; people: readonly PersonRef[]; project: ProjectRow | null }
  | { kind: "project-step"; project: ProjectRow }
  | { kind: "project-state"; project: ProjectRow }
  | { kind: "amends"; person: PersonRef }
  | { kind: "kind_no" }
  | { kind: "tell"; thanks: Item }
  | { kind: "introduce"; person: PersonRef | null; other: PersonRef | null; why: string }
  | { kind: "introduction-outcome"; row: IntroductionRow }
  | { kind: "paths"; person: PersonRef }
  | { kind: "introducer"; person: PersonRef; words: string; choices: readonly PersonRef[] }
  | { kind: "tie"; person: PersonRef }
  | { kind: "roles"; person: PersonRef; roles: readonly string[] }
  | { kind: "agree"; item: Item }
  | { kind: "rest"; person: PersonRef }
  | { kind: "letter"; commitment: string; name: string }
  | { kind: "cards" }
  | { kind: "own_card" }
  | { kind: "first_mail"; person: PersonRef }
  | { kind: "brief"; person: PersonRef | null }
  | { kind: "debrief"; queue: readonly DebriefTarget[] }
  | { kind: "crowd" }
  | { kind: "invitation"; item: Item }
  | { kind: "rhythm"; person: PersonRef; page: RhythmPage }
  | { kind: "date"; person: PersonRef }
  | { kind: "nominee"; person: PersonRef | null }
  | { kind: "offer"; nominee: NomineeRow }
  | { kind: "objective"; page: ObjectivePage | null }
  | { kind: "objective-step"; objective: ObjectiveRow; what: string }
  | { kind: "objective-look"; objective: ObjectiveRow }
  | { kind: "objective-end"; objective: ObjectiveRow; reached: boolean }
  | { kind: "habit"; habit: HabitRow | null }
  | { kind: "tag_group"; group: BreadthGroup | null; known: string[] }
  | { kind: "role"; role: ScenarioRoleRow }
  | { kind: "stage"; person: PersonRef; page: StagePage }
  | { kind: "reconnect"; person: PersonRef }
  | { kind: "news"; person: PersonRef }
  | { kind: "giving"; of: "need" | "offer"; person: PersonRef | null; known: NeedRow | OfferRow | null }
  | { kind: "takeUp"; could: CouldHelp }
  | { kind: "means"; person: PersonRef; means: Means }
  | { kind: "who"; need: string }
  | { kind: "doubles" }
  | { kind: "merge"; person: PersonRef }
  | { kind: "source"; source: string };

let current = $state.raw<Overlay | null>(null);

export const overlay = {
  get current(): Overlay | null {
    return current;
  },
};

/** The review of one captured card. */
export const openReview = (capture: string): void => {
  current = { kind: "review", capture };
};
/** The table of a capture that holds many cards. */
export const openBatch = (capture: string): void => {
  current = { kind: "batch", capture };
};
/** What the columns of a captured table hold. */
export const openMapping = (capture: string): void => {
  current = { kind: "mapping", capture };
};
/** Quick line, paste and open file. */
export const openCapture = (): void => {
  current = { kind: "capture" };
};
export const openPalette = (): void => {
  current = { kind: "palette" };
};
/** The list of keys. */
export const openKeys = (): void => {
  current = { kind: "keys" };
};
/** Help that was given or received; null asks who it was, `what` are words to begin with. */
export const openHelp = (person: PersonRef | null, direction: Direction, what = ""): void => {
  current = { kind: "help", person, direction, what, help: null };
};
/** Help that is to be written anew. */
export const openHelpEdit = (help: HelpLine): void => {
  current = { kind: "help", person: null, direction: help.direction, what: help.what, help };
};
/** Help that was seen among others; null asks who it was. */
export const openSeen = (giver: PersonRef | null, receiver: PersonRef | null = null, community = ""): void => {
  current = { kind: "seen", giver, receiver, community, seen: null };
};
/** Help among others that is to be written anew. */
export const openSeenEdit = (seen: SeenLine): void => {
  current = { kind: "seen", giver: seen.giver, receiver: seen.receiver, community: seen.community, seen };
};
/** What help passes on, or came of. */
export const openPassOn = (help: HelpLine): void => {
  current = { kind: "pass_on", help };
};
/** A good deed to look at again. */
export const openSeed = (seed: Seed): void => {
  current = { kind: "seed", seed };
};
/** A year in review; null is this one. */
export const openYear = (year: number | null): void => {
  current = { kind: "year", year };
};
/** Thinking back to a success. */
export const openSuccess = (): void => {
  current = { kind: "success" };
};
/** What came of help. */
export const openOutcome = (help: string, what: string, outcome: string): void => {
  current = { kind: "outcome", help, what, outcome, commitment: null };
};
/** How advice worked out; it closes the follow-up that asks. */
export const openWorkedOut = (asks: Item): void => {
  if (asks.help !== null)
    current = { kind: "outcome", help: asks.help, what: asks.what, outcome: "", commitment: asks.id };
};
/** Words that are shared often; null are new ones. */
export const openSnippet = (snippet: SnippetRow | null): void => {
  current = { kind: "snippet", snippet };
};
/** With whom a snippet is shared. */
export const openShare = (snippet: SnippetRow): void => {
  current = { kind: "share", snippet };
};
/** What is done together, or for somebody for longer. */
export const openProject = (
  of: ProjectKind,
  people: readonly PersonRef[] = [],
  project: ProjectRow | null = null,
): void => {
  current = { kind: "project", of, people, project };
};
/** The next step of a project. */
export const openProjectStep = (project: ProjectRow): void => {
  current = { kind: "project-step", project };
};
/** Where a project stands, and what came of it. */
export const openProjectState = (project: ProjectRow): void => {
  current = { kind: "project-state", project };
};
/** A bad mood that was passed on, to be put right. */
export const openAmends = (person: PersonRef): void => {
  current = { kind: "amends", person };
};
/** Ready words for a kind no. */
export const openKindNo = (): void => {
  current = { kind: "kind_no" };
};
/** When to tell a helper what came of it. */
export const openTell = (thanks: Item): void => {
  current = { kind: "tell", thanks };
};
/** Begins to introduce two people; null asks who they are. */
export const openIntroduce = (person: PersonRef | null, other: PersonRef | null = null, why = ""): void => {
  current = { kind: "introduce", person, other, why };
};
/** What came of an introduction, and whom to thank. */
export const openIntroductionOutcome = (row: IntroductionRow): void => {
  current = { kind: "introduction-outcome", row };
};
/** The way to somebody. */
export const openPaths = (person: PersonRef): void => {
  current = { kind: "paths", person };
};
/** Who introduced somebody; the choices are those whom the words can mean. */
export const openIntroducer = (person: PersonRef, words = "", choices: readonly PersonRef[] = []): void => {
  current = { kind: "introducer", person, words, choices };
};
/** Whom somebody knows. */
export const openTie = (person: PersonRef): void => {
  current = { kind: "tie", person };
};
/** What somebody is to you. */
export const openRoles = (person: PersonRef, roles: readonly string[]): void => {
  current = { kind: "roles", person, roles };
};
/** Another day for a promise. */
export const openAgree = (item: Item): void => {
  current = { kind: "agree", item };
};
/** Until when somebody is left in peace. */
export const openRest = (person: PersonRef): void => {
  current = { kind: "rest", person };
};
/** The composer of a hand-written card. */
export const openLetter = (item: Item): void => {
  current = { kind: "letter", commitment: item.id, name: item.person?.name ?? "" };
};
/** All cards that are to be written. */
export const openCards = (): void => {
  current = { kind: "cards" };
};
/** Your own business card. */
export const openOwnCard = (): void => {
  current = { kind: "own_card" };
};
/** The first mail to somebody you met lately. */
export const openFirstMail = (person: PersonRef): void => {
  current = { kind: "first_mail", person };
};
/** How often to be in touch. */
export const openRhythm = (person: PersonRef, page: RhythmPage): void => {
  current = { kind: "rhythm", person, page };
};
/** A day of the year that belongs to somebody. */
export const openDate = (person: PersonRef): void => {
  current = { kind: "date", person };
};
/** One page about somebody before a talk; null asks who it is. */
export const openBrief = (person: PersonRef | null): void => {
  current = { kind: "brief", person };
};
/** Looks back on talks, one after another; without any, nothing is open any more. */
export const openDebrief = (queue: readonly DebriefTarget[]): void => {
  current = queue.length > 0 ? { kind: "debrief", queue } : null;
};
/** Asks whom you were with, to look back on all of them. */
export const openCrowd = (): void => {
  current = { kind: "crowd" };
};
/** How long a meeting is, and where its invitation is saved. */
export const openInvitation = (item: Item): void => {
  current = { kind: "invitation", item };
};
/** Names one of the five; null asks whom. */
export const openNominee = (person: PersonRef | null): void => {
  current = { kind: "nominee", person };
};
/** What is offered to one of the five. */
export const openOffer = (nominee: NomineeRow): void => {
  current = { kind: "offer", nominee };
};
/** An objective that is written down or changed; null is a new one. */
export const openObjectiveDialog = (page: ObjectivePage | null): void => {
  current = { kind: "objective", page };
};
/** The next step of an objective; `what` are words to begin with. */
export const openStep = (objective: ObjectiveRow, what = ""): void => {
  current = { kind: "objective-step", objective, what };
};
/** How an objective goes. */
export const openLook = (objective: ObjectiveRow): void => {
  current = { kind: "objective-look", objective };
};
/** The end of an objective: reached, or let go. */
export const openEnd = (objective: ObjectiveRow, reached: boolean): void => {
  current = { kind: "objective-end", objective, reached };
};
/** A small habit, new or known. */
export const openHabit = (habit: HabitRow | null): void => {
  current = { kind: "habit", habit };
};
/** Names a group of tags, or changes it; `known` are tags that people carry. */
export const openTagGroup = (group: BreadthGroup | null, known: string[]): void => {
  current = { kind: "tag_group", group, known };
};
/** Who fills a role of a scenario. */
export const openRole = (role: ScenarioRoleRow): void => {
  current = { kind: "role", role };
};
/** Where a tie stands. */
export const openStage = (person: PersonRef, page: StagePage): void => {
  current = { kind: "stage", person, page };
};
/** A letter to somebody you lost touch with. */
export const openReconnect = (person: PersonRef): void => {
  current = { kind: "reconnect", person };
};
/** What is new with somebody who answered. */
export const openNews = (person: PersonRef): void => {
  current = { kind: "news", person };
};
/** A need or an offer, new or known; null asks whose it is. */
export const openGiving = (
  of: "need" | "offer",
  person: PersonRef | null,
  known: NeedRow | OfferRow | null = null,
): void => {
  current = { kind: "giving", of, person, known };
};
/** How a need is met, and by when. */
export const openTakeUp = (could: CouldHelp): void => {
  current = { kind: "takeUp", could };
};
/** What somebody brings. */
export const openMeans = (person: PersonRef, means: Means): void => {
  current = { kind: "means", person, means };
};
/** Who can help with a need. */
export const openWho = (need = ""): void => {
  current = { kind: "who", need };
};
/** Likely doubles, and cards that differ from what was written by hand. */
export const openDoubles = (): void => {
  current = { kind: "doubles" };
};
/** Whom to merge with somebody. */
export const openMerge = (person: PersonRef): void => {
  current = { kind: "merge", person };
};
/** An import: what it did, and with whom. */
export const openSource = (source: string): void => {
  current = { kind: "source", source };
};
export const closeOverlay = (): void => {
  current = null;
};
