import { expect, test } from "vitest";
import type { ChainStep, HelpLine } from "../ipc/wire";
import { spots } from "./ripple";

const steps = (...links: (number | null)[]): ChainStep[] => {
  const made: ChainStep[] = [];
  for (const of of links) {
    const depth = of === null ? 0 : (made[of]?.depth ?? 0) + 1;
    made.push({ help: { id: `h${made.length}` } as HelpLine, of, depth });
  }
  return made;
};

test("a chain is a line, and what was passed on twice stands between its ends", () => {
  const places = (of: ChainStep[]) => spots(of).map(({ column, row }) => [column, row]);
  expect(places(steps(null, 0, 1))).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
  ]);
  expect(places(steps(null, 0, 1, 1, 0)), "three ends, each with a row").toEqual([
    [0, 1.25],
    [1, 0.5],
    [2, 0],
    [2, 1],
    [1, 2],
  ]);
});
