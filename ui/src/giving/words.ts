// Words about what is needed and offered.
import type { HolderLine, Match, ResourceKind } from "../ipc/wire";
import { m } from "../paraglide/messages";

export const kindNames: Record<ResourceKind, () => string> = {
  talent: m.kind_talent,
  ideas: m.kind_ideas,
  capital: m.kind_capital,
  equipment: m.kind_equipment,
  consumables: m.kind_consumables,
  customers: m.kind_customers,
  market_intelligence: m.kind_market_intelligence,
  advice: m.kind_advice,
  information: m.kind_information,
  resources: m.kind_resources,
  feedback: m.kind_feedback,
  contacts: m.kind_contacts,
  encouragement: m.kind_encouragement,
};

const helping: readonly ResourceKind[] = ["information", "resources", "feedback", "contacts", "encouragement"];

/** The kinds to choose from; blank is not said. */
export const kindOptions = (): { value: ResourceKind | ""; label: string; group?: string }[] => [
  { value: "", label: m.giving_kind_none() },
  ...(Object.keys(kindNames) as ResourceKind[]).map((value) => ({
    value,
    label: kindNames[value](),
    group: helping.includes(value) ? m.kind_group_help() : m.kind_group_resources(),
  })),
];

/** Whose it is; blank is mine. */
export const holderName = (holder: HolderLine): string =>
  holder.who === "person" ? holder.person.name : holder.who === "community" ? `#${holder.name}` : "";

/** What is done with a match: my own is offered, somebody is introduced, of a community they are told. */
export const actOf = ({ by }: Match): string =>
  by.who === "me" ? m.take_up_offer() : by.who === "person" ? m.take_up_introduce() : m.take_up_tell();

/** How a match is named in an answer. */
export const answerOf = (need: string, { offer, by }: Match, when = "") => ({
  need,
  offer,
  person: offer === null && by.who === "person" ? by.person.id : null,
  when,
});
