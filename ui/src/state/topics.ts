import * as client from "../ipc/client";
import type { Changes, Topic } from "../ipc/wire";

type React = (changes: Changes) => void;

const listeners = new Set<React>();
let wired = false;

/**
 * Calls `react` for every write that touches one of the topics, whoever made it: this window, the command line, the
 * reminder loop. Answers with the way to stop.
 */
export function onChanged(topics: readonly Topic[] | "any", react: React): () => void {
  wire();
  const listener: React = (changes) => {
    if (topics === "any" || changes.topics.some((topic) => topics.includes(topic))) react(changes);
  };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function wire(): void {
  if (wired) return;
  wired = true;
  void client.on("changed", (changes) => {
    for (const listener of [...listeners]) listener(changes);
  });
}
