/**
 * What lies over the current place. App.svelte shows each sheet while its entry is set:
 * `<ReviewSheet capture onclose>`, `<BatchSheet capture onclose>`, `<CaptureSheet onclose>`, `<Palette onclose>`.
 * One sheet at a time: opening one closes the others, so Esc always means one thing.
 */
type Overlay =
  | { kind: "review"; capture: string }
  | { kind: "batch"; capture: string }
  | { kind: "capture" }
  | { kind: "palette" }
  | { kind: "keys" };

let current = $state.raw<Overlay | null>(null);

export const overlay = {
  get current(): Overlay | null {
    return current;
  },
};

/** The review of one captured card. */
export const openReview = (capture: string): void => {
  current = { kind: "review", capture };
};
/** The table of a capture that holds many cards. */
export const openBatch = (capture: string): void => {
  current = { kind: "batch", capture };
};
/** Quick line, paste and open file. */
export const openCapture = (): void => {
  current = { kind: "capture" };
};
export const openPalette = (): void => {
  current = { kind: "palette" };
};
/** The list of keys. */
export const openKeys = (): void => {
  current = { kind: "keys" };
};
export const closeOverlay = (): void => {
  current = null;
};
