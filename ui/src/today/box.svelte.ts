import type { TimeBox } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { showToast } from "../state/toasts.svelte";

// The box of minutes that is open: the first things of the day and nothing else. It ends by itself, and keeps no score.
const A_MINUTE = 60_000;
const LOOK_EVERY = 10_000;

interface Running {
  items: ReadonlySet<string>;
  /** Minutes after which it ends. */
  budget: number;
}

let running = $state.raw<Running | null>(null);
let minutes = $state(0);
let ticking: ReturnType<typeof setInterval> | undefined;

export const box = {
  get running(): Running | null {
    return running;
  },
  /** Whole minutes since it was opened. */
  get minutes(): number {
    return minutes;
  },
};

export function startBox({ items, budget }: TimeBox): void {
  endBox();
  const since = Date.now();
  running = { items: new Set(items), budget };
  minutes = 0;
  ticking = setInterval(() => {
    minutes = Math.floor((Date.now() - since) / A_MINUTE);
    if (minutes < budget) return;
    endBox();
    showToast({ text: m.box_time_over({ words: m.small_number({ count: budget }) }) });
  }, LOOK_EVERY);
}

/** Closes it without a word. */
export function endBox(): void {
  clearInterval(ticking);
  running = null;
}

/** Everything in it is done, put off or let go. */
export function emptyBox(): void {
  endBox();
  showToast({ text: m.box_all_done() });
}
