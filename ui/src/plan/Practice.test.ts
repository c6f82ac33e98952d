import { render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go, here } from "../app/places.svelte";
import { press, user } from "../testing/window";

beforeEach(() => {
  closeOverlay();
  go({ name: "today" });
});

test("g l opens the plan, and j goes through the topics of the practice cards", async () => {
  render(App);
  await press("g", "l");
  expect(here.place.name).toBe("plan");
  go({ name: "plan", tab: "practice" });
  expect(await screen.findByText("“What brought you here today?”"), "the first topic").toBeTruthy();
  await press("j");
  expect(await screen.findByRole("heading", { level: 2, name: "Open questions" })).toBeTruthy();
  expect(screen.queryByText("“What brought you here today?”")).toBeNull();
});

test("with somebody named, the questions say what is known already", async () => {
  go({ name: "plan", tab: "practice" });
  render(App);
  await user().click(await screen.findByRole("button", { name: /Open questions/ }));
  await user().type(screen.getByLabelText("Whom will you talk to?"), "Jane Doe");
  const card = (await screen.findByText("“What are you working on?”")).closest("li");
  if (card === null) throw new Error("the question stands on a card");
  expect(await within(card).findByText(/You know: CTO at Acme/)).toBeTruthy();
});

test("an address names its tab, and a tab that is not there shows the first", () => {
  go({ name: "plan", tab: "practice" });
  expect(location.hash).toBe("#/plan/practice");
  go({ name: "goodwill" });
  expect(location.hash).toBe("#/goodwill");
});
