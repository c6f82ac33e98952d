// Finding what is no person, in memory.
import type { FoundKind, FoundRow, HolderLine } from "../wire";
import { read, type State } from "./book";
import { fold } from "./people";

const row = (kind: FoundKind, id: string, what: string, more: Partial<FoundRow> = {}): FoundRow => ({
  ...{ kind, id, what, whose: "", on_label: "", person: null },
  ...more,
});

const whose = (holder: HolderLine) => ({ whose: holder.who === "community" ? holder.name : "" });

/** Everything that may be found, each with further words of its own. */
function all({ plan: { objectives, habits }, given, giving, groups, members }: State): [FoundRow, string][] {
  const own = <T extends { holder: HolderLine }>(rows: readonly T[]) =>
    rows.filter(({ holder }) => holder.who !== "person");
  return [
    ...objectives.map(({ id, draft }): [FoundRow, string] => [row("objective", id, draft.what), draft.why]),
    ...given.projects.map(({ id, title, people, about }): [FoundRow, string] => [
      row("project", id, title, { whose: people.map(({ name }) => name).join(", ") }),
      about,
    ]),
    ...own(giving.offers).map(({ id, what, holder, limits }): [FoundRow, string] => [
      row("offer", id, what, whose(holder)),
      limits,
    ]),
    ...own(giving.needs).map(({ id, what, holder }): [FoundRow, string] => [row("need", id, what, whose(holder)), ""]),
    ...given.snippets.map(({ id, title, text }): [FoundRow, string] => [row("snippet", id, title), text]),
    ...habits.map(({ id, draft }): [FoundRow, string] => [row("habit", id, draft.what), ""]),
    ...groups.map(({ id, name, tags }): [FoundRow, string] => [row("tag_group", id, name), tags.join(" ")]),
    ...members.flatMap(({ person, story }) =>
      story.flatMap((line): [FoundRow, string][] => {
        if (line.kind !== "help" || line.people[0]?.id !== person.id) return [];
        const kind = line.direction === "given" ? "help_given" : "help_received";
        const of = { whose: person.name, on_label: line.on_label, person: person.id };
        return [[row(kind, line.id, line.what, of), line.story]];
      }),
    ),
  ];
}

export const find = (text: string, most: number): Promise<FoundRow[]> =>
  read((state) => {
    const words = fold(text.trim())
      .split(/\s+/)
      .filter((word) => word !== "");
    const has = ([{ what, whose: name }, more]: [FoundRow, string]) => {
      const own = fold(`${what} ${more}`).split(/\W+/);
      return words.every((word) => [...own, ...fold(name).split(/\W+/)].some((each) => each.startsWith(word)));
    };
    return words.length === 0
      ? []
      : all(state)
          .filter(has)
          .slice(0, most)
          .map(([found]) => found);
  });
