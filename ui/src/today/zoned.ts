import * as client from "../ipc/client";
import type { WhenReading } from "../ipc/wire";

/** What was understood of a typed time, and the words that say it with its zone. */
export interface Zoned {
  reading: WhenReading;
  said: string;
}

/** Reads a typed time in a chosen zone; blank is where the laptop is. A zone that the words name themselves wins, and
 * a day alone has none. */
export async function readZoned(text: string, past: boolean, zone: string): Promise<Zoned> {
  const reading = await client.readWhen(text, past);
  if (zone === "" || reading.zone !== null || !reading.due.includes("T")) return { reading, said: text };
  const said = `${text} ${zone}`;
  return { reading: await client.readWhen(said, past), said };
}
