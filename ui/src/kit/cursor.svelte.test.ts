import { expect, test } from "vitest";
import { Cursor } from "./cursor.svelte";

test("the current row stays with its person, and passes to the next when that one goes", () => {
  let ids = $state(["jane", "samuel", "priya"]);
  const cursor = new Cursor(() => ids);
  expect(cursor.current, "the first to begin with").toBe("jane");
  cursor.move(1);
  ids = ["li", "jane", "samuel", "priya"];
  expect(cursor.current, "somebody new above does not shift it").toBe("samuel");
  ids = ["li", "jane", "priya"];
  expect(cursor.current, "Samuel is done: who moved up is next").toBe("jane");
  cursor.move(9);
  expect(cursor.current, "it stops at the end").toBe("priya");
  ids = [];
  expect(cursor.current, "and is nowhere in an empty list").toBeNull();
});
