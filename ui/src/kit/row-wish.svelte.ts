// A row that is looked for from another place: the list that has it makes it the current one.
let wished = $state.raw<{ row: string; at: string } | null>(null);

/** Asks the list of the place we are in now for a row. */
export const askForRow = (row: string): void => {
  wished = { row, at: location.hash };
};

/** The row that was asked for, where it is among these; asking ends with the answer, and with another place. */
export function takeRowWish(among: readonly string[]): string | null {
  if (wished === null) return null;
  const { row, at } = wished;
  const is = at === location.hash && among.includes(row);
  if (is || at !== location.hash) wished = null;
  return is ? row : null;
}
