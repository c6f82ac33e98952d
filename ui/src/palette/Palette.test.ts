import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { closeOverlay, overlay } from "../app/overlays.svelte";
import { go, here } from "../app/places.svelte";
import { typedLine } from "../capture/typed.svelte";
import * as client from "../ipc/client";
import { begin, usual } from "../ipc/mock/book";
import { toasts } from "../state/toasts.svelte";
import { press, user } from "../testing/window";
import Palette from "./Palette.svelte";

beforeEach(() => {
  closeOverlay();
  go({ name: "today" });
  typedLine.clear();
});

function open() {
  const onclose = vi.fn();
  render(Palette, { onclose });
  return { user: userEvent.setup(), onclose, field: screen.getByRole("combobox") };
}

const chosen = () => screen.getAllByRole("option").find((option) => option.getAttribute("aria-selected") === "true");

test("somebody is found by a few letters and opened with Enter", async () => {
  const { user, onclose, field } = open();
  await user.type(field, "beck");
  expect(await screen.findByRole("option", { name: /Tom Becker/ })).toBeTruthy();
  await user.keyboard("{Enter}");
  expect(onclose).toHaveBeenCalledOnce();
  expect(here.place).toEqual({ name: "person", id: "p13" });
});

test("a name typed and sent off at once opens that person, once", async () => {
  const { user, onclose, field } = open();
  await user.type(field, "beck");
  await Promise.all([1, 2].map(() => fireEvent.keyDown(field, { key: "Enter" })));
  await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(here.place).toEqual({ name: "person", id: "p13" });
});

test("arrows choose, round the ends, and the field says what is chosen", async () => {
  const { user, field } = open();
  expect(chosen()?.textContent, "the first is chosen from the start").toContain("Today");
  await user.type(field, "{ArrowDown}");
  expect(chosen()?.textContent).toContain("People");
  expect(field.getAttribute("aria-activedescendant")).toBe(chosen()?.id);
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(chosen()?.textContent, "up from the first is the last").toContain("Show the keys");
});

test("a place is gone to, a command done", async () => {
  const { user, field } = open();
  await user.type(field, "settings{Enter}");
  await waitFor(() => expect(here.place).toEqual({ name: "settings" }));
});

test("a command tells what came of it", async () => {
  const { user, field } = open();
  await user.type(field, "test pop");
  await waitFor(() => expect(chosen()?.textContent).toContain("Test pop-up"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(toasts.shown.at(-1)?.text).toBe("The system showed it."));
});

test("somebody who is not there yet can be written down", async () => {
  const { user, field } = open();
  await user.type(field, "Zora Quill");
  await user.click(await screen.findByRole("option", { name: /Add “Zora Quill”/ }));
  expect(overlay.current).toEqual({ kind: "capture" });
  expect(typedLine.text, "the line begins with the name").toBe("@Zora Quill ");
});

test("the demo offers the way out, not in", async () => {
  begin({ ...usual(), demo: true });
  const { user, field } = open();
  await user.type(field, "demo");
  expect(await screen.findByRole("option", { name: /Leave the demo/ })).toBeTruthy();
  expect(screen.queryByRole("option", { name: /Open the demo/ })).toBeNull();
});

test("an offer, a project, a snippet, a habit and help are found, and Enter opens their row", async () => {
  const jane = { id: "p08", name: "Jane Doe" };
  await client.addOffer({
    ...{ holder: { who: "me" }, what: "A boat for a day", kind: null, until: "" },
    ...{ limits: "", known_for: false, most_a_month: null, most_in_all: null },
  });
  await client.addNeed({ holder: { who: "community", name: "chamber" }, what: "A boat house", kind: null, until: "" });
  await client.addSnippet({ title: "Boat knots", text: "Over, under", tags: [] });
  const nothing = { story: "", effort: null, minutes: null, on: null, community: "", outcome: "", topic: "" };
  await client.logHelp({
    ...{ ...nothing, direction: "given", people: [jane.id], kind: "help", what: "Painted her boat" },
    ...{ before_whom: "", follow_up: null, passes_on: null, offer: null, channel: null, encounter: null },
  });
  go({ name: "today" });
  render(App);
  await press("{Control>}k{/Control}");
  await user().type(await screen.findByRole("combobox"), "boat");
  const rows = within(await screen.findByRole("group", { name: "Plans, offers and help" }));
  expect(rows.getAllByRole("option").map((row) => row.textContent?.trim())).toEqual([
    "A boat for a day my offer",
    "A boat house need of #chamber",
    "Boat knots snippet",
    "Painted her boat you helped Jane Doe, 21 Nov",
  ]);
  const headings = screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"));
  expect(headings, "whoever only has the word in their notes comes behind").toEqual([
    "Plans, offers and help",
    "People",
  ]);
  await user().click(rows.getByRole("option", { name: /A boat house/ }));
  await waitFor(() => expect(document.activeElement?.textContent, "its row has the focus").toBe("A boat house"));
  expect(here.place).toEqual({ name: "plan", tab: "offers" });
  await press("{Control>}k{/Control}");
  await user().type(await screen.findByRole("combobox"), "painted");
  await user().click(await screen.findByRole("option", { name: /Painted her boat/ }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Painted her boat"));
  expect(here.place, "on the page of whom it was for").toEqual({ name: "person", id: jane.id });
});
