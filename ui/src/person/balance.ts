// Who talked, in words.
import type { Balance } from "../ipc/wire";
import { m } from "../paraglide/messages";

export const balanceOptions = (): { value: Balance; label: string }[] => [
  { value: "they", label: m.balance_they() },
  { value: "rather_they", label: m.balance_rather_they() },
  { value: "even", label: m.balance_even() },
  { value: "rather_me", label: m.balance_rather_me() },
  { value: "me", label: m.balance_me() },
];

export const balanceTags: Record<Balance, () => string> = {
  they: m.balance_tag_they,
  rather_they: m.balance_tag_rather_they,
  even: m.balance_tag_even,
  rather_me: m.balance_tag_rather_me,
  me: m.balance_tag_me,
};
