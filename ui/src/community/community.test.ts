import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go, here, openPerson } from "../app/places.svelte";
import { logEncounter, logHelp } from "../ipc/mock";
import { begin, emptyState, now, undo } from "../ipc/mock/book";
import * as mock from "../ipc/mock/community";
import { press, user } from "../testing/window";

const WAIT = { timeout: 15_000 };
const draft = { kind: "help", community: "choir", on: null } as const;

beforeEach(() => {
  begin();
  closeOverlay();
});

const communities = () => go({ name: "goodwill", tab: "communities" });

test("an empty place asks whom you see giving, and teaches what a community is", async () => {
  begin(emptyState());
  communities();
  render(App);
  expect(await screen.findByText("Whom do you see giving?", {}, WAIT)).toBeTruthy();
  await press("a");
  expect(await screen.findByRole("dialog", { name: "Somebody helped somebody" }, WAIT)).toBeTruthy();
});

test("help among others is written down in seconds, and the community tells who gives and who was helped", async () => {
  communities();
  render(App);
  await screen.findByRole("button", { name: /berlin 1 person/ }, WAIT);
  await press("a");
  const dialog = await screen.findByRole("dialog", { name: "Somebody helped somebody" }, WAIT);
  const hands = user();
  await hands.clear(within(dialog).getByLabelText("Community or tag"));
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(within(dialog).getByText("Say who it was."), "of both, one is needed").toBeTruthy();
  await hands.type(within(dialog).getByLabelText("Who helped"), "beck");
  await within(dialog).findByText(/Tom Becker/);
  await hands.type(within(dialog).getByLabelText("Who was helped"), "jane d");
  await within(dialog).findByText(/Jane Doe/);
  await hands.type(within(dialog).getByLabelText("What they did"), "Lent her the van");
  await hands.type(within(dialog).getByLabelText("Community or tag"), "choir{Enter}");
  expect(await screen.findByText("Help among others: Tom Becker")).toBeTruthy();
  await hands.click(await screen.findByRole("button", { name: /choir 2 people 1 good turn in a year/ }));
  const gave = await screen.findByRole("region", { name: "Who gives" }, WAIT);
  expect(within(gave).getByText(/Lent her the van/).textContent).toContain("for Jane Doe");
  const helped = screen.getByRole("region", { name: "Who was helped" });
  expect(within(helped).getByText(/Lent her the van/).textContent).toContain("by Tom Becker");
  expect(screen.getByText("Tom Becker help here.")).toBeTruthy();
  await hands.click(within(gave).getByRole("button", { name: /Lent her the van/ }));
  await hands.click(await screen.findByRole("menuitem", { name: "Edit …" }));
  const edit = await screen.findByRole("dialog", { name: "Help among others" }, WAIT);
  await hands.clear(within(edit).getByLabelText("Who was helped"));
  await hands.click(within(edit).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await screen.findByRole("button", { name: /choir 1 person/ })).toBeTruthy();
  await undo();
  await undo();
  await waitFor(() => expect(screen.queryByRole("button", { name: /choir/ }), "and taken back").toBeNull());
});

test("o on a person writes down that they helped somebody, and both stories tell it", async () => {
  openPerson("p13");
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Tom Becker" }, WAIT);
  await press("o");
  const dialog = await screen.findByRole("dialog", { name: "Somebody helped somebody" }, WAIT);
  expect(within(dialog).getByLabelText<HTMLInputElement>("Who helped").value).toBe("Tom Becker");
  const hands = user();
  await hands.type(within(dialog).getByLabelText("Who was helped"), "nobody of that name");
  await hands.type(within(dialog).getByLabelText("What they did"), "Held the ladder{Enter}");
  expect(screen.getByRole("dialog"), "a name that means nobody is not dropped in silence").toBeTruthy();
  await hands.clear(within(dialog).getByLabelText("Who was helped"));
  await hands.type(within(dialog).getByLabelText("What they did"), "{Enter}");
  expect(await screen.findByText("Tom Becker helped somebody")).toBeTruthy();
  expect(screen.getByText("Held the ladder")).toBeTruthy();
});

