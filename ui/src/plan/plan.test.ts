import { render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go, here, openPerson } from "../app/places.svelte";
import * as client from "../ipc/client";
import { begin, emptyState, now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

beforeEach(() => closeOverlay());

function open(tab: string) {
  go({ name: "plan", tab });
  render(App);
}

test("an empty board says what the five are for and names the first, with an offer and its day", async () => {
  begin(emptyState());
  open("five");
  expect(await screen.findByRole("heading", { name: "Name five people you may need one day" })).toBeTruthy();
  await press("a");
  const dialog = await screen.findByRole("dialog", { name: "Whom may you need one day?" });
  await user().type(within(dialog).getByLabelText("Who"), "Ana Lima");
  expect(await within(dialog).findByText("Ana Lima is not here yet and will be written down.")).toBeTruthy();
  await user().type(within(dialog).getByLabelText("Why them"), "Knows the market in Spain");
  await user().type(within(dialog).getByLabelText("What you could offer them first"), "Look over her talk");
  await user().clear(within(dialog).getByLabelText("When"));
  await user().type(within(dialog).getByLabelText("When"), "friday");
  await press("{Enter}");
  expect(await screen.findByText(/Offer .*: Look over her talk/)).toBeTruthy();
  expect(screen.getByText("4 seats are free")).toBeTruthy();
});

test("o plans an offer, and once it was made y notes that they took it up", async () => {
  open("five");
  expect(await screen.findByText("No offer planned yet")).toBeTruthy();
  await press("o");
  const dialog = await screen.findByRole("dialog", { name: "What do you offer Jane Doe?" });
  await press("{Enter}");
  expect(within(dialog).getByText("Say what you offer.")).toBeTruthy();
  await user().type(within(dialog).getByLabelText("What you could offer them first"), "Read her draft");
  await press("{Enter}");
  await screen.findByText(/Offer .*: Read her draft/);
  await client.completeCommitments([now().items.at(-1)?.id ?? ""]);
  await screen.findByText("Offer made: Read her draft");
  await press("y");
  expect(await screen.findByText("They took it up: Read her draft")).toBeTruthy();
});

test("a scenario shows its empty roles, and Enter chooses who fills one", async () => {
  open("crew");
  const card = (await screen.findByRole("heading", { name: "A big project fails" })).closest("article");
  if (card === null) throw new Error("a scenario is a card");
  expect(within(card).getByText("1 of 2 filled")).toBeTruthy();
  await press("j");
  await user().keyboard("{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "Who is that for you?" });
  await user().type(within(dialog).getByLabelText("Who"), "Adaeze");
  await within(dialog).findByText(/Adaeze Nwosu/);
  await press("{Enter}");
  expect(await within(card).findByText("2 of 2 filled")).toBeTruthy();
});

test("an idea begins a scenario, and one of your own is written down", async () => {
  begin(emptyState());
  open("crew");
  await user().click(await screen.findByRole("button", { name: "I lose my job" }));
  expect(await screen.findByRole("heading", { name: "I lose my job" })).toBeTruthy();
  await user().type(screen.getByLabelText("Something else that could happen"), "My biggest customer leaves{Enter}");
  expect(await screen.findByRole("heading", { name: "My biggest customer leaves" })).toBeTruthy();
});

test("the ladder lists who stands still, and u on a page says where a tie stands", async () => {
  open("ladder");
  expect(await screen.findByRole("heading", { name: /Standing still for half a year/ })).toBeTruthy();
  openPerson("p08");
  await screen.findByRole("heading", { level: 1, name: "Jane Doe" });
  await press("u");
  const dialog = await screen.findByRole("dialog", { name: "Where do you and Jane Doe stand?" });
  expect(within(dialog).getByText("Your records speak for: Acquaintance (2 encounters).")).toBeTruthy();
  await user().click(within(dialog).getByLabelText("Trusted"));
  await press("{Enter}");
  expect(await screen.findByText("Trusted", { selector: ".age" })).toBeTruthy();
  expect(here.place.name).toBe("person");
});
