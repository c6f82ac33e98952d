// Which of two values stands, field by field, while two people are looked at side by side.
import { SvelteSet } from "svelte/reactivity";
import type { MergeDraft, PairField, PeoplePair } from "../ipc/wire";

/** Whether one of two different values must be chosen. */
export const isChoice = ({ both, left, right }: PairField): boolean =>
  !both && left !== "" && right !== "" && (left !== right || left === "photo");

/** The choices for one pair. */
export class Choices {
  readonly taken = new SvelteSet<string>();
  index = $state(0);
  constructor(readonly pair: PeoplePair) {}

  /** Fields among which the keys move. */
  get fields(): PairField[] {
    return this.pair.fields.filter(isChoice);
  }

  get current(): string | null {
    return this.fields[this.index]?.field ?? null;
  }

  move(by: number): void {
    this.index = Math.max(0, Math.min(this.fields.length - 1, this.index + by));
  }

  /** The right one's value stands, or the left one's. */
  choose(field: string | null, right: boolean): void {
    if (field === null) return;
    this.index = this.fields.findIndex((each) => each.field === field);
    if (right) this.taken.add(field);
    else this.taken.delete(field);
  }

  get draft(): MergeDraft {
    const { left, right } = this.pair;
    return { keep: left.person.id, merge: right.person.id, take: [...this.taken] };
  }
}
