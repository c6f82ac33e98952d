import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../App.svelte";
import { dropKeys, KEPT_MS, keepKey, readyWhen } from "./early-keys";
import { bindKeys, onKey } from "./keyboard";
import { closeOverlay, openGiving } from "./overlays.svelte";
import { go, here } from "./places.svelte";

beforeEach(() => {
  closeOverlay();
  dropKeys();
  go({ name: "today" });
});

/** Keys as they come, one after another without a pause. */
async function type(...keys: string[]) {
  for (const key of keys) {
    (document.activeElement ?? document.body).dispatchEvent(pressed(key));
    await Promise.resolve();
  }
}
const pressed = (key: string) => new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });

test("keys pressed while a place is read mean what they mean there, and letters go into the sheet they open", async () => {
  // Read once before, so that it is the window that is early and not the machine that is slow.
  await Promise.all([
    import("../plan/Plan.svelte"),
    import("../plan/Offers.svelte"),
    import("../giving/GivingDialog.svelte"),
  ]);
  render(App);
  await screen.findByRole("heading", { level: 1 });
  await type("g", "l", "8", "o", ..."A boat");
  const sheet = await screen.findByRole("dialog", { name: "What is offered" }, { timeout: 8000 });
  expect(here.place).toEqual({ name: "plan", tab: "offers" });
  const field = within(sheet).getByLabelText<HTMLInputElement>("What");
  await waitFor(() => expect(field.value, "nothing that was typed is lost").toBe("A boat"));
});

test("a key that comes before the sheet does nothing to the place below it", async () => {
  const below = vi.fn();
  const unbind = bindKeys({ z: below });
  render(App);
  await screen.findByRole("heading", { level: 1 });
  openGiving("need", null);
  await type("z");
  const sheet = await screen.findByRole("dialog", { name: "What is needed" });
  const field = within(sheet).getByLabelText<HTMLInputElement>("What");
  await waitFor(() => expect(field.value).toBe("z"));
  expect(below).not.toHaveBeenCalled();
  unbind();
});

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

test("a click, another place and too long a wait drop what was kept", async () => {
  let ready = false;
  const done = vi.fn();
  const unbind = bindKeys({ d: done });
  const stop = readyWhen(() => ready);
  window.addEventListener("keydown", onKey);
  await type("d");
  dropKeys();
  ready = true;
  await later(60);
  ready = false;
  await type("d");
  go({ name: "people" });
  ready = true;
  await later(60);
  expect(done, "whoever clicks or goes elsewhere means something else now").not.toHaveBeenCalled();
  ready = false;
  await type("d");
  const past = vi.spyOn(performance, "now").mockReturnValue(performance.now() + KEPT_MS + 1);
  ready = true;
  await later(60);
  past.mockRestore();
  expect(done, "so late it would surprise").not.toHaveBeenCalled();
  ready = false;
  await type("d");
  ready = true;
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  window.removeEventListener("keydown", onKey);
  stop();
  unbind();
});

test("what is ready takes its keys at once", () => {
  expect(keepKey(pressed("d"))).toBe(false);
});
