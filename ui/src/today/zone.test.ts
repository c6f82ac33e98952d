import { render, screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import App from "../App.svelte";
import { openPerson } from "../app/places.svelte";
import { now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

async function dialog() {
  openPerson("p08");
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Jane Doe" });
  await user().click(screen.getByRole("button", { name: "Add" }));
  const sheet = await screen.findByRole("dialog", { name: "Something for Jane Doe" });
  await user().type(within(sheet).getByLabelText("What"), "Webinar");
  return sheet;
}

test("a zone is asked for when it is wanted, found by its city, and both clocks are shown", async () => {
  const sheet = await dialog();
  const hands = user();
  expect(within(sheet).queryByLabelText("Time zone"), "most times need none").toBeNull();
  await hands.type(within(sheet).getByLabelText("When"), "friday 13:00");
  await hands.click(within(sheet).getByRole("button", { name: "In another time zone …" }));
  const zone = within(sheet).getByLabelText("Time zone");
  expect(document.activeElement).toBe(zone);
  await hands.type(zone, "new");
  expect(await within(sheet).findByText("New York: it is 04:00 there now")).toBeTruthy();
  expect(await within(sheet).findByText("Fri 27 Nov 13:00 New York · 19:00 here")).toBeTruthy();
  await hands.click(within(sheet).getByRole("button", { name: "Newfoundland" }));
  expect(await within(sheet).findByText("Newfoundland: it is 06:00 there now")).toBeTruthy();
  await hands.click(within(sheet).getByRole("button", { name: "New York" }));
  await press("{Control>}{Enter}{/Control}");
  await screen.findByText("Noted for Jane Doe");
  expect(now().items.at(-1)).toMatchObject({ due: "2026-11-27T13:00", zone: "America/New_York" });
});

test("a city that nobody knows is said, and words that name a zone need no field", async () => {
  const sheet = await dialog();
  const hands = user();
  await hands.type(within(sheet).getByLabelText("When"), "friday 13:00 London");
  expect(await within(sheet).findByText("Fri 27 Nov 13:00 London · 14:00 here")).toBeTruthy();
  await hands.click(within(sheet).getByRole("button", { name: "In another time zone …" }));
  await hands.type(within(sheet).getByLabelText("Time zone"), "atlantis");
  expect(await within(sheet).findByText(/No place begins like that/)).toBeTruthy();
  await hands.click(within(sheet).getByRole("button", { name: "Save" }));
  await screen.findByText("Noted for Jane Doe");
  expect(now().items.at(-1)?.zone, "the words win").toBe("Europe/London");
});
