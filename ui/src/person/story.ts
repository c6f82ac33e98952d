import { seenTitle } from "../community/acts";
import { helpAside, helpNames, helpNote, helpTitle } from "../goodwill/told";
import type { Channel, Kept, PersonRef, StoryLine } from "../ipc/wire";
import { series } from "../kit/series";
import { m } from "../paraglide/messages";
import { balanceTags } from "./balance";
import { channelNames } from "./channels";
import { kindNames } from "./kinds";

type Encounter = Extract<StoryLine, { kind: "encounter" }>;
type Seen = Extract<StoryLine, { kind: "seen" }>;

const atPlace: Record<Channel, (about: { place: string }) => string> = {
  in_person: m.talked_at,
  mail: m.mailed_about,
  call: m.called_about,
  video: m.video_about,
  message: m.messaged_about,
  post: m.posted_about,
};

const withoutPlace: Record<Channel, () => string> = {
  in_person: m.talked,
  mail: m.mailed,
  call: m.called,
  video: m.video_call,
  message: m.messaged,
  post: m.posted,
};

/** What an encounter is called in the story: "First met at RustConf Berlin", "Call". */
export function encounterTitle({ first, place, channel }: Encounter): string {
  if (first) return place === "" ? m.first_met() : m.first_met_at({ place });
  const by = channel ?? "in_person";
  return place === "" ? withoutPlace[by]() : atPlace[by]({ place });
}

/** Who was there beside the one person: "with Li Wei and Tom Becker"; blank where nobody was. */
export function company({ people }: Encounter, person: PersonRef): string {
  const others = people.filter(({ id }) => id !== person.id).map(({ name }) => name);
  return others.length === 0 ? "" : m.with_whom({ names: series(others) });
}

const keptNames: Record<Kept, () => string> = { in_time: m.kept_in_time, late: m.kept_late };

/** One line of the story, in short. */
export function lineTitle(line: StoryLine): string {
  if (line.kind === "encounter") return encounterTitle(line);
  if (line.kind === "introduction") return m.introduction_story({ name: line.other.name });
  if (line.kind === "amends") return m.amends_line();
  if (line.kind === "seen") return seenTitle(line);
  return line.kind === "help" ? helpTitle(line) : line.item.what;
}

/** What stands behind the title of an encounter, such as who spoke first. */
function encounterAside(line: Encounter, person: PersonRef): string {
  const parts = [
    company(line, person),
    line.first && line.channel && line.channel !== "in_person" ? channelNames[line.channel]() : "",
    line.who_started === "me" ? m.you_started() : line.who_started === "them" ? m.they_started() : "",
    line.through === "" ? "" : m.through_whom({ name: line.through }),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Of which kind help among others was, and in which community. */
const seenAside = ({ how, community }: Seen): string =>
  [how === "help" ? "" : helpNames[how]().toLocaleLowerCase(), community].filter((part) => part !== "").join(", ");

/** What stands behind the title. */
export function lineAside(line: StoryLine, person: PersonRef): string {
  if (line.kind === "encounter") return encounterAside(line, person);
  if (line.kind === "introduction") return line.stands;
  if (line.kind === "amends") return `${line.righted ? m.amends_righted() : m.amends_open()}, ${m.amends_private()}`;
  if (line.kind === "seen") return seenAside(line);
  return line.kind === "help" ? helpAside(line, person) : "";
}

/** What stands beneath the title: what happened, how it was kept, with what was helped. */
export function lineNote(line: StoryLine): string {
  if (line.kind === "encounter") return line.note;
  if (line.kind === "introduction") return line.why;
  if (line.kind === "amends" || line.kind === "seen") return line.what;
  if (line.kind === "help") return helpNote(line);
  const { state, kept, kind } = line.item;
  const done = kept === null ? (kind === "promise" ? m.kept() : m.done()) : keptNames[kept]();
  const how = state === "let_go" ? m.let_go_tag() : done;
  return `${how} · ${kindNames[kind]()}`;
}

/** Whether cards changed hands, in words. */
function cardTags({ gave_card, got_card }: Encounter): string[] {
  if (gave_card && got_card) return [m.card_both_tag()];
  return gave_card ? [m.card_gave_tag()] : got_card ? [m.card_got_tag()] : [];
}

/** Small labels beneath that: what was learned and shared, what came of help. */
export function lineTags(line: StoryLine): string[] {
  if (line.kind === "closed" || line.kind === "amends" || line.kind === "seen") return [];
  if (line.kind === "help" || line.kind === "introduction")
    return line.outcome === "" ? [] : [m.outcome_tag({ text: line.outcome })];
  const learned = line.learned === "" ? [] : [m.learned_tag({ text: line.learned })];
  const shared = line.shared === "" ? [] : [m.shared_tag({ text: line.shared })];
  const balance = line.balance === null ? [] : [balanceTags[line.balance]()];
  const asked = line.asked === "" ? [] : [m.asked_tag({ text: line.asked })];
  return [...cardTags(line), ...learned, ...shared, ...asked, ...balance];
}

/** Whether the line tells of something that did not come to be. */
export const isLetGo = (line: StoryLine): boolean => line.kind === "closed" && line.item.state === "let_go";

/** A key that stays with the line. */
export const lineKey = (line: StoryLine): string => (line.kind === "closed" ? line.item.id : line.id);

/** Whether you ever did something for them. */
export const hasGiven = (lines: readonly StoryLine[]): boolean =>
  lines.some((line) => line.kind === "help" && line.direction === "given");
