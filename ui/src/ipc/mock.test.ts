import { expect, test } from "vitest";
import type * as client from "./client";
import * as mock from "./mock";

test("the book in memory answers every command of the client", () => {
  const complete: typeof client = mock;
  expect(Object.values(complete).every((command) => typeof command === "function")).toBe(true);
});

test("undo and redo take the whole write back and again", async () => {
  await mock.trashPeople(["p08"]);
  await mock.undo();
  expect((await mock.personPage("p08")).trashed).toBe(false);
  await mock.redo();
  expect((await mock.personPage("p08")).trashed).toBe(true);
});
