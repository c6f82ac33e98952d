import { expect, test } from "vitest";
import { begin, failWith, usual } from "../ipc/mock/book";
import { crowd } from "../ipc/mock/crowd";
import { PeopleRows } from "./rows.svelte";

const everyone = { text: "", filter: "everyone" } as const;

test("of ten thousand people only as many are read as somebody looks at", async () => {
  begin({ ...usual(), members: crowd(10_000) });
  const list = new PeopleRows();
  await list.ask(everyone);
  expect([list.total, list.rows.length], "the whole length is known from the first page").toEqual([10_000, 200]);
  await list.want(3500);
  expect(list.rows.length, "read on to where somebody looks, and not to the end").toBeGreaterThan(3500);
  expect(list.rows.length).toBeLessThan(5000);
  expect(new Set(list.rows.map(({ id }) => id)).size, "nobody is read twice").toBe(list.rows.length);
});

test("a search that was typed over does not come back", async () => {
  const list = new PeopleRows();
  const first = list.ask({ text: "samuel", filter: "everyone" });
  const second = list.ask({ text: "jane", filter: "everyone" });
  await Promise.all([first, second]);
  expect(list.rows.map(({ name }) => name)).toEqual(["Jane Doe"]);
});

test("a reading that fails keeps what is shown and says why", async () => {
  const list = new PeopleRows();
  await list.ask(everyone);
  failWith("The disk does not answer.");
  await list.again();
  expect(list.error).toBe("The disk does not answer.");
  expect(list.rows.length, "the rows stay").toBe(13);
  failWith(null);
  await list.again();
  expect(list.error, "and the next reading heals it").toBeNull();
});
