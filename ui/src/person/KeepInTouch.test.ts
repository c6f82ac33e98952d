import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { openPerson } from "../app/places.svelte";
import { begin, now, usual } from "../ipc/mock/book";
import { user } from "../testing/window";

beforeEach(() => openPerson("p08"));

const jane = () => now().members.find(({ person }) => person.id === "p08");

test("how to keep in touch is said in one line and chosen in one sheet", async () => {
  render(App);
  expect(await screen.findByText("As it comes"), "nobody is nagged about unasked").toBeTruthy();
  const hands = user();
  await hands.click(screen.getByRole("button", { name: "Change how you keep in touch" }));
  const dialog = await screen.findByRole("dialog", { name: "Keep in touch with Jane Doe" });
  await hands.click(within(dialog).getByRole("checkbox", { name: "A personal tie: once a year at least" }));
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Once a year")).toBeTruthy();
  expect(screen.getByText("A talk is good until 19 Feb")).toBeTruthy();
  expect(jane()?.rhythm.rhythm).toMatchObject({ personal: true, every_days: null });
});

test("a note about their time is shown as it comes, and a rest can be ended", async () => {
  const members = usual().members.map((each) =>
    each.person.id === "p08"
      ? {
          ...each,
          rhythm: {
            rhythm: {
              every_days: 30,
              personal: false,
              channel: "call",
              most_a_month: 2,
              rest_until: "2027-02-19",
            } as const,
            every_days: 30,
            circle_days: 90,
            fades_label: "19 Feb",
            note: "3 encounters in 30 days: more than they may have time for.",
          },
        }
      : each,
  );
  begin({ ...usual(), members });
  render(App);
  expect(await screen.findByText("Every month, by call, at most 2 a month")).toBeTruthy();
  expect(screen.getByText(/more than they may have time for/)).toBeTruthy();
  const hands = user();
  await hands.click(screen.getByRole("button", { name: "Change how you keep in touch" }));
  const dialog = await screen.findByRole("dialog", { name: "Keep in touch with Jane Doe" });
  await hands.click(within(dialog).getByRole("checkbox", { name: /Left in peace until/ }));
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(jane()?.rhythm.rhythm.rest_until).toBeNull());
  expect(jane()?.rhythm.rhythm.channel, "what was not touched stays").toBe("call");
});

test("a day of the year needs a name and a day, stands on the page and can be removed", async () => {
  render(App);
  const hands = user();
  await hands.click(await screen.findByRole("button", { name: "Add a day of the year" }));
  const dialog = await screen.findByRole("dialog", { name: "A day to remember for Jane Doe" });
  await hands.click(within(dialog).getByRole("button", { name: "Save" }));
  expect(within(dialog).getByText("Say what day it is.")).toBeTruthy();
  expect(within(dialog).getByText(/Give a day and a month/)).toBeTruthy();
  expect(jane()?.dates, "nothing half is kept").toEqual([]);
});

test("a day of the year that is known can be removed and taken back", async () => {
  const dates = [{ id: "y1", label: "Wedding day", date: "--06-12", notice_days: 3 }];
  const members = usual().members.map((each) => (each.person.id === "p08" ? { ...each, dates } : each));
  begin({ ...usual(), members });
  render(App);
  expect(await screen.findByText("Wedding day")).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Remove Wedding day" }));
  await waitFor(() => expect(screen.queryByText("Wedding day")).toBeNull());
  await user().click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Wedding day")).toBeTruthy();
});
