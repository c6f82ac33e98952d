import { cleanup, configure } from "@testing-library/svelte";
import { afterEach, beforeEach, vi } from "vitest";
import { begin } from "../ipc/mock/book";
import { forgetAnswers } from "../state/query.svelte";
import { clearToasts } from "../state/toasts.svelte";

// What is opened for the first time is compiled then, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 8000 });

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
