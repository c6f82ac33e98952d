import type { Channel, PersonRef, StoryLine } from "../ipc/wire";
import { series } from "../kit/series";
import { m } from "../paraglide/messages";

type Encounter = Extract<StoryLine, { kind: "encounter" }>;

export const channelNames: Record<Channel, () => string> = {
  in_person: m.channel_in_person,
  mail: m.channel_mail,
  call: m.channel_call,
  video: m.channel_video,
  message: m.channel_message,
  post: m.channel_post,
};

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

/** One line of the story, in short. */
export const lineTitle = (line: StoryLine): string =>
  line.kind === "encounter" ? encounterTitle(line) : line.item.what;

/** A key that stays with the line. */
export const lineKey = (line: StoryLine): string => (line.kind === "encounter" ? line.id : line.item.id);
