import { keepKey } from "./early-keys";

/**
 * The keys of the window. A binding is named by what is pressed: `j`, `Enter`, `?`, `mod+k` (Ctrl, or Cmd on a Mac),
 * `mod+shift+z`, or two keys after one another: `g t`. Keys never fire while a field has the focus or while a sheet,
 * menu or popover (anything marked `data-keys="own"`) is open; those have keys of their own.
 */
export type Bindings = Record<string, (event: KeyboardEvent) => void>;

const SEQUENCE_MS = 1500;
const FIELDS = "input:not([type=checkbox],[type=radio],[type=button]),textarea,select,[contenteditable=true]";
const PRESSED_BY_ENTER =
  "button,a[href],summary,[role=button],[role=menuitem],[role=option],[type=checkbox],[type=radio]";
const WHILE_TYPING = new Set(["mod+k"]);
const MAY_REPEAT = new Set(["j", "k", "ArrowDown", "ArrowUp", "PageDown", "PageUp", "mod+z", "mod+y", "mod+shift+z"]);

const layers: Bindings[] = [];
let begun: { key: string; at: number } | null = null;

/** Adds keys for as long as a component lives; the latest binding of a key wins. Answers with the way to take them back. */
export function bindKeys(bindings: Bindings): () => void {
  layers.push(bindings);
  return () => {
    layers.splice(layers.indexOf(bindings), 1);
  };
}

/** What was pressed, in the names of `Bindings`. A letter of another alphabet counts as the Latin one on the same key. */
export function nameOf(event: KeyboardEvent): string {
  const onLatinKey = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const foreign = event.key.length === 1 && event.key.charCodeAt(0) > 127;
  const key = foreign && onLatinKey !== undefined ? onLatinKey : event.key;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const shift = event.shiftKey && (key.length > 1 || /^[a-z]$/.test(name)) ? "shift+" : "";
  return `${event.ctrlKey || event.metaKey ? "mod+" : ""}${shift}${name}`;
}

function find(name: string): ((event: KeyboardEvent) => void) | undefined {
  return layers.findLast((bindings) => Object.hasOwn(bindings, name))?.[name];
}

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** Whether the keys of the place mean nothing now. */
function belongsElsewhere(event: KeyboardEvent, name: string): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return true;
  if (event.repeat && !MAY_REPEAT.has(name)) return true;
  if (document.querySelector('[data-keys="own"]') !== null) return true;
  if (within(event.target, FIELDS)) return !WHILE_TYPING.has(name);
  if (name === "Enter" || name === " ") return within(event.target, PRESSED_BY_ENTER);
  return name.startsWith("Arrow") && within(event.target, "[type=radio]");
}

/** The one listener of the window. */
export function onKey(event: KeyboardEvent): void {
  if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
  const name = nameOf(event);
  const before = begun !== null && event.timeStamp - begun.at < SEQUENCE_MS ? begun.key : null;
  begun = null;
  if (belongsElsewhere(event, name)) return;
  const begins = layers.some((bindings) => Object.keys(bindings).some((keys) => keys.startsWith(`${name} `)));
  if (keepKey(event, before !== null || begins || name.startsWith("mod+"))) return;
  const run = (before !== null ? find(`${before} ${name}`) : undefined) ?? (before === null ? find(name) : undefined);
  if (run !== undefined) {
    event.preventDefault();
    run(event);
  } else if (begins) {
    begun = { key: name, at: event.timeStamp };
  }
}
