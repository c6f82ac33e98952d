import { render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import App from "../App.svelte";
import { openCrowd, openDebrief } from "../app/overlays.svelte";
import { openPerson } from "../app/places.svelte";
import { begin, now, usual } from "../ipc/mock/book";
import { item } from "../ipc/mock/cast";
import { toasts } from "../state/toasts.svelte";
import { press, user } from "../testing/window";

const jane = { id: "p08", name: "Jane Doe" };
const marta = { id: "p10", name: "Marta Kowalska" };

const coffee = (person = jane) =>
  item({
    id: `m-${person.id}`,
    kind: "meeting",
    person,
    what: "Coffee",
    why: "You wanted to meet",
    due: "2026-11-21T08:00:00+01:00",
    due_label: "today 08:00",
  });

const needsOf = (id: string) =>
  now()
    .members.find(({ person }) => person.id === id)
    ?.needs.map(({ what }) => what);
const sheet = (name: string) => screen.findByRole("dialog", { name: `How was it with ${name}?` });

test("a meeting that is over is asked about on Today, answered by keys alone, and taken back by one undo", async () => {
  begin({ ...usual(), items: [coffee(), ...usual().items] });
  render(App);
  expect(await screen.findByRole("heading", { name: /How was it\?/ })).toBeTruthy();
  expect(screen.getAllByText(/Coffee/), "in one place only").toHaveLength(1);
  await press("b");
  const dialog = await sheet("Jane Doe");
  const needs = await within(dialog).findByLabelText("What do they need now?");
  expect(document.activeElement, "the first question has the focus").toBe(needs);
  const hands = user();
  await hands.keyboard("a CFO{Shift>}{Enter}{/Shift}a pilot{Tab}send the deck by friday{Tab}{Tab}introduced me to Li");
  await hands.keyboard("{Tab}{Tab}she sails{Tab}I moved{Tab}{ArrowRight}");
  expect(await within(dialog).findByText("Fri 27 Nov"), "what will remind is said before").toBeTruthy();
  await hands.keyboard("{Enter}");
  expect(await screen.findByText("Looked back: Jane Doe")).toBeTruthy();
  expect(needsOf("p08")).toEqual(["a CFO", "a pilot"]);
  expect(now().items.find(({ id }) => id === "m-p08")?.state).toBe("done");
  expect(now().items.some(({ kind, what }) => kind === "thank_you" && what === "introduced me to Li")).toBe(true);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await press("{Control>}z{/Control}");
  await waitFor(() => expect(needsOf("p08")).toEqual([]));
  expect(await screen.findByRole("heading", { name: /How was it\?/ }), "it is asked again").toBeTruthy();
});

test("Esc keeps what was answered; Today and the next sheet find it", async () => {
  openPerson("p08");
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Jane Doe" });
  await press("b");
  const hands = user();
  await within(await sheet("Jane Doe")).findByLabelText("What do they need now?");
  await hands.keyboard("a venue{Escape}");
  await waitFor(() => expect(toasts.shown.at(-1)?.text).toBe("Your answers are kept. Today shows them."));
  await press("b");
  const dialog = await sheet("Jane Doe");
  const needs = await within(dialog).findByLabelText<HTMLTextAreaElement>("What do they need now?");
  expect(needs.value).toBe("a venue");
  expect(dialog.textContent).toContain("Your answers from today 10:00");
  await hands.click(within(dialog).getByRole("button", { name: "Throw away" }));
  await waitFor(() => expect(now().kept).toEqual({}));
});

test("several people are looked back on one after another with Enter", async () => {
  begin({ ...usual(), items: [coffee(), coffee(marta)] });
  render(App);
  openCrowd();
  const crowd = await screen.findByRole("dialog", { name: "How was it?" });
  expect(await within(crowd).findByRole("checkbox", { name: "Jane Doe" })).toBeTruthy();
  const hands = user();
  for (const box of within(crowd).getAllByRole("checkbox")) {
    const wanted = /Jane Doe|Marta/.test(box.closest("li")?.textContent ?? "");
    if (!wanted) await hands.click(box);
  }
  await hands.type(within(crowd).getByLabelText("Somebody else"), "Ana");
  expect(await within(crowd).findByText(/Ana Souza/)).toBeTruthy();
  await hands.keyboard("{Enter}");
  expect(await within(crowd).findByRole("checkbox", { name: "Ana Souza" }), "Enter adds her").toBeTruthy();
  await hands.type(within(crowd).getByLabelText("Where were you?"), "RustConf{Enter}");
  for (const name of ["Jane Doe", "Marta Kowalska"]) {
    const dialog = await sheet(name);
    await within(dialog).findByLabelText("What do they need now?");
    await hands.keyboard(`a thing for ${name}{Enter}`);
  }
  const last = await sheet("Ana Souza");
  const place = await within(last).findByLabelText<HTMLInputElement>("Event or place");
  expect(place.value, "where everybody was").toBe("RustConf");
  await hands.keyboard("a venue{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect([needsOf("p08"), needsOf("p10"), needsOf("p02")]).toEqual([
    ["a thing for Jane Doe"],
    ["a thing for Marta Kowalska"],
    ["a venue"],
  ]);
});

test("a day that is not understood is said beside it and saves nothing", async () => {
  render(App);
  openDebrief([{ person: jane, meeting: null, encounter: null }]);
  const dialog = await sheet("Jane Doe");
  const when = await within(dialog).findByLabelText("When");
  const hands = user();
  await hands.clear(when);
  await hands.type(when, "blursday");
  expect(await within(dialog).findByText(/was not understood/)).toBeTruthy();
  await hands.keyboard("{Enter}");
  expect(await sheet("Jane Doe"), "the sheet stays").toBeTruthy();
  expect(needsOf("p08")).toEqual([]);
});

test("a need stands on the page and can be ended", async () => {
  const needs = [
    { id: "n1", what: "A CFO", said_on: "2026-11-19", said_label: "2 days ago", until_label: "", matches: [] },
  ];
  const members = usual().members.map((each) => (each.person.id === "p08" ? { ...each, needs } : each));
  begin({ ...usual(), members });
  openPerson("p08");
  render(App);
  expect(await screen.findByText("They need")).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "A CFO: needed no more" }));
  expect(await screen.findByText("Needed no more: Jane Doe")).toBeTruthy();
  await waitFor(() => expect(screen.queryByText("A CFO")).toBeNull());
});
