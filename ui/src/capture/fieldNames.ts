import { m } from "../paraglide/messages";

const names: Record<string, () => string> = {
  name: m.review_name,
  given_name: m.review_field_given_name,
  family_name: m.review_field_family_name,
  additional_name: m.review_field_additional_name,
  prefix: m.review_field_prefix,
  suffix: m.review_field_suffix,
  nicknames: m.review_nickname,
  affiliations: m.review_does,
  organization: m.review_organization,
  department: m.review_department,
  title: m.review_title_of,
  role: m.review_role,
  emails: m.review_mail,
  phones: m.review_phone,
  addresses: m.review_address,
  urls: m.review_web,
  birthday: m.review_birthday,
  note: m.review_about,
  categories: m.review_tag,
  photo: m.review_photo,
  standing: m.review_field_standing,
  cares_about: m.review_cares_about,
  how_we_connect: m.review_how_we_connect,
  memory_hook: m.review_memory_hook,
};

/** The name on screen of a field of `PersonFacts`. */
export const fieldName = (field: string): string => names[field]?.() ?? field;
