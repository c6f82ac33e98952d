import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay, openHelp, openKindNo } from "../app/overlays.svelte";
import { go, openPerson } from "../app/places.svelte";
import * as client from "../ipc/client";
import { now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

beforeEach(() => {
  closeOverlay();
  go({ name: "goodwill", tab: "stories" });
});

const stories = () => screen.findByRole("heading", { level: 2, name: "Stories" }, { timeout: 8000 });

async function tom() {
  const dialog = await screen.findByRole("dialog", { name: "I helped somebody" });
  await user().type(within(dialog).getByLabelText("Who"), "beck");
  await within(dialog).findByText(/Tom Becker/);
  return dialog;
}

test("advice has its topic and asks in three weeks how it worked out; the answer is what came of it", async () => {
  await client.addOffer({
    ...{ holder: { who: "me" }, what: "Hiring", kind: null, limits: "", known_for: true, until: "" },
    ...{ most_a_month: null, most_in_all: null },
  });
  render(App);
  await stories();
  openHelp(null, "given");
  const dialog = await tom();
  const hands = user();
  await hands.selectOptions(within(dialog).getByLabelText("Kind"), "advice");
  await hands.click(await within(dialog).findByRole("button", { name: "Hiring" }));
  expect(within(dialog).getByLabelText<HTMLInputElement>("What it was about").value, "what I am known for").toBe(
    "Hiring",
  );
  expect(await within(dialog).findByText("Sat 12 Dec"), "in three weeks unless said otherwise").toBeTruthy();
  await hands.type(within(dialog).getByLabelText("What you did"), "How to ask for references");
  await press("{Control>}{Enter}{/Control}");
  const story = (await screen.findByText("How to ask for references")).closest("li") as HTMLElement;
  expect(story.textContent).toContain("about Hiring");
  expect(story.textContent).toContain("ask how it worked out: Sat 12 Dec");
  await hands.selectOptions(screen.getByLabelText("Kind"), "advice");
  await hands.selectOptions(await screen.findByLabelText("Advice about"), "Hiring");
  expect(await screen.findByText("How to ask for references"), "by its topic").toBeTruthy();

  openPerson(now().items.at(-1)?.person?.id ?? "");
  const done = await screen.findByText(/Ask how it worked out/, {}, { timeout: 8000 });
  done.closest("button")?.focus();
  await press("d");
  const asks = await screen.findByRole("dialog", { name: "How did it work out?" });
  await hands.type(within(asks).getByLabelText("In your words"), "She hired Marta");
  await press("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("came of it: She hired Marta")).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/Ask how it worked out/), "it asks no more").toBeNull());
});

test("the question can be left out, and credit says before whom and when they are told", async () => {
  render(App);
  await stories();
  openHelp(null, "given");
  const dialog = await tom();
  const hands = user();
  const before = now().items.length;
  await hands.type(within(dialog).getByLabelText("What you did"), "The idea of the four-day week");
  await hands.selectOptions(within(dialog).getByLabelText("Kind"), "credit");
  await hands.type(within(dialog).getByLabelText("Before whom"), "the board");
  expect(await within(dialog).findByLabelText("Tell them on")).toBeTruthy();
  await hands.click(within(dialog).getByLabelText("Tell them of it"));
  await press("{Control>}{Enter}{/Control}");
  const story = (await screen.findByText("The idea of the four-day week")).closest("li") as HTMLElement;
  expect(story.textContent).toContain("credit · before the board");
  expect(now().items.length, "who was there need not be told").toBe(before);
});

test("what was done for a mentor is told apart", async () => {
  render(App);
  await stories();
  await user().selectOptions(await screen.findByLabelText("Who is your"), "mentor");
  expect(await screen.findByText(/No story fits/), "the mentor was not helped yet").toBeTruthy();
});

test("kind words for no are copied", async () => {
  render(App);
  openKindNo();
  const dialog = await screen.findByRole("dialog", { name: "Kind words for no" });
  const [first] = await within(dialog).findAllByRole("button", { name: /^Copy “/ });
  await user().click(first as HTMLElement);
  expect(await screen.findByText("Copied")).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe("Not this month. Would the first week of … still help?");
});
