// What may be noticed between you and somebody, in words.
import type { GentleNote } from "../ipc/wire";
import { m } from "../paraglide/messages";

export const gentleWords: Record<GentleNote, () => string> = {
  give_first: m.gentle_give_first,
  only_they: m.gentle_only_they,
  only_you: m.gentle_only_you,
  only_when_needed: m.gentle_only_when_needed,
  many_asks: m.gentle_many_asks,
  only_my_card: m.gentle_only_my_card,
};
