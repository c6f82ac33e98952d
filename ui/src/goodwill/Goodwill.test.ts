import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go } from "../app/places.svelte";
import { now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

beforeEach(() => {
  closeOverlay();
  go({ name: "goodwill", tab: "thanks" });
});

const desk = () => screen.findByRole("heading", { level: 2, name: /Say thank you/ }, { timeout: 5000 });

test("the desk shows each thank-you with what for, by which way and how long ago", async () => {
  render(App);
  await desk();
  const row = screen.getByRole("button", { name: /Priya Raman/ });
  expect(row.textContent).toContain("by mail · two days ago");
});

test("d says a thank-you, t asks when to tell them what came of it, and Enter keeps that", async () => {
  render(App);
  await desk();
  await press("d");
  expect(await screen.findByText("Nobody is waiting for a thank-you")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Tell them what came of it" })).toBeTruthy();
  await press("t");
  const dialog = await screen.findByRole("dialog", { name: "Tell Priya Raman what came of it" });
  expect(await within(dialog).findByText("Sat 12 Dec"), "three weeks ahead, unless said otherwise").toBeTruthy();
  await press("{Enter}");
  expect(await screen.findByText("Noted for Priya Raman")).toBeTruthy();
  expect(now().items.at(-1)).toMatchObject({ kind: "follow_up", due: "2026-12-12" });
});

test("help is written down for somebody who is found by name", async () => {
  render(App);
  await desk();
  await press("h");
  const dialog = await screen.findByRole("dialog", { name: "Somebody helped you" });
  const hands = user();
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(within(dialog).getByText("Say who it was.")).toBeTruthy();
  await hands.type(within(dialog).getByLabelText("Who"), "beck");
  expect(await within(dialog).findByText(/Tom Becker/), "who was found is said").toBeTruthy();
  await hands.type(within(dialog).getByLabelText("What they did"), "Told me of the tender");
  await hands.selectOptions(within(dialog).getByLabelText("Kind"), "told_of");
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await screen.findByText("To thank: Tom Becker")).toBeTruthy();
  const row = await screen.findByRole("button", { name: /Tom Becker Told me of the tender/ });
  expect(row.textContent).toContain("Told of something · two days ago");
  await press("{Control>}z{/Control}");
  await waitFor(() => expect(screen.queryByText(/tender/, { selector: "button *" }), "and taken back").toBeNull());
});

test("what was said stays to be told of later", async () => {
  render(App);
  await desk();
  await press("d");
  await user().click(await screen.findByRole("button", { name: /^More for/ }));
  await user().click(await screen.findByRole("menuitem", { name: "Tell them what came of it …" }));
  expect(await screen.findByRole("dialog", { name: "Tell Priya Raman what came of it" })).toBeTruthy();
});
