import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import Overlays from "../app/Overlays.svelte";
import { overlay } from "../app/overlays.svelte";
import { here } from "../app/places.svelte";
import { begin, now, usual } from "../ipc/mock/book";
import { crowd } from "../ipc/mock/crowd";
import { formatWords } from "./formats";
import SourceDialog from "./SourceDialog.svelte";
import Sources from "./Sources.svelte";

async function open(source: string) {
  const onclose = vi.fn();
  render(SourceDialog, { source, onclose });
  await screen.findByRole("heading", { name: /\.vcf$/ });
  return { user: userEvent.setup(), onclose };
}

test("Enter on an import opens it, and Esc closes it", async () => {
  render(Sources);
  render(Overlays);
  const user = userEvent.setup();
  const row = await screen.findByRole("button", { name: "Open address-book.vcf" });
  row.focus();
  await user.keyboard("{Enter}");
  const sheet = await screen.findByRole("dialog", { name: "address-book.vcf" });
  expect(within(sheet).getByText("2 Nov 09:10 · cards (vCard)")).toBeTruthy();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(overlay.current).toBeNull();
  expect(document.activeElement, "the keys are where they were").toBe(row);
});

test("it says what it did, and with whom", async () => {
  await open("s2");
  const counts = screen.getAllByRole("listitem").map(({ textContent }) => textContent?.trim());
  expect(counts.slice(0, 4)).toEqual([
    "208 new people",
    "6 known, with something new",
    "2 known, nothing new",
    "1 could not be read",
  ]);
  const people = within(screen.getByRole("list", { name: "Whom it brought" })).getAllByRole("link");
  expect(people[0]?.textContent, "who learned something comes first").toMatch(/learned more$/);
  expect(people.at(-1)?.textContent).toMatch(/new$/);
});

test("an import that brought nothing says so, without noughts", async () => {
  const nothing = { added: 0, merged: 0, unchanged: 3, rejected: 0 };
  begin({ ...usual(), sources: usual().sources.map((source) => ({ ...source, ...nothing })) });
  render(Sources);
  expect(await screen.findByText("2 Nov 09:10 · nobody new")).toBeTruthy();
});

test("of thousands the first are shown, and how many more there are", async () => {
  begin({ ...usual(), members: crowd(5000), sources: usual().sources.map((source) => ({ ...source, added: 4800 })) });
  await open("s2");
  expect(screen.getByText("Whom it brought").nextElementSibling?.children).toHaveLength(200);
  expect(screen.getByText("and 4,608 more")).toBeTruthy();
});

test("by keys alone one goes down the people and opens one", async () => {
  const { user, onclose } = await open("s2");
  await user.keyboard("{ArrowDown}j{ArrowUp}j");
  const people = within(screen.getByRole("list", { name: "Whom it brought" })).getAllByRole("link");
  expect(document.activeElement).toBe(people[1]);
  await user.keyboard("{Enter}");
  expect(onclose).toHaveBeenCalled();
  const [, second] = now().members;
  expect(here.place).toEqual({ name: "person", id: second?.person.id });
});

test("it is taken back whole, and says so", async () => {
  const { user } = await open("s2");
  await user.click(screen.getByRole("button", { name: "Take it all back" }));
  expect(await screen.findByText(/This import was taken back/)).toBeTruthy();
  expect(now().sources.find(({ id }) => id === "s2")?.undone).toBe(true);
  expect(screen.queryByRole("list", { name: "Whom it brought" }), "nobody is listed any more").toBeNull();
  expect(screen.queryByRole("button", { name: "Take it all back" }), "nor taken back twice").toBeNull();
});

test("what the files were is said in words", () => {
  expect(formatWords("linkedin, mail")).toBe("table of LinkedIn, mail");
  expect(formatWords("goodturn")).toBe("export of Goodturn");
  expect(formatWords("new_kind"), "a word of a later version stays").toBe("new_kind");
});
