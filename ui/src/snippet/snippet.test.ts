import { render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go } from "../app/places.svelte";
import { now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

beforeEach(() => {
  closeOverlay();
  go({ name: "plan", tab: "snippets" });
});

async function begun() {
  render(App);
  const hands = user();
  await screen.findByRole("heading", { name: "What do you tell people again and again?" }, { timeout: 8000 });
  await press("a");
  const dialog = await screen.findByRole("dialog", { name: "Words to share" });
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(within(dialog).getByText("Write the words, or an address.")).toBeTruthy();
  await hands.type(within(dialog).getByLabelText("Title"), "How we hire");
  await hands.type(within(dialog).getByLabelText("Words, or an address"), "Three things first");
  await hands.type(within(dialog).getByLabelText("Tags"), "hiring, teams");
  await press("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Snippet written down: How we hire")).toBeTruthy();
  return hands;
}

async function share(who: string) {
  await press("s");
  const dialog = await screen.findByRole("dialog", { name: "Share “How we hire”" });
  await user().type(within(dialog).getByLabelText("With"), who);
  return dialog;
}

test("a snippet is written down, shared by keys, and who had it already is said", async () => {
  const hands = await begun();
  await press("j", "k");
  const dialog = await share("beck");
  await within(dialog).findByText(/Tom Becker/);
  await hands.click(within(dialog).getByLabelText("Keep it as help given, too"));
  await hands.click(within(dialog).getByRole("button", { name: /^Copy/ }));
  expect(await screen.findByText("Shared with Tom Becker")).toBeTruthy();
  expect(await navigator.clipboard.readText(), "the words are on the clipboard").toBe("Three things first");
  const row = (await screen.findByRole("link", { name: "Tom Becker" })).closest("li") as HTMLElement;
  expect(row.textContent?.replace(/\s+/g, " ")).toContain("Tom Becker, 21 Nov");
  const tom = now().members.find(({ person }) => person.name === "Tom Becker");
  expect(tom?.story[0], "and it is help").toMatchObject({ kind: "help", how: "information", what: "How we hire" });

  const again = await share("beck");
  expect(await within(again).findByText("Tom Becker had it already, 21 Nov.")).toBeTruthy();
  await press("{Escape}");
});

test("a snippet is found by its words, changed and deleted", async () => {
  const hands = await begun();
  await hands.type(screen.getByLabelText("Find a snippet"), "sailing");
  expect(await screen.findByText("No snippet has these words.")).toBeTruthy();
  await hands.clear(screen.getByLabelText("Find a snippet"));
  await hands.click(await screen.findByRole("button", { name: "Edit How we hire" }));
  const dialog = await screen.findByRole("dialog", { name: "Edit the snippet" });
  await hands.type(within(dialog).getByLabelText("Title"), " now");
  await press("{Control>}{Enter}{/Control}");
  await hands.click(await screen.findByRole("button", { name: "Delete How we hire now" }));
  expect(await screen.findByText("Snippet deleted: How we hire now")).toBeTruthy();
  await press("{Control>}z{/Control}");
  expect(await screen.findByText("How we hire now", { selector: "button" }), "and it is back").toBeTruthy();
});
