// Where the lines of the review sheet were read.
import type { FieldOrigin, Review } from "../ipc/wire";

const NAME_PARTS = ["name", "given_name", "family_name", "additional_name", "prefix", "suffix"];
const ANSWERS = ["met_at", "met_on", "through", "remember", "they_need", "promised"];

/**
 * Ties every line of the sheet (`name`, `emails.0`, `met_at`) to the pieces of the original it was read from. Done before
 * anything is edited, because values are recognised in the original by their words.
 */
export function originsByLine({ answer, origins }: Review): Map<string, FieldOrigin[]> {
  const lines = new Map<string, FieldOrigin[]>();
  const put = (line: string, found: FieldOrigin[]) => found.length > 0 && lines.set(line, found);
  const ofFields = (fields: string[]) => origins.filter(({ field }) => fields.includes(field));
  put("name", ofFields(NAME_PARTS));
  for (const [field, value] of Object.entries(answer.facts)) {
    if (Array.isArray(value)) {
      value.forEach((entry, index) => {
        put(`${field}.${index}`, ofEntry(ofFields([field]), wordsOf(entry), index));
      });
    } else if (!NAME_PARTS.includes(field)) put(field, ofFields([field]));
  }
  for (const field of ANSWERS) put(field, ofFields([field]));
  return lines;
}

/** Of the origins of a list field, those that hold the words of the entry, else the one at the same place. */
function ofEntry(origins: FieldOrigin[], words: string[], index: number): FieldOrigin[] {
  const holding = origins.filter(({ from }) => words.some((word) => from.toLocaleLowerCase().includes(word)));
  return holding.length > 0 ? holding : origins.slice(index, index + 1);
}

/** The words of an entry of a list field, in small letters. */
function wordsOf(entry: unknown): string[] {
  const values = typeof entry === "string" ? [entry] : Object.values(entry as Record<string, string | null>);
  return values.filter((value): value is string => !!value?.trim()).map((value) => value.trim().toLocaleLowerCase());
}
