// Finding a command by a few of its letters.

/**
 * How well a command is meant by what was typed: higher is better, 0 not at all. The beginning of its label beats a
 * word of it, that beats beginnings of words, and those beat letters of the label in order. `words` are further words
 * by which it is found.
 */
export function matchRank(query: string, label: string, words = ""): number {
  const wanted = fold(query);
  const text = fold(`${label} ${words}`);
  if (wanted === "") return 1;
  if (text.startsWith(wanted)) return 4;
  if (text.includes(` ${wanted}`)) return 3;
  if (startsWords(wanted.split(" "), text.split(" "))) return 2;
  return wanted.length >= 3 && hasInOrder(wanted.replaceAll(" ", ""), fold(label)) ? 1 : 0;
}

/** Small letters without accents. */
const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether every part typed begins a word: "b n" finds "Back up now". */
const startsWords = (parts: string[], words: string[]) =>
  parts.every((part) => words.some((word) => word.startsWith(part)));

/** Whether the letters occur in that order. */
function hasInOrder(letters: string, text: string): boolean {
  let from = 0;
  for (const letter of letters) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
