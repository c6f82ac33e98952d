import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { closeOverlay, overlay } from "../app/overlays.svelte";
import { openCaptured } from "../capture/open";
import * as client from "../ipc/client";
import { begin, now, usual } from "../ipc/mock/book";
import { clubTable } from "../ipc/mock/mappings";
import Mappings from "../settings/Mappings.svelte";
import { forgetAnswers } from "../state/query.svelte";
import { choicesFor, fieldWords } from "./fields";
import MappingDialog from "./MappingDialog.svelte";

vi.mock("../ipc/client", async (original) => {
  const book = await original<typeof client>();
  const { saveMapping, openMapping, previewMapping } = book;
  return {
    ...book,
    saveMapping: vi.fn(saveMapping),
    openMapping: vi.fn(openMapping),
    previewMapping: vi.fn(previewMapping),
  };
});
const saved = vi.mocked(client.saveMapping);
const TABLE = "k9";

beforeEach(() => {
  vi.clearAllMocks();
  forgetAnswers();
  closeOverlay();
  begin({ ...usual(), captures: [clubTable(), ...usual().captures] });
});

async function open() {
  const onclose = vi.fn();
  render(MappingDialog, { capture: TABLE, onclose });
  const who = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Wer isch's holds" });
  return { user: userEvent.setup(), onclose, who };
}

const waits = () => now().captures.find(({ row }) => row.id === TABLE)?.row.cards;

test("a table nobody knows opens the sheet for its columns", async () => {
  await openCaptured(TABLE);
  expect(overlay.current).toEqual({ kind: "mapping", capture: TABLE });
});

test("each column shows its first values and a guess, and the people who would come of it", async () => {
  const { who } = await open();
  await waitFor(() => expect(document.activeElement, "the first choice has the focus").toBe(who));
  expect(who.value).toBe("name");
  expect(screen.getByText("jane@acme.example · li@star.example")).toBeTruthy();
  expect(await screen.findByText("2 people")).toBeTruthy();
  expect(screen.getByText("Bsundrigs: Alphorn"), "what has no field is in the note").toBeTruthy();
  expect(waits(), "nothing is written by looking").toBe(0);
});

test("another choice shows at once what comes of it, and Enter reads the table so", async () => {
  const { user, who } = await open();
  const last = screen.getByRole<HTMLSelectElement>("combobox", { name: "Bsundrigs holds" });
  await user.selectOptions(last, "Leave out");
  await waitFor(() => expect(screen.queryByText("Bsundrigs: Alphorn")).toBeNull());
  who.focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(waits()).toBe(2));
  expect(saved.mock.calls[0]?.[1].columns.map(({ holds }) => holds)).toEqual(["name", "email", "skip"]);
  await waitFor(() => expect(overlay.current, "the import is next").toEqual({ kind: "batch", capture: TABLE }));
});

test("without anybody in it nothing can be read, and the sheet says what is missing", async () => {
  const { user, who } = await open();
  await user.selectOptions(who, "Leave out");
  await user.selectOptions(screen.getByRole("combobox", { name: "Schribmer holds" }), "Leave out");
  expect(await screen.findByText(/^Nobody yet/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /Read it so/ }).disabled).toBe(true);
});

test("what could not be looked at is said, and no more once it can", async () => {
  const { user, who } = await open();
  await screen.findByText("2 people");
  vi.mocked(client.previewMapping).mockRejectedValueOnce({ code: "invalid", message: "Not in such a column." });
  await user.selectOptions(who, "Leave out");
  expect(await screen.findByText("Not in such a column.")).toBeTruthy();
  expect(screen.queryByText("2 people"), "nothing is shown that would not come").toBeNull();
  await user.selectOptions(who, "Whole name");
  expect(await screen.findByText("2 people")).toBeTruthy();
  expect(screen.queryByText("Not in such a column.")).toBeNull();
});

test("the first row can be a person", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("checkbox", { name: "The first row names the columns" }));
  expect(await screen.findByRole("combobox", { name: "Column 1 holds" })).toBeTruthy();
  expect(vi.mocked(client.openMapping).mock.calls.at(-1)).toEqual([TABLE, false]);
  expect(await screen.findByText("3 people")).toBeTruthy();
});

test("Esc keeps the table in the Inbox", async () => {
  const { user, onclose } = await open();
  await user.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
  expect(saved).not.toHaveBeenCalled();
  expect(waits()).toBe(0);
});

test("what was told is listed in Settings and can be forgotten", async () => {
  const noted = ["Bsundrigs", "Jahr"].map((name) => ({ name, holds: "keep" }));
  const columns = [{ name: "Wer", holds: "phone:work" }, ...noted, { name: "Nr", holds: "skip" }];
  begin({
    ...usual(),
    mappings: [{ id: "t1", origin: "verein.csv", at_label: "today", columns }],
  });
  render(Mappings);
  expect(await screen.findByText("today · Wer → Phone, work, 2 columns in the note")).toBeTruthy();
  await userEvent.setup().click(screen.getByRole("button", { name: "Forget the columns of verein.csv" }));
  await waitFor(() => expect(now().mappings).toEqual([]));
});

test("what nobody would choose stays a choice where it is known already", () => {
  expect(choicesFor("email_label").at(-1)?.value).toBe("email_label");
  expect(fieldWords("phone:pager")).toBe("As it is known (phone:pager)");
  const values = choicesFor("name").map(({ value }) => value);
  expect(new Set(values).size, "no choice stands twice").toBe(values.length);
});
