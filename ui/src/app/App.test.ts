import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import * as client from "../ipc/client";
import { begin, emit, now, usual } from "../ipc/mock/book";
import type { CaptureProgress } from "../ipc/wire";
import { toasts } from "../state/toasts.svelte";
import { press, user } from "../testing/window";
import { closeOverlay, openReview, overlay } from "./overlays.svelte";
import { go, here } from "./places.svelte";

vi.mock("../ipc/client", async (original) => {
  const book = await original<typeof client>();
  return { ...book, capturePasted: vi.fn(book.capturePasted) };
});

beforeEach(() => {
  closeOverlay();
  go({ name: "today" });
});

async function open() {
  render(App);
  await screen.findByRole("button", { name: /Send the deck/ });
}

const progress = (more: Partial<CaptureProgress>): CaptureProgress => ({
  run: 7,
  importing: null,
  origin: "book.vcf",
  done: 0,
  total: 0,
  finished: false,
  captures: [],
  problems: [],
  ...more,
});

test("g and a letter go to each place", async () => {
  await open();
  for (const [key, name] of [
    ["p", "people"],
    ["i", "inbox"],
    ["s", "settings"],
    ["t", "today"],
  ] as const) {
    await press("g", key);
    expect(here.place.name).toBe(name);
  }
});

test("the rail counts what waits and says when the next reminder comes, or that pop-ups are silent", async () => {
  await open();
  expect(screen.getByRole("link", { name: /Inbox/ }).textContent).toContain("5 wait");
  expect(await screen.findByText("Next reminder today 14:00")).toBeTruthy();
});

