// What was kept, in memory.
import type { Item } from "../wire";
import { item } from "./cast";

/** What was kept in the days before. */
export const keptItems = (): Item[] => [
  item({
    id: "c91",
    kind: "promise",
    person: { id: "p01", name: "Adaeze Nwosu" },
    what: "Send the minutes of the board",
    why: "",
    state: "done",
    kept: "in_time",
  }),
  item({
    id: "c92",
    kind: "thank_you",
    person: { id: "p13", name: "Tom Becker" },
    what: "The ladder he lent me",
    why: "",
    state: "done",
    kept: "late",
  }),
];
