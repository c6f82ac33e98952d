import { expect, test } from "vitest";
import { matchRank } from "./match";

const BACKUP = ["Back up now …", "save copy archive"] as const;

test.each(["back", "b n", "archive", "copy", "bkup"])("%j finds the backup", (typed) => {
  expect(matchRank(typed, ...BACKUP)).toBeGreaterThan(0);
});

test.each(["demo", "bx", "nwo back", "bkarv"])("%j does not", (typed) => {
  expect(matchRank(typed, ...BACKUP)).toBe(0);
});

test("the beginning of a command beats a word inside it", () => {
  expect(matchRank("back", ...BACKUP)).toBeGreaterThan(matchRank("archive", ...BACKUP));
});

test("accents and capitals do not matter", () => {
  expect(matchRank("RESUME", "Résumé")).toBeGreaterThan(0);
});

test("nothing typed matches everything alike", () => {
  expect(matchRank(" ", ...BACKUP)).toBe(matchRank("", "Undo"));
});
