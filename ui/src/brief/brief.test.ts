import { render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import App from "../App.svelte";
import { overlay } from "../app/overlays.svelte";
import { openPerson } from "../app/places.svelte";
import { begin, usual } from "../ipc/mock/book";
import { toasts } from "../state/toasts.svelte";
import { press, user } from "../testing/window";
import BriefDialog from "./BriefDialog.svelte";

const jane = { id: "p08", name: "Jane Doe" };

test("p on a person's page opens one page about them", async () => {
  openPerson("p08");
  render(App);
  await screen.findByRole("heading", { level: 1, name: "Jane Doe" });
  await press("p");
  const dialog = await screen.findByRole("dialog", { name: "Prepare for Jane Doe" });
  expect(await within(dialog).findByText("What do they need now?"), "always asked").toBeTruthy();
  expect(within(dialog).getByText(/Last heard March 2024/), "what is old is a question").toBeTruthy();
  expect(within(dialog).getByText(/Send the deck/), "what was promised").toBeTruthy();
  expect(within(dialog).getByText(/Sails on the Wannsee/), "what brings her to mind").toBeTruthy();
  await press("{Escape}");
  expect(overlay.current).toBeNull();
});

test("it shows how a name is said, needs with their age, and how the last talks went", async () => {
  const members = usual().members.map((each) =>
    each.person.id === "p08"
      ? {
          ...each,
          person: { ...each.person, said_as: "Jayn DOH" },
          needs: [
            { id: "n1", what: "A CFO", said_on: "2026-11-19", said_label: "2 days ago", until_label: "", matches: [] },
          ],
          story: each.story.map((line) => (line.kind === "encounter" ? { ...line, balance: "me" as const } : line)),
        }
      : each,
  );
  begin({ ...usual(), members });
  render(BriefDialog, { person: jane, onclose: () => {} });
  expect(await screen.findByText("say: Jayn DOH")).toBeTruthy();
  expect(screen.getByText(/A CFO/).textContent).toContain("2 days ago");
});

test("the page is copied as text and printed", async () => {
  const written: string[] = [];
  const hands = user();
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => void written.push(text));
  render(BriefDialog, { person: jane, onclose: () => {} });
  await hands.click(await screen.findByRole("button", { name: "Copy as text" }));
  await waitFor(() => expect(written[0]).toContain("Jane Doe"));
  await hands.click(screen.getByRole("button", { name: "Print …" }));
  await waitFor(() => expect(toasts.shown.at(-1)?.text).toContain("brief.pdf"));
});

test("without a person it asks for whom", async () => {
  render(BriefDialog, { person: null, onclose: () => {} });
  const field = await screen.findByLabelText("Prepare for …", { selector: "input" });
  const hands = user();
  await hands.type(field, "Ana");
  expect(await screen.findByText(/Ana Souza/)).toBeTruthy();
  await hands.keyboard("{Enter}");
  expect(await screen.findByRole("dialog", { name: "Prepare for Ana Souza" })).toBeTruthy();
});
