// The quick line while it is being typed.
import * as client from "../ipc/client";
import type { Done, LineReading, PersonRef, Saved } from "../ipc/wire";
import { Echo } from "../kit/echo";
import { wordsOf } from "../state/failure";

const NOTHING: LineReading = { chips: [], problem: null, which: [] };

/** A quick line: its text, what was understood of it, and who was chosen where a name is shared. */
export class QuickLineDraft {
  text = $state("");
  reading = $state.raw<LineReading>(NOTHING);
  /** The people a shared name could mean; they stay to choose from after one was chosen. */
  candidates = $state.raw<PersonRef[]>([]);
  chosen = $state.raw<PersonRef | null>(null);
  failure = $state.raw<string | null>(null);
  saving = $state(false);
  #chosenFor: string | undefined;
  readonly #echo = new Echo(
    ([line, person]: [string, string | null]) => client.readLine(line, person),
    (reading) => this.#hear(reading),
    (reason) => {
      this.failure = wordsOf(reason);
    },
  );

  /** `about` is the person whose page the line is typed on, if any. */
  constructor(private readonly about: string | null = null) {}

  get #person(): string | null {
    return this.chosen?.id ?? this.about;
  }

  /** Whether there is anything to save. */
  get blank(): boolean {
    return this.text.trim() === "";
  }

  /** Says that the line was edited, so that the chips follow. */
  edited(): void {
    this.failure = null;
    if (this.chosen && firstName(this.text) !== this.#chosenFor) this.#forget();
    if (this.blank) this.clear();
    else this.#echo.ask([this.text, this.#person]);
  }

  /** Says who is meant by a name that several people share. */
  choose(person: PersonRef): void {
    this.chosen = person;
    this.#chosenFor = firstName(this.text);
    void this.#echo.askNow([this.text, person.id]);
  }

  /** Writes it down; null where that failed, and then the line is still there. */
  async save(): Promise<Done<Saved> | null> {
    if (this.blank || this.saving) return null;
    this.saving = true;
    this.failure = null;
    try {
      const done = await client.addLine(this.text, this.#person);
      this.clear();
      return done;
    } catch (reason) {
      this.failure = wordsOf(reason);
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** Empties the line. */
  clear(): void {
    this.#echo.silence();
    this.text = "";
    this.reading = NOTHING;
    this.#forget();
  }

  /** A choice made for one name does not hold for the next name typed over it. */
  #forget(): void {
    this.candidates = [];
    this.chosen = null;
  }

  #hear(reading: LineReading): void {
    this.reading = reading;
    if (reading.which.length > 0) this.candidates = reading.which;
    else if (!this.chosen) this.candidates = [];
  }
}

/** The first word of the name that is being typed: "Jane" of "@Jane Doe met at …". */
const firstName = (text: string) => /@\s*([^\s,]+)/.exec(text)?.[1]?.toLocaleLowerCase();
