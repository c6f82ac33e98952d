// What is given for longer, as the book in memory holds it.
import type { ProjectRow, SnippetRow } from "../wire";

export interface Given {
  snippets: SnippetRow[];
  /** Their steps are among the items. */
  projects: ProjectRow[];
}

export const nothingYet = (): Given => ({ snippets: [], projects: [] });
