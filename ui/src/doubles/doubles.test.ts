import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import * as client from "../ipc/client";
import { begin, now, usual } from "../ipc/mock/book";
import { waiting } from "../ipc/mock/doubles";
import MergedFrom from "../person/MergedFrom.svelte";
import { forgetAnswers } from "../state/query.svelte";
import DoublesDialog from "./DoublesDialog.svelte";
import MergeDialog from "./MergeDialog.svelte";

vi.mock("../ipc/client", async (original) => {
  const book = await original<typeof client>();
  return { ...book, mergePeople: vi.fn(book.mergePeople), settleDifference: vi.fn(book.settleDifference) };
});
const merged = vi.mocked(client.mergePeople);

beforeEach(() => {
  vi.clearAllMocks();
  forgetAnswers();
  begin({ ...usual(), ...waiting() });
});

const names = () => now().members.map(({ person }) => person.name);

async function open() {
  const onclose = vi.fn();
  render(DoublesDialog, { onclose });
  await screen.findByRole("group", { name: "Name: which one stands" });
  return { user: userEvent.setup(), onclose };
}

const position = (words: RegExp) => screen.findByText(words);

test("each pair says why, and how far the list is", async () => {
  await open();
  expect(await position(/1 of 3 · Same phone; one uses a nickname/)).toBeTruthy();
  expect(screen.getByText("Stays")).toBeTruthy();
});

test("by keys alone a value is chosen, two people merged, and that undone", async () => {
  const { user } = await open();
  await user.keyboard("{ArrowRight}");
  const name = screen.getByRole("group", { name: "Name: which one stands" });
  expect(within(name).getByRole<HTMLInputElement>("radio", { name: "Tom Becker" }).checked).toBe(true);
  await user.keyboard("j{Enter}");
  await waitFor(() => expect(merged.mock.calls[0]).toEqual([{ keep: "p08", merge: "p13", take: ["name"] }]));
  expect(await position(/2 of 3 · Same organisation/), "the next one comes").toBeTruthy();
  await user.keyboard("{Control>}z{/Control}");
  expect(await position(/1 of 3 · Same phone/), "undo brings the pair back").toBeTruthy();
  expect(names(), "and both people").toContain("Jane Doe");
  expect(names()).toContain("Tom Becker");
});

test("two people are told apart, the next is put off, and the difference is settled", async () => {
  const { user } = await open();
  await user.keyboard("d");
  await position(/2 of 3/);
  expect(
    now().doubles.map(({ id }) => id),
    "the first is not asked about again",
  ).toEqual(["d2"]);
  await user.keyboard("s");
  expect(await screen.findByRole("heading", { name: "Jane Doe: a card says something else" })).toBeTruthy();
  expect(now().doubles, "what was put off still waits").toHaveLength(1);
  await user.keyboard("{ArrowRight}{Enter}");
  await waitFor(() => expect(vi.mocked(client.settleDifference).mock.calls[0]).toEqual(["f1", true]));
  expect(await screen.findByText("That is all for now")).toBeTruthy();
});

test("where nothing waits everybody can be looked through", async () => {
  begin();
  const onclose = vi.fn();
  render(DoublesDialog, { onclose });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Look for doubles" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Look for doubles" }), "and again").toBeTruthy());
  await user.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
});

test("somebody is merged with whoever is named", async () => {
  const onclose = vi.fn();
  render(MergeDialog, { person: { id: "p08", name: "Jane Doe" }, onclose });
  const user = userEvent.setup();
  await user.keyboard("{Enter}");
  expect(merged, "nobody was named").not.toHaveBeenCalled();
  await user.type(screen.getByRole("textbox"), "Tom Be");
  await screen.findByText(/Tom Becker/);
  await user.keyboard("{Enter}");
  await screen.findByRole("group", { name: "Name: which one stands" });
  await user.keyboard("{Enter}");
  await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(names()).not.toContain("Tom Becker");
});

test("a merge is taken apart from the page", async () => {
  begin({ ...usual(), merged: true });
  render(MergedFrom, { merged: (await client.personPage("p08")).merged });
  await userEvent.setup().click(screen.getByRole("button", { name: "Take Janie Doe apart again" }));
  await waitFor(() => expect(now().merged).toBe(false));
});
