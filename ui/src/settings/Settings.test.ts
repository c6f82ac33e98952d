import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { begin, now, usual } from "../ipc/mock/book";
import { toasts } from "../state/toasts.svelte";
import { Preferences } from "./preferences.svelte";
import Settings from "./Settings.svelte";

async function open() {
  render(Settings);
  const morning = await screen.findByLabelText<HTMLInputElement>("Morning");
  return { user: userEvent.setup(), morning };
}

test("a time that is none is explained and not saved", async () => {
  const { user, morning } = await open();
  await user.clear(morning);
  await user.type(morning, "half past nine");
  await user.tab();
  expect(await screen.findByText("Write a time such as 09:00 or 17:30.")).toBeTruthy();
  expect(morning.getAttribute("aria-invalid")).toBe("true");
  expect(now().settings.morning, "the last good time holds").toBe("09:00");
  expect(morning.value, "what was typed is still there to mend").toBe("half past nine");
});

test("a change is saved at once, in the form of a clock, and can be undone", async () => {
  const { user, morning } = await open();
  await user.clear(morning);
  await user.type(morning, "8.30{Enter}");
  await waitFor(() => expect(now().settings.morning).toBe("08:30"));
  await waitFor(() => expect(morning.value).toBe("08:30"));
  toasts.shown.at(-1)?.action?.run();
  await waitFor(() => expect(now().settings.morning).toBe("09:00"));
  await waitFor(() => expect(morning.value, "the field follows").toBe("09:00"));
});

test("saving one field does not take away what is being typed in another", async () => {
  const { user, morning } = await open();
  await user.clear(morning);
  await user.type(morning, "late");
  await user.click(screen.getByRole("button", { name: "Sat" }));
  await waitFor(() => expect(now().settings.working_days).toContain(6));
  expect(morning.value).toBe("late");
});

test("quiet hours that begin when they end are explained", async () => {
  const { user } = await open();
  const until = screen.getByLabelText("Until");
  await user.clear(until);
  await user.type(until, "20:00{Enter}");
  expect(await screen.findByText(/Beginning and end are the same/)).toBeTruthy();
  expect(now().settings.quiet_hours?.until).toBe("07:00");
});

test("quiet hours can be switched off and on", async () => {
  const { user } = await open();
  const quiet = screen.getByRole("checkbox", { name: "Keep some hours quiet" });
  await user.click(quiet);
  await waitFor(() => expect(now().settings.quiet_hours).toBeNull());
  await user.click(quiet);
  await waitFor(() => expect(now().settings.quiet_hours).toEqual({ from: "20:00", until: "07:00" }));
});

test("the last working day stays", async () => {
  begin({ ...usual(), settings: { ...usual().settings, working_days: [3] } });
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "Wed" }));
  expect(await screen.findByText(/Keep at least one day/)).toBeTruthy();
  expect(now().settings.working_days).toEqual([3]);
});

test("a country is two letters, shown by its name", async () => {
  const { user } = await open();
  const country = screen.getByLabelText("Country");
  await user.clear(country);
  await user.type(country, "p{Enter}");
  expect(await screen.findByText(/two letters of a country/)).toBeTruthy();
  await user.type(country, "t{Enter}");
  await waitFor(() => expect(now().settings.phone_region).toBe("PT"));
  expect(await screen.findByText("Portugal")).toBeTruthy();
});

test("the test pop-up answers in plain words", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: "Test pop-up" }));
  expect(await screen.findByText("The system showed it.")).toBeTruthy();
});

test("an import is taken back whole", async () => {
  const { user } = await open();
  await user.click(await screen.findByRole("button", { name: "Take back address-book.vcf" }));
  await waitFor(() => expect(now().sources.find(({ id }) => id === "s2")?.undone).toBe(true));
  expect(await screen.findByText("taken back")).toBeTruthy();
});

test("without pop-ups it says where reminders wait", async () => {
  begin({ ...usual(), popups: "silent" });
  await open();
  expect(await screen.findByText(/Everything due waits in the Inbox/)).toBeTruthy();
});

test("a circle is a tag with a rhythm, added and dissolved", async () => {
  const { user } = await open();
  expect(await screen.findByLabelText("How often for rust")).toBeTruthy();
  await user.type(screen.getByLabelText("Tag"), "friends{Enter}");
  await waitFor(() => expect(now().circles).toContainEqual({ id: "r-friends", name: "friends", every_days: 90 }));
  await user.click(await screen.findByRole("button", { name: "Remove the circle friends" }));
  await waitFor(() => expect(screen.queryByLabelText("How often for friends")).toBeNull());
});

test("whose birthdays are told can be chosen", async () => {
  begin({ ...usual(), settings: { ...usual().settings, birthdays: "nobody" } });
  await open();
  expect(screen.getByLabelText<HTMLSelectElement>("Birthdays").value).toBe("nobody");
  expect(screen.queryByLabelText("How long before"), "for nobody there is no notice").toBeNull();
});

test("the weekly review is reminded of on a day and at a time of one's own", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("checkbox", { name: "Remind me of it" }));
  await waitFor(() => expect(now().settings.review.reminds).toBe(true));
  const time = await screen.findByLabelText<HTMLInputElement>("At");
  expect(screen.getByLabelText<HTMLSelectElement>("On").value, "Fridays at first").toBe("5");
  await user.clear(time);
  await user.type(time, "18.30{Enter}");
  await waitFor(() => expect(now().settings.review).toEqual({ reminds: true, day: 5, time: "18:30" }));
  await user.click(screen.getByRole("checkbox", { name: "Remind me of it" }));
  await waitFor(() => expect(now().settings.review.reminds, "no is no").toBe(false));
});

test("the minutes of a day can be chosen, or none", async () => {
  await open();
  const minutes = screen.getByLabelText<HTMLSelectElement>("Minutes a day");
  expect([...minutes.options].map(({ text }) => text)).toEqual([
    "5 minutes",
    "10 minutes",
    "15 minutes",
    "20 minutes",
    "Offer nothing",
  ]);
  await new Preferences(now().settings).setBoxMinutes(0);
  await waitFor(() => expect(minutes.value, "the field follows").toBe("0"));
});
