import { expect, test } from "vitest";
import * as client from "../ipc/client";
import { failWith, now } from "../ipc/mock/book";
import { retireUndo, toasts } from "./toasts.svelte";
import { sentence } from "./verbs";
import { undo, write } from "./write";

const deck = () => now().items.find(({ id }) => id === "c01")?.state;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test("a kept promise is told with an Undo, and Undo opens it again with a Redo", async () => {
  await write(() => client.completeCommitments(["c01"]));
  expect(toasts.shown[0]?.text, "verb and subject make the sentence").toBe("Done: Jane Doe");
  toasts.shown[0]?.action?.run();
  await settled();
  expect(deck(), "the promise is open again").toBe("open");
  expect(toasts.shown[0]?.text).toBe("Taken back: Done: Jane Doe");
  toasts.shown[0]?.action?.run();
  await settled();
  expect(deck(), "and done once more").toBe("done");
});

test("only the last write can be taken back from its toast", async () => {
  await write(() => client.completeCommitments(["c01"]));
  await write(() => client.completeCommitments(["c02"]));
  expect(toasts.shown.length, "an Undo that would undo something else is not offered").toBe(1);
  retireUndo("a write of the command line");
  expect(toasts.shown.length, "nor after somebody else wrote").toBe(0);
});

test("a write that fails says why and changes nothing", async () => {
  failWith("The file is read-only.");
  expect(await write(() => client.completeCommitments(["c01"])), "no value").toBeUndefined();
  expect(toasts.shown[0]).toMatchObject({ text: "The file is read-only.", tone: "problem" });
  expect(deck()).toBe("open");
});

test("with nothing to take back, Undo says so", async () => {
  await undo();
  expect(toasts.shown[0]?.text).toBe("There is nothing to take back.");
});

test("a number for a subject is told as so many people or things", () => {
  expect(sentence("trash_people", "3")).toBe("Moved to the trash: 3 people");
  expect(sentence("complete", "2")).toBe("Done: 2 things");
  expect(sentence("add_person", "Jane Doe")).toBe("Added Jane Doe");
});
