import { expect, test } from "vitest";
import { repeatWords } from "./repeat";

test.each([
  [null, ""],
  ["FREQ=MONTHLY", "every month"],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1", "every year"],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", "every 2 weeks on Tuesday, Friday"],
  ["FREQ=MONTHLY;INTERVAL=3", "every 3 months"],
  ["FREQ=MONTHLY;BYDAY=2MO", "FREQ=MONTHLY;BYDAY=2MO"],
  ["FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=3"],
])("%s comes back as %j", (rule, words) => {
  expect(repeatWords(rule)).toBe(words);
});
