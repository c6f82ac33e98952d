/**
 * The current row of a list. It stays with its row while the list changes around it; when the row itself goes, the one
 * that took its place becomes current.
 */
export class Cursor {
  #chosen = $state<string | null>(null);
  #index = $state(0);
  readonly #ids: () => readonly string[];

  constructor(ids: () => readonly string[]) {
    this.#ids = ids;
  }

  get current(): string | null {
    const ids = this.#ids();
    if (this.#chosen !== null && ids.includes(this.#chosen)) return this.#chosen;
    return ids[Math.min(this.#index, ids.length - 1)] ?? null;
  }

  choose(id: string): void {
    const index = this.#ids().indexOf(id);
    if (index < 0) return;
    this.#chosen = id;
    this.#index = index;
  }

  /** Moves by so many rows and stops at the ends; answers with the row it came to. */
  move(by: number): string | null {
    const ids = this.#ids();
    const from = ids.indexOf(this.current ?? "");
    const to = ids[Math.max(0, Math.min(ids.length - 1, from + by))];
    if (to !== undefined) this.choose(to);
    return to ?? null;
  }
}
