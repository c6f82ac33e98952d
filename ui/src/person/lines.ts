import type { Address, Affiliation } from "../ipc/wire";
import { m } from "../paraglide/messages";

const joined = (parts: readonly (string | null)[], by: string): string =>
  parts.filter((part) => part !== null && part !== "").join(by);

/** An address as it is written on a letter in most of Europe: the house, then the town. */
export function addressLines({ street, extended, pobox, postcode, city, region, country }: Address): string {
  const house = joined([street, extended, pobox], ", ");
  return joined([house, joined([joined([postcode, city], " "), region, country], ", ")], "\n");
}

/** The same on one line. */
export const addressLine = (address: Address): string => addressLines(address).replace("\n", ", ");

/** "CTO, Compilers, Acme". */
export const affiliationLine = ({ title, role, department, organization }: Affiliation): string =>
  joined([title, role === title ? null : role, department, organization], ", ");

/** "2019-04 – 2024-12", "since 2019-04", "until 2024-12"; blank where neither end is known. */
export function spanLine({ from, until }: Affiliation): string {
  if (from && until) return `${from} – ${until}`;
  if (from) return m.work_since({ from });
  return until ? m.work_until({ until }) : "";
}

/** "47 kB", for people. */
export const sizeLine = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
