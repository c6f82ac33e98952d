import { go } from "../app/places.svelte";

let community = "";

/** Stories show what was in this community when they are opened next. */
export function openStoriesOf(wanted: string): void {
  community = wanted;
  go({ name: "goodwill", tab: "stories" });
}

/** The community that was wished for; it is blank afterwards. */
export function takeStoryWish(): string {
  const wanted = community;
  community = "";
  return wanted;
}
