import { render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import App from "../App.svelte";
import { begin, emit, emptyState, now, usual } from "../ipc/mock/book";
import { press, user } from "../testing/window";

const stateOf = (id: string) => now().items.find((item) => item.id === id)?.state;
const heading = (name: RegExp | string) => screen.findByRole("heading", { level: 2, name });

async function openReview() {
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Saturday, 21 November" });
  await press("g", "r");
  await heading(/Kept this week/);
}

test("it goes through the week by the arrow keys, and says how far it is", async () => {
  await openReview();
  expect(screen.getByText("1 of 7"), "every step has something in it").toBeTruthy();
  expect(screen.getByText("about 8 min left")).toBeTruthy();
  expect(screen.getByText(/You kept your word two times this week/)).toBeTruthy();
  for (const step of ["Open promises", "Thanks to say", "Cards to write", "Fading ties", "Waiting in the Inbox"]) {
    await press("{ArrowRight}");
    await heading(new RegExp(step));
  }
  await press("{ArrowLeft}");
  await heading(/Fading ties/);
  expect(screen.getByText("5 of 7")).toBeTruthy();
});

test("what is open is decided where it stands, and the step stays until you go on", async () => {
  await openReview();
  await press("{ArrowRight}");
  await heading(/Open promises/);
  await press("d");
  await screen.findByText("Done: Jane Doe");
  expect(stateOf("c01")).toBe("done");
  await press("s");
  const snooze = await screen.findByRole("dialog", { name: "Snooze until" });
  await user().click(within(snooze).getByRole("button", { name: /Let it go/ }));
  await user().type(within(snooze).getByLabelText("Why, if you like"), "He found them himself{Enter}");
  await screen.findByText("Let go: Samuel Okafor");
  expect(await screen.findByText("All decided here.")).toBeTruthy();
  expect(screen.getByText("2 of 7"), "nothing moves under your hands").toBeTruthy();
  await press("{Control>}z{/Control}");
  expect(await screen.findByRole("button", { name: /Samuel Okafor/ }), "and undo brings it back").toBeTruthy();
});

test("a tie rests, a capture is thrown away, each by its key", async () => {
  now().review.left_at = "ties";
  render(App);
  await press("g", "r");
  await heading(/Fading ties/);
  await press("s");
  await screen.findByRole("dialog", { name: "Let the tie with Chloé Martin rest" });
  await press("{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const before = now().captures.length;
  await press("{ArrowRight}");
  await heading(/Waiting in the Inbox/);
  await press("d");
  await waitFor(() => expect(now().captures.length).toBe(before - 1));
});

test("your plan is a step where it asks for a look, and is decided by its keys", async () => {
  const [objective] = now().plan.objectives;
  if (objective === undefined) throw new Error("the mock has an objective");
  Object.assign(objective, { due: true, steps: [] });
  now().review.left_at = "plan";
  render(App);
  await press("g", "r");
  await heading(/Your plan/);
  expect(screen.getByText("Today is the day you wanted to look at it · It has no next step"), "why").toBeTruthy();
  await press("o");
  const step = await screen.findByRole("dialog", { name: "What is the next step?" });
  await user().type(within(step).getByLabelText("What you will do"), "Ask who buys sensors{Enter}");
  expect(await screen.findByText("Today is the day you wanted to look at it")).toBeTruthy();
  await press("r");
  const look = await screen.findByRole("dialog", { name: "How does it go?" });
  await user().type(within(look).getByLabelText("How it goes"), "Slowly");
  await press("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("All decided here.")).toBeTruthy();
});

test("a plan that asks for nothing is not spoken of", async () => {
  await openReview();
  expect(screen.queryByText(/Your plan/)).toBeNull();
});

test("left at any time, it is picked up at its step", async () => {
  await openReview();
  await press("{ArrowRight}", "{ArrowRight}");
  await heading(/Thanks to say/);
  await press("{Escape}");
  await screen.findByRole("heading", { level: 1, name: "Saturday, 21 November" });
  expect(screen.getByText("Go on where you left"), "Today says so").toBeTruthy();
  await user().click(screen.getByRole("link", { name: "Weekly review" }));
  await heading(/Thanks to say/);
});

test("steps with nothing in them are said in one line", async () => {
  begin({ ...usual(), items: usual().items.filter(({ kind }) => kind !== "card" && kind !== "thank_you") });
  await openReview();
  expect(screen.getByText("Nothing waits here: Thanks to say, Cards to write.")).toBeTruthy();
  expect(screen.getByText("1 of 5")).toBeTruthy();
});

test("finishing ends with the next week, notes the day and turns the reminder on", async () => {
  now().review.left_at = "ahead";
  render(App);
  await press("g", "r");
  await heading("Next week 2");
  await press("{Control>}{Enter}{/Control}");
  await heading("That was your week");
  const done = screen.getByRole("region", { name: "That was your week" });
  expect(within(done).getByText("The next seven days hold 2 things:")).toBeTruthy();
  expect(within(done).getByText("Lunch at the market hall")).toBeTruthy();
  expect(within(done).getByText(/The review asks again Fri 27 Nov 16:00/)).toBeTruthy();
  expect(now().settings.review.reminds).toBe(true);
  await press("{Control>}z{/Control}");
  await heading("Next week 2");
  expect(now().review.last, "taken back, it goes on where it stood").toBeNull();
});

test("it can be gone through once more on the same day", async () => {
  now().review.last = "2026-11-21";
  render(App);
  await press("g", "r");
  await heading("That was your week");
  await user().click(screen.getByRole("button", { name: "Go through it again" }));
  await heading(/Kept this week/);
});

test("a week without anything is a quiet one", async () => {
  begin(emptyState());
  render(App);
  await press("g", "r");
  await heading("A quiet week");
});

test("the click on its pop-up opens it", async () => {
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Saturday, 21 November" });
  emit("open-review", null);
  await heading(/Kept this week/);
});
