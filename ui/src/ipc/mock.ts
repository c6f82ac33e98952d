// The backend in memory: the same functions as client.ts, for looking at the window in a plain browser and for its tests.
import { emit, now, on, read, redo, refuse, type State, undo, write } from "./mock/book";
import { type Captured, capturedText, importReport, preview, willRemind } from "./mock/captures";
import { item } from "./mock/cast";
import { readDay } from "./mock/days";
import { addPerson, memberOf } from "./mock/people";
import "./mock/scenes";
import type * as wire from "./wire";

export * from "./mock/amends";
export * from "./mock/breadth";
export * from "./mock/briefs";
export * from "./mock/commitments";
export * from "./mock/community";
export * from "./mock/crew";
export * from "./mock/debriefs";
export * from "./mock/dormant";
export * from "./mock/doubles";
export { find } from "./mock/found";
export {
  addFunction,
  addNeed,
  addOffer,
  deleteFunction,
  directory,
  dismissMatch,
  editNeed,
  editOffer,
  endOffer,
  fillFunction,
  guessKind,
  offersPage,
  renameFunction,
  setMeans,
  setTeammate,
  takeUp,
  team,
  whoCanHelp,
} from "./mock/giving";
export * from "./mock/goodwill";
export { addHabit, editHabit, endHabit, habits, markHabit, pauseHabit } from "./mock/habits";
export * from "./mock/help";
export * from "./mock/introductions";
export { answerGap, confirmFact } from "./mock/knowledge";
export * from "./mock/letters";
export * from "./mock/mappings";
export {
  addObjective,
  addObjectiveStep,
  editObjective,
  endObjective,
  objective,
  objectives,
  putOffObjective,
  reopenObjective,
  reviewObjective,
} from "./mock/objectives";
export * from "./mock/own-card";
export {
  addPerson,
  deleteEncounter,
  editEncounter,
  editPerson,
  listPeople,
  logEncounter,
  personPage,
  personPhoto,
  restorePeople,
  trashPeople,
} from "./mock/people";
export * from "./mock/practice";
export * from "./mock/projects";
export { finishReview, leaveReview, weeklyReview } from "./mock/review";
export * from "./mock/rhythm";
export * from "./mock/snippets";
export * from "./mock/sources";
export * from "./mock/ties";
export * from "./mock/yearly-dates";
export { on, redo, undo };

export const welcome = (): Promise<wire.Welcome> =>
  read(({ demo, warning, settings }) => ({
    version: "0.1.0",
    demo,
    folder: "/home/you/.local/share/goodturn",
    warning,
    settings,
  }));

const capture = (state: State, id: string): Captured =>
  state.captures.find(({ row }) => row.id === id) ?? refuse("This capture is not there any more.");

const drop = (state: State, id: string): void => {
  state.captures = state.captures.filter(({ row }) => row.id !== id);
};

export const inbox = (): Promise<wire.Inbox> =>
  read(({ captures, items, doubles, differences }) => {
    const reminders = items.filter(({ state, due }) => state === "open" && due <= "2026-11-20");
    const unshown = reminders.filter((item) => item.delivered_at === null).map(({ id }) => id);
    return {
      captures: captures.map(({ row }) => row),
      reminders,
      unshown,
      doubles: doubles.length + differences.length,
    };
  });

/** The book in memory reads no pictures. */
export const capturePasted = (_picture: string): Promise<void> => Promise.resolve();

/** A grey card; pictures are only read by the program itself. */
export const capturePicture = (_id: string): Promise<string | null> =>
  Promise.resolve("data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACwAAAAAAQABAAACAkQBADs=");

export async function captureText(text: string): Promise<string> {
  const id = `k${now().captures.length}-${text.length}`;
  await write("keep_capture", ["captures"], (state) => {
    state.captures.unshift(capturedText(id, text));
    return { value: null, subject: "pasted text" };
  });
  return id;
}

export async function openFiles(): Promise<void> {
  emit("capture-progress", {
    run: 1,
    importing: null,
    origin: "nora-lindqvist.vcf",
    done: 1,
    total: 1,
    finished: true,
    captures: ["k1"],
    problems: [],
  });
}

export const stopCapture = async (_run: number): Promise<void> => undefined;

export const reviewCapture = (id: string): Promise<wire.Review> =>
  read((state) => {
    const { review } = capture(state, id);
    if (review === null) return refuse("This capture cannot be reviewed card by card.");
    return { ...review, will: willRemind(review.answer), waiting: state.captures.length - 1 };
  });

export const previewAnswer = (id: string, answer: wire.ReviewAnswer): Promise<wire.ReviewPreview> =>
  read((state) => preview(capture(state, id).review ?? refuse("This capture cannot be reviewed."), answer));

export async function saveCapture(id: string, answer: wire.ReviewAnswer): Promise<wire.Done<wire.Saved>> {
  const known = answer.merge_into;
  const person =
    known === null ? (await addPerson(answer.facts)).value : { id: known, name: memberOf(now(), known).person.name };
  return write("save_capture", ["captures", "people", "commitments", "encounters"], (state) => {
    const items = willRemind(answer).map((will, n) =>
      item({ ...will, id: `c-${id}-${n}`, person, why: `You met at ${answer.met_at}` }),
    );
    state.items.push(...items);
    drop(state, id);
    const next = state.captures.find(({ review }) => review !== null)?.row.id ?? null;
    return {
      value: { person, new_person: known === null, encounter: null, items, next_capture: next },
      subject: person.name,
    };
  });
}

