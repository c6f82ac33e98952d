import { render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import App from "../App.svelte";
import { begin, emptyState, failWith, now, usual } from "../ipc/mock/book";
import { press, user } from "../testing/window";

const stateOf = (id: string) => now().items.find((item) => item.id === id);
const row = (name: RegExp) => screen.findByRole("button", { name });

test("Today says what is due and why, and who the first one is", async () => {
  render(App);
  expect(await screen.findByRole("heading", { level: 1, name: "Saturday, 21 November" })).toBeTruthy();
  expect(screen.getByText("Two promises, a thank-you and a follow-up. About eight minutes.")).toBeTruthy();
  const first = await row(/Jane Doe Send the deck/);
  expect(first.textContent, "the reason stands under it").toContain("You promised it at RustConf Berlin");
  const pane = screen.getByRole("complementary", { name: "About Jane Doe" });
  expect(await within(pane).findByText(/Sails on the Wannsee/), "the context to act without leaving").toBeTruthy();
});

test("the window's title tells how much is due once the day can be read", async () => {
  render(App);
  expect(document.title, "nothing can be read yet").toBe("Goodturn");
  await row(/Send the deck/);
  await waitFor(() => expect(document.title).toBe("Today (4) · Goodturn"));
  await press("g", "t");
  expect(document.title, "whoever goes where they are stays there").toBe("Today (4) · Goodturn");
  await press("d");
  await waitFor(() => expect(document.title).toBe("Today (3) · Goodturn"));
  await press("g", "p");
  await waitFor(() => expect(document.title).toBe("People · Goodturn"));
});

test("a promise that was kept can be logged as help given, with t", async () => {
  render(App);
  await row(/Send the deck/);
  await press("d");
  await screen.findByText("Done: Jane Doe");
  await press("t");
  const dialog = await screen.findByRole("dialog", { name: "How you helped Jane Doe" });
  expect(within(dialog).getByLabelText<HTMLInputElement>("What you did").value).toBe("Send the deck");
  await press("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("d does the current one and moves on; Ctrl-Z brings it back", async () => {
  render(App);
  await row(/Send the deck/);
  await press("d");
  expect(await screen.findByText("Done: Jane Doe")).toBeTruthy();
  expect(stateOf("c01")?.state).toBe("done");
  expect(
    await screen.findByRole("complementary", { name: "About Samuel Okafor" }),
    "the next one is current",
  ).toBeTruthy();
  await press("{Control>}z{/Control}");
  expect(await row(/Send the deck/)).toBeTruthy();
  expect(stateOf("c01")?.state).toBe("open");
});

test("s and then 2 snoozes the second one until next week", async () => {
  render(App);
  await row(/Send the deck/);
  await press("j", "s");
  await screen.findByRole("dialog", { name: "Snooze until" });
  await press("2");
  expect(await screen.findByText("Snoozed: Samuel Okafor")).toBeTruthy();
  expect(stateOf("c02")?.snoozed_until).toBe("2026-11-30");
});

test("a typed date is echoed before it counts", async () => {
  render(App);
  await row(/Send the deck/);
  await press("s");
  const dialog = await screen.findByRole("dialog", { name: "Snooze until" });
  await user().type(within(dialog).getByLabelText("Or a date"), "friday");
  expect(await within(dialog).findByText("Fri 27 Nov"), "what was understood").toBeTruthy();
  await press("{Enter}");
  await screen.findByText("Snoozed: Jane Doe");
  expect(stateOf("c01")?.snoozed_until).toBe("2026-11-27");
});

test("a promise can be let go, with or without a reason", async () => {
  render(App);
  await row(/Send the deck/);
  await press("s");
  const dialog = await screen.findByRole("dialog", { name: "Snooze until" });
  await user().click(within(dialog).getByRole("button", { name: /Let it go/ }));
  await user().type(within(dialog).getByLabelText("Why, if you like"), "She found it herself{Enter}");
  await screen.findByText("Let go: Jane Doe");
  expect(stateOf("c01")?.state).toBe("let_go");
});

test("Enter opens the page of the current one", async () => {
  render(App);
  await row(/Send the deck/);
  await press("j", "{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Samuel Okafor" })).toBeTruthy();
});

test("a new book teaches how to begin; a finished day is calm", async () => {
  begin(emptyState());
  const { unmount } = render(App);
  expect(await screen.findByRole("button", { name: "Look around the demo" })).toBeTruthy();
  unmount();
  begin({ ...usual(), items: usual().items.filter(({ id }) => id === "c06") });
  render(App);
  expect(await screen.findByText("Nothing more today")).toBeTruthy();
  expect(screen.getByText("Wed 25 Nov 12:30"), "what comes next is listed quietly").toBeTruthy();
});

test("when Today cannot be read it says why and can be tried again", async () => {
  failWith("The data file could not be read.");
  render(App);
  const note = await screen.findByRole("alert");
  expect(note.textContent).toContain("The data file could not be read.");
  failWith(null);
  await user().click(within(note).getByRole("button", { name: "Try again" }));
  expect(await row(/Send the deck/)).toBeTruthy();
});

test("a promise is agreed anew with a, and says so", async () => {
  render(App);
  await row(/Send the deck/);
  await press("a");
  const dialog = await screen.findByRole("dialog", { name: "Agree anew with Jane Doe" });
  await user().type(within(dialog).getByLabelText("Now for"), "friday");
  await user().type(within(dialog).getByLabelText("Why, if you like"), "She is ill{Enter}");
  expect(await screen.findByText("Agreed anew with Jane Doe")).toBeTruthy();
  expect(stateOf("c01")).toMatchObject({ due: "2026-11-27", agreed_anew: 1 });
});

test("a thank-you heading leads to the desk", async () => {
  render(App);
  await row(/Send the deck/);
  expect(screen.getByRole("link", { name: "Say thank you" }).getAttribute("href")).toBe("#/goodwill");
});

test("fading ties stand last; c checks in today, and then nobody asks twice", async () => {
  render(App);
  await row(/Send the deck/);
  expect(screen.getByRole("heading", { name: "Fading ties 2" })).toBeTruthy();
  const tie = await row(/Chloé Martin/);
  expect(tie.textContent, "the reason stands under it").toContain("you wanted every month");
  await press("j", "j", "j", "j");
  expect(await screen.findByRole("complementary", { name: "About Chloé Martin" })).toBeTruthy();
  await press("c");
  await screen.findByText("Noted for Chloé Martin");
  expect(now().items.at(-1)).toMatchObject({ kind: "check_in", due: "2026-11-21" });
  expect(await screen.findByRole("heading", { name: "Fading ties 1" })).toBeTruthy();
});

test("a fading tie is left in peace until a typed day, three months unless said otherwise", async () => {
  render(App);
  await row(/Send the deck/);
  await press("j", "j", "j", "j", "s");
  const dialog = await screen.findByRole("dialog", { name: "Let the tie with Chloé Martin rest" });
  expect(await within(dialog).findByText("Sun 21 Feb")).toBeTruthy();
  await press("{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(now().members.find(({ person }) => person.id === "p04")?.rhythm.rhythm.rest_until).toBe("2027-02-21");
});

test("a talk that is logged makes a tie whole again", async () => {
  render(App);
  await row(/Send the deck/);
  await press("j", "j", "j", "j", "l");
  const dialog = await screen.findByRole("dialog", { name: "Log a talk with Chloé Martin" });
  await user().click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("heading", { name: "Fading ties 1" })).toBeTruthy();
});