test("who types faster than names are looked up has them both in the end", async () => {
  communities();
  render(App);
  await screen.findByRole("button", { name: /berlin 1 person/ }, WAIT);
  await press("a");
  const dialog = await screen.findByRole("dialog", { name: "Somebody helped somebody" }, WAIT);
  const hands = user();
  await hands.type(within(dialog).getByLabelText("What they did"), "Lent her the van");
  await hands.type(within(dialog).getByLabelText("Who helped"), "beck");
  await hands.type(within(dialog).getByLabelText("Who was helped"), "jane d{Enter}");
  expect(await screen.findByText("Help among others: Tom Becker")).toBeTruthy();
});

test("what you gave in a community leads to its stories", async () => {
  await logHelp({
    ...{ direction: "given", people: ["p13"], kind: "help", what: "Carried chairs", story: "", effort: null },
    ...{ minutes: null, on: null, community: "choir", outcome: "", topic: "", before_whom: "", follow_up: null },
    ...{ passes_on: null, offer: null, channel: null, encounter: null },
  });
  await logHelp({
    ...{ direction: "given", people: ["p13"], kind: "help", what: "Read the lease", story: "", effort: null },
    ...{ minutes: null, on: null, community: "", outcome: "", topic: "", before_whom: "", follow_up: null },
    ...{ passes_on: null, offer: null, channel: null, encounter: null },
  });
  communities();
  render(App);
  const hands = user();
  await hands.click(await screen.findByRole("button", { name: /choir/ }, WAIT));
  expect(await screen.findByText(/ask who else would like to help/)).toBeTruthy();
  await hands.click(screen.getByRole("button", { name: "See it in Stories" }));
  const filter = await screen.findByLabelText<HTMLSelectElement>("Community", {}, WAIT);
  expect(filter.value, "Stories tell of this community").toBe("choir");
  await waitFor(() => expect(screen.queryByText("Read the lease")).toBeNull());
});

test("a chain that began in a community leads to its page", async () => {
  await mock.logSeen({ ...draft, giver: "p13", receiver: null, what: "Held the ladder", community: "RustConf Berlin" });
  openPerson("p08");
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Jane Doe" }, WAIT);
  await user().click(screen.getByRole("link", { name: "RustConf Berlin" }));
  expect(await screen.findByRole("heading", { level: 2, name: "RustConf Berlin" }, WAIT)).toBeTruthy();
  expect(here.place).toEqual({ name: "goodwill", tab: "communities" });
});

test("Alt and a digit say how a talk left you, once more takes it back, and Practice tells the trend", async () => {
  openPerson("p13");
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Tom Becker" }, WAIT);
  await press("l");
  const dialog = await screen.findByRole("dialog", { name: "Log a talk with Tom Becker" }, WAIT);
  const lifted = within(dialog).getByLabelText<HTMLInputElement>("It lifted me");
  await press("{Alt>}[Digit1]{/Alt}");
  await waitFor(() => expect(lifted.checked).toBe(true));
  await press("{Alt>}[Digit1]{/Alt}");
  await waitFor(() => expect(lifted.checked, "nothing has to be said").toBe(false));
  await press("{Alt>}[Digit3]{/Alt}");
  await user().click(within(dialog).getByLabelText("I was there to sell"));
  await user().click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(now().members.find(({ person }) => person.id === "p13")?.story[0]).toMatchObject({
    felt: "tired",
    selling: true,
  });
  expect(screen.queryByText(/tired/), "the story of a person says nothing of it").toBeNull();
  const talk = { on: null, place: null, channel: null, who_started: null, through: null, note: null, learned: null };
  const unsaid = { shared: null, balance: null, asked: null, selling: false, gave_card: false, got_card: false };
  for (const felt of ["lifted", "lifted", "fine", "lifted"] as const)
    await logEncounter({ ...talk, ...unsaid, people: ["p12"], felt });
  go({ name: "plan", tab: "practice" });
  expect(await screen.findByText("One to one: it lifted you 3 of 5 times.", {}, WAIT)).toBeTruthy();
});
