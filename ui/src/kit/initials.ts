/** The letters that stand for a name where there is no picture: the first of its first and last word. */
export function initials(name: string): string {
  const words = name.split(/[\s,]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  const last =
    words.findLast((word) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) ?? words.at(-1);
  if (first === undefined) return "?";
  const letters = first === last || last === undefined ? [first] : [first, last];
  return letters.map((word) => [...word][0]?.toLocaleUpperCase() ?? "").join("");
}

/** A hue from 0 to 359 that stays with the name. */
export function hue(name: string): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return sum;
}
