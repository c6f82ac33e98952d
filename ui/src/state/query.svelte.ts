import type { Topic } from "../ipc/wire";
import { wordsOf } from "./failure";
import { onChanged } from "./topics";

export interface Query<T> {
  /** The last answer; undefined until there is one. */
  readonly data: T | undefined;
  /** Why the last reading failed, in words for the user. */
  readonly error: string | null;
  readonly loading: boolean;
  again(): void;
}

/** Answers worth showing at once when a place is opened again; the oldest leave first. */
const kept = new Map<string, unknown>();
const KEPT_MOST = 60;

function keep(key: string, value: unknown): void {
  kept.delete(key);
  kept.set(key, value);
  const oldest = kept.keys().next();
  if (kept.size > KEPT_MOST && !oldest.done) kept.delete(oldest.value);
}

/** Forgets every kept answer; tests begin with it. */
export const forgetAnswers = (): void => kept.clear();

/**
 * Reads from the backend for as long as the component lives: now, whenever a write touches one of the topics, and
 * whenever something reactive that `key` or `fetch` reads before its first await changes. An answer that was overtaken
 * by a later question is dropped. With a `key`, the last answer under it is shown while the new one is on its way.
 */
export function query<T>(topics: readonly Topic[], fetch: () => Promise<T>, key?: () => string): Query<T> {
  let data = $state.raw<T | undefined>();
  let error = $state.raw<string | null>(null);
  let loading = $state(true);
  let turn = $state(0);
  let asked = 0;
  let shownKey: string | undefined;

  function read(name: string | undefined): void {
    const question = ++asked;
    loading = true;
    if (name !== undefined && name !== shownKey) {
      shownKey = name;
      data = kept.get(name) as T | undefined;
      error = null;
    }
    let answer: Promise<T>;
    try {
      answer = fetch();
    } catch (thrown) {
      answer = Promise.reject(thrown);
    }
    answer.then(
      (value) => {
        if (name !== undefined) keep(name, value);
        if (question !== asked) return;
        data = value;
        error = null;
        loading = false;
      },
      (thrown) => {
        if (question !== asked) return;
        error = wordsOf(thrown);
        loading = false;
      },
    );
  }

  $effect(() => {
    void turn;
    read(key?.());
    return () => {
      asked++;
    };
  });
  $effect(() =>
    onChanged(topics, () => {
      turn++;
    }),
  );

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    again: () => {
      turn++;
    },
  };
}