export const discardCaptures = (ids: string[]) =>
  write("discard_capture", ["captures"], (state) => {
    const titles = ids.map((id) => capture(state, id).row.title);
    for (const id of ids) drop(state, id);
    return { value: ids.length, subject: titles.length === 1 ? (titles[0] ?? "") : String(titles.length) };
  });

export const previewImport = (id: string): Promise<wire.ImportReport> =>
  read((state) => importReport(capture(state, id), true));

export const importCapture = (id: string, { dry_run }: wire.ImportOptions) =>
  write("import", ["captures", "people", "sources"], (state) => {
    const report = importReport(capture(state, id), dry_run);
    if (!dry_run) drop(state, id);
    return { value: report, subject: "208 people" };
  });

/** People whose name begins like the one typed after `@`, where that is more than one and none of them exactly. */
function alike({ members }: State, line: string): wire.PersonRef[] {
  const typed = /@\s*([^,#!~=+^]+?)(?:\s+met\b|[,#!~=+^]|$)/.exec(line)?.[1]?.trim().toLowerCase() ?? "";
  const found = typed === "" ? [] : members.filter(({ person }) => person.name.toLowerCase().startsWith(typed));
  const exact = found.some(({ person }) => person.name.toLowerCase() === typed);
  return found.length > 1 && !exact ? found.map(({ person: { id, name } }) => ({ id, name })) : [];
}

export const readLine = (line: string, person: string | null): Promise<wire.LineReading> =>
  read((state) => {
    const signs: Record<string, wire.ChipKind> = {
      "@": "person",
      "#": "tag",
      "!": "promise",
      "~": "need",
      "=": "offer",
      "+": "help_received",
      "^": "help_given",
    };
    const pieces = line
      .split(/(?=[@#!~=+^])/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== "");
    const chips = pieces.map((piece): wire.Chip => {
      const kind = signs[piece[0] ?? ""];
      return { kind: kind ?? "note", text: kind === undefined ? piece : piece.slice(1).trim(), detail: "" };
    });
    if (person !== null) return { chips, problem: null, which: [] };
    const which = alike(state, line);
    if (which.length > 0) return { chips, problem: "Several people are called that. Choose one.", which };
    return { chips, problem: chips.some(({ kind }) => kind === "person") ? null : "Say who: @name", which };
  });

export const addLine = (line: string, person: string | null) =>
  write("add_line", ["people", "commitments", "encounters"], (state) => {
    const name = /@([^,#!~=+^]+)/.exec(line)?.[1]?.trim();
    const found = state.members.find((each) => each.person.id === person || each.person.name === name);
    const who = found?.person ?? refuse("Say who: @name");
    const value: wire.Saved = {
      person: { id: who.id, name: who.name },
      new_person: false,
      encounter: null,
      items: [],
      next_capture: null,
    };
    return { value, subject: who.name };
  });

export const saveSettings = (settings: wire.Settings) =>
  write("change_settings", ["settings", "reminders"], (state) => {
    state.settings = settings;
    return { value: settings, subject: "" };
  });

export const reminderHealth = (): Promise<wire.ReminderHealth> =>
  read(({ popups, captures, items, settings }) => ({
    next: items.some(({ state }) => state === "open") ? "2026-11-21T13:00:00Z" : null,
    next_label: items.some(({ state }) => state === "open") ? "today 14:00" : null,
    popups,
    paused_until: settings.paused_until,
    paused_label: settings.paused_until === null ? null : "Mon 30 Nov 09:00",
    detail: popups === "silent" ? "No program on this computer shows pop-ups." : "The last pop-up was shown.",
    inbox: captures.length,
  }));

export const pausePopups = (until: string) =>
  write("pause_popups", ["settings", "reminders"], (state) => {
    const { due, label } = readDay(until) ?? refuse("I do not understand this date.");
    state.settings.paused_until = `${due}T09:00`;
    return { value: state.settings, subject: label };
  });

export const resumePopups = () =>
  write("resume_popups", ["settings", "reminders"], (state) => {
    state.settings.paused_until = null;
    return { value: state.settings, subject: "" };
  });

export const listDeliveries = (): Promise<wire.Delivery[]> => read(({ deliveries }) => deliveries);
export const residence = (): Promise<wire.Residence> => read((state) => state.residence);
export async function startAtLogin(on: boolean): Promise<wire.Residence> {
  now().residence.at_login = on;
  return residence();
}

export const testPopup = (): Promise<string> => read(() => "The system showed it.");
export const backupNow = (): Promise<string | null> => read(() => "/home/you/goodturn-2026-11-21.backup");
export const saveRejected = (_: wire.Rejected[]): Promise<string | null> => read(() => "/home/you/not-imported.csv");
export const exportPeople = (format: string): Promise<string | null> => read(() => `/home/you/people.${format}`);
export const windowReady = async (): Promise<void> => {};
export const enterDemo = async (): Promise<void> => location.reload();
export const leaveDemo = async (): Promise<void> => location.reload();
