import { go } from "../app/places.svelte";

let id = $state<string | null>(null);

/** The objective that is looked at in Plan; null shows all of them. */
export const opened = {
  get id(): string | null {
    return id;
  },
  /** Shows one in its tab, or all of them. */
  show(objective: string | null): void {
    id = objective;
  },
};

/** Goes to an objective from anywhere. */
export function openObjective(objective: string | null): void {
  opened.show(objective);
  go({ name: "plan", tab: "objectives" });
}
