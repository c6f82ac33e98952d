import type { Channel } from "../ipc/wire";
import { m } from "../paraglide/messages";

export const channelNames: Record<Channel, () => string> = {
  in_person: m.channel_in_person,
  mail: m.channel_mail,
  call: m.channel_call,
  video: m.channel_video,
  message: m.channel_message,
  post: m.channel_post,
};

/** The ways to be in touch as the options of a field; the first says none. */
export const channelOptions = (none: string = m.talk_channel_none()): { value: Channel | ""; label: string }[] => [
  { value: "", label: none },
  ...(Object.keys(channelNames) as Channel[]).map((value) => ({ value, label: channelNames[value]() })),
];
