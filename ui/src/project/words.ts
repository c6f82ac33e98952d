// How projects are told in words.
import type { ProjectRow, ProjectState } from "../ipc/wire";
import { series } from "../kit/series";
import { m } from "../paraglide/messages";

export const stateNames: Record<ProjectState, () => string> = {
  idea: m.project_state_idea,
  planned: m.project_state_planned,
  under_way: m.project_state_under_way,
  done: m.project_state_done,
  let_go: m.project_state_let_go,
};

export const states = (): { value: ProjectState; label: string }[] =>
  (Object.keys(stateNames) as ProjectState[]).map((value) => ({ value, label: stateNames[value]() }));

/** "with Jane Doe and Marta Kowalska", "for Jane Doe". */
export function projectPeople({ kind, people }: ProjectRow): string {
  const names = series(people.map(({ name }) => name));
  return kind === "together" ? m.project_with_names({ names }) : m.project_for_names({ names });
}

/** When it began, or when it was over. */
export const projectDays = ({ begun_label, ended_label }: ProjectRow): string =>
  ended_label === "" ? m.project_since({ when: begun_label }) : m.project_ended({ when: ended_label });

export const isOver = ({ state }: ProjectRow): boolean => state === "done" || state === "let_go";
