import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go } from "../app/places.svelte";
import { now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

beforeEach(() => {
  closeOverlay();
  go({ name: "goodwill", tab: "stories" });
});

const stories = () => screen.findByRole("heading", { level: 2, name: "Stories" }, { timeout: 8000 });

/** Writes down by keys that somebody was helped. */
async function gave(who: string, what: string) {
  await press("{Shift>}h{/Shift}");
  const dialog = await screen.findByRole("dialog", { name: "I helped somebody" });
  const hands = user();
  await hands.type(within(dialog).getByLabelText("Who"), who);
  await within(dialog).findByText(/Tom Becker/);
  await hands.type(within(dialog).getByLabelText("What you did"), what);
  return dialog;
}

test("the picture has a table beside it, and a story what can be done with it", async () => {
  render(App);
  await stories();
  expect(screen.getByRole("img", { name: "What you gave and received, bar by bar" })).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Show as table" }));
  const september = screen.getByRole("row", { name: /September 2026/ });
  expect(september.textContent, "nothing given, received once").toContain("01");
  await user().selectOptions(screen.getByLabelText("Kind"), "advice");
  expect(await screen.findByText(/No story fits/)).toBeTruthy();
});

test("help that was given passes on what was received, and the origin is thanked once", async () => {
  render(App);
  await stories();
  const dialog = await gave("beck", "Took him to the sailing club");
  const hands = user();
  await hands.click(within(dialog).getByText("Story, people, community, chain"));
  const choice = await within(dialog).findByRole("option", { name: /Introduced me to the sailing club · Jane Doe/ });
  await hands.selectOptions(within(dialog).getByLabelText("Passes on"), choice);
  await press("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("You helped Tom Becker")).toBeTruthy();
  const story = (await screen.findByText("Took him to the sailing club")).closest("li") as HTMLElement;
  expect(story.textContent?.replace(/\s+/g, " "), "through whose hands it went").toContain("Jane Doe you Tom Becker");
  await hands.click(within(story).getByRole("button", { name: "Thank Jane Doe too" }));
  expect(await screen.findByText("To thank for the beginning: Jane Doe")).toBeTruthy();
  expect(now().items.at(-1)).toMatchObject({ kind: "thank_you", person: { name: "Jane Doe" } });
  await waitFor(() => expect(screen.queryByRole("button", { name: "Thank Jane Doe too" }), "once").toBeNull());
  go({ name: "goodwill", tab: "chains" });
  const chain = await screen.findByRole("article", { name: "A chain that began with Jane Doe" }, { timeout: 8000 });
  expect(within(chain).getByText(/was thanked for what came of it/)).toBeTruthy();
  await hands.click(within(chain).getByRole("button", { name: "Show as list" }));
  expect(within(chain).getAllByRole("listitem").length, "both of it as a list").toBe(2);
});

test("a success is thought back to in three steps, by keys alone", async () => {
  render(App);
  await stories();
  await press("r");
  const dialog = await screen.findByRole("dialog", { name: "Think back to a success" });
  const hands = user();
  await hands.keyboard("We won the tender{Enter}");
  const who = await within(dialog).findByLabelText("Who made it possible?");
  await hands.type(who, "beck");
  await within(dialog).findByText(/Tom Becker/);
  await hands.keyboard("{Enter}");
  await within(dialog).findByRole("button", { name: "Without Tom Becker" });
  await hands.keyboard("{Enter}");
  await hands.type(await within(dialog).findByLabelText("What Tom Becker did"), "told me of it{Enter}");
  expect(await screen.findByText("To thank for: We won the tender")).toBeTruthy();
  expect(now().items.at(-1)).toMatchObject({ kind: "thank_you", what: "told me of it" });
});

test("a year is told, and the arrows turn to the year before", async () => {
  render(App);
  await stories();
  await press("y");
  const dialog = await screen.findByRole("dialog", { name: "2026 in review" });
  expect(within(dialog).getByText("Introduced me to the sailing club"), "what came back").toBeTruthy();
  await press("{ArrowLeft}");
  expect(await screen.findByRole("dialog", { name: "2025 in review" })).toBeTruthy();
});

test("the hours given are held against a limit of one's own", async () => {
  now().settings.giving_hours = 8;
  render(App);
  await stories();
  const dialog = await gave("beck", "Carried his piano");
  await user().selectOptions(within(dialog).getByLabelText("How much it took"), "much");
  await press("{Control>}{Enter}{/Control}");
  expect(await screen.findByText(/4 of 8 hours given/)).toBeTruthy();
});
