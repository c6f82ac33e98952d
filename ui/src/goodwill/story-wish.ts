import { go } from "../app/places.svelte";
import { Wish } from "../kit/wish.svelte";

/** The community that Stories show when they are opened next. */
export const storyWish = new Wish<string>();

/** Shows what was in this community. */
export function openStoriesOf(community: string): void {
  storyWish.ask(community);
  go({ name: "goodwill", tab: "stories" });
}