test("silent pop-ups, the demo and a doubtful folder are said plainly", async () => {
  begin({ ...usual(), popups: "silent", demo: true, warning: "Your data folder is synchronised." });
  await open();
  expect(await screen.findByText(/Pop-ups cannot be shown here/)).toBeTruthy();
  expect(screen.getByText(/made-up network/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Leave the demo" })).toBeTruthy();
  expect(screen.getByText("Your data folder is synchronised.")).toBeTruthy();
});

test("files held over the window are told, and forgotten when they leave", async () => {
  await open();
  emit("dragging", { files: 3, pictures: 3 });
  expect(await screen.findByText("Drop to read 3 pictures of cards")).toBeTruthy();
  emit("dragging", { files: 3, pictures: 1 });
  expect(await screen.findByText("Drop to read 3 files")).toBeTruthy();
  emit("dragging", null);
  await waitFor(() => expect(screen.queryByText("Drop to read 3 files")).toBeNull());
});

test("one card that was read opens its review", async () => {
  await open();
  emit("capture-progress", progress({ finished: true, captures: ["k1"] }));
  await waitFor(() => expect(overlay.current).toEqual({ kind: "review", capture: "k1" }));
});

test("a file of many cards opens its table; several files wait in the Inbox", async () => {
  await open();
  emit("capture-progress", progress({ finished: true, captures: ["k3"] }));
  await waitFor(() => expect(overlay.current).toEqual({ kind: "batch", capture: "k3" }));
  closeOverlay();
  emit("capture-progress", progress({ finished: true, captures: ["k1", "k2"] }));
  await waitFor(() => expect(here.place.name).toBe("inbox"));
});

test("an answer that is being written is never swept away by what arrives", async () => {
  await open();
  openReview("k2");
  emit("capture-progress", progress({ finished: true, captures: ["k1"] }));
  expect(await screen.findByText("1 new capture waits in the Inbox")).toBeTruthy();
  expect(overlay.current).toEqual({ kind: "review", capture: "k2" });
});

test("reading can be watched and stopped, and what went wrong is said", async () => {
  await open();
  emit("capture-progress", progress({ done: 50, total: 200 }));
  const messages = within(screen.getByRole("log"));
  expect(await messages.findByText("Reading book.vcf: 50 of 200")).toBeTruthy();
  expect(messages.getByRole("progressbar").getAttribute("value")).toBe("0.25");
  expect(messages.getByRole("button", { name: "Stop" })).toBeTruthy();
  emit("capture-progress", progress({ finished: true, problems: ["book.vcf: the path is gone."] }));
  expect(await messages.findByText("book.vcf: the path is gone.")).toBeTruthy();
  expect(messages.queryByText("Reading book.vcf: 50 of 200"), "the progress leaves").toBeNull();
});

test("what a sheet shows or says itself, no toast lies over", async () => {
  await open();
  const problems = ["address-book.vcf: One card could not be read."];
  emit("capture-progress", progress({ finished: true, captures: ["k3"], problems }));
  await waitFor(() => expect(overlay.current).toEqual({ kind: "batch", capture: "k3" }));
  expect(toasts.shown, "the sheet names the card").toEqual([]);
  emit("capture-progress", progress({ importing: "k3", done: 50, total: 214 }));
  expect(toasts.shown, "the sheet shows how far it is").toEqual([]);
  closeOverlay();
  emit("capture-progress", progress({ importing: "k3", done: 60, total: 214 }));
  expect(toasts.shown.map(({ text }) => text)).toEqual(["Importing book.vcf: 60 of 214"]);
});

test("text pasted outside a field becomes a capture to review", async () => {
  await open();
  await fireEvent.paste(document.body, { clipboardData: { getData: () => "Nora Lindqvist, Polar Freight" } });
  await waitFor(() => expect(overlay.current?.kind).toBe("review"));
  expect(now().captures[0]?.review?.raw).toBe("Nora Lindqvist, Polar Freight");
});

test("a picture pasted outside a field is read like a file", async () => {
  await open();
  const clipboardData = { files: [new File(["card"], "image.png", { type: "image/png" })], getData: () => "" };
  await fireEvent.paste(document.body, { clipboardData });
  await waitFor(() => expect(client.capturePasted, "its bytes, as text").toHaveBeenCalledWith(btoa("card")));
});

test("text dropped from another program becomes a capture to review", async () => {
  await open();
  const dataTransfer = { types: ["text/plain"], files: [], getData: () => "Nora Lindqvist, Polar Freight" };
  await fireEvent.dragOver(document.body, { dataTransfer });
  expect(await screen.findByText("Drop to read this text")).toBeTruthy();
  await fireEvent.drop(document.body, { dataTransfer });
  await waitFor(() => expect(overlay.current?.kind).toBe("review"));
  expect(screen.queryByText("Drop to read this text"), "the veil is gone").toBeNull();
});

test("text pasted into a field stays in the field", async () => {
  await open();
  await press("g", "p");
  const search = await screen.findByRole("searchbox");
  await fireEvent.paste(search, { clipboardData: { getData: () => "Nora" } });
  expect(now().captures.length).toBe(usual().captures.length);
});

test("a clicked pop-up opens its person, and that of many things Today", async () => {
  await open();
  emit("open-person", "p11");
  expect(await screen.findByRole("heading", { level: 1, name: "Priya Raman" })).toBeTruthy();
  emit("open-person", null);
  await waitFor(() => expect(here.place.name, "where all of them stand").toBe("today"));
});

test("? lists the keys, Esc closes the list, and the focus goes back", async () => {
  await open();
  const row = screen.getByRole("button", { name: /Send the deck/ });
  row.focus();
  await press("?");
  const dialog = await screen.findByRole("dialog", { name: "Keys" });
  expect(within(dialog).getByText("Find or do")).toBeTruthy();
  await press("d");
  expect(now().items.find(({ id }) => id === "c01")?.state, "keys of the place sleep meanwhile").toBe("open");
  await press("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(row));
});

test("Undo in a toast can be reached by pointing", async () => {
  await open();
  await press("d");
  await user().click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(now().items.find(({ id }) => id === "c01")?.state).toBe("open"));
});
