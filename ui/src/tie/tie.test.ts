import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go, here, openPerson } from "../app/places.svelte";
import { begin, now } from "../ipc/mock/book";
import { member } from "../ipc/mock/cast";
import { memory } from "../people/memory";
import { press, user } from "../testing/window";

const WAIT = { timeout: 8000 };

beforeEach(() => {
  closeOverlay();
  memory.wish = { text: "", filter: "everyone" };
});

const page = (name: string) => screen.findByRole("heading", { level: 1, name }, WAIT);

test("the chain leads to people and events", async () => {
  openPerson("p08");
  render(App);
  await page("Jane Doe");
  await user().click(screen.getByRole("link", { name: "RustConf Berlin" }));
  await waitFor(() => expect(here.place.name).toBe("people"));
  const search = await screen.findByRole<HTMLInputElement>("searchbox", {}, WAIT);
  expect(search.value, "whoever was met there").toBe("RustConf Berlin");
  openPerson("p08");
  await page("Jane Doe");
  await user().click(screen.getByRole("link", { name: "Marta Kowalska" }));
  await page("Marta Kowalska");
});

test("a name that two share asks which one is meant", async () => {
  const state = now();
  begin({ ...state, members: [...state.members, member({ id: "p99", name: "Marta Kowalska", title: "Judge" })] });
  openPerson("p08");
  render(App);
  await page("Jane Doe");
  await user().click(await screen.findByRole("button", { name: /Marta Kowalska: which one/ }));
  const dialog = await screen.findByRole("dialog", { name: "Who introduced Jane Doe to you" }, WAIT);
  await user().click(await within(dialog).findByRole("button", { name: /Judge/ }));
  expect(await screen.findByText("Noted who introduced Jane Doe")).toBeTruthy();
  const link = await screen.findByRole<HTMLAnchorElement>("link", { name: "Marta Kowalska" });
  expect(link.getAttribute("href")).toContain("p99");
});

test("what somebody is to you is chosen, and People lists by it", async () => {
  openPerson("p13");
  render(App);
  await page("Tom Becker");
  await user().click(screen.getByRole("button", { name: "Change: What Tom Becker is to you" }));
  const dialog = await screen.findByRole("dialog", { name: "What Tom Becker is to you" }, WAIT);
  await user().click(await within(dialog).findByRole("button", { name: "friend" }));
  await user().type(within(dialog).getByLabelText("Something else"), "running partner{Enter}");
  expect(await screen.findByText("Noted what they are to you: Tom Becker")).toBeTruthy();
  expect(now().bonds.p13?.roles).toEqual(["friend", "running partner"]);
  go({ name: "people" });
  const filter = await screen.findByLabelText<HTMLSelectElement>("What they are to you", {}, WAIT);
  await user().selectOptions(filter, "friend");
  expect(await screen.findByText("1 person")).toBeTruthy();
});

test("whom somebody knows is added and taken back", async () => {
  openPerson("p13");
  render(App);
  await page("Tom Becker");
  await user().click(screen.getByRole("button", { name: "Whom does Tom Becker know?" }));
  const dialog = await screen.findByRole("dialog", { name: "Whom does Tom Becker know?" }, WAIT);
  await user().type(within(dialog).getByLabelText("Who"), "ana");
  expect(await within(dialog).findByText(/Ana Souza/)).toBeTruthy();
  await user().type(within(dialog).getByLabelText("How they know each other"), "neighbours{Enter}");
  expect(await screen.findByText("neighbours")).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Tom Becker does not know Ana Souza" }));
  await waitFor(() => expect(screen.queryByText("neighbours")).toBeNull());
  await press("{Control>}z{/Control}");
  expect(await screen.findByText("neighbours"), "undo brings it back").toBeTruthy();
});
