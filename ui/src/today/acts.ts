// What is done with a commitment, wherever it is shown.
import * as client from "../ipc/client";
import type { Item } from "../ipc/wire";
import { write } from "../state/write";

type Acted = Promise<number | undefined>;

export const complete = (item: Item): Acted => write(() => client.completeCommitments([item.id]));

/** `when` in words: "tomorrow", "Friday", "2026-12-01". */
export const snooze = (item: Item, when: string): Acted => write(() => client.snoozeCommitments([item.id], when));

export const letGo = (item: Item, reason: string): Acted =>
  write(() => client.letGoCommitments([item.id], reason.trim()));
