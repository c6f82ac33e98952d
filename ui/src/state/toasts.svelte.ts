import type { Component } from "svelte";

export interface ToastAction {
  label: string;
  run: () => void;
}

export interface Toast {
  id: number;
  text: string;
  tone: "plain" | "problem";
  action?: ToastAction;
  /** A further thing that can be done now, with the key that does it too. */
  more?: ToastAction & { kbd: string };
  /** From 0 to 1, or `unknown`, for work that goes on; absent where nothing goes on. */
  progress?: number | "unknown";
  icon?: Component;
  /** The write it tells of; its Undo goes when another write comes. */
  change?: string;
}

const STAYS_MS = 7000;
const PROBLEM_STAYS_MS = 15000;

let shown = $state.raw<Toast[]>([]);
let nextId = 1;
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export const toasts = {
  get shown(): readonly Toast[] {
    return shown;
  },
};

/** Shows a toast, or replaces the one with the same id; answers with its id. It leaves by itself unless it tells of work that goes on. */
export function showToast(toast: Omit<Toast, "id" | "tone"> & { id?: number; tone?: Toast["tone"] }): number {
  const id = toast.id ?? nextId++;
  const whole: Toast = { tone: "plain", ...toast, id };
  shown = shown.some((other) => other.id === id)
    ? shown.map((other) => (other.id === id ? whole : other))
    : [...shown.filter((other) => whole.change === undefined || other.change === undefined), whole];
  rest(id);
  return id;
}

export function dismissToast(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  shown = shown.filter((toast) => toast.id !== id);
}

/** Keeps a toast for as long as somebody points at it or has the focus in it. */
export function hold(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

/** Lets the time of a toast run from now. */
export function rest(id: number): void {
  hold(id);
  const toast = shown.find((other) => other.id === id);
  if (toast === undefined || toast.progress !== undefined) return;
  timers.set(
    id,
    setTimeout(() => dismissToast(id), toast.tone === "problem" ? PROBLEM_STAYS_MS : STAYS_MS),
  );
}

/** Takes the Undo from toasts that tell of another write than the last. */
export function retireUndo(lastChange: string): void {
  shown = shown.filter((toast) => toast.change === undefined || toast.change === lastChange);
}

export const showProblem = (text: string): number => showToast({ text, tone: "problem" });

/** Takes every toast away; tests begin with it. */
export function clearToasts(): void {
  for (const toast of shown) dismissToast(toast.id);
}

/** Does the further thing that a toast offers, and takes the toast away. */
export function takeMore(): void {
  const offering = shown.findLast(({ more }) => more !== undefined);
  if (offering === undefined) return;
  dismissToast(offering.id);
  offering.more?.run();
}
