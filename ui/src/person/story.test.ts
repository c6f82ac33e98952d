import { expect, test } from "vitest";
import { usual } from "../ipc/mock/book";
import type { Item, StoryLine } from "../ipc/wire";
import { isLetGo, lineNote } from "./story";

const [item] = usual().items;
const closed = (state: Item["state"]): StoryLine => ({
  kind: "closed",
  on: "2026-11-19",
  on_label: "19 Nov",
  item: { ...(item as Item), state, kept: null },
});

test("what was let go is told as that, and never as something you did for them", () => {
  expect(isLetGo(closed("let_go"))).toBe(true);
  expect(lineNote(closed("let_go"))).toContain("Let go");
  expect(isLetGo(closed("done"))).toBe(false);
});
