import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { closeOverlay } from "../app/overlays.svelte";
import { openPerson } from "../app/places.svelte";
import { begin, now } from "../ipc/mock/book";
import { press, user } from "../testing/window";

const WAIT = { timeout: 8000 };

beforeEach(() => {
  begin();
  closeOverlay();
});

async function card(id: string) {
  openPerson(id);
  render(App);
  return screen.findByRole("region", { name: "What you know" }, WAIT);
}

test("q leads to what is old, which is confirmed, and to what is not known, which is answered in place", async () => {
  const known = await card("p01");
  expect(within(known).getByText("heard 2 years ago")).toBeTruthy();
  await press("q");
  expect(document.activeElement?.textContent).toContain("Still so");
  await user().keyboard("{Enter}");
  expect(await within(known).findByText("heard today")).toBeTruthy();
  await press("q");
  await user().keyboard("{Enter}");
  await user().keyboard("Opera{Enter}");
  expect(await screen.findByText("Noted about Adaeze Nwosu")).toBeTruthy();
  expect(now().members.find(({ person }) => person.id === "p01")?.person.cares_about).toBe("Opera");
  await waitFor(() => expect(within(known).queryByText("What do they care about?")).toBeNull());
});

test("what changed is said anew in place, and Esc leaves it", async () => {
  const known = await card("p01");
  await user().click(within(known).getByRole("button", { name: /^Changed: / }));
  await user().keyboard("{Escape}");
  expect(within(known).queryByRole("textbox")).toBeNull();
  await user().click(within(known).getByRole("button", { name: /^Changed: / }));
  await user().keyboard("Dean at Lagos Law School{Enter}");
  expect(await screen.findByText("Dean at Lagos Law School")).toBeTruthy();
  expect(within(known).getByText("heard today")).toBeTruthy();
});
