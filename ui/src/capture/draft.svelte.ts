// The review sheet while it is being filled in. What is typed outlives the sheet: Esc and failed saves lose nothing.
import * as client from "../ipc/client";
import type {
  Address,
  Affiliation,
  Done,
  FieldOrigin,
  KnownPerson,
  Review,
  ReviewAnswer,
  ReviewPreview,
  Saved,
  WillRemind,
} from "../ipc/wire";
import { Echo } from "../kit/echo";
import { wordsOf } from "../state/failure";
import { type AddableField, addLine, blankAddress, blankAffiliation, readBirthday, tidyFacts } from "./facts";
import { originsByLine } from "./origins";
import type { Place } from "./picture";

/** How many letters of the original are shown for a line; a picture in a card has hundreds of thousands. */
const ORIGIN_SHOWN = 200;

/** Answers of sheets that were closed without saving, by capture. */
const kept = new Map<string, ReviewAnswer>();

/** Forgets what was typed into closed sheets; tests begin with it. */
export const forgetDrafts = (): void => kept.clear();

/** One review sheet. */
export class ReviewDraft {
  readonly review: Review;
  answer = $state() as ReviewAnswer;
  known = $state.raw<KnownPerson | null>(null);
  will = $state.raw<WillRemind[]>([]);
  metOnLabel = $state("");
  problems = $state.raw<Record<string, string>>({});
  /** Fields that somebody has looked at and changed; they are no longer uncertain. */
  touched = $state<Record<string, boolean>>({});
  /** The line under the pointer, and the one that has or last had the focus. */
  pointed = $state<string | null>(null);
  focused = $state<string | null>(null);
  failure = $state.raw<string | null>(null);
  saving = $state(false);
  readonly #origins: Map<string, FieldOrigin[]>;
  readonly #opened: string;
  /** Whom the card is said not to be about. */
  #declined = $state<string | null>(null);
  readonly #echo: Echo<ReviewAnswer, ReviewPreview>;

  constructor(review: Review) {
    this.review = review;
    this.#opened = JSON.stringify(review.answer);
    this.answer = $state.snapshot(kept.get(review.capture) ?? review.answer);
    this.known = review.known;
    this.will = review.will;
    this.#origins = originsByLine(review);
    if (review.known?.certain && this.answer.merge_into === null && kept.has(review.capture)) {
      this.#declined = review.known.person.id;
    }
    this.#echo = new Echo(
      (answer) => client.previewAnswer(review.capture, answer),
      (preview) => this.#hear(preview),
    );
    void this.#echo.askNow(this.sent());
  }

  /** The pieces of the original a line was read from: `emails.0`, `name`, `met_at`. */
  from(line: string): string[] {
    return this.#origins.get(line)?.map(({ from }) => from.slice(0, ORIGIN_SHOWN)) ?? [];
  }

  /** Where a line stands on the picture; a part of an entry (`affiliations.0.department`) stands where its entry does. */
  places(line: string): Place[] {
    const whole = line.split(".").slice(0, 2).join(".");
    const origins = this.#origins.get(line) ?? this.#origins.get(whole) ?? [];
    return origins.flatMap(({ place }) => (place === null ? [] : [place]));
  }

  /** Whether a line was only guessed and nobody has put it right yet. */
  uncertain(line: string): boolean {
    return !this.touched[line] && !!this.#origins.get(line)?.some(({ confidence }) => confidence === "likely");
  }

  /** How many lines ask for a look. */
  get uncertainLines(): string[] {
    return [...this.#origins.keys()].filter((line) => this.uncertain(line));
  }

  /** Says that something was edited, so that the preview follows. */
  edited(line?: string): void {
    if (line) this.touched[line] = true;
    kept.set(this.review.capture, $state.snapshot(this.answer));
    this.#echo.ask(this.sent());
  }

  /** What is wrong with a line, in words for the user. Problems of the person as a whole stand beside the name. */
  problemOf(line: string): string | undefined {
    const whole = line === "name" ? this.problems.facts : undefined;
    return this.problems[line] ?? this.problems[`facts.${line}`] ?? whole;
  }

  /** Whether the birthday is written so that it cannot be read; it would not be sent, so it is not passed over. */
  get birthdayUnclear(): boolean {
    const { birthday } = this.answer.facts;
    return !!birthday?.trim() && readBirthday(birthday) === null;
  }

  /** The affiliation on a line of the sheet, to be edited in place. */
  affiliation(index: number): Affiliation {
    return this.answer.facts.affiliations[index] ?? blankAffiliation();
  }

  /** The address on a line of the sheet, to be edited in place. */
  address(index: number): Address {
    return this.answer.facts.addresses[index] ?? blankAddress();
  }

  /** Puts an empty line on the sheet. */
  add(field: AddableField): void {
    addLine(this.answer.facts, field);
  }

  /** Whether somebody said that the card is not about who was recognised. */
  get declined(): boolean {
    return this.known !== null && this.#declined === this.known.person.id;
  }

  /** Chooses whether the card is about the person who was recognised. */
  sameAsKnown(same: boolean): void {
    this.#declined = same ? null : (this.known?.person.id ?? null);
    this.answer.merge_into = same ? (this.known?.person.id ?? null) : null;
    this.edited();
  }

  /** Chooses the known value of a field over the card's. */
  keepKnown(field: string, keep: boolean): void {
    const others = this.answer.keep_known.filter((name) => name !== field);
    this.answer.keep_known = keep ? [...others, field] : others;
    this.edited();
  }

  /** The answer as it is sent. */
  sent(): ReviewAnswer {
    const answer = $state.snapshot(this.answer);
    return { ...answer, facts: tidyFacts(answer.facts) };
  }

  /** Writes it down. Answers null where that failed: then `failure` says why and everything typed is still there. */
  async save(): Promise<Done<Saved> | null> {
    if (this.saving || this.birthdayUnclear) return null;
    this.saving = true;
    this.failure = null;
    try {
      const done = await client.saveCapture(this.review.capture, this.sent());
      kept.delete(this.review.capture);
      this.#echo.silence();
      return done;
    } catch (reason) {
      this.failure = wordsOf(reason);
      await this.#echo.askNow(this.sent());
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** Stops listening; what was typed stays for the next time. */
  close(): void {
    this.#echo.silence();
    if (JSON.stringify(this.answer) === this.#opened) kept.delete(this.review.capture);
  }

  #hear(preview: ReviewPreview): void {
    this.will = preview.will;
    this.metOnLabel = preview.met_on_label;
    this.problems = Object.fromEntries(preview.problems.map(({ field, message }) => [field, message]));
    this.#recognise(preview.known);
  }

  /** Follows a change of e-mail, phone or name that makes the card somebody else's, or certain. Who is only likely is asked. */
  #recognise(known: KnownPerson | null): void {
    const before = this.known;
    const now = known?.person.id ?? null;
    this.known = known;
    const certain = known?.certain ?? false;
    if (before?.person.id === now && (before?.certain || !certain)) return;
    if (before === null && known === null) return;
    this.answer.merge_into = certain && now !== this.#declined ? now : null;
    this.answer.keep_known = [];
    this.edited();
  }
}
