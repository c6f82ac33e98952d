import { render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go } from "../app/places.svelte";
import { begin, emptyState, now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

beforeEach(() => closeOverlay());

function open() {
  go({ name: "plan", tab: "habits" });
  render(App);
}

test("a habit is begun in a sentence, and says what counts for it", async () => {
  begin(emptyState());
  open();
  expect(await screen.findByRole("heading", { name: "Most of us have to work at it" })).toBeTruthy();
  await press("a");
  const dialog = await screen.findByRole("dialog", { name: "What small thing would you do?" });
  await user().type(within(dialog).getByLabelText("What"), "Call somebody I like");
  await user().clear(within(dialog).getByLabelText("How often"));
  await user().type(within(dialog).getByLabelText("How often"), "0{Enter}");
  expect(within(dialog).getByText("A number between 1 and 31.")).toBeTruthy();
  await user().clear(within(dialog).getByLabelText("How often"));
  await user().type(within(dialog).getByLabelText("How often"), "1");
  await user().selectOptions(within(dialog).getByLabelText("Counted from"), "encounters");
  await press("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("once a week · counted by itself")).toBeTruthy();
  expect(screen.getByText("This week is still open")).toBeTruthy();
});

test("d marks it, s lets it rest, and nothing is said of the weeks that were missed", async () => {
  open();
  expect(await screen.findByText("1 of 2 this week · 3 of the last 4 weeks")).toBeTruthy();
  await press("d");
  expect(await screen.findByText("Done for this week · 3 of the last 4 weeks")).toBeTruthy();
  await press("{Control>}z{/Control}");
  expect(await screen.findByText("1 of 2 this week · 3 of the last 4 weeks")).toBeTruthy();
  await press("s");
  expect(await screen.findByText("Rests")).toBeTruthy();
  await press("d");
  expect(now().plan.habits[0]?.now, "what rests is not marked").toBe(1);
  await user().click(screen.getByRole("button", { name: "More for Thank two people" }));
  await user().click(await screen.findByRole("menuitem", { name: "End it" }));
  expect(await screen.findByText("Thank two people · ended today")).toBeTruthy();
});

test("the weekly review tells how the habits go in a calm line", async () => {
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Saturday, 21 November" });
  await press("g", "r");
  await screen.findByRole("heading", { level: 2, name: /Kept this week/ });
  const part = await screen.findByRole("region", { name: "Habits" });
  expect(within(part).getByText("1 of 2 this week · 3 of the last 4 weeks")).toBeTruthy();
});
