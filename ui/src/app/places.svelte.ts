/** The places of the window. The address behind `#` is the one record of where we are, so the system's Back works. */
export type Place =
  | { name: "today" }
  | { name: "people" }
  | { name: "person"; id: string }
  | { name: "goodwill"; tab?: string }
  | { name: "plan"; tab?: string }
  | { name: "inbox" }
  | { name: "review" }
  | { name: "settings" };

export type PlaceName = Place["name"];

const PLACES = ["today", "people", "inbox", "review", "settings"] as const;
const TABBED = ["goodwill", "plan"] as const;

/** Those that are divided by tabs. */
export type TabbedName = (typeof TABBED)[number];

const found = <Name extends string>(names: readonly Name[], name: string): Name | undefined =>
  names.find((known) => known === name);

export function addressOf(place: Place): string {
  const within = "id" in place ? place.id : "tab" in place ? place.tab : undefined;
  return within === undefined ? `#/${place.name}` : `#/${place.name}/${encodeURIComponent(within)}`;
}

export function placeAt(address: string): Place {
  const [name = "", rest = ""] = address.replace(/^#\/?/, "").split("/");
  const within = decodeURIComponent(rest);
  if (name === "person" && within !== "") return { name, id: within };
  const tabbed = found(TABBED, name);
  if (tabbed !== undefined) return within === "" ? { name: tabbed } : { name: tabbed, tab: within };
  return { name: found(PLACES, name) ?? "today" };
}

let current = $state.raw<Place>(placeAt(location.hash));
window.addEventListener("hashchange", () => {
  current = placeAt(location.hash);
});

export const here = {
  get place(): Place {
    return current;
  },
};

export function go(place: Place): void {
  location.hash = addressOf(place);
  current = place;
}

export const openPerson = (id: string): void => go({ name: "person", id });

/** One step back; People where there is nothing to go back to. */
export function back(): void {
  if (history.length > 1) history.back();
  else go({ name: "people" });
}
