// A look through everybody for doubles: in the background, with progress and a stop.
import * as client from "../ipc/client";
import type { LookProgress } from "../ipc/wire";
import { wordsOf } from "../state/failure";

export class Look {
  running = $state(false);
  progress = $state.raw<LookProgress | null>(null);
  failure = $state<string | null>(null);

  /** Looks; whatever is found comes with the list of what waits. */
  async begin(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.failure = null;
    this.progress = null;
    const unlisten = await client.on("look-progress", (progress) => {
      this.progress = progress.finished ? null : progress;
    });
    try {
      await client.lookForDoubles();
    } catch (reason) {
      this.failure = wordsOf(reason);
    } finally {
      unlisten();
      this.running = false;
    }
  }

  stop(): void {
    if (this.progress !== null) void client.stopCapture(this.progress.run);
  }
}
