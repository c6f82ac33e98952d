import { expect, test } from "vitest";
import { dayLabel, everyLabel, rhythmOptions } from "./rhythm";

test("a rhythm is said as people say it", () => {
  expect([7, 30, 90, 183, 365, 45].map(everyLabel)).toEqual([
    "every week",
    "every month",
    "every 3 months",
    "every 6 months",
    "once a year",
    "every 45 days",
  ]);
  expect(
    rhythmOptions(45).map(({ value }) => value),
    "one that was chosen elsewhere is not lost",
  ).toContain("45");
});

test("a day of the year may lack its year", () => {
  expect(dayLabel("--02-29")).toMatch(/29/);
  expect(dayLabel("--02-29")).toMatch(/Feb/);
  expect(dayLabel("1998-06-12")).toContain("1998");
});
