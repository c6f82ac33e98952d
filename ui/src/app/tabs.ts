import type { Component } from "svelte";

/** One of the parts into which a place is divided. */
export interface Tab {
  /** What stands in its address. */
  name: string;
  label: () => string;
  /** One sentence on its one job. */
  lead: () => string;
  /** Its content, read when it is opened first. */
  load: () => Promise<{ default: Component }>;
}
