import { render, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { go, here } from "../app/places.svelte";
import { memory } from "../people/memory";
import { press, user } from "../testing/window";

beforeEach(() => {
  closeOverlay();
  memory.wish = { text: "", filter: "everyone" };
  go({ name: "plan", tab: "breadth" });
  render(App);
});

async function begun() {
  await screen.findByRole("heading", { name: "In what would you like your network to be broad?" }, { timeout: 8000 });
  await press("a");
  const dialog = await screen.findByRole("dialog", { name: "A group of tags" });
  const hands = user();
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(within(dialog).getByText("Name at least one tag.")).toBeTruthy();
  await hands.type(within(dialog).getByLabelText("What the tags tell"), "Field");
  await hands.type(within(dialog).getByLabelText("Tags"), "crafts");
  await hands.click(within(dialog).getByRole("button", { name: "rust" }));
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  return screen.findByRole("article", { name: "Field" });
}

test("nothing is shown before a group is named, and then who carries a tag and which nobody has yet", async () => {
  const card = await begun();
  expect(within(card).getByText(/^1 person/), "Jane alone").toBeTruthy();
  expect(within(card).getByText("1 close"), "she is in a circle").toBeTruthy();
  expect(within(card).getByText(/Nobody yet: crafts\. Who could you meet\?/)).toBeTruthy();
  await user().click(within(card).getByRole("button", { name: "People you want to meet" }));
  expect(here.place.name).toBe("people");
  expect(memory.wish.filter).toBe("wanted");
});

test("by keys alone a tag opens the people who carry it, and the list can be widened again", async () => {
  await begun();
  await press("j");
  await user().keyboard("{Enter}");
  const chip = await screen.findByRole("button", { name: /Tag: rust/ });
  expect(await screen.findByText("1 person")).toBeTruthy();
  await user().click(chip);
  expect(screen.queryByRole("button", { name: /Tag: rust/ })).toBeNull();
});

test("who has nothing said is a list too; e changes the group, and the palette finds it by its tags", async () => {
  const card = await begun();
  await user().click(within(card).getByRole("button", { name: /people have nothing said here/ }));
  expect(await screen.findByRole("button", { name: /Nothing said: Field/ })).toBeTruthy();
  await press("{Control>}k{/Control}");
  await user().type(await screen.findByRole("combobox", { name: "Find people, places and commands" }), "crafts");
  await user().click(await screen.findByRole("option", { name: /Field/ }));
  await screen.findByRole("article", { name: "Field" });
  await press("e");
  const dialog = await screen.findByRole("dialog", { name: "Change a group of tags" });
  await user().clear(within(dialog).getByLabelText("Tags"));
  await user().type(within(dialog).getByLabelText("Tags"), "berlin");
  await user().click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await screen.findByRole("button", { name: /^berlin/ })).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Forget Field" }));
  expect(await screen.findByRole("heading", { name: "In what would you like your network to be broad?" })).toBeTruthy();
});
