import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go, here, openPerson } from "../app/places.svelte";
import { begin, emit, emptyState, now } from "../ipc/mock/book";
import { press, user } from "../testing/window";
import { opened } from "./opened.svelte";

beforeEach(() => {
  closeOverlay();
  opened.show(null);
});

function open() {
  go({ name: "plan", tab: "objectives" });
  render(App);
}

test("an empty plan asks for one thing, and the first line is enough", async () => {
  begin({ ...emptyState(), members: now().members });
  open();
  expect(await screen.findByRole("heading", { name: "What would you like to come of it?" })).toBeTruthy();
  await press("a");
  const dialog = await screen.findByRole("dialog", { name: "What would you like to come of it?" });
  await press("{Enter}");
  expect(within(dialog).getByText("Say what you want to come of it.")).toBeTruthy();
  await user().type(within(dialog).getByLabelText("What you want to come of it"), "Know three people in rail{Enter}");
  expect(
    await screen.findByRole("heading", { level: 2, name: "Know three people in rail" }),
    "it is opened",
  ).toBeTruthy();
  expect(screen.getByText(/what could you give here/), "and asks for the other side").toBeTruthy();
  expect(screen.getByText("No next step yet")).toBeTruthy();
  await press("{Escape}");
  expect(await screen.findByRole("list", { name: "Objectives" })).toBeTruthy();
});

test("o adds a step with somebody, r notes how it goes and makes what is next a step", async () => {
  open();
  await screen.findByText("Know three people in rail");
  await press("o");
  const step = await screen.findByRole("dialog", { name: "What is the next step?" });
  await user().type(within(step).getByLabelText("What you will do"), "Ask who buys sensors");
  await press("{Enter}");
  await screen.findByText("Next step for: Know three people in rail");
  expect(now().items.at(-1)?.person?.name, "with the one it is about").toBe("Jane Doe");
  await press("{Enter}");
  await screen.findByRole("heading", { level: 2, name: "Know three people in rail" });
  expect(screen.getByText("Ask who buys sensors")).toBeTruthy();
  await press("r");
  const look = await screen.findByRole("dialog", { name: "How does it go?" });
  await press("{Control>}{Enter}{/Control}");
  expect(within(look).getByText("Say how it goes, or what is next.")).toBeTruthy();
  await user().type(within(look).getByLabelText("How it goes"), "Marta told me of two buyers");
  await user().type(within(look).getByLabelText("What is next"), "Write to both");
  await user().click(within(look).getByLabelText("Make it a step"));
  await press("{Control>}{Enter}{/Control}");
  const next = await screen.findByRole("dialog", { name: "What is the next step?" });
  expect(within(next).getByLabelText<HTMLInputElement>("What you will do").value).toBe("Write to both");
  await press("{Escape}");
  expect(await screen.findByText("Marta told me of two buyers")).toBeTruthy();
  expect(screen.getByText("Next: Write to both")).toBeTruthy();
});

test("a step may concern nobody: it stands by what it is, and Enter in Today leads to its objective", async () => {
  open();
  await screen.findByText("Know three people in rail");
  await press("o");
  const step = await screen.findByRole("dialog", { name: "What is the next step?" });
  await user().type(within(step).getByLabelText("What you will do"), "Read the programme of the spring fair");
  const who = within(step).getByLabelText("With whom");
  await user().clear(who);
  await user().type(who, "Zebedee Nobody");
  await within(step).findByText("Nobody by that name is here.");
  await press("{Enter}");
  expect(screen.getByRole("dialog"), "a name that nobody has is not dropped in silence").toBeTruthy();
  await user().clear(who);
  const when = within(step).getByLabelText("When");
  await user().clear(when);
  await user().type(when, "today{Enter}");
  await screen.findByText("Next step for: Know three people in rail");
  expect(now().items.at(-1)?.person, "it is with nobody").toBeNull();
  go({ name: "today" });
  const row = await screen.findByRole("button", { name: /^Read the programme of the spring fair/ });
  await user().click(row);
  expect(screen.queryByRole("complementary", { name: /Jane/ }), "nobody stands beside it").toBeNull();
  expect(screen.queryByRole("button", { name: "Write a mail" }), "and nobody is written to").toBeNull();
  await press("{Enter}");
  await screen.findByRole("heading", { level: 2, name: "Know three people in rail" });
  expect(here.place).toEqual({ name: "plan", tab: "objectives" });
});

test("the click on the pop-up of such a step opens its objective", async () => {
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Saturday, 21 November" });
  emit("open-objectives", "l1");
  await screen.findByRole("heading", { level: 2, name: "Know three people in rail" });
});

test("y ends it with a sentence, and it can be taken up again", async () => {
  open();
  await screen.findByText("Know three people in rail");
  await press("y");
  const dialog = await screen.findByRole("dialog", { name: "Reached: what made the difference?" });
  await user().type(within(dialog).getByLabelText("In a sentence, if you like"), "Jane opened the door{Enter}");
  const ended = await screen.findByRole("list", { name: "Reached and let go" });
  expect(within(ended).getByText("reached today")).toBeTruthy();
  await user().click(within(ended).getByRole("button", { name: "Take it up again" }));
  expect(await screen.findByRole("list", { name: "Objectives" })).toBeTruthy();
  await press("{Control>}z{/Control}");
  expect(await screen.findByRole("list", { name: "Reached and let go" }), "and undo takes that back").toBeTruthy();
});

test("it stands on the page of its people and is found by the palette", async () => {
  openPerson("p08");
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Jane Doe" });
  await user().click(await screen.findByRole("button", { name: "Know three people in rail" }));
  await screen.findByRole("heading", { level: 2, name: "Know three people in rail" });
  go({ name: "today" });
  await press("{Control>}k{/Control}");
  await user().type(await screen.findByRole("combobox"), "rail");
  const group = await screen.findByRole("group", { name: "Plans, offers and help" });
  expect(within(group).getByText("Know three people in rail")).toBeTruthy();
  await press("{Enter}");
  await screen.findByRole("heading", { level: 2, name: "Know three people in rail" });
  expect(here.place.name).toBe("plan");
});

test("the click on its pop-up opens the plan", async () => {
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Saturday, 21 November" });
  emit("open-objectives", null);
  await waitFor(() => expect(here.place).toEqual({ name: "plan", tab: "objectives" }));
  expect(await screen.findByText("Know three people in rail")).toBeTruthy();
});
