// Where the helps of a chain stand in its picture: a step to the right for each hand, a row for each end.
import type { ChainStep } from "../ipc/wire";

export interface Spot {
  step: ChainStep;
  column: number;
  row: number;
}

/** Places each help: ends get rows of their own, and whatever leads to several ends stands between them. */
export function spots(steps: readonly ChainStep[]): Spot[] {
  const placed: Spot[] = steps.map((step) => ({ step, column: step.depth, row: 0 }));
  const onward = steps.map((_, n) => steps.flatMap(({ of }, other) => (of === n ? [other] : [])));
  let rows = 0;
  // What is passed on stands after what it came of, so that from the end each is placed before the one it came of.
  for (const [n, spot] of placed.entries()) if (onward[n]?.length === 0) spot.row = rows++;
  for (const [n, spot] of [...placed.entries()].reverse()) {
    const after = (onward[n] ?? []).map((other) => placed[other]?.row ?? 0);
    if (after.length > 0) spot.row = (Math.min(...after) + Math.max(...after)) / 2;
  }
  return placed;
}
