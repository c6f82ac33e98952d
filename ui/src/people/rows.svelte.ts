import * as client from "../ipc/client";
import type { PeopleFilter, PeoplePage, PersonRow } from "../ipc/wire";
import { wordsOf } from "../state/failure";

const PAGE = 200;
const BIGGEST_PAGE = 1000;

/** What is asked of the list. */
export interface Wish {
  text: string;
  filter: PeopleFilter;
  /** Only those who are this to you. */
  role?: string;
  /** Only those who carry this tag. */
  tag?: string | undefined;
  /** Only those who carry no tag of this group. */
  unsaid?: { id: string; name: string } | undefined;
}

/**
 * The rows of the People list. How many there are is known from the first page on; the rows come page by page, each where
 * the one before ended, as far as somebody looks. Whatever was asked before the latest wish is not heard any more.
 */
export class PeopleRows {
  total = $state<number | null>(null);
  rows = $state.raw<readonly PersonRow[]>([]);
  error = $state<string | null>(null);
  #next: string | null = null;
  #wish: Wish = { text: "", filter: "everyone" };
  #turn = 0;
  #wanted = 0;
  #reading = false;

  /** Begins a list for a wish; the rows of the one before stay until the first page is there. */
  async ask(wish: Wish): Promise<void> {
    this.#wish = wish;
    this.#wanted = 0;
    await this.#readFirst(PAGE);
  }

  /** Reads the same list again, as far as it is looked at, without a moment of emptiness. */
  async again(): Promise<void> {
    await this.#readFirst(Math.min(BIGGEST_PAGE, Math.max(PAGE, this.#wanted + 1)));
    await this.want(this.#wanted);
  }

  /** Makes sure that the row with this index is there, or on its way. */
  async want(index: number): Promise<void> {
    this.#wanted = index;
    if (this.#reading) return;
    const turn = this.#turn;
    this.#reading = true;
    try {
      while (turn === this.#turn && this.#next !== null && this.rows.length <= this.#wanted) {
        const missing = this.#wanted + 1 - this.rows.length;
        const page = await this.#read(this.#next, missing > PAGE ? BIGGEST_PAGE : PAGE);
        if (turn === this.#turn) this.#append(page);
      }
    } catch (thrown) {
      if (turn === this.#turn) this.error = wordsOf(thrown);
    } finally {
      if (turn === this.#turn) this.#reading = false;
    }
  }

  async #readFirst(limit: number): Promise<void> {
    const turn = ++this.#turn;
    this.#reading = true;
    try {
      const page = await this.#read(null, limit);
      if (turn !== this.#turn) return;
      this.rows = [];
      this.error = null;
      this.#append(page);
    } catch (thrown) {
      if (turn === this.#turn) this.error = wordsOf(thrown);
    } finally {
      if (turn === this.#turn) this.#reading = false;
    }
  }

  #read(after: string | null, limit: number): Promise<PeoplePage> {
    const { tag, unsaid, ...wish } = this.#wish;
    return client.listPeople({
      ...wish,
      ...(tag === undefined ? {} : { tag }),
      ...(unsaid === undefined ? {} : { unsaid: unsaid.id }),
      after,
      limit,
    });
  }

  #append(page: PeoplePage): void {
    this.total = page.total;
    this.rows = [...this.rows, ...page.rows];
    this.#next = page.next;
  }
}
