// What People was looking at, for the way back from a person's page.
import type { Wish } from "./rows.svelte";

export const memory: { wish: Wish; index: number } = { wish: { text: "", filter: "everyone" }, index: 0 };
