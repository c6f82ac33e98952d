/** How long typing must pause before a question is asked, in milliseconds. */
export const PAUSE_MS = 150;

/** What is asked still, each with the way to its answer. */
const open = new Map<object, () => Promise<void>>();

/** Asks at once what still waits for a pause in typing, and resolves when all is answered; undefined where nothing is asked. */
export function answered(): Promise<unknown> | undefined {
  return open.size === 0 ? undefined : Promise.all([...open.values()].map((answer) => answer()));
}

/**
 * An act that comes after what is still asked, so that the last word typed has its meaning by then; at once where nothing
 * is asked. Whoever asks for it again meanwhile gets it once.
 */
export function afterAnswers(act: () => void): () => Promise<void> {
  let waiting = false;
  return async () => {
    if (waiting) return;
    const answers = answered();
    if (answers) {
      waiting = true;
      await answers;
      waiting = false;
    }
    act();
  };
}

/** A question that is asked again while somebody types: after a pause, and only the newest answer is heard. */
export class Echo<Question, Answer> {
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly answer: (question: Question) => Promise<Answer>,
    private readonly hear: (answer: Answer) => void,
    private readonly fail: (reason: unknown) => void = () => {},
  ) {}

  /** Asks once no other question has come for `PAUSE_MS`. */
  ask(question: Question): void {
    this.silence();
    const now = () => this.askNow(question);
    open.set(this, now);
    this.#timer = setTimeout(now, PAUSE_MS);
  }

  /** Asks at once. */
  askNow(question: Question): Promise<void> {
    this.silence();
    const heard = this.#hears(question, this.#asked);
    open.set(this, () => heard);
    return heard;
  }

  async #hears(question: Question, turn: number): Promise<void> {
    const isNewest = () => turn === this.#asked;
    try {
      const answer = await this.answer(question);
      if (isNewest()) this.hear(answer);
    } catch (reason) {
      if (isNewest()) this.fail(reason);
    }
    if (isNewest()) open.delete(this);
  }

  /** Drops what is waiting and whatever may still be answered. */
  silence(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    open.delete(this);
  }
}
