import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { closeOverlay, overlay } from "../app/overlays.svelte";
import * as client from "../ipc/client";
import { begin, now, usual } from "../ipc/mock/book";
import { member } from "../ipc/mock/cast";
import { toasts } from "../state/toasts.svelte";
import CaptureSheet from "./CaptureSheet.svelte";
import { typed, typedLine } from "./typed.svelte";

vi.mock("../ipc/client", async (original) => {
  const book = await original<typeof client>();
  return { ...book, addLine: vi.fn(book.addLine) };
});
const added = vi.mocked(client.addLine);

beforeEach(() => {
  typedLine.clear();
  typed.note = "";
  added.mockClear();
  closeOverlay();
});

function open() {
  const onclose = vi.fn();
  const sheet = render(CaptureSheet, { onclose });
  return { user: userEvent.setup(), onclose, sheet, line: screen.getByLabelText<HTMLTextAreaElement>("Quick line") };
}

test("what is typed is shown as chips, and Enter saves it", async () => {
  const { user, onclose, line } = open();
  await user.type(line, "@Jane Doe !send the deck by friday");
  expect(await screen.findByText("send the deck by friday")).toBeTruthy();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(toasts.shown.at(-1)?.text).toContain("Jane Doe");
  expect(line.value, "the next line begins empty").toBe("");
});

test("a line that cannot be saved stays, with the reason", async () => {
  const { user, onclose, line } = open();
  await user.type(line, "met somebody nice{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("Say who: @name");
  await waitFor(() => expect(screen.getAllByText("Say who: @name"), "said once").toHaveLength(1));
  expect(onclose).not.toHaveBeenCalled();
  expect(line.value).toBe("met somebody nice");
});

test("a line pasted with breaks in it stays one line", async () => {
  const { user, line } = open();
  await user.click(line);
  await user.paste("@Jane Doe\n!send the deck");
  expect(line.value).toBe("@Jane Doe !send the deck");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(added).toHaveBeenCalledOnce());
  expect(added.mock.calls[0]?.[0]).toBe("@Jane Doe !send the deck");
});

test("a shared name is settled by a choice, which is sent", async () => {
  const other = member({ id: "p77", name: "Jane Dormer" });
  begin({ ...usual(), members: [...usual().members, other] });
  const { user, line } = open();
  await user.type(line, "@Jane");
  await user.click(await screen.findByRole("radio", { name: /Jane Dormer/ }));
  await user.click(line);
  await user.keyboard(" !call her{Enter}");
  await waitFor(() => expect(added).toHaveBeenCalledOnce());
  expect(added.mock.calls[0], "the one who was chosen").toEqual(["@Jane !call her", "p77"]);
});

test("a choice does not hold for another name typed over it", async () => {
  begin({ ...usual(), members: [...usual().members, member({ id: "p77", name: "Jane Dormer" })] });
  const { user, line } = open();
  await user.type(line, "@Jane");
  await user.click(await screen.findByRole("radio", { name: /Jane Dormer/ }));
  await fireEvent.input(line, { target: { value: "@Tom Becker !call him" } });
  await user.type(line, "{Enter}");
  await waitFor(() => expect(added).toHaveBeenCalledOnce());
  expect(added.mock.calls[0]?.[1], "nobody was chosen for Tom").toBeNull();
});

test("Esc loses nothing that was typed", async () => {
  const { user, onclose, sheet, line } = open();
  await user.type(line, "@Jane Doe met at");
  await user.type(screen.getByLabelText("Paste a note or a signature"), "Tom Becker, teacher");
  await user.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
  sheet.unmount();
  expect(open().line.value).toBe("@Jane Doe met at");
  expect(screen.getByLabelText("Paste a note or a signature")).toHaveProperty("value", "Tom Becker, teacher");
});

test("a pasted note is kept as a capture and opens its review", async () => {
  const { user } = open();
  const before = now().captures.length;
  await user.type(screen.getByLabelText("Paste a note or a signature"), "Eva Blum, baker at Crust");
  await user.click(screen.getByRole("button", { name: "Read it" }));
  await waitFor(() => expect(overlay.current?.kind).toBe("review"));
  expect(now().captures.length, "it is safe in the Inbox first").toBe(before + 1);
});

test("a sign is typed by pressing it", async () => {
  const { user, line } = open();
  await user.click(screen.getByRole("button", { name: /I promised/ }));
  expect(line.value).toBe("!");
});
