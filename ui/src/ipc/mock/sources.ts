// Commands about imports, in memory.
import type { Source, SourcePage, SourcePerson } from "../wire";
import { read, refuse, type State, write } from "./book";

const MOST_PEOPLE = 200;

const sourceOf = ({ sources }: State, id: string): Source =>
  sources.find((source) => source.id === id) ?? refuse("This import is not there any more.");

export const listSources = (): Promise<Source[]> => read(({ sources }) => sources);

export const sourcePage = (id: string): Promise<SourcePage> =>
  read((state) => {
    const source = sourceOf(state, id);
    const { added, merged, unchanged, undone } = source;
    const here = state.members.filter(({ trashed }) => !trashed);
    const from = added + merged + unchanged > 1 || here.length < 9 ? 0 : 8;
    const total = undone ? 0 : Math.min(here.length, added + merged + unchanged);
    const people = here
      .slice(from, from + Math.min(total, MOST_PEOPLE))
      .map(({ person: { id, name }, headline }, n): SourcePerson => {
        const outcome = n < merged ? "merged" : n < merged + added ? "added" : "unchanged";
        return { person: { id, name }, headline, outcome };
      });
    return { ...source, total, people };
  });

export const undoSource = (id: string) =>
  write("import", ["sources", "people"], (state) => {
    const source = sourceOf(state, id);
    source.undone = true;
    return { value: source, subject: source.name };
  });
