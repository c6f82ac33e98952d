// A row that is looked for from another place: the list that has it makes it the current one.
import { Wish } from "./wish.svelte";

const wish = new Wish<{ row: string; at: string }>();

/** Asks the list of the place we are in now for a row. */
export const askForRow = (row: string): void => wish.ask({ row, at: location.hash });

/** The row that was asked for, where it is among these; asking ends with the answer, and with another place. */
export function takeRowWish(among: readonly string[]): string | null {
  const isHere = ({ at }: { at: string }) => at === location.hash;
  const wanted = wish.take((each) => !isHere(each) || among.includes(each.row));
  return wanted !== null && isHere(wanted) ? wanted.row : null;
}
