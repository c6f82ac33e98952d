// What became of pop-ups, in memory.
import type { Delivery, Outcome } from "../wire";

const line = (at_label: string, title: string, outcome: Outcome, more: Partial<Delivery> = {}): Delivery => ({
  at: "2026-11-21T08:00:00Z",
  at_label,
  title,
  outcome,
  detail: "",
  times: 1,
  person: null,
  ...more,
});

export const deliveries = (): Delivery[] => [
  line("today 09:02", "Promised to Jane Doe: Send the deck", "snoozed", { person: { id: "p01", name: "Jane Doe" } }),
  line("today 09:00", "Promised to Jane Doe: Send the deck", "shown", { person: { id: "p01", name: "Jane Doe" } }),
  line("yesterday 09:00", "5 things for today", "shown", { detail: "Jane Doe, Li Wei, Amara Okafor and 2 more" }),
  line("Thu 19 Nov 09:04", "Thank Li Wei", "failed", {
    detail: "No notification service is running. The Inbox holds what is due.",
    times: 4,
  }),
];
