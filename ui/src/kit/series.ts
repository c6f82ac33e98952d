import { getLocale } from "../paraglide/runtime";

/** Words in one phrase: "Li Wei", "Li Wei and Tom Becker", "Li Wei, Tom Becker and Ana Souza". */
export const series = (words: readonly string[]): string =>
  new Intl.ListFormat(getLocale(), { type: "conjunction" }).format(words).replace(/, and /, " and ");
