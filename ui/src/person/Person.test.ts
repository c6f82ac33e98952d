import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { openPerson } from "../app/places.svelte";
import { now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

beforeEach(() => openPerson("p08"));

const jane = () => now().members.find(({ person }) => person.id === "p08");

async function page() {
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Jane Doe" });
}

test("Jane's page tells who she is, how you know her, what is next and what was", async () => {
  await page();
  const main = within(screen.getByRole("main"));
  for (const text of [
    "Marta Kowalska",
    "Sails on the Wannsee; her daughter started school in September.",
    "12 April",
  ]) {
    expect(main.getByText(text), text).toBeTruthy();
  }
  expect(document.title, "the window is named after her").toBe("Jane Doe · Goodturn");
  expect(main.getByText("First met at Café Bonanza")).toBeTruthy();
  expect(main.getByText("Kept · Promise"), "kept promises are in the story").toBeTruthy();
  expect(main.getByText(/X-SHOE-SIZE:39/), "the card as it came is kept").toBeTruthy();
});

test("addresses are text that can be copied, never links out of the window", async () => {
  await page();
  expect(screen.getByRole("button", { name: "Copy jane@acme.example" })).toBeTruthy();
  const outward = screen.getAllByRole("link").filter((link) => !link.getAttribute("href")?.startsWith("#/"));
  expect(outward).toEqual([]);
});

test("a talk is logged with l, and stands first in the story", async () => {
  await page();
  await press("l");
  const dialog = await screen.findByRole("dialog", { name: "Log a talk with Jane Doe" });
  const hands = user();
  const when = within(dialog).getByLabelText("When");
  await hands.clear(when);
  await hands.type(when, "yesterday");
  expect(await within(dialog).findByText("Fri 20 Nov")).toBeTruthy();
  await hands.type(within(dialog).getByLabelText("Event or place"), "Sailing club");
  await hands.type(within(dialog).getByLabelText("What happened"), "She has a new boat.");
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Talked at Sailing club")).toBeTruthy();
  expect(jane()?.story[0]).toMatchObject({ on: "2026-11-20", place: "Sailing club", note: "She has a new boat." });
});

test("a day that is not understood is not guessed", async () => {
  await page();
  await press("l");
  const dialog = await screen.findByRole("dialog", { name: "Log a talk with Jane Doe" });
  const hands = user();
  const when = within(dialog).getByLabelText("When");
  await hands.clear(when);
  await hands.type(when, "soonish");
  expect(await within(dialog).findByText(/I do not understand this date/)).toBeTruthy();
  const before = jane()?.story.length;
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(screen.getByRole("dialog"), "the sheet stays open").toBeTruthy();
  expect(jane()?.story.length).toBe(before);
});

test("closing a half-written talk asks first", async () => {
  await page();
  await press("l");
  const dialog = await screen.findByRole("dialog", { name: "Log a talk with Jane Doe" });
  await user().type(within(dialog).getByLabelText("What happened"), "She");
  await press("{Escape}");
  expect(within(dialog).getByText("Close without saving?")).toBeTruthy();
  await user().click(within(dialog).getByRole("button", { name: "Close without saving" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a talk says who else was there, and editing it keeps them", async () => {
  await page();
  const company = screen.getByText(/with Priya Raman and Ana Souza/);
  expect(company.closest("a"), "names lead nowhere, so nobody in the trash is opened by them").toBeNull();
  expect(company.querySelector("a, button")).toBeNull();
  await user().click(screen.getByRole("button", { name: "More for Talked at RustConf Berlin" }));
  await user().click(await screen.findByRole("menuitem", { name: "Edit" }));
  const dialog = await screen.findByRole("dialog", { name: "Edit the talk with Jane Doe" });
  const hands = user();
  await hands.type(within(dialog).getByLabelText("What happened"), " She sails.");
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  await screen.findByText(/She sails\./);
  const names = jane()?.story.flatMap((line) => (line.kind === "encounter" && line.id === "e01" ? line.people : []));
  expect(
    names?.map(({ name }) => name),
    "everybody who was there stays",
  ).toEqual(["Jane Doe", "Priya Raman", "Ana Souza"]);
});

test("an encounter can be deleted and taken back", async () => {
  await page();
  await user().click(screen.getByRole("button", { name: "More for Talked at RustConf Berlin" }));
  await user().click(await screen.findByRole("menuitem", { name: "Delete this talk" }));
  await waitFor(() => expect(screen.queryByText("Talked at RustConf Berlin")).toBeNull());
  await press("{Control>}z{/Control}");
  expect(await screen.findByText("Talked at RustConf Berlin")).toBeTruthy();
});

test("something new is noted with its day echoed, and needs both what and when", async () => {
  await page();
  await user().click(screen.getByRole("button", { name: "Add" }));
  const dialog = await screen.findByRole("dialog", { name: "Something for Jane Doe" });
  const hands = user();
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(within(dialog).getByText("Say what is to be done.")).toBeTruthy();
  await hands.type(within(dialog).getByLabelText("What"), "Lunch by the lake");
  await hands.type(within(dialog).getByLabelText("When"), "friday");
  expect(await within(dialog).findByText("Fri 27 Nov")).toBeTruthy();
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Noted for Jane Doe")).toBeTruthy();
  expect(now().items.at(-1)).toMatchObject({ what: "Lunch by the lake", due: "2026-11-27", kind: "follow_up" });
});

test("facts are edited in one sheet", async () => {
  await page();
  await press("e");
  const dialog = await screen.findByRole("dialog", { name: "Edit Jane Doe" });
  const hands = user();
  const company = within(dialog).getByLabelText("Organisation");
  await hands.clear(company);
  await hands.type(company, "Borealis");
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await screen.findByText("CTO at Borealis")).toBeTruthy();
  expect(jane()?.person.emails.length, "what was not touched stays").toBe(2);
});

test("in the trash nothing is lost", async () => {
  await page();
  await user().click(screen.getByRole("button", { name: "More for Jane Doe" }));
  await user().click(await screen.findByRole("menuitem", { name: "Move to trash" }));
  await user().click(await screen.findByRole("button", { name: "Bring back" }));
  await waitFor(() => expect(jane()?.trashed).toBe(false));
});

test("help stands in the story; what came of it is noted, and it can be deleted", async () => {
  await page();
  await user().click(screen.getByRole("button", { name: "More for Introduced me to the sailing club" }));
  await user().click(await screen.findByRole("menuitem", { name: "What came of it …" }));
  const dialog = await screen.findByRole("dialog", { name: "What came of it" });
  await user().type(within(dialog).getByLabelText("In your words"), "A berth for the summer");
  await user().click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await screen.findByText("came of it: A berth for the summer")).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "More for Introduced me to the sailing club" }));
  await user().click(await screen.findByRole("menuitem", { name: "Delete this help" }));
  await waitFor(() => expect(screen.queryByText("Introduced me to the sailing club")).toBeNull());
});

