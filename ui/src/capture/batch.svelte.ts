// The import of a capture that holds many cards: looked at first, then made, then taken back if need be.
import * as client from "../ipc/client";
import type { CaptureProgress, Changes, ImportReport } from "../ipc/wire";
import { wordsOf } from "../state/failure";

/** Where an import stands. */
type Stage = "looking" | "ready" | "importing" | "done" | "taken_back";

/** One import sheet. */
export class Batch {
  stage = $state<Stage>("looking");
  /** What it would do, and afterwards what it did. */
  report = $state.raw<ImportReport | null>(null);
  metAt = $state("");
  metOn = $state("");
  metOnProblem = $state<string | null>(null);
  progress = $state.raw<CaptureProgress | null>(null);
  failure = $state<string | null>(null);
  constructor(readonly capture: string) {}

  /** Sees what the import would do; nothing is written. */
  async look(): Promise<void> {
    this.failure = null;
    try {
      this.report = await client.previewImport(this.capture);
      this.stage = "ready";
    } catch (reason) {
      this.failure = wordsOf(reason);
    }
  }

  /** Makes the import; answers the changes, or null where it failed or was stopped and nothing was written. */
  async make(): Promise<Changes | null> {
    if (this.stage !== "ready") return null;
    this.failure = null;
    const met_on = await this.#readDay();
    if (met_on === undefined) return null;
    this.stage = "importing";
    this.progress = null;
    const unlisten = await client.on("capture-progress", (progress) => {
      this.progress = progress;
    });
    try {
      const options = { met_at: this.metAt.trim(), met_on, dry_run: false };
      const { value, changes } = await client.importCapture(this.capture, options);
      this.report = value;
      this.stage = "done";
      return changes;
    } catch (reason) {
      this.failure = wordsOf(reason);
      this.stage = "ready";
      return null;
    } finally {
      unlisten();
    }
  }

  /** Asks a running import to stop; it then fails with the words for that, and nothing is written. */
  stop(): void {
    if (this.progress !== null) void client.stopCapture(this.progress.run);
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
