import { go } from "../app/places.svelte";
import { memory } from "../people/memory";
import type { Wish } from "../people/rows.svelte";

/** Opens People with a wish of its own. */
function open(wish: Partial<Wish>): void {
  memory.wish = { text: "", filter: "everyone", ...wish };
  memory.index = 0;
  go({ name: "people" });
}

/** Lists who carries a tag. */
export const openTag = (tag: string): void => open({ tag });
/** Lists who carries no tag of a group. */
export const openUnsaid = (unsaid: { id: string; name: string }): void => open({ unsaid });
/** Lists whom you would like to meet. */
export const openWanted = (): void => open({ filter: "wanted" });
