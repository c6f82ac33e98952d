import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { onKey } from "../app/keyboard";
import { closeOverlay, overlay } from "../app/overlays.svelte";
import { begin, emptyState, now, usual } from "../ipc/mock/book";
import { toasts } from "../state/toasts.svelte";
import Inbox from "./Inbox.svelte";

beforeEach(() => {
  closeOverlay();
  window.addEventListener("keydown", onKey);
});
afterEach(() => window.removeEventListener("keydown", onKey));

async function open() {
  render(Inbox);
  await screen.findByText("Nora Lindqvist");
}

const press = async (...keys: string[]) => {
  for (const key of keys) await fireEvent.keyDown(document.body, { key });
};
const waiting = () => now().captures.map(({ row }) => row.id);
const stateOf = (id: string) => now().items.find((item) => item.id === id)?.state;

test("Enter opens a card for review, j goes on to the table of many", async () => {
  await open();
  await press("Enter");
  expect(overlay.current).toEqual({ kind: "review", capture: "k1" });
  closeOverlay();
  await press("j", "j", "Enter");
  expect(overlay.current).toEqual({ kind: "batch", capture: "k3" });
});

test("what could not be read says why and can be discarded", async () => {
  const user = userEvent.setup();
  await open();
  expect(screen.getByText(/begins like a picture/)).toBeTruthy();
  expect(screen.getByText(/a copy stays here until you discard it/)).toBeTruthy();
  expect(screen.getByText(/nothing of it is kept here/), "said of the file that vanished").toBeTruthy();
  await user.click(screen.getAllByRole("button", { name: "Discard" }).at(-1) as HTMLElement);
  await waitFor(() => expect(waiting()).not.toContain("k5"));
  expect(toasts.shown.at(-1)?.action?.label, "even that can be undone").toBe("Undo");
});

test("d discards a capture and is done with a reminder", async () => {
  await open();
  await press("d");
  await waitFor(() => expect(waiting()).not.toContain("k1"));
  await press("j", "j", "j", "j", "d");
  await waitFor(() => expect(stateOf("c03")).toBe("done"));
});

test("what popped up is one line that leads to Today, and opens on demand", async () => {
  const user = userEvent.setup();
  const state = usual();
  begin({ ...state, items: state.items.map((item) => ({ ...item, delivered_at: "2026-11-19T08:00:00Z" })) });
  await open();
  const line = screen.getByRole("button", { name: "One reminder popped up and is still open" });
  expect(screen.getByText(/^Priya Raman · on Today/), "whom it is about is said").toBeTruthy();
  expect(screen.getByRole("link", { name: "Open Today" }).getAttribute("href")).toBe("#/today");
  expect(screen.queryByText("Her word with the programme committee"), "no row repeats Today").toBeNull();
  await user.click(line);
  expect(await screen.findByText("Her word with the programme committee")).toBeTruthy();
  await press("j", "j", "j", "j", "j", "d");
  await waitFor(() => expect(stateOf("c03"), "opened, it is a row like any other").toBe("done"));
});

test("x selects several, and d is done with all of them", async () => {
  await open();
  await press("x", "j", "x");
  expect(await screen.findByText("2 selected")).toBeTruthy();
  await press("d");
  await waitFor(() => expect(waiting()).toEqual(["k3", "k4", "k5"]));
  expect(screen.queryByText("2 selected")).toBeNull();
});

test("Esc clears the selection", async () => {
  await open();
  await press("x");
  expect(await screen.findByText("one selected")).toBeTruthy();
  await press("Escape");
  await waitFor(() => expect(screen.queryByText("one selected")).toBeNull());
  expect(waiting(), "nothing was done to it").toContain("k1");
});

test("an empty Inbox teaches with an example and one button", async () => {
  const user = userEvent.setup();
  begin(emptyState());
  render(Inbox);
  expect(await screen.findByText("Nothing waits for you")).toBeTruthy();
  expect(screen.getByText(/drag jane-doe.vcf/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Capture something" }));
  expect(overlay.current).toEqual({ kind: "capture" });
});
