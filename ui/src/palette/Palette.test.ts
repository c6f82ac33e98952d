import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { closeOverlay, overlay } from "../app/overlays.svelte";
import { go, here } from "../app/places.svelte";
import { typedLine } from "../capture/typed.svelte";
import { begin, usual } from "../ipc/mock/book";
import { toasts } from "../state/toasts.svelte";
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
  expect(here.place).toEqual({ name: "settings" });
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
