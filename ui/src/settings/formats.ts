// What the files of an import are, in words.
import { m } from "../paraglide/messages";

const words: Record<string, () => string> = {
  vcard: m.source_format_vcard,
  linkedin: () => m.source_format_table_of({ program: "LinkedIn" }),
  google: () => m.source_format_table_of({ program: "Google" }),
  outlook: () => m.source_format_table_of({ program: "Outlook" }),
  thunderbird: () => m.source_format_table_of({ program: "Thunderbird" }),
  csv: m.source_format_table,
  ldif: m.source_format_ldif,
  monica: () => m.source_format_export_of({ program: "Monica" }),
  nametag: () => m.source_format_export_of({ program: "Nametag" }),
  goodturn: () => m.source_format_export_of({ program: m.app_name() }),
  ics: m.source_format_calendar,
  mail: m.source_format_mail,
  messages: m.source_format_messages,
  note: m.source_format_note,
  picture: m.source_format_picture,
};

/** "cards (vCard), table (CSV)" of `vcard, csv`; a word that is unknown stays as it is. */
export const formatWords = (format: string): string =>
  format
    .split(", ")
    .map((word) => words[word]?.() ?? word)
    .join(", ");
