import { m } from "../paraglide/messages";

const USUAL = ["0", "1", "3", "7", "14"];

/** How long before its day something is told, as the options of a field; one that is not usual is kept among them. */
export const noticeOptions = (chosen: string): { value: string; label: string }[] =>
  [...new Set([...USUAL, chosen])]
    .toSorted((one, other) => Number(one) - Number(other))
    .map((value) => ({ value, label: m.notice_days({ count: Number(value) }) }));
