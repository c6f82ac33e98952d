import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay, openHelp } from "../app/overlays.svelte";
import { go, here, openPerson } from "../app/places.svelte";
import * as client from "../ipc/client";
import { begin, now, usual } from "../ipc/mock/book";
import { nothingGiven } from "../ipc/mock/giving";
import type { CouldHelp, Match, WhoRow } from "../ipc/wire";
import { press, user } from "../testing/window";

const jane = { id: "p08", name: "Jane Doe" };
const adaeze = { id: "p01", name: "Adaeze Nwosu" };

const mine: Match = { offer: "o1", by: { who: "me" }, why: "You offer this: an hour on hiring a CFO" };
const third: Match = { offer: null, by: { who: "person", person: adaeze }, why: "You know Adaeze Nwosu, CFO at Acme" };
const could: CouldHelp = {
  need: {
    id: "n1",
    holder: { who: "person", person: jane },
    what: "A CFO until June",
    kind: "talent",
    said_on: "2026-11-19",
    said_label: "2 days ago",
    until: null,
    until_label: "",
  },
  matches: [mine, third],
};
const found = (person: WhoRow["person"], reason: string): WhoRow => ({
  person,
  headline: "CFO at Acme",
  reasons: [reason],
  warmth: "3 encounters, last 12 days ago",
  goodwill: "helped you twice",
  knows: null,
});

beforeEach(() => {
  closeOverlay();
  begin();
  go({ name: "today" });
});

const withRadar = () => begin({ ...usual(), giving: { ...nothingGiven(), radar: [could] } });

test("Today says whom you could help and why, and o makes a promise of it", async () => {
  withRadar();
  render(App);
  const section = (await screen.findByRole("heading", { name: /People you could help/ })).closest("section");
  if (section === null) throw new Error("the heading stands in its section");
  expect(within(section).getByText(/You offer this: an hour on hiring a CFO · one more way/)).toBeTruthy();
  await user().click(within(section).getByText("A CFO until June"));
  await press("o");
  const sheet = await screen.findByRole("dialog", { name: "Help Jane Doe" });
  await user().click(await within(sheet).findByLabelText(/You know Adaeze Nwosu/));
  await user().click(within(sheet).getByRole("button", { name: /Promise it/ }));
  await waitFor(() => expect(now().items.some(({ id }) => id === "c-taken-n1")).toBe(true));
  expect(now().giving.radar[0]?.matches, "the other way is left").toEqual([mine]);
});

test("what is not for you is put away with x and comes back with undo", async () => {
  withRadar();
  render(App);
  await user().click(await screen.findByText("A CFO until June"));
  await press("x");
  expect(await screen.findByText(/You know Adaeze Nwosu, CFO at Acme/), "the next best way").toBeTruthy();
  await press("x");
  await waitFor(() => expect(screen.queryByText("People you could help")).toBeNull());
  await press("{Control>}z{/Control}");
  expect(await screen.findByRole("heading", { name: /People you could help/ })).toBeTruthy();
});

