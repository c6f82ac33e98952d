// "Add a person" chosen in another place: People opens with its form.
import { go } from "../app/places.svelte";

let wished = $state(false);

/** Goes to People and asks for the form. */
export const askToAddPerson = (): void => {
  wished = true;
  go({ name: "people" });
};

/** Whether the form was asked for; asking ends with the answer. */
export function takeAddWish(): boolean {
  const was = wished;
  wished = false;
  return was;
}
