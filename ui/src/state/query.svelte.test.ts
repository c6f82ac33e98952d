import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { emit } from "../ipc/mock/book";
import type { Changes, Topic } from "../ipc/wire";
import { type Query, query } from "./query.svelte";

const changed = (...topics: Topic[]): Changes => ({ topics, change: "c", verb: "edit_person", subject: "Jane Doe" });
const answered = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs a query as a component would, and takes it down at the end. */
async function living<T>(make: () => Query<T>, story: (query: Query<T>) => Promise<void>): Promise<void> {
  let query: Query<T> | undefined;
  const stop = $effect.root(() => {
    query = make();
  });
  flushSync();
  if (query !== undefined) await story(query);
  stop();
}

test("what Jane's page shows is read again when somebody changes people, and only then", async () => {
  let readings = 0;
  const count = async () => ++readings;
  await living(
    () => query(["people"], count),
    async (page) => {
      await answered();
      expect(page.data, "it is read at once").toBe(1);
      emit("changed", changed("settings"));
      flushSync();
      await answered();
      expect(page.data, "settings do not show on the page").toBe(1);
      emit("changed", changed("captures", "people"));
      flushSync();
      await answered();
      expect(page.data, "people do").toBe(2);
    },
  );
  emit("changed", changed("people"));
  await answered();
  expect(readings, "nobody looks any more").toBe(2);
});

test("an answer that was overtaken is not shown", async () => {
  const answers: ((name: string) => void)[] = [];
  let id = $state("samuel");
  await living(
    () =>
      query(["people"], () => {
        void id;
        return new Promise<string>((resolve) => answers.push(resolve));
      }),
    async (page) => {
      id = "jane";
      flushSync();
      answers[1]?.("Jane");
      await answered();
      answers[0]?.("Samuel");
      await answered();
      expect(page.data, "the later question wins, whichever answer comes first").toBe("Jane");
    },
  );
});

test("a page that was seen before is there at once, and never with another person on it", async () => {
  let id = $state("jane");
  const page = () =>
    query(
      ["people"],
      async () => `page of ${id}`,
      () => id,
    );
  await living(page, answered as () => Promise<void>);
  await living(page, async (again) => {
    expect(again.data, "kept from the first look").toBe("page of jane");
    id = "priya";
    flushSync();
    expect(again.data, "Jane's facts do not stand under Priya's name").toBeUndefined();
    await answered();
    expect(again.data).toBe("page of priya");
  });
});

test("a failure is told in words and the next reading heals it", async () => {
  let broken = true;
  const fetch = () =>
    broken ? Promise.reject({ code: "store", message: "The disk is full." }) : Promise.resolve("fine");
  await living(
    () => query(["people"], fetch),
    async (page) => {
      await answered();
      expect(page.error, "the backend's words reach the user").toBe("The disk is full.");
      broken = false;
      page.again();
      flushSync();
      await answered();
      expect([page.error, page.data], "trying again clears it").toEqual([null, "fine"]);
    },
  );
});
