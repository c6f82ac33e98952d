/** The places of the window. The address behind `#` is the one record of where we are, so the system's Back works. */
export type Place =
  | { name: "today" }
  | { name: "people" }
  | { name: "person"; id: string }
  | { name: "goodwill"; tab?: string | undefined }
  | { name: "inbox" }
  | { name: "review" }
  | { name: "settings" };

export type PlaceName = Place["name"];

export function addressOf(place: Place): string {
  if (place.name === "person") return `#/person/${encodeURIComponent(place.id)}`;
  if (place.name === "goodwill" && place.tab !== undefined) return `#/goodwill/${place.tab}`;
  return `#/${place.name}`;
}

export function placeAt(address: string): Place {
  const [name = "", id = ""] = address.replace(/^#\/?/, "").split("/");
  if (name === "person" && id !== "") return { name, id: decodeURIComponent(id) };
  if (name === "goodwill") return id === "" ? { name } : { name, tab: id };
  if (name === "people" || name === "inbox" || name === "review" || name === "settings") return { name };
  return { name: "today" };
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
