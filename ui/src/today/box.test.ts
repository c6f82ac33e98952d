import { render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { begin, usual } from "../ipc/mock/book";
import { toasts } from "../state/toasts.svelte";
import { press } from "../testing/window";
import { box, endBox, startBox } from "./box.svelte";

afterEach(endBox);

const row = (name: RegExp) => screen.findByRole("button", { name });

test("ten minutes are offered and can be ignored", async () => {
  render(App);
  await row(/Send the deck/);
  expect(screen.getByText("About 8 min: the first 3 of these 4")).toBeTruthy();
  expect(box.running, "nothing begins by itself").toBeNull();
});

test("b shows what fits and nothing else; it ends when that is done", async () => {
  render(App);
  await row(/Send the deck/);
  await press("m");
  expect(await screen.findByText("Only these 3 now; the rest waits")).toBeTruthy();
  expect(screen.queryByText("Write a card: nice to meet you"), "the card is not in it").toBeNull();
  expect(screen.queryByRole("heading", { name: /Fading ties/ })).toBeNull();
  for (const [name, left] of [
    ["Jane Doe", "Only these 2"],
    ["Samuel Okafor", "Only this one"],
  ] as const) {
    await press("d");
    await screen.findByText(`Done: ${name}`);
    await screen.findByText(new RegExp(left));
  }
  await press("d");
  expect(await screen.findByText("That was the box. Nothing else needs you now.")).toBeTruthy();
  expect(await row(/Write a card/), "then everything is there again").toBeTruthy();
});

test("b once more, or the button, shows everything", async () => {
  render(App);
  await row(/Send the deck/);
  await press("m");
  await screen.findByRole("button", { name: "Show everything" });
  await press("m");
  expect(await row(/Write a card/)).toBeTruthy();
  expect(toasts.shown, "and nobody makes a remark").toEqual([]);
});

test("after its minutes it ends, and says so once", () => {
  vi.useFakeTimers();
  startBox({ items: ["c01"], minutes: 3, budget: 10 });
  vi.advanceTimersByTime(9 * 60_000 + 50_000);
  expect([box.minutes, toasts.shown.length], "no hurry before").toEqual([9, 0]);
  vi.advanceTimersByTime(10_000);
  expect(box.running).toBeNull();
  expect(toasts.shown.map(({ text }) => text)).toEqual(["That’s your ten minutes. What is left can wait."]);
  vi.advanceTimersByTime(600_000);
  expect(toasts.shown.length, "it never comes back").toBe(0);
});

test("who wants no box is offered none", async () => {
  begin({ ...usual(), settings: { ...usual().settings, box_minutes: 0 } });
  render(App);
  await row(/Send the deck/);
  await press("m");
  expect(screen.queryByRole("button", { name: "Begin" })).toBeNull();
  await waitFor(() => expect(box.running).toBeNull());
});
