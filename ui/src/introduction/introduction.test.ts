import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go, openPerson } from "../app/places.svelte";
import { begin, emptyState, now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

const WAIT = { timeout: 8000 };

beforeEach(() => {
  closeOverlay();
  go({ name: "goodwill", tab: "introductions" });
});

const board = () => screen.findByRole("heading", { level: 2, name: /To ask/ }, WAIT);
const open = () => now().items.filter(({ state, id }) => state === "open" && /^i\d/.test(id));

test("the board says of each introduction why, where it stands and what can be done", async () => {
  render(App);
  await board();
  const row = screen.getByRole("listitem", { name: "Ana Souza and Li Wei 李伟" });
  expect(row.textContent).toContain("She needs a CFO until June");
  expect(row.textContent).toContain("Ana Souza would like to; ask Li Wei 李伟 now");
  expect(within(row).getByRole("button", { name: /Write to Li Wei/ })).toBeTruthy();
  const waiting = screen.getByRole("listitem", { name: "Bram de Vries and Tom Becker" });
  expect(within(waiting).getByRole("button", { name: "Bram de Vries said yes" })).toBeTruthy();
  expect(within(waiting).getByRole("button", { name: "Bram de Vries said no" })).toBeTruthy();
});

test("an introduction is begun by name and made step by step with the keys", async () => {
  begin({ ...now(), introductions: [], ideas: [] });
  render(App);
  expect(await screen.findByText("Nobody is being introduced", {}, WAIT)).toBeTruthy();
  await press("i");
  const dialog = await screen.findByRole("dialog", { name: "Introduce two people" }, WAIT);
  const hands = user();
  await hands.click(within(dialog).getByRole("button", { name: "Begin" }));
  expect(within(dialog).getByText("Say what they could have of each other.")).toBeTruthy();
  await hands.type(within(dialog).getByLabelText("Who is asked first"), "ana");
  await hands.type(within(dialog).getByLabelText("Whom they could meet"), "beck");
  expect(await within(dialog).findByText(/Tom Becker/)).toBeTruthy();
  await hands.type(within(dialog).getByLabelText("What they could have of each other"), "Bread for the school{Enter}");
  expect(await screen.findByText("Introduction begun: Ana Souza and Tom Becker")).toBeTruthy();
  for (const [key, stands] of [
    ["d", "You asked Ana Souza today"],
    ["y", "Ana Souza would like to; ask Tom Becker now"],
    ["d", "Ana Souza would like to; you asked Tom Becker today"],
    ["y", "Both would like to"],
    ["d", "You introduced them today"],
    ["d", "They met today"],
  ] as const) {
    await press(key);
    expect(await screen.findByText(new RegExp(`^${stands}`)), stands).toBeTruthy();
    expect(open().length, `one thing is left to do after: ${stands}`).toBe(1);
  }
  await press("d");
  const told = await screen.findByRole("dialog", { name: "What came of Ana Souza meeting Tom Becker" }, WAIT);
  await hands.click(within(told).getByLabelText("Thank Tom Becker"));
  await hands.type(within(told).getByLabelText("In your words"), "Fresh rolls on Fridays{Enter}");
  expect(await screen.findByText(/both wait for your thanks/)).toBeTruthy();
  expect(open().map(({ kind }) => kind)).toEqual(["thank_you", "follow_up"]);
});

test("an idea is set aside or begun", async () => {
  render(App);
  await board();
  expect(screen.getByText("Both care about girls in engineering")).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Introduce Jane Doe and Tom Becker" }));
  const dialog = await screen.findByRole("dialog", { name: "Introduce Jane Doe and Tom Becker" }, WAIT);
  const why = within(dialog).getByLabelText<HTMLInputElement>("What they could have of each other");
  expect(why.value, "the reason is there to be changed").toBe("Both care about girls in engineering");
  await press("{Escape}");
  await user().click(screen.getByRole("button", { name: "Do not introduce Jane Doe and Tom Becker" }));
  await waitFor(() => expect(screen.queryByText("Both care about girls in engineering")).toBeNull());
  await press("{Control>}z{/Control}");
  expect(await screen.findByText("Both care about girls in engineering"), "undo brings it back").toBeTruthy();
});

test("a no ends it, and an empty board teaches how to begin", async () => {
  begin(emptyState());
  render(App);
  expect(await screen.findByText("Nobody is being introduced", {}, WAIT)).toBeTruthy();
  expect(screen.getByText(/Needs, offers and tags/)).toBeTruthy();
});

test("v finds the way to somebody and asks for an introduction", async () => {
  openPerson("p14");
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Yuki Tanaka" }, WAIT);
  await press("v");
  const dialog = await screen.findByRole("dialog", { name: "The way to Yuki Tanaka" }, WAIT);
  expect(await within(dialog).findByText("They know each other: studied together")).toBeTruthy();
  await user().click(within(dialog).getByRole("button", { name: "Ask Marta Kowalska for an introduction" }));
  expect(await screen.findByText("To ask for an introduction: Marta Kowalska")).toBeTruthy();
  expect(now().items.at(-1)?.what).toBe("Ask for an introduction to Yuki Tanaka");
  now().settings.most_asks = 1;
  await press("v");
  expect(
    await screen.findByText(/one ask more in half a year/),
    "asking her again would be more than meant",
  ).toBeTruthy();
});
