/** How long typing must pause before a question is asked, in milliseconds. */
export const PAUSE_MS = 150;

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
    this.#timer = setTimeout(() => void this.askNow(question), PAUSE_MS);
  }

  /** Asks at once. */
  async askNow(question: Question): Promise<void> {
    this.silence();
    const turn = this.#asked;
    try {
      const answer = await this.answer(question);
      if (turn === this.#asked) this.hear(answer);
    } catch (reason) {
      if (turn === this.#asked) this.fail(reason);
    }
  }

  /** Drops what is waiting and whatever may still be answered. */
  silence(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }
}
