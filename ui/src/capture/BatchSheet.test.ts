import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import * as client from "../ipc/client";
import { emit, now } from "../ipc/mock/book";
import BatchSheet from "./BatchSheet.svelte";

vi.mock("../ipc/client", async (original) => {
  const book = await original<typeof client>();
  return {
    ...book,
    importCapture: vi.fn(book.importCapture),
    undoSource: vi.fn(book.undoSource),
    stopCapture: vi.fn(book.stopCapture),
    saveRejected: vi.fn(book.saveRejected),
  };
});
const imported = vi.mocked(client.importCapture);
const saved = vi.mocked(client.saveRejected);
const ADDRESS_BOOK = "k3";

beforeEach(() => vi.clearAllMocks());

async function open() {
  const onclose = vi.fn();
  render(BatchSheet, { capture: ADDRESS_BOOK, onclose });
  const button = await screen.findByRole("button", { name: /Import all 213/ });
  return { user: userEvent.setup(), onclose, button };
}

const waits = () => now().captures.some(({ row }) => row.id === ADDRESS_BOOK);

test("the table says what would happen, and nothing is written by looking", async () => {
  await open();
  expect(screen.getByText("208")).toBeTruthy();
  expect(screen.getByText("The card has no name, mail or phone."), "every rejected card has its reason").toBeTruthy();
  expect(screen.getByText("Line 812")).toBeTruthy();
  expect(waits()).toBe(true);
});

test("what could not be read is saved as a table", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "Save these as a table …" }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(
    saved.mock.calls[0]?.[0]?.map(({ line }) => line),
    "the rows, with their lines",
  ).toContain(812);
});

test("Enter imports all with the place and day, and reports", async () => {
  const { user, onclose } = await open();
  await user.type(screen.getByLabelText("Met all of them at"), "RustConf Berlin");
  await user.type(screen.getByLabelText("On"), "yesterday{Enter}");
  expect(await screen.findByRole("heading", { name: "212 people imported" })).toBeTruthy();
  expect(imported.mock.calls[0]).toEqual([
    ADDRESS_BOOK,
    { met_at: "RustConf Berlin", met_on: "2026-11-20", dry_run: false },
  ]);
  expect(waits(), "it has left the Inbox").toBe(false);
  await user.keyboard("{Enter}");
  expect(onclose, "the report is closed by Enter").toHaveBeenCalledOnce();
});

test("a day that is not understood stops the import", async () => {
  const { user } = await open();
  await user.type(screen.getByLabelText("On"), "the day of the storm{Enter}");
  expect(await screen.findByText(/do not understand this date/)).toBeTruthy();
  expect(imported).not.toHaveBeenCalled();
});

test("Esc keeps it in the Inbox", async () => {
  const { user, onclose } = await open();
  await user.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
  expect(imported).not.toHaveBeenCalled();
  expect(waits()).toBe(true);
});

test("a long import shows how far it is and can be stopped", async () => {
  let stopped = () => {};
  imported.mockImplementation(
    () =>
      new Promise((_, reject) => {
        stopped = () => reject({ code: "stopped", message: "Stopped. Nothing was imported." });
      }),
  );
  const { user, button } = await open();
  await user.click(button);
  await screen.findByRole("status");
  emit("capture-progress", {
    run: 7,
    origin: "address-book.vcf",
    done: 50,
    total: 214,
    finished: false,
    captures: [],
    problems: [],
  });
  expect((await screen.findAllByText("Importing 50 of 214 …")).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "Stop" }));
  expect(client.stopCapture).toHaveBeenCalledWith(7);
  stopped();
  expect(await screen.findByText("Stopped. Nothing was imported.")).toBeTruthy();
  expect(screen.getByRole("button", { name: /Import all 213/ }), "it can be tried again").toBeTruthy();
});

test("the whole import can be taken back from its report", async () => {
  imported.mockResolvedValueOnce({
    value: { source: "s2", files: [], added: 3, merged: 0, unchanged: 0, rejected: [], likely_doubles: 0, people: [] },
    changes: { topics: [], change: null, verb: "import", subject: "" },
  });
  const { user, button } = await open();
  await user.click(button);
  await user.click(await screen.findByRole("button", { name: "Take it all back" }));
  await waitFor(() => expect(screen.getByText(/Nobody from this file is left/)).toBeTruthy());
  expect(client.undoSource).toHaveBeenCalledWith("s2");
});
