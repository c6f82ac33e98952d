import { expect, test } from "vitest";
import { fitted, type Place, pointsOf, viewOf } from "./picture";

const frame = { width: 400, height: 200 };
const place = (left: number, top: number, right: number, bottom: number): Place => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

test("a picture fits into its frame and lies in the middle of it", () => {
  const paper = fitted({ width: 4000, height: 3000 }, frame);
  expect(paper.height).toBe(200);
  expect(viewOf(paper, frame, null)).toEqual({ x: (400 - paper.width) / 2, y: 0, scale: 1 });
});

test("a place that is looked at closely lies in the middle and whole in the frame", () => {
  const paper = { width: 266, height: 200 };
  const { x, y, scale } = viewOf(paper, frame, [place(0.4, 0.4, 0.6, 0.5)]);
  const left = x + 0.4 * paper.width * scale;
  const right = x + 0.6 * paper.width * scale;
  expect(left, "nothing is cut off").toBeGreaterThan(0);
  expect(right).toBeLessThan(400);
  expect((left + right) / 2, "it is in the middle").toBeCloseTo(200);
  expect(scale, "and larger than before").toBeGreaterThan(3);
  expect(y + 0.45 * paper.height * scale).toBeCloseTo(100);
});

test("at the edge of the picture no more of the frame stays empty than must", () => {
  const { x, y } = viewOf({ width: 266, height: 200 }, frame, [place(0, 0, 0.2, 0.05)]);
  expect([x, y]).toEqual([0, 0]);
});

test("a line that stands nowhere on the picture enlarges its middle", () => {
  const { x, scale } = viewOf({ width: 266, height: 200 }, frame, []);
  expect(scale).toBe(2);
  expect(x).toBeCloseTo(200 - 266);
});

test("a frame leaves room around its letters, as much above as beside", () => {
  const [leftTop, , rightBottom] = pointsOf(place(0.2, 0.2, 0.6, 0.3))
    .split(" ")
    .map((corner) => corner.split(",").map(Number));
  expect(leftTop?.[0]).toBeCloseTo(0.182);
  expect(leftTop?.[1]).toBeCloseTo(0.182);
  expect(rightBottom?.[1]).toBeCloseTo(0.318);
});
