import type { CommitmentKind } from "../ipc/wire";
import { m } from "../paraglide/messages";

export const kindNames: Record<CommitmentKind, () => string> = {
  follow_up: m.kind_follow_up,
  promise: m.kind_promise,
  thank_you: m.kind_thank_you,
  card: m.kind_card,
  meeting: m.kind_meeting,
  check_in: m.kind_check_in,
  birthday: m.kind_birthday,
  congratulation: m.kind_congratulation,
};

export const kinds = Object.keys(kindNames) as CommitmentKind[];
