import { render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { overlay } from "../app/overlays.svelte";
import { begin, now, usual } from "../ipc/mock/book";
import { letter } from "../ipc/mock/letters";
import { toasts } from "../state/toasts.svelte";
import { user } from "../testing/window";
import CardsDialog from "./CardsDialog.svelte";
import LetterDialog from "./LetterDialog.svelte";

const card = "c04";

test("a card comes composed, is changed and kept", async () => {
  let closed = false;
  render(LetterDialog, { commitment: card, name: "Li Wei 李伟", onclose: () => (closed = true) });
  const offer = await screen.findByLabelText<HTMLTextAreaElement>("An offer, an invitation, or what comes next");
  expect(screen.getByLabelText<HTMLTextAreaElement>("Nice to meet you").value).toContain("It was good to meet you");
  expect(offer.value, "nothing is invented").toBe("");
  const hands = user();
  await hands.type(offer, "Come sailing in May!");
  await hands.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(closed).toBe(true));
  expect((await letter(card)).parts.call).toBe("Come sailing in May!");
});

test("a card that is sent leaves the list", async () => {
  render(LetterDialog, { commitment: card, name: "Li Wei 李伟", onclose: () => {} });
  await screen.findByLabelText("Greeting");
  await user().click(screen.getByRole("button", { name: "It is sent" }));
  await waitFor(() => expect(now().items.find(({ id }) => id === card)?.state).toBe("done"));
});

test("the desk lists cards to write and prints their labels", async () => {
  render(CardsDialog, { onclose: () => {} });
  const hands = user();
  await hands.click(await screen.findByRole("button", { name: "Print address labels" }));
  await waitFor(() => expect(toasts.shown.at(-1)?.text).toContain("goodturn.pdf"));
  const first = screen.getByLabelText("First free label");
  await hands.clear(first);
  await hands.type(first, "no");
  expect(await screen.findByText("A number from 1"), "a wrong label is said").toBeTruthy();
  await hands.click(screen.getAllByRole("button", { name: "Write" })[0] as HTMLElement);
  expect(overlay.current).toMatchObject({ kind: "letter", commitment: card });
});

test("without cards the desk says so", async () => {
  begin({ ...usual(), items: [] });
  render(CardsDialog, { onclose: () => {} });
  expect(await screen.findByText("No card is waiting to be written.")).toBeTruthy();
});
