import { expect, test } from "vitest";
import { readClock } from "./clock";

test.each([
  ["9", "09:00"],
  ["9:30", "09:30"],
  ["0930", "09:30"],
  ["9.30", "09:30"],
  ["17h15", "17:15"],
  ["7h", "07:00"],
  [" 23:59 ", "23:59"],
  ["0:00", "00:00"],
])("%j is %s", (typed, time) => {
  expect(readClock(typed)).toBe(time);
});

test.each(["", "24:00", "12:60", "nine", "9:5", "9-30", "-1"])("%j is no time", (typed) => {
  expect(readClock(typed)).toBeNull();
});
