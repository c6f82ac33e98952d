// What a column of a table can hold, in the order in which it is offered.
import { m } from "../paraglide/messages";

interface Choice {
  value: string;
  label: string;
  group: string;
}

const group = (name: string, choices: [string, string][]): Choice[] =>
  choices.map(([value, label]) => ({ value, label, group: name }));

const choices = (): Choice[] => [
  ...group(m.mapping_group_beside(), [
    ["keep", m.mapping_field_keep()],
    ["skip", m.mapping_field_skip()],
  ]),
  ...group(m.mapping_group_name(), [
    ["name", m.mapping_field_name()],
    ["given_name", m.mapping_field_given_name()],
    ["family_name", m.mapping_field_family_name()],
    ["additional_name", m.mapping_field_additional_name()],
    ["prefix", m.mapping_field_prefix()],
    ["suffix", m.mapping_field_suffix()],
    ["nickname", m.mapping_field_nickname()],
  ]),
  ...group(m.mapping_group_work(), [
    ["organization", m.mapping_field_organization()],
    ["department", m.mapping_field_department()],
    ["title", m.mapping_field_title()],
    ["role", m.mapping_field_role()],
  ]),
  ...group(m.mapping_group_reach(), [
    ["email", m.mapping_field_email()],
    ["email:work", m.mapping_field_email_work()],
    ["email:home", m.mapping_field_email_home()],
    ["phone", m.mapping_field_phone()],
    ["phone:work", m.mapping_field_phone_work()],
    ["phone:home", m.mapping_field_phone_home()],
    ["phone:mobile", m.mapping_field_phone_mobile()],
    ["phone:fax", m.mapping_field_phone_fax()],
    ["url", m.mapping_field_url()],
  ]),
  ...group(m.mapping_group_address(), [
    ["formatted", m.mapping_field_formatted()],
    ["street", m.mapping_field_street()],
    ["extended", m.mapping_field_extended()],
    ["pobox", m.mapping_field_pobox()],
    ["postcode", m.mapping_field_postcode()],
    ["city", m.mapping_field_city()],
    ["region", m.mapping_field_region()],
    ["country", m.mapping_field_country()],
  ]),
  ...group(m.mapping_group_more(), [
    ["birthday", m.mapping_field_birthday()],
    ["met_on", m.mapping_field_met_on()],
    ["met_at", m.mapping_field_met_at()],
    ["remember", m.mapping_field_remember()],
    ["cares_about", m.mapping_field_cares_about()],
    ["they_need", m.mapping_field_they_need()],
    ["category", m.mapping_field_category()],
    ["note", m.mapping_field_note()],
    ["uid", m.mapping_field_uid()],
  ]),
];

/** The choices for a column; what it holds already is among them, also where nobody would choose it. */
export function choicesFor(holds: string): Choice[] {
  const usual = choices();
  if (usual.some(({ value }) => value === holds)) return usual;
  const known = { value: holds, label: m.mapping_as_known({ field: holds }), group: m.mapping_group_more() };
  return [...usual, known];
}

/** What a column holds, in words. */
export const fieldWords = (holds: string): string =>
  choicesFor(holds).find(({ value }) => value === holds)?.label ?? holds;
