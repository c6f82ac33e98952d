import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay, openFirstMail } from "../app/overlays.svelte";
import { go, openPerson } from "../app/places.svelte";
import { begin, now, usual } from "../ipc/mock/book";
import { item } from "../ipc/mock/cast";
import { toasts } from "../state/toasts.svelte";
import { press, user } from "../testing/window";

const WAIT = { timeout: 8000 };
const sheet = () => screen.findByRole("dialog", { name: "My card" }, WAIT);
const rowOf = (value: string) => ({ value, label: null });
const kim = () => ({
  ...{ name: "Kim Lee", title: "Editor", organization: "Lanternhouse", line: "Honest reviews" },
  phones: [rowOf("+49 30 901820")],
  emails: [rowOf("kim@lanternhouse.example")],
  urls: [],
});

beforeEach(() => {
  closeOverlay();
  go({ name: "today" });
});

test("an empty card teaches, and is written by keys alone", async () => {
  render(App);
  await press("g", "y");
  const open = await sheet();
  expect(within(open).getByText(/A phone takes it from the screen/), "it says what it is for").toBeTruthy();
  const name = await within(open).findByLabelText<HTMLInputElement>("Name");
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect(name.value, "you said that in Settings").toBe("Kim");
  await user().keyboard(" Lee{Tab}Editor{Tab}Lanternhouse");
  expect(await within(open).findByText("Editor at Lanternhouse", {}, WAIT), "it is shown while you type").toBeTruthy();
  await press("{Control>}{Enter}{/Control}");
  expect(await within(open).findByRole("button", { name: "Copy as vCard" })).toBeTruthy();
  expect(now().ownCard).toMatchObject({ name: "Kim Lee", title: "Editor", phones: [] });
  expect(within(open).getByRole("img", { name: "The code of your card" })).toBeTruthy();
  expect(within(open).getByText("Scan to keep it")).toBeTruthy();
});

test("a card is changed, left as it was, and taken back by undo", async () => {
  begin({ ...usual(), ownCard: kim() });
  render(App);
  await press("g", "y");
  const open = await sheet();
  await user().click(await within(open).findByRole("button", { name: "Change" }));
  const title = await within(open).findByLabelText("What you do");
  await user().clear(title);
  await press("{Escape}");
  await user().click(await within(open).findByRole("button", { name: "Keep writing" }));
  await user().click(within(open).getByRole("button", { name: "Cancel" }));
  expect(await within(open).findByText("Editor at Lanternhouse"), "the card is as it was").toBeTruthy();
  await user().click(within(open).getByRole("button", { name: "Change" }));
  await user().clear(await within(open).findByLabelText("Organisation"));
  await press("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(now().ownCard.organization).toBe(""));
  await press("{Escape}", "{Control>}z{/Control}");
  await waitFor(() => expect(now().ownCard.organization).toBe("Lanternhouse"));
});

test("a card that is too long says what the code leaves out, or that there is none", async () => {
  begin({ ...usual(), ownCard: { ...kim(), line: "Known for honest reviews of many things" } });
  render(App);
  await press("g", "y");
  const open = await sheet();
  expect(await within(open).findByText(/the code leaves out: Known for honest reviews of many things/)).toBeTruthy();
  await user().click(within(open).getByRole("button", { name: "Change" }));
  await user().type(await within(open).findByLabelText("Name"), "e".repeat(60));
  expect(await within(open).findByText(/too long for a code/, {}, WAIT)).toBeTruthy();
  expect(within(open).queryByRole("img", { name: "The code of your card" })).toBeNull();
});

test("a card is saved as a file, as a picture and on paper", async () => {
  begin({ ...usual(), ownCard: kim() });
  render(App);
  await press("g", "y");
  const open = await sheet();
  for (const [button, path] of [
    ["Save as .vcf", "~/card.vcf"],
    ["Save code as .svg", "~/card.svg"],
    ["Print ten", "~/cards.pdf"],
  ] as const) {
    await user().click(await within(open).findByRole("button", { name: button }));
    await waitFor(() => expect(toasts.shown.at(-1)?.text).toContain(path));
  }
});

test("cards given and received are ticked in a talk and told in the story", async () => {
  render(App);
  openPerson("p13");
  await screen.findByRole("heading", { level: 1, name: "Tom Becker" }, WAIT);
  await press("l");
  const talk = await screen.findByRole("dialog", { name: "Log a talk with Tom Becker" }, WAIT);
  await user().click(within(talk).getByLabelText("I gave my card"));
  await user().click(within(talk).getByLabelText("I got theirs"));
  await user().click(within(talk).getByRole("button", { name: "Save" }));
  expect(await screen.findByText("You exchanged cards", {}, WAIT)).toBeTruthy();
});

test("a look back on somebody new ends with a follow-up that is one key away", async () => {
  const state = { ...usual(), ownCard: kim() };
  state.members.find(({ person }) => person.id === "p09")?.person.emails.push(rowOf("li@star.example"));
  begin(state);
  render(App);
  openPerson("p09");
  await screen.findByRole("heading", { level: 1, name: /Li Wei/ }, WAIT);
  await press("m");
  const mail = await screen.findByRole("dialog", { name: /A follow-up to Li Wei/ }, WAIT);
  expect(await within(mail).findByText(/It was good to meet you/)).toBeTruthy();
  await user().click(within(mail).getByRole("button", { name: "Open in the mail program" }));
  await waitFor(() => expect(toasts.shown.at(-1)?.more?.kbd).toBe("t"));
  await press("{Escape}", "b");
  const back = await screen.findByRole("dialog", { name: /Li Wei/ }, WAIT);
  await user().click(await within(back).findByLabelText("I gave my card"));
  await user().click(within(back).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await press("t");
  expect(await screen.findByRole("dialog", { name: /A follow-up to Li Wei/ }, WAIT)).toBeTruthy();
});

test("what was to be done is done by the mail", async () => {
  const state = usual();
  const person = { id: "p09", name: "Li Wei 李伟" };
  const follow_up = item({ id: "c-first", kind: "follow_up", person, what: "Nice to meet you", why: "" });
  state.items.push(follow_up);
  begin(state);
  render(App);
  openFirstMail(person);
  const mail = await screen.findByRole("dialog", { name: `A follow-up to ${person.name}` }, WAIT);
  await within(mail).findByRole("button", { name: "I wrote it" });
  await press("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(now().items.find(({ id }) => id === follow_up.id)?.state).toBe("done"));
});
