/** What one place asks of another, which may open only later; asking ends with the answer. */
export class Wish<T> {
  #wanted = $state.raw<T | null>(null);

  ask(wanted: T): void {
    this.#wanted = wanted;
  }

  /** What was asked for, where it is for whoever takes it; null where nothing was. */
  take(isMine: (wanted: T) => boolean = () => true): T | null {
    const wanted = this.#wanted;
    if (wanted === null || !isMine(wanted)) return null;
    this.#wanted = null;
    return wanted;
  }
}
