import { cleanup } from "@testing-library/svelte";
import { afterEach, beforeEach, vi } from "vitest";
import { begin } from "../ipc/mock/book";
import { forgetAnswers } from "../state/query.svelte";
import { clearToasts } from "../state/toasts.svelte";

beforeEach(() => {
  begin();
  forgetAnswers();
  clearToasts();
  location.hash = "";
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
