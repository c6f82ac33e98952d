// Today and commitments, in memory.
import type {
  CommitmentDraft,
  CommitmentKind,
  Item,
  Section,
  SectionKind,
  Today,
  WhenReading,
  ZoneChoice,
} from "../wire";
import { read, refuse, type State, write } from "./book";
import { item } from "./cast";
import { readDay, zonesOf } from "./days";
import { asks } from "./debriefs";
import { howMany, isShown, memberOf, subjectOf } from "./people";
import { reviewNote, timeBox } from "./review";
import { fadingTies } from "./rhythm";

const TODAY = "2026-11-21";
const sectionOf: Record<CommitmentKind, SectionKind> = {
  promise: "promised",
  thank_you: "thank_you",
  follow_up: "follow_up",
  card: "follow_up",
  meeting: "follow_up",
  check_in: "follow_up",
  birthday: "dates",
  congratulation: "dates",
};

const asksOn = ({ due, snoozed_until }: Item): string => (snoozed_until ?? due).slice(0, 10);

export const today = (): Promise<Today> =>
  read((state) => {
    const open = state.items.filter((each) => each.state === "open" && isShown(state, each));
    const debriefs = asks(state);
    const asked = new Set(debriefs.map(({ meeting }) => meeting?.id));
    const due = open.filter((each) => asksOn(each) <= TODAY && !asked.has(each.id));
    const kinds: SectionKind[] = ["promised", "thank_you", "follow_up", "dates"];
    const sections: Section[] = kinds
      .map((kind) => ({ kind, items: due.filter((each) => sectionOf[each.kind] === kind) }))
      .filter(({ items }) => items.length > 0);
    const fading = fadingTies(state);
    const coming = open.filter((each) => asksOn(each) > TODAY).slice(0, 3);
    return {
      date: TODAY,
      date_label: "Saturday, 21 November",
      debriefs,
      sections,
      minutes: due.length * 2,
      time_box: timeBox(
        sections.flatMap(({ items }) => items),
        state.settings.box_minutes,
      ),
      review: reviewNote(state),
      people: howMany(),
      coming,
      could_help: state.giving.radar.slice(0, 3),
      fading,
    };
  });

export const readWhen = (text: string, past: boolean): Promise<WhenReading> =>
  read(() => readDay(text, past) ?? refuse("I do not understand this date. Try “tomorrow”, “Friday” or “2026-12-01”."));

export const findZones = (text: string): Promise<ZoneChoice[]> => read(() => zonesOf(text));

const understood = (when: string): WhenReading =>
  readDay(when) ?? refuse("I do not understand this date. Try “tomorrow”, “Friday” or “2026-12-01”.");

const rules: Record<string, string> = {
  "every week": "FREQ=WEEKLY",
  "every month": "FREQ=MONTHLY",
  "every year": "FREQ=YEARLY",
};

export const readRepeat = (text: string): Promise<string> =>
  read(
    () =>
      rules[text] ?? refuse(`“${text}” is not a repetition: write "every year", "every 2 weeks" or "every Monday".`),
  );

const elsewhere = (zone: string | null, label: string): Partial<Item> => ({
  zone,
  zone_name: zone?.split("/")[1]?.replace("_", " ") ?? null,
  here: zone === null ? null : `${TODAY}T${/ (\d\d:\d\d) here/.exec(label)?.[1]}`,
});

function detailsOf({ details }: CommitmentDraft): Partial<Item> {
  if (details === null) return {};
  const { repeat, ...rest } = details;
  const rule = repeat.startsWith("FREQ=") ? repeat : rules[repeat];
  if (repeat !== "" && rule === undefined) refuse(`“${repeat}” is not understood as a repetition.`);
  return { ...rest, repeat: rule ?? null };
}

export const addCommitment = (draft: CommitmentDraft) =>
  write("add_commitment", ["commitments", "people"], (state) => {
    const { due, label, zone } = understood(draft.when);
    const { id, name } = memberOf(state, draft.person).person;
    const added = item({
      id: `c-new${state.items.length}`,
      kind: draft.kind,
      person: { id, name },
      what: draft.what,
      why: "",
      due,
      due_label: label,
      ...elsewhere(zone, label),
      ...detailsOf(draft),
    });
    state.items.push(added);
    return { value: added, subject: name };
  });

export const editCommitment = (id: string, draft: CommitmentDraft) =>
  write("edit_commitment", ["commitments", "people"], (state) => {
    const { due, label, zone } = understood(draft.when);
    const edited = state.items.find((each) => each.id === id) ?? refuse("This is not there any more.");
    const said = { kind: draft.kind, what: draft.what, due, due_label: label };
    Object.assign(edited, { ...said, ...elsewhere(zone, label), ...detailsOf(draft) });
    return { value: edited, subject: subjectOf(edited) };
  });

function change(state: State, ids: string[], how: (item: Item) => void): { value: number; subject: string } {
  const chosen = state.items.filter(({ id }) => ids.includes(id));
  for (const each of chosen) how(each);
  return {
    value: chosen.length,
    subject: chosen.length === 1 ? (chosen[0] ? subjectOf(chosen[0]) : "") : String(chosen.length),
  };
}

export const completeCommitments = (ids: string[]) =>
  write("complete", ["commitments", "people", "reminders"], (state) =>
    change(state, ids, (each) => {
      each.state = "done";
      if (each.kind === "promise") each.kept = each.due.slice(0, 10) < TODAY ? "late" : "in_time";
      if (each.person === null) return;
      memberOf(state, each.person.id).story.unshift({
        kind: "closed",
        on: TODAY,
        on_label: "21 Nov",
        item: { ...each },
      });
    }),
  );

export const snoozeCommitments = (ids: string[], when: string) =>
  write("snooze", ["commitments", "people", "reminders"], (state) => {
    const { due, label } = understood(when);
    return change(state, ids, (each) => Object.assign(each, { snoozed_until: due, due_label: label, overdue: false }));
  });

export const letGoCommitments = (ids: string[], _reason: string) =>
  write("let_go", ["commitments", "people", "reminders"], (state) =>
    change(state, ids, (each) => {
      each.state = "let_go";
    }),
  );

export const reopenCommitments = (ids: string[]) =>
  write("reopen", ["commitments", "people", "reminders"], (state) =>
    change(state, ids, (each) => {
      each.state = "open";
    }),
  );

export const renegotiateCommitment = (id: string, when: string, _reason: string) =>
  write("renegotiate", ["commitments", "people", "reminders"], (state) => {
    const { due, label } = understood(when);
    const agreed = state.items.find((each) => each.id === id) ?? refuse("This is not there any more.");
    Object.assign(agreed, { due, due_label: label, overdue: false, snoozed_until: null });
    agreed.agreed_anew += 1;
    return { value: agreed, subject: subjectOf(agreed) };
  });
