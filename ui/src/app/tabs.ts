import type { Component } from "svelte";

/** One of the parts into which a place is divided. */
export interface Tab {
  /** What stands in its address. */
  name: string;
  label: () => string;
  /** With which others it stands together; those of one group follow one another. */
  group?: () => string;
  /** One sentence on its one job. */
  lead: () => string;
  /** Its content, read when it is opened first. */
  load: () => Promise<{ default: Component }>;
}
