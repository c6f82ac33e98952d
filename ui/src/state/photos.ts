import * as client from "../ipc/client";
import { onChanged } from "./topics";

const asked = new Map<string, Promise<string | null>>();
let watching = false;

/** The portrait of a person as a `data:` address, asked for once until people change. */
export function photoOf(id: string): Promise<string | null> {
  if (!watching) {
    watching = true;
    onChanged(["people"], () => asked.clear());
  }
  const known = asked.get(id);
  if (known !== undefined) return known;
  const asking = client.personPhoto(id);
  asked.set(id, asking);
  asking.catch(() => asked.delete(id));
  return asking;
}
