import type { Channel } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { channelNames } from "./story";

/** The ways to be in touch as the options of a field; the first says none. */
export const channelOptions = (none: string = m.talk_channel_none()): { value: Channel | ""; label: string }[] => [
  { value: "", label: none },
  ...(Object.keys(channelNames) as Channel[]).map((value) => ({ value, label: channelNames[value]() })),
];
