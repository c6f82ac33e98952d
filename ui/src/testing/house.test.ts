import { expect, test } from "vitest";

// The rules of the house that no type can hold.
const sources = import.meta.glob<string>("../**/*.{ts,svelte}", { query: "?raw", import: "default", eager: true });
const ours = Object.entries(sources).filter(([path]) => !path.includes("/paraglide/") && !path.endsWith(".test.ts"));
const naming = (what: RegExp) => ours.filter(([, text]) => what.test(text)).map(([path]) => path);

test("there are sources to look at", () => {
  expect(ours.length).toBeGreaterThan(50);
});

test("imported text is never rendered as HTML", () => {
  expect(naming(/\{@html|\.(inner|outer)HTML\s*=|insertAdjacentHTML/)).toEqual([]);
});

test("only the client talks to the backend", () => {
  expect(naming(/from "@tauri-apps/)).toEqual(["../ipc/client.ts"]);
});

test("the kit knows nothing of people", () => {
  const kit = ours.filter(([path]) => path.startsWith("../kit/"));
  expect(
    kit
      .filter(([, text]) => /from "\.\.\/(ipc|state|app|today|people|person|capture|inbox)/.test(text))
      .map(([path]) => path),
  ).toEqual([]);
});

test("no link leaves the window", () => {
  expect(naming(/href="(https?:|mailto:|tel:)/)).toEqual([]);
});

test("no file outgrows its budget", () => {
  expect(
    ours.filter(([path, text]) => !path.endsWith("wire.ts") && text.split("\n").length > 400).map(([path]) => path),
  ).toEqual([]);
});

const messages = import.meta.glob<string>("../../messages/en/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});
const names = Object.values(messages).flatMap((text) => [...text.matchAll(/^ {2}"(\w+)":/gm)].map(([, name]) => name));

test("no message has the name of another", () => {
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("every message is said somewhere", () => {
  const said = new Set(ours.flatMap(([, text]) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, name]) => name)));
  expect(names.filter((name) => !said.has(name))).toEqual([]);
});
