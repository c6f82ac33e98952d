// The import of a capture that holds many cards: looked at first, then made, then taken back if need be.
import * as client from "../ipc/client";
import type { CaptureProgress, ImportReport } from "../ipc/wire";
import { wordsOf } from "../state/failure";
import { showProblem, showToast } from "../state/toasts.svelte";
import { tell } from "../state/write";

/** Where an import stands. */
type Stage = "looking" | "ready" | "importing" | "done" | "taken_back";

/** Imports that go on, by capture. */
const running = new Map<string, Batch>();

/** The import of a capture; where it goes on while its sheet was closed, that one. */
export const batchOf = (capture: string): Batch => running.get(capture) ?? new Batch(capture);

/** One import. */
export class Batch {
  stage = $state<Stage>("looking");
  /** What it would do, and afterwards what it did. */
  report = $state.raw<ImportReport | null>(null);
  metAt = $state("");
  metOn = $state("");
  metOnProblem = $state<string | null>(null);
  progress = $state.raw<CaptureProgress | null>(null);
  failure = $state<string | null>(null);
  /** Whether its sheet is open; otherwise what becomes of it is told in a toast. */
  watched = false;
  #stopped = false;
  constructor(readonly capture: string) {}

  /** Whether it would change nothing. */
  get idle(): boolean {
    const { added = 0, merged = 0, unchanged = 0 } = this.report ?? {};
    return unchanged > 0 && added + merged === 0 && this.metAt.trim() === "" && this.metOn.trim() === "";
  }

  /** Sees what the import would do; nothing is written. */
  async look(): Promise<void> {
    this.failure = null;
    try {
      this.report = await this.#hearing(() => client.previewImport(this.capture));
      this.stage = "ready";
    } catch (reason) {
      this.failure = wordsOf(reason);
    }
  }

  /** Makes the import; where it fails or is stopped nothing is written. */
  async make(): Promise<void> {
    if (this.stage !== "ready") return;
    this.failure = null;
    const met_on = await this.#readDay();
    if (met_on === undefined) return;
    this.stage = "importing";
    running.set(this.capture, this);
    try {
      const options = { met_at: this.metAt.trim(), met_on, dry_run: false };
      const { value, changes } = await this.#hearing(() => client.importCapture(this.capture, options));
      this.report = value;
      this.stage = "done";
      if (!this.watched) tell(changes);
    } catch (reason) {
      this.failure = wordsOf(reason);
      this.stage = "ready";
      if (!this.watched) this.#tellFailure(this.failure);
    } finally {
      running.delete(this.capture);
    }
  }

  /** Asks what goes on to stop; it then fails with the words for that, and nothing is written. */
  stop(): void {
    this.#stopped = true;
    if (this.progress !== null) void client.stopCapture(this.progress.run);
  }

  /** Its sheet is closed: an import goes on, a look ends. */
  leave(): void {
    this.watched = false;
    if (this.stage === "looking") this.stop();
  }

  /** Takes the whole import back. */
  async takeBack(): Promise<void> {
    if (!this.report?.source) return;
    this.failure = null;
    try {
      await client.undoSource(this.report.source);
      this.stage = "taken_back";
    } catch (reason) {
      this.failure = wordsOf(reason);
    }
  }

  /** Does something that tells how far it is; asked to stop before it told anything, it is stopped when it does. */
  async #hearing<T>(work: () => Promise<T>): Promise<T> {
    this.progress = null;
    this.#stopped = false;
    const unlisten = await client.on("capture-progress", (progress) => {
      if (progress.importing !== this.capture) return;
      if (this.#stopped && this.progress === null) void client.stopCapture(progress.run);
      this.progress = progress;
    });
    try {
      return await work();
    } finally {
      unlisten();
    }
  }

  #tellFailure(text: string): void {
    if (this.#stopped) showToast({ text });
    else showProblem(text);
  }

  /** The day as a date; null for none, undefined where it is not understood. */
  async #readDay(): Promise<string | null | undefined> {
    if (this.metOn.trim() === "") return null;
    try {
      const { due } = await client.readWhen(this.metOn, true);
      return due.slice(0, "YYYY-MM-DD".length);
    } catch (reason) {
      this.metOnProblem = wordsOf(reason);
      return undefined;
    }
  }
}
