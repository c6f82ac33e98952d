// `/` pressed in another place: People opens with the focus in its search.
let wished = $state(false);

export const askForSearch = (): void => {
  wished = true;
};

/** Whether the search was asked for; asking ends with the answer. */
export function takeSearchWish(): boolean {
  const was = wished;
  wished = false;
  return was;
}