test("something that comes back is noted in words", async () => {
  await page();
  await user().click(screen.getByRole("button", { name: "Add" }));
  const dialog = await screen.findByRole("dialog", { name: "Something for Jane Doe" });
  const hands = user();
  await hands.type(within(dialog).getByLabelText("What"), "Ask after the boat");
  await hands.type(within(dialog).getByLabelText("When"), "friday");
  await hands.type(within(dialog).getByLabelText("Comes back"), "every month");
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  await screen.findByText("Noted for Jane Doe");
  expect(now().items.at(-1)).toMatchObject({ repeat: "FREQ=MONTHLY", notice_days: 0, channel: null });
  expect(await screen.findByText(/every month/), "the row says so").toBeTruthy();
});

test("a promise that was kept in time is remembered as such", async () => {
  await page();
  await press("d");
  expect(await screen.findByText("Kept in time · Promise")).toBeTruthy();
});

test("h writes down what she did, and it stands first in the story", async () => {
  await page();
  await press("h");
  const dialog = await screen.findByRole("dialog", { name: "How Jane Doe helped you" });
  await user().type(within(dialog).getByLabelText("What they did"), "Read my draft{Enter}");
  await waitFor(() => expect(jane()?.story[0]).toMatchObject({ kind: "help", what: "Read my draft" }));
  expect(now().items.at(-1)).toMatchObject({ kind: "thank_you", person: { name: "Jane Doe" } });
});

test("c writes down that they did well, to congratulate them tomorrow", async () => {
  await page();
  await press("c");
  const dialog = await screen.findByRole("dialog", { name: /Jane Doe/ });
  await user().type(within(dialog).getByLabelText("What"), "The prize{Enter}");
  expect(await screen.findByText("Noted for Jane Doe")).toBeTruthy();
  expect(now().items.at(-1)).toMatchObject({ kind: "congratulation", what: "The prize", due: "2026-11-22" });
});

test("what was given stands beside what they care about", async () => {
  await page();
  await press("{Shift>}h{/Shift}");
  const dialog = await screen.findByRole("dialog", { name: "How you helped Jane Doe" });
  await user().type(within(dialog).getByLabelText("What you did"), "Told her of the stipend{Enter}");
  expect(await screen.findByText("You helped Jane Doe")).toBeTruthy();
  const aside = screen.getByRole("complementary", { name: "About" });
  expect(await within(aside).findByText("What you gave them")).toBeTruthy();
  expect(within(aside).getByText("Told her of the stipend")).toBeTruthy();
});
