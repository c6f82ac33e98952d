import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bindKeys, nameOf, onKey } from "./keyboard";

let unbind: () => void = () => undefined;
const done = vi.fn();
const today = vi.fn();

beforeEach(() => {
  document.body.innerHTML = "";
  done.mockClear();
  today.mockClear();
  window.addEventListener("keydown", onKey);
  unbind = bindKeys({ d: done, "g t": today, j: done, "mod+k": done, Enter: done });
});
afterEach(() => {
  unbind();
  window.removeEventListener("keydown", onKey);
});

function press(key: string, on: EventTarget = document.body, more: KeyboardEventInit = {}) {
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

function put<T extends HTMLElement>(html: string): T {
  document.body.innerHTML = html;
  return document.body.querySelector("[data-it]") as T;
}

test("a key does what the place says, and what it said before when the place is left", () => {
  const other = vi.fn();
  const leave = bindKeys({ d: other });
  press("d");
  expect([other.mock.calls.length, done.mock.calls.length], "the latest binding wins").toEqual([1, 0]);
  leave();
  press("d");
  expect(done, "and gives way again").toHaveBeenCalledOnce();
});

test("g and then t goes to Today; g and then something else does nothing", () => {
  press("g");
  press("t");
  expect(today).toHaveBeenCalledOnce();
  press("g");
  press("d");
  expect(done, "the second key of a sequence is not a key of its own").not.toHaveBeenCalled();
  press("t");
  expect(today, "the sequence is over").toHaveBeenCalledOnce();
});

test("keys never fire while somebody types", () => {
  for (const field of ["<input data-it>", "<textarea data-it></textarea>", "<select data-it></select>"])
    press("d", put(field));
  expect(done).not.toHaveBeenCalled();
  press("k", put("<input data-it>"), { ctrlKey: true });
  expect(done, "but the palette opens from anywhere").toHaveBeenCalledOnce();
});

test("an open sheet keeps the keys to itself", () => {
  put('<div data-keys="own" data-it></div>');
  press("d");
  expect(done).not.toHaveBeenCalled();
});

test("Enter presses the button that has the focus instead of opening the row", () => {
  press("Enter", put("<button data-it>Snooze</button>"));
  expect(done).not.toHaveBeenCalled();
  press("Enter", put("<ul data-it></ul>"));
  expect(done).toHaveBeenCalledOnce();
});

test("holding d completes one thing, holding j walks on", () => {
  press("d", document.body, { repeat: true });
  expect(done).not.toHaveBeenCalled();
  press("j", document.body, { repeat: true });
  expect(done).toHaveBeenCalledOnce();
});

test("keys are named by what they mean, in any alphabet", () => {
  const name = (key: string, more: KeyboardEventInit = {}) => nameOf(new KeyboardEvent("keydown", { key, ...more }));
  expect(name("?", { shiftKey: true }), "shift is part of the sign").toBe("?");
  expect(name("Z", { ctrlKey: true, shiftKey: true })).toBe("mod+shift+z");
  expect(name("k", { metaKey: true }), "Cmd on a Mac").toBe("mod+k");
  expect(name("о", { code: "KeyJ" }), "the Cyrillic letter on the same key").toBe("j");
});