test("h asks who can help, the keys go through the answers, and Enter opens the first", async () => {
  const who = {
    knows: [found(jane, "knows about budgets"), found(adaeze, "CFO at Acme")],
    knowsSomeone: [found(adaeze, "is or was at Acme with Li Wei, who is CFO at Acme")],
  };
  begin({ ...usual(), giving: { ...nothingGiven(), who } });
  render(App);
  await press("h");
  const sheet = await screen.findByRole("dialog", { name: "Who can help?" });
  const field = within(sheet).getByLabelText("What is needed");
  expect(document.activeElement, "one can type at once").toBe(field);
  await user().type(field, "a CFO");
  expect(await within(sheet).findByText("knows about budgets")).toBeTruthy();
  expect(within(sheet).getAllByText(/helped you twice/).length, "goodwill is a story").toBe(2);
  await press("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("Jane Doe");
  await press("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("Adaeze Nwosu");
  await user().click(within(sheet).getByLabelText("Knows somebody"));
  expect(await within(sheet).findByText(/at Acme with Li Wei/)).toBeTruthy();
  await user().type(field, "{Enter}");
  await waitFor(() => expect(here.place).toEqual({ name: "person", id: "p01" }));
});

test("an offer of mine is written down with its limits, filtered, changed and ended", async () => {
  go({ name: "plan", tab: "offers" });
  render(App);
  expect(await screen.findByText("What do you have to give?"), "an empty list teaches").toBeTruthy();
  await press("o");
  const sheet = await screen.findByRole("dialog", { name: "What is offered" });
  await user().type(within(sheet).getByLabelText("What"), "A room for forty");
  await user().click(await within(sheet).findByRole("button", { name: "Perhaps: Room or equipment" }));
  await user().type(within(sheet).getByLabelText("Limits"), "evenings");
  await user().type(within(sheet).getByLabelText("At most a month"), "often");
  expect(within(sheet).getByText("Write a number from 1, or nothing."), "a limit is a number").toBeTruthy();
  await user().clear(within(sheet).getByLabelText("At most a month"));
  await user().type(within(sheet).getByLabelText("At most a month"), "1");
  await user().click(within(sheet).getByLabelText("I am known for it"));
  await user().click(within(sheet).getByRole("button", { name: /Save/ }));
  expect(await screen.findByText("Room or equipment · evenings · 0 of 1 this month")).toBeTruthy();
  expect(screen.getByText("not taken up yet")).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Known for" }));
  expect(screen.getByText("A room for forty"), "it is what I am known for").toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Offered no more: A room for forty" }));
  await waitFor(() => expect(screen.queryByText("A room for forty")).toBeNull());
});

test("help that came of an offer fills its month, and then kind words for no stand by", async () => {
  await client.addOffer({
    ...{ holder: { who: "me" }, what: "An hour on budgets", kind: null, until: "", limits: "" },
    ...{ known_for: false, most_a_month: 1, most_in_all: null },
  });
  go({ name: "plan", tab: "offers" });
  render(App);
  expect(await screen.findByText("0 of 1 this month")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Kind words/ }), "there is room").toBeNull();
  openHelp(jane, "given");
  const sheet = await screen.findByRole("dialog", { name: "How you helped Jane Doe" });
  await user().type(within(sheet).getByLabelText("What you did"), "Her first budget");
  await user().click(within(sheet).getByText("Story, people, community, chain"));
  await user().selectOptions(
    await within(sheet).findByLabelText("It came of my offer"),
    "An hour on budgets · 0 of 1 this month",
  );
  await user().click(within(sheet).getByRole("button", { name: /Save/ }));
  expect(await screen.findByText("1 of 1 this month")).toBeTruthy();
  expect(screen.getByText("As often as you meant to. Nobody is proposed until there is room again.")).toBeTruthy();
  await user().click(screen.getByRole("button", { name: /Kind words/ }));
  expect(await screen.findByRole("dialog", { name: "Kind words for no" })).toBeTruthy();
});

test("the team shows its vacancies and takes somebody in", async () => {
  go({ name: "plan", tab: "team" });
  render(App);
  expect((await screen.findAllByText("Vacant")).length).toBe(5);
  await user().click(screen.getByRole("button", { name: "Add critic" }));
  const sheet = await screen.findByRole("dialog", { name: "Who is your critic?" });
  await user().type(within(sheet).getByLabelText("Who"), "Jane Doe");
  await within(sheet).findByText(/Jane Doe, CTO/);
  await user().click(within(sheet).getByRole("button", { name: /Choose/ }));
  await waitFor(() => expect(screen.getAllByText("Vacant").length).toBe(4));
  expect(screen.getByRole("button", { name: "Jane Doe is no longer critic" })).toBeTruthy();
});

test("the directory lists empty functions and fills them, with somebody behind", async () => {
  go({ name: "plan", tab: "directory" });
  render(App);
  expect(await screen.findByText("2 functions are empty.")).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Who helps with Payroll?" }));
  const sheet = await screen.findByRole("dialog", { name: "Who helps with Payroll?" });
  await user().type(within(sheet).getByLabelText("Who"), "Jane Doe");
  await within(sheet).findByText(/Jane Doe, CTO/);
  await user().click(within(sheet).getByRole("button", { name: /Choose/ }));
  expect(await screen.findByText("One function is empty.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Who stands behind them for Payroll?" })).toBeTruthy();
});

test("a person's page shows who could meet a need, and what they bring can be changed", async () => {
  const line = {
    id: "n1",
    what: "A CFO",
    said_on: "2026-11-19",
    said_label: "2 days ago",
    until_label: "",
    matches: [third],
  };
  const members = usual().members.map((each) => (each.person.id === jane.id ? { ...each, needs: [line] } : each));
  begin({ ...usual(), members });
  openPerson(jane.id);
  render(App);
  expect(await screen.findByText("You know Adaeze Nwosu, CFO at Acme")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Introduce them" })).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Change what they bring" }));
  const sheet = await screen.findByRole("dialog", { name: "What Jane Doe brings" });
  await user().type(within(sheet).getByLabelText("Knows about"), "compilers");
  await user().click(within(sheet).getByLabelText("Important"));
  await user().click(within(sheet).getByRole("button", { name: /Save/ }));
  expect(await screen.findByText("compilers")).toBeTruthy();
  await waitFor(() => expect(now().giving.means.p08?.importance).toBe(2));
});
