import { tick } from "svelte";
import { Cursor } from "./cursor.svelte";
import { takeRowWish } from "./row-wish";

/**
 * Rows that are gone through with j and k; the one that is current has the focus on whatever carries `data-row`. A row
 * that was asked for from another place is current at once.
 */
export class RowFocus {
  list = $state.raw<HTMLElement | null>(null);
  readonly #cursor: Cursor;

  constructor(ids: () => readonly string[]) {
    this.#cursor = new Cursor(ids);
    $effect(() => {
      const row = takeRowWish(ids());
      if (row === null) return;
      this.#cursor.choose(row);
      void this.show();
    });
  }

  get current(): string | null {
    return this.#cursor.current;
  }

  choose(id: string): void {
    this.#cursor.choose(id);
  }

  /** Gives the current row the focus. */
  async show(): Promise<void> {
    await tick();
    this.list?.querySelector<HTMLElement>(`[data-row="${this.#cursor.current}"]`)?.focus();
  }

  #move(by: number): void {
    this.#cursor.move(by);
    void this.show();
  }

  readonly keys = {
    j: () => this.#move(1),
    ArrowDown: () => this.#move(1),
    k: () => this.#move(-1),
    ArrowUp: () => this.#move(-1),
  };
}
