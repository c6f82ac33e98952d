import type { ThankYou } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { channelNames } from "../person/channels";
import { helpNames } from "./told";

/** What a thank-you is for, by which way it is said, and how long ago that was: "Introduction · by mail · two days ago". */
export function thanksFor({ item, kind, age_label }: ThankYou): string {
  const by = item.channel === null ? "" : m.thanks_by({ channel: channelNames[item.channel]().toLocaleLowerCase() });
  return [kind === null ? "" : helpNames[kind](), by, age_label].filter((part) => part !== "").join(" · ");
}
