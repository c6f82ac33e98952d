import { render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import * as client from "../ipc/client";
import { begin, now, usual } from "../ipc/mock/book";
import { item } from "../ipc/mock/cast";
import { takeMore, toasts } from "../state/toasts.svelte";
import { user } from "../testing/window";
import InvitationDialog from "./InvitationDialog.svelte";
import { writeTo } from "./writing";

const jane = { id: "p08", name: "Jane Doe" };
const promise = () =>
  now().items.find(({ id }) => id === "c01") ?? item({ id: "", kind: "promise", person: jane, what: "", why: "" });
const said = () => toasts.shown.at(-1)?.text ?? "";

test("a draft that was opened can be saved as a mail file too", async () => {
  await writeTo(promise());
  expect(said()).toBe("The draft is in your mail program.");
  takeMore();
  await waitFor(() => expect(said()).toBe("Saved as ~/draft.eml"));
});

test("where no mail program answers, or the text is too long for it, the file is offered and it is said why", async () => {
  const draft = { mailto: "mailto:", subject: "", body: "" };
  const open = vi.spyOn(client, "openMail").mockResolvedValue({ ...draft, is_opened: false, is_cut: false });
  await writeTo(promise());
  expect(said()).toContain("No mail program answered");
  expect(toasts.shown.at(-1)?.more?.label).toBe("Save as mail file");
  open.mockResolvedValue({ ...draft, is_opened: true, is_cut: true });
  await writeTo(promise());
  expect(said()).toContain("too long");
  expect(toasts.shown.at(-1)?.more?.label).toBe("Save as mail file");
  open.mockRestore();
});

test("an invitation is as long as is chosen, and the meeting keeps it", async () => {
  const due = "2026-12-01T14:00:00+01:00";
  const meeting = item({
    id: "m1",
    kind: "meeting",
    person: jane,
    what: "Coffee",
    why: "",
    due,
    due_label: "Tue 1 Dec 14:00",
  });
  begin({ ...usual(), items: [meeting] });
  let closed = false;
  render(InvitationDialog, { item: meeting, onclose: () => (closed = true) });
  const hour = screen.getByRole<HTMLInputElement>("radio", { name: "1 h" });
  expect(hour.checked, "an hour where nobody said it").toBe(true);
  const hands = user();
  await hands.click(screen.getByRole("radio", { name: "30 min" }));
  await hands.click(screen.getByRole("button", { name: /Save the file/ }));
  await waitFor(() => expect(closed).toBe(true));
  expect(now().items[0]?.minutes).toBe(30);
  expect(said()).toBe("Saved as ~/invitation.ics");
});
