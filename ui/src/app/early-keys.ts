/**
 * Keys that are pressed before what they are meant for is there: a place or a sheet that is still read. They are kept for
 * a short while and given to it in their order once it is there, letters to the field that has the focus then. A click,
 * another place, a key that would press a button, or too long a wait drops them.
 */

/** How long keys are kept after the last one was pressed or given, in milliseconds. */
export const KEPT_MS = 2000;
const MOST = 20;
const LOOK_MS = 20;
const LETTERS = "input:is([type=text],[type=search],[type=url],[type=tel],:not([type])),textarea";

let isReady: () => boolean = () => true;
let kept: KeyboardEvent[] = [];
let since = 0;
let at = "";
let giving = false;

/** Says how to tell whether what was opened is there; answers with the way to take that back. */
export function readyWhen(check: () => boolean): () => void {
  isReady = check;
  return () => {
    isReady = () => true;
    dropKeys();
  };
}

/** Forgets the keys that are kept. */
export function dropKeys(): void {
  kept = [];
}

/**
 * Keeps a key where it came too early, or after one that did; answers whether it did. A key that means the same in every
 * place is never too early.
 */
export function keepKey(event: KeyboardEvent, isTheSameEverywhere = false): boolean {
  if (giving || (kept.length === 0 && (isTheSameEverywhere || isReady()))) return false;
  event.preventDefault();
  since = performance.now();
  if (kept.length === 0) {
    at = location.hash;
    setTimeout(look, LOOK_MS);
  }
  if (kept.length < MOST && !event.repeat) kept.push(event);
  return true;
}

function look(): void {
  if (kept.length === 0 || location.hash !== at || performance.now() - since > KEPT_MS) {
    dropKeys();
    return;
  }
  let wasLetter = true;
  while (wasLetter && isReady()) {
    const first = kept.shift();
    if (first === undefined) return;
    wasLetter = give(first);
    since = performance.now();
  }
  // What a key opened is looked for in the place that it led to.
  at = location.hash;
  setTimeout(look, LOOK_MS);
}

/** Gives a key to whatever has the focus; answers whether it was a letter of a field, which opens nothing. */
function give({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const target = document.activeElement ?? document.body;
  const isLetter = key.length === 1 && !ctrlKey && !metaKey && target.matches(LETTERS);
  giving = true;
  if (isLetter) {
    const field = target as HTMLInputElement | HTMLTextAreaElement;
    field.setRangeText(
      key,
      field.selectionStart ?? field.value.length,
      field.selectionEnd ?? field.value.length,
      "end",
    );
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: key, inputType: "insertText" }));
  } else {
    const init = { key, code, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
    target.dispatchEvent(new KeyboardEvent("keydown", init));
  }
  giving = false;
  return isLetter;
}
