// What the window is told without asking, and what comes with it.
import type * as wire from "./wire";

export interface Events {
  /** Something was written, here or by another program: read these topics again. */
  changed: wire.Changes;
  /** Files are being read in the background. */
  "capture-progress": wire.CaptureProgress;
  /** Doubles are being looked for. */
  "look-progress": wire.LookProgress;
  /** Files are held over the window: how many, or null when they have left or were dropped. */
  dragging: { files: number; pictures: number } | null;
  /** A pop-up was clicked: show this commitment's person (the id is a person's), or null for the Inbox. */
  "open-person": string | null;
  /** The pop-up of the weekly review was clicked. */
  "open-review": null;
  /** The pop-up of objectives to look at was clicked, or of a step that concerns nobody: then the id of its objective. */
  "open-objectives": string | null;
  /** The tray asks for the quick line. */
  "open-capture": null;
}
