// What the columns of one captured table hold: as it is guessed, chosen, looked at, and remembered.
import * as client from "../ipc/client";
import type { Changes, Mapping, MappingPage, MappingPreview } from "../ipc/wire";
import { wordsOf } from "../state/failure";

/** Milliseconds between a choice and the look at what comes of it, so that going through a list does not look each time. */
const CALM = 120;

/** One mapping sheet. */
export class TableMapping {
  page = $state.raw<MappingPage | null>(null);
  /** What each column holds, in their order. */
  holds = $state<string[]>([]);
  preview = $state.raw<MappingPreview | null>(null);
  failure = $state<string | null>(null);
  saving = $state(false);
  #look = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  constructor(readonly capture: string) {}

  /** Reads the columns; `hasHeader` where the user said whether the first row names them. */
  async open(hasHeader: boolean | null = null): Promise<void> {
    this.failure = null;
    try {
      this.page = await client.openMapping(this.capture, hasHeader);
      this.holds = this.page.columns.map(({ holds }) => holds);
      await this.#show();
    } catch (reason) {
      this.failure = wordsOf(reason);
    }
  }

  /** Says what a column holds. */
  choose(column: number, holds: string): void {
    this.holds[column] = holds;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), CALM);
  }

  /** Remembers it; answers how many people stand in the table now, or null where it was refused. */
  async save(): Promise<{ cards: number; changes: Changes } | null> {
    const mapping = this.#mapping();
    if (mapping === null || this.saving) return null;
    this.failure = null;
    this.saving = true;
    try {
      const { value, changes } = await client.saveMapping(this.capture, mapping);
      return { cards: value.cards, changes };
    } catch (reason) {
      this.failure = wordsOf(reason);
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** Shows what would come of it; an answer that a newer question overtook is not shown. */
  async #show(): Promise<void> {
    const mapping = this.#mapping();
    if (mapping === null) return;
    this.#look += 1;
    const look = this.#look;
    try {
      const preview = await client.previewMapping(this.capture, mapping);
      if (look !== this.#look) return;
      this.preview = preview;
      this.failure = null;
    } catch (reason) {
      if (look !== this.#look) return;
      this.preview = null;
      this.failure = wordsOf(reason);
    }
  }

  #mapping(): Mapping | null {
    if (this.page === null) return null;
    const { has_header, columns } = this.page;
    return { has_header, columns: columns.map(({ name }, n) => ({ name, holds: this.holds[n] ?? "keep" })) };
  }
}
