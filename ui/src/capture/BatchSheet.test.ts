import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import * as client from "../ipc/client";
import { emit, now } from "../ipc/mock/book";
import type { CaptureProgress } from "../ipc/wire";
import { clearToasts, toasts } from "../state/toasts.svelte";
import BatchSheet from "./BatchSheet.svelte";

vi.mock("../ipc/client", async (original) => {
  const book = await original<typeof client>();
  return {
    ...book,
    importCapture: vi.fn(book.importCapture),
    undoSource: vi.fn(book.undoSource),
    stopCapture: vi.fn(book.stopCapture),
    previewImport: vi.fn(book.previewImport),
    saveRejected: vi.fn(book.saveRejected),
  };
});
const imported = vi.mocked(client.importCapture);
const saved = vi.mocked(client.saveRejected);
const ADDRESS_BOOK = "k3";

beforeEach(() => {
  vi.clearAllMocks();
  clearToasts();
});

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
  const told = endsWhenTold();
  const { user, button } = await open();
  await user.click(button);
  await screen.findByRole("status");
  emit("capture-progress", running());
  expect((await screen.findAllByText("Importing 50 of 214 …")).length).toBeGreaterThan(0);
  await user.keyboard("s");
  expect(client.stopCapture).toHaveBeenCalledWith(7);
  told.fail({ code: "stopped", message: "Stopped. Nothing was imported." });
  expect(await screen.findByText("Stopped. Nothing was imported.")).toBeTruthy();
  expect(screen.getByRole("button", { name: /Import all 213/ }), "it can be tried again").toBeTruthy();
});

test("a long look shows how far it is, and ends when its sheet is closed", async () => {
  vi.mocked(client.previewImport).mockImplementationOnce(() => new Promise(() => {}));
  render(BatchSheet, { capture: ADDRESS_BOOK, onclose: vi.fn() });
  await screen.findByRole("status");
  emit("capture-progress", running());
  expect(await screen.findByText("50 of 214 looked at")).toBeTruthy();
  cleanup();
  expect(client.stopCapture, "so that it does not keep others from writing").toHaveBeenCalledWith(7);
});

test("a look that is left before it told anything is stopped when it does", async () => {
  vi.mocked(client.previewImport).mockImplementationOnce(() => new Promise(() => {}));
  render(BatchSheet, { capture: ADDRESS_BOOK, onclose: vi.fn() });
  await screen.findByRole("status");
  cleanup();
  expect(client.stopCapture).not.toHaveBeenCalled();
  emit("capture-progress", running());
  expect(client.stopCapture).toHaveBeenCalledWith(7);
});

const running = (): CaptureProgress => ({
  run: 7,
  importing: ADDRESS_BOOK,
  origin: "address-book.vcf",
  done: 50,
  total: 214,
  finished: false,
  captures: [],
  problems: [],
});

/** An import that ends when it is told to. */
function endsWhenTold() {
  const told = { end: (_: Awaited<ReturnType<typeof client.importCapture>>) => {}, fail: (_: unknown) => {} };
  imported.mockImplementationOnce(
    () =>
      new Promise((resolve, reject) => {
        told.end = resolve;
        told.fail = reject;
      }),
  );
  return told;
}

test("an import goes on while its sheet is closed, and the sheet finds it again", async () => {
  const told = endsWhenTold();
  const { user, onclose, button } = await open();
  await user.click(button);
  await screen.findByRole("status");
  await user.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
  cleanup();
  expect(client.stopCapture, "closing is no stop").not.toHaveBeenCalled();
  render(BatchSheet, { capture: ADDRESS_BOOK, onclose });
  emit("capture-progress", { ...running(), importing: "another", done: 9 });
  emit("capture-progress", running());
  expect((await screen.findAllByText("Importing 50 of 214 …")).length).toBeGreaterThan(0);
  told.end({
    value: { source: "s2", files: [], added: 3, merged: 0, unchanged: 0, rejected: [], likely_doubles: 0, people: [] },
    changes: { topics: [], change: "c1", verb: "import", subject: "address-book.vcf" },
  });
  expect(await screen.findByRole("heading", { name: "3 people imported" })).toBeTruthy();
  expect(toasts.shown, "the sheet tells it, and no toast lies over it").toEqual([]);
});

test("what became of an import whose sheet was closed is told with its undo", async () => {
  const told = endsWhenTold();
  const { user, button } = await open();
  await user.click(button);
  await screen.findByRole("status");
  cleanup();
  told.end({
    value: { source: "s2", files: [], added: 3, merged: 0, unchanged: 0, rejected: [], likely_doubles: 0, people: [] },
    changes: { topics: [], change: "c1", verb: "import", subject: "address-book.vcf" },
  });
  await waitFor(() => expect(toasts.shown[0]?.text).toBe("Imported address-book.vcf"));
  expect(toasts.shown[0]?.action?.label).toBe("Undo");
});

test("a file in which nothing is new says so, and Enter is done with it", async () => {
  vi.mocked(client.previewImport).mockResolvedValueOnce({
    source: null,
    files: [],
    added: 0,
    merged: 0,
    unchanged: 213,
    rejected: [],
    likely_doubles: 0,
    people: [],
  });
  const onclose = vi.fn();
  render(BatchSheet, { capture: ADDRESS_BOOK, onclose });
  expect(await screen.findByText(/^Nothing new: everybody in this file is here already/)).toBeTruthy();
  await userEvent.setup().click(screen.getByRole("button", { name: /Done/ }));
  await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(waits(), "it has left the Inbox").toBe(false);
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
