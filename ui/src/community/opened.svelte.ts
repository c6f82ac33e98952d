import { go } from "../app/places.svelte";

let name = $state<string | null>(null);

/** The community that is looked at in Goodwill; null is the first. */
export const opened = {
  get name(): string | null {
    return name;
  },
  show(community: string | null): void {
    name = community;
  },
};

/** Goes to a community from anywhere, however its name is written. */
export function openCommunity(community: string | null): void {
  opened.show(community);
  go({ name: "goodwill", tab: "communities" });
}

/** Whether two names are of one community: "#Choir" is "choir". */
export const isSame = (one: string, other: string): boolean =>
  bare(one).localeCompare(bare(other), undefined, { sensitivity: "base" }) === 0;

const bare = (community: string): string => community.trim().replace(/^#+/, "").replace(/\s+/g, " ");
