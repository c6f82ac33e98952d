import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import App from "../App.svelte";
import { go } from "../app/places.svelte";
import { begin, now, usual } from "../ipc/mock/book";
import { crowd } from "../ipc/mock/crowd";
import { press, user } from "../testing/window";
import { memory } from "./memory";

beforeEach(() => {
  memory.wish = { text: "", filter: "everyone" };
  memory.index = 0;
  go({ name: "people" });
});

const names = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((each) => within(each).queryByRole("link")?.textContent);

test("/ searches from anywhere and shows the words around the hit", async () => {
  go({ name: "today" });
  render(App);
  await press("/");
  const search = await screen.findByRole("searchbox", { name: "Search people" });
  await waitFor(() => expect(document.activeElement, "the focus is in the search").toBe(search));
  await user().type(search, "billing");
  await waitFor(() => expect(names()).toEqual(["Jane Doe"]));
  expect(screen.getByText(/wants to move the billing team/), "why she is found").toBeTruthy();
  expect(screen.getByText("1 found")).toBeTruthy();
});

test("/ within People goes back to the search and selects what is in it", async () => {
  render(App);
  await screen.findByRole("link", { name: "Adaeze Nwosu" });
  await press("j", "/", "samuel");
  await waitFor(() => expect(names()).toEqual(["Samuel Okafor"]));
  await press("{Enter}");
  expect(
    await screen.findByRole("heading", { level: 1, name: "Samuel Okafor" }),
    "Enter opens the first hit",
  ).toBeTruthy();
});

test("chips filter, and an empty filter says so calmly", async () => {
  render(App);
  await user().click(await screen.findByRole("button", { name: "Been a while" }));
  await waitFor(() => expect(names()).toEqual(["Chloé Martin", "Daniel Kim 김다니엘", "Ingrid Sørensen"]));
  await user().click(screen.getByRole("button", { name: "Trash" }));
  expect(await screen.findByText("The trash is empty.")).toBeTruthy();
});

test("x selects, several go to the trash at once, and Undo brings them back", async () => {
  render(App);
  await screen.findByRole("link", { name: "Adaeze Nwosu" });
  await press("x", "j", "x");
  expect(screen.getByText("2 selected")).toBeTruthy();
  await user().click(screen.getByRole("button", { name: "Move to trash" }));
  expect(await screen.findByText("Moved to the trash: 2 people")).toBeTruthy();
  await waitFor(() => expect(names()[0], "the list closes up").toBe("Bram de Vries"));
  await user().click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(names()[0]).toBe("Adaeze Nwosu"));
  expect(now().members.filter(({ trashed }) => trashed)).toEqual([]);
});

test("j and Enter open somebody; coming back finds the same row", async () => {
  render(App);
  await screen.findByRole("link", { name: "Adaeze Nwosu" });
  await press("j", "j", "{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Bram de Vries" })).toBeTruthy();
  go({ name: "people" });
  await screen.findByRole("link", { name: "Bram de Vries" });
  await press("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Bram de Vries" })).toBeTruthy();
});

test("ten thousand people are a list of which only what is seen exists", async () => {
  begin({ ...usual(), members: crowd(10_000) });
  render(App);
  expect(await screen.findByText("10,000 people")).toBeTruthy();
  expect(screen.getByRole("table", { name: "People" }).getAttribute("aria-rowcount")).toBe("10001");
  expect(screen.getAllByRole("row").length, "rows in the document").toBeLessThan(60);
});

test("somebody new is written down and their page opens", async () => {
  render(App);
  await user().click(await screen.findByRole("button", { name: "Person" }));
  const dialog = await screen.findByRole("dialog", { name: "Somebody new" });
  await user().type(within(dialog).getByLabelText("Name"), "Nora Lindqvist");
  await user().type(within(dialog).getByLabelText("Organisation"), "Polar Freight{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Nora Lindqvist" })).toBeTruthy();
  expect(screen.getByText("Added Nora Lindqvist")).toBeTruthy();
});
