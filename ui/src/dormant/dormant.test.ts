import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go, here, openPerson } from "../app/places.svelte";
import { begin, emptyState, now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

const WAIT = { timeout: 8000 };

beforeEach(() => {
  closeOverlay();
  go({ name: "plan", tab: "reconnect" });
});

const list = () => screen.findByRole("heading", { level: 2, name: "You worked together" }, WAIT);

test("who you lost touch with is named by reason, and x lets a tie sleep", async () => {
  render(App);
  await list();
  expect(screen.getByText("You both worked at Acme, 2014–2016")).toBeTruthy();
  expect(screen.getByText("From Connections.csv")).toBeTruthy();
  await press("j", "x");
  expect(await screen.findByText("Sleeps until you meet: Bram de Vries")).toBeTruthy();
  await waitFor(() => expect(screen.queryByText("Bram de Vries")).toBeNull());
  await press("{Control>}z{/Control}");
  expect(await screen.findByText("You met 5 times until May 2024, and not since")).toBeTruthy();
});

test("r catches up without an ask, waits for the answer, and takes what is new, by keys alone", async () => {
  render(App);
  await list();
  await press("r");
  const letter = await screen.findByRole("dialog", { name: "Catch up with Adaeze Nwosu" }, WAIT);
  expect(await within(letter).findByText(/It has been a while/)).toBeTruthy();
  await press("{Control>}{Enter}{/Control}");
  expect(await screen.findByRole("heading", { level: 2, name: "You wrote" })).toBeTruthy();
  expect(now().items.filter(({ id }) => id === "reconnect-p01")).toHaveLength(1);
  await press("k", "k", "k", "r");
  const news = await screen.findByRole("dialog", { name: "What is new with Adaeze Nwosu?" }, WAIT);
  await user().keyboard("She runs a studio now");
  await user().type(within(news).getByLabelText("Works now at"), "Ikoyi Studio");
  await press("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Noted what is new with Adaeze Nwosu")).toBeTruthy();
  const known = now().members.find(({ person }) => person.id === "p01")?.person;
  expect(known?.affiliations.map(({ organization, until }) => [organization, until])).toEqual([
    ["Ikoyi Studio", null],
    ["Hale & Co", "2026-11"],
  ]);
  expect(now().items.filter(({ id }) => id === "reconnect-p01")).toHaveLength(0);
});

test("on a page r writes to them too, and where nobody is lost the place says what it looks for", async () => {
  begin(emptyState());
  render(App);
  expect(await screen.findByText("Nobody is lost to you", {}, WAIT)).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Say it in Settings" }));
  expect(here.place.name).toBe("settings");
  begin();
  openPerson("p08");
  await screen.findByRole("heading", { level: 1, name: "Jane Doe" });
  await press("r");
  expect(await screen.findByRole("dialog", { name: "Catch up with Jane Doe" }, WAIT)).toBeTruthy();
});
