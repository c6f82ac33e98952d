import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import Notices from "../app/Notices.svelte";
import { go } from "../app/places.svelte";
import { begin, now, usual } from "../ipc/mock/book";
import Settings from "./Settings.svelte";

test("a pause is typed in words and ends with one press", async () => {
  const user = userEvent.setup();
  render(Settings);
  await user.type(await screen.findByPlaceholderText(/in 2 weeks/), "tomorrow");
  const pause = screen.getByRole("button", { name: "Pause pop-ups" });
  await waitFor(() => expect(pause.hasAttribute("disabled"), "what is understood can be saved").toBe(false));
  await user.click(pause);
  await waitFor(() => expect(now().settings.paused_until).not.toBeNull());
  await user.click(await screen.findByRole("button", { name: "Resume" }));
  await waitFor(() => expect(now().settings.paused_until).toBeNull());
});

test("elsewhere a calm line says that pop-ups wait, and ends it", async () => {
  begin({ ...usual(), settings: { ...usual().settings, paused_until: "2026-11-30T09:00" } });
  go({ name: "today" });
  const user = userEvent.setup();
  render(Notices);
  expect(await screen.findByText(/Pop-ups wait until Mon 30 Nov 09:00/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Resume" }));
  await waitFor(() => expect(now().settings.paused_until).toBeNull());
});

test("pop-ups that cannot be shown are told on Today with what to do", async () => {
  begin({ ...usual(), popups: "silent" });
  go({ name: "today" });
  render(Notices);
  expect(await screen.findByText(/Start the notification service/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Test pop-up" })).toBeTruthy();
});

test("the log tells what became of each pop-up", async () => {
  const user = userEvent.setup();
  render(Settings);
  await user.click(await screen.findByRole("button", { name: "Read the log" }));
  expect(await screen.findByText("5 things for today")).toBeTruthy();
  expect(screen.getByText(/not shown, 4 times/), "a failure that repeated is one line").toBeTruthy();
});

test("staying without the window is a choice, and starting at login is asked for", async () => {
  const user = userEvent.setup();
  render(Settings);
  await user.click(await screen.findByRole("checkbox", { name: "Keep reminding when the window is closed" }));
  await waitFor(() => expect(now().settings.keep_reminding).toBe(false));
  await user.click(screen.getByRole("checkbox", { name: "Start at login, without a window" }));
  await waitFor(() => expect(now().residence.at_login).toBe(true));
});

test("where the window could not be called back, closing it ends the program, and that is said", async () => {
  begin({ ...usual(), residence: { can_stay: false, tray: false, at_login: false } });
  render(Settings);
  expect(await screen.findByText(/closing it ends Goodturn/)).toBeTruthy();
});
