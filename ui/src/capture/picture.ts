// Where a picture lies in its frame, and how near one looks at a place on it.
import type { FieldOrigin } from "../ipc/wire";

/** Four corners on a picture, each right and down from its top left, from 0 to 1. */
export type Place = NonNullable<FieldOrigin["place"]>;

export interface Size {
  width: number;
  height: number;
}

/** Where the picture's top left corner lies in the frame, in pixels, and how much it is enlarged. */
export interface View {
  x: number;
  y: number;
  scale: number;
}

/** How much of the frame a place fills that is looked at closely. */
const FILLED = 0.82;
/** How much the picture is enlarged where no place is known, and at least and at most. */
const USUAL = 2;
const LEAST = 1.4;
const MOST = 6;

/** The size at which a picture just fits into a frame. */
export function fitted(picture: Size, frame: Size): Size {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** Room between the letters and their frame, in heights of the line. */
const ROOM = 0.18;

/** A place as the points of a polygon that leaves some room around the letters. */
export function pointsOf([leftTop, rightTop, rightBottom, leftBottom]: Place): string {
  const down = [leftBottom[0] - leftTop[0], leftBottom[1] - leftTop[1]] as const;
  const along = [rightTop[0] - leftTop[0], rightTop[1] - leftTop[1]] as const;
  const aside = (ROOM * Math.hypot(...down)) / (Math.hypot(...along) || 1);
  const moved = ([x, y]: readonly [number, number], right: number, below: number) => [
    x + right * aside * along[0] + below * ROOM * down[0],
    y + right * aside * along[1] + below * ROOM * down[1],
  ];
  const corners = [moved(leftTop, -1, -1), moved(rightTop, 1, -1), moved(rightBottom, 1, 1), moved(leftBottom, -1, 1)];
  return corners.map((corner) => corner.join(",")).join(" ");
}

/** The whole picture in the middle, or, given places, as close to them as they allow; none look at its middle. */
export function viewOf(paper: Size, frame: Size, places: Place[] | null): View {
  const whole = { x: (frame.width - paper.width) / 2, y: (frame.height - paper.height) / 2, scale: 1 };
  if (places === null || paper.width === 0) return whole;
  const corners = places.flat();
  const across = corners.length === 0 ? [0.5] : corners.map(([x]) => x);
  const down = corners.length === 0 ? [0.5] : corners.map(([, y]) => y);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const [top, bottom] = [Math.min(...down), Math.max(...down)];
  const fills = Math.min(
    (frame.width * FILLED) / ((right - left) * paper.width),
    (frame.height * FILLED) / ((bottom - top) * paper.height),
  );
  const scale = corners.length === 0 ? USUAL : Math.min(Math.max(fills, LEAST), MOST);
  const placed = (middle: number, length: number, room: number) => {
    const start = room / 2 - middle * length * scale;
    const spare = room - length * scale;
    // No more of the frame stays empty than must.
    return spare > 0 ? spare / 2 : Math.min(0, Math.max(spare, start));
  };
  return {
    x: placed((left + right) / 2, paper.width, frame.width),
    y: placed((top + bottom) / 2, paper.height, frame.height),
    scale,
  };
}
