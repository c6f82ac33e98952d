import { m } from "../paraglide/messages";

/** The words for the user in whatever a command threw. */
export function wordsOf(thrown: unknown): string {
  if (typeof thrown === "object" && thrown !== null && "message" in thrown && typeof thrown.message === "string") {
    return thrown.message;
  }
  return typeof thrown === "string" && thrown !== "" ? thrown : m.failure_unknown();
}
