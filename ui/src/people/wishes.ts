// What other places ask of People.
import { go } from "../app/places.svelte";
import { Wish } from "../kit/wish.svelte";

/** `/` pressed in another place: People opens with the focus in its search. */
export const searchWish = new Wish<true>();

/** "Add a person" chosen in another place: People opens with its form. */
export const addWish = new Wish<true>();

/** Goes to People and asks for the form. */
export const askToAddPerson = (): void => {
  addWish.ask(true);
  go({ name: "people" });
};
