// How help is told in words.
import type { Effort, HelpKind, HelpLine, PersonRef } from "../ipc/wire";
import { series } from "../kit/series";
import { m } from "../paraglide/messages";
import { channelNames } from "../person/channels";

export const helpNames: Record<HelpKind, () => string> = {
  help: m.help_kind_help,
  information: m.help_kind_information,
  resources: m.help_kind_resources,
  feedback: m.help_kind_feedback,
  contacts: m.help_kind_contacts,
  encouragement: m.help_kind_encouragement,
  advice: m.help_kind_advice,
  opened_door: m.help_kind_opened_door,
  told_of: m.help_kind_told_of,
  credit: m.help_kind_credit,
};

export const helpKinds = (): { value: HelpKind; label: string }[] =>
  (Object.keys(helpNames) as HelpKind[]).map((value) => ({ value, label: helpNames[value]() }));

export const effortNames: Record<Effort, () => string> = {
  small: m.help_effort_small,
  hour: m.help_effort_hour,
  much: m.help_effort_much,
};

/** "You helped", "They helped you". */
export const helpTitle = ({ direction }: HelpLine): string =>
  direction === "given" ? m.you_helped() : m.they_helped();

/** Of which kind it was, and how much it took: "information, ten minutes". */
export function helpKindLine({ how, effort, minutes }: HelpLine): string {
  const kind = how === "help" ? "" : helpNames[how]();
  const took =
    minutes !== null ? m.help_minutes_long({ count: minutes }) : effort === null ? "" : effortNames[effort]();
  return [kind, took]
    .filter((part) => part !== "")
    .join(", ")
    .toLocaleLowerCase();
}

/** What it was about, before whom it was said, and when it is followed up. */
export function helpAbout({ how, topic, before_whom, follow_up_label }: HelpLine): string[] {
  const when = follow_up_label;
  const due = when === "" ? "" : how === "credit" ? m.help_tell_due({ when }) : m.help_ask_due({ when });
  const about = topic === "" ? "" : m.help_about({ topic });
  const before = before_whom === "" ? "" : m.help_before_whom({ whom: before_whom });
  return [about, before, due].filter((part) => part !== "");
}

/** What stands behind the title on the page of one person: who else was in it, of which kind it was. */
export function helpAside(line: HelpLine, person: PersonRef): string {
  const others = line.people.filter(({ id }) => id !== person.id).map(({ name }) => name);
  const company = others.length === 0 ? "" : m.with_whom({ names: series(others) });
  return [helpKindLine(line), ...helpAbout(line), company].filter((part) => part !== "").join(", ");
}

/** When it was thanked for, and by which way; blank while it was not. */
export function thankedLine({ thanked_by, thanked_label }: HelpLine): string {
  if (thanked_label === "") return "";
  if (thanked_by === null) return m.thanked_on({ when: thanked_label });
  const by = m.thanks_by({ channel: channelNames[thanked_by]().toLocaleLowerCase() });
  return m.thanked_by_on({ by, when: thanked_label });
}

/** With what was helped, and the story of it. */
export const helpNote = ({ what, story }: HelpLine): string => (story === "" ? what : `${what}\n${story}`);

/** Who helped or was helped: "for Jane Doe and Marta Kowalska". */
export function helpPeople({ direction, people }: HelpLine): string {
  const names = series(people.map(({ name }) => name));
  return direction === "given" ? m.help_for({ names }) : m.help_from({ names });
}
