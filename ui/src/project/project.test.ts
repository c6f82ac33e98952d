import { render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay, openAmends } from "../app/overlays.svelte";
import { go, openPerson } from "../app/places.svelte";
import { now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

beforeEach(() => {
  closeOverlay();
  go({ name: "plan", tab: "projects" });
});

test("something is planned together, gets its next step, and says what came of it", async () => {
  render(App);
  await screen.findByRole("heading", { name: "What would be fun to do together?" }, { timeout: 8000 });
  await press("a");
  const dialog = await screen.findByRole("dialog", { name: "What do you plan together?" });
  const hands = user();
  await hands.type(within(dialog).getByLabelText("What it is called"), "A cookbook");
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(within(dialog).getByText("Say who it was."), "it is with somebody").toBeTruthy();
  await hands.type(within(dialog).getByLabelText("With whom"), "beck");
  await within(dialog).findByText(/Tom Becker/);
  await hands.keyboard("{Enter}");
  await within(dialog).findByRole("button", { name: "Without Tom Becker" });
  await press("{Control>}{Enter}{/Control}");
  const card = await screen.findByRole("article", { name: "A cookbook" });
  expect(card.textContent).toContain("with Tom Becker · an idea");
  await press("j", "s");
  const step = await screen.findByRole("dialog", { name: "The next step" });
  await hands.type(within(step).getByLabelText("What"), "Ask the printer");
  await press("{Enter}");
  await within(card).findByText(/Ask the printer/);
  expect(card.textContent, "with a step it is planned").toContain("planned");
  expect(now().items.at(-1)).toMatchObject({ kind: "follow_up", person: { name: "Tom Becker" } });
  await hands.click(within(card).getByRole("button", { name: "A cookbook" }));
  const stands = await screen.findByRole("dialog", { name: "Where does it stand?" });
  await hands.selectOptions(within(stands).getByLabelText("Where it stands"), "done");
  await hands.type(within(stands).getByLabelText("What came of it"), "It sold out{Enter}");
  expect(await screen.findByRole("region", { name: "Over" })).toBeTruthy();
  expect(await screen.findByText("came of it: It sold out")).toBeTruthy();
});

test("somebody is helped for longer from their page, and whom they can talk to is named", async () => {
  openPerson("p10");
  render(App);
  const menu = await screen.findByRole("button", { name: /^More for / }, { timeout: 8000 });
  const hands = user();
  await hands.click(menu);
  await hands.click(await screen.findByRole("menuitem", { name: "Help for longer …" }));
  const dialog = await screen.findByRole("dialog", { name: "What do you help them to?" });
  await hands.type(within(dialog).getByLabelText("Towards what"), "A new career{Enter}");
  const together = await screen.findByRole("region", { name: "Together" });
  expect(await within(together).findByText("A new career")).toBeTruthy();
  go({ name: "plan", tab: "projects" });
  await hands.click(await screen.findByRole("button", { name: "More for A new career" }, { timeout: 8000 }));
  await hands.click(await screen.findByRole("menuitem", { name: "Name somebody to them …" }));
  const who = await screen.findByRole("dialog", { name: /^Whom did you name to/ });
  await hands.type(within(who).getByRole("textbox"), "beck");
  await within(who).findByText(/Tom Becker/);
  await hands.keyboard("{Enter}");
  expect(await screen.findByRole("link", { name: "Tom Becker" })).toBeTruthy();
});

test("a bad mood is noted for oneself alone and put right by one follow-up", async () => {
  openPerson("p10");
  render(App);
  const heading = await screen.findByRole("heading", { level: 1 }, { timeout: 8000 });
  openAmends({ id: "p10", name: heading.textContent ?? "" });
  const dialog = await screen.findByRole("dialog", { name: /^A bad mood, passed on to/ });
  await press("{Enter}");
  expect(within(dialog).getByText("Say what happened.")).toBeTruthy();
  await user().type(within(dialog).getByLabelText("What happened"), "Snapped about the rota");
  await press("{Enter}");
  expect(await screen.findByText("You passed on a bad mood")).toBeTruthy();
  expect(screen.getByText(/still to be put right, only you see this/)).toBeTruthy();
  expect(await screen.findByText(/Put it right: Snapped about the rota/)).toBeTruthy();
});
