// What is done together and for others, in memory.
import type { ProjectDraft, ProjectRow, ProjectState, ProjectStepDraft, ProjectsPage } from "../wire";
import { read, refuse, type State, write } from "./book";
import { item } from "./cast";
import { readDay } from "./days";
import { memberOf } from "./people";

const over = ({ state }: ProjectRow) => state === "done" || state === "let_go";

const projectOf = ({ given }: State, id: string): ProjectRow =>
  given.projects.find((row) => row.id === id) ?? refuse("This is not there any more.");

const named = (state: State, ids: readonly string[]) =>
  ids.map((id) => ({ id, name: memberOf(state, id).person.name }));

/** A project with its steps as they stand now. */
const told = ({ items }: State, row: ProjectRow): ProjectRow => ({
  ...row,
  steps: row.steps.map((step) => items.find(({ id }) => id === step.id) ?? step),
});

export const projectsOf = (state: State, person: string): ProjectRow[] =>
  state.given.projects
    .filter(({ people, contacts }) => [...people, ...contacts].some(({ id }) => id === person))
    .map((row) => told(state, row));

export const projects = (): Promise<ProjectsPage> =>
  read((state) => {
    const rows = state.given.projects.map((row) => told(state, row));
    return { open: rows.filter((row) => !over(row)), over: rows.filter(over) };
  });

export const addProject = (draft: ProjectDraft) =>
  write("add_project", ["commitments"], (state) => {
    const { kind, title, about, state: stands } = draft;
    const id = `pj${state.given.projects.length + 1}`;
    const nothing = { contacts: [], introductions: [], steps: [], outcome: "", ended_label: "" };
    const people = named(state, draft.people);
    state.given.projects.unshift({ id, kind, title, about, state: stands, people, begun_label: "21 Nov", ...nothing });
    return { value: id, subject: title };
  });

export const editProject = (id: string, draft: ProjectDraft) =>
  write("edit_project", ["commitments"], (state) => {
    const { title, about, people } = draft;
    Object.assign(projectOf(state, id), { title, about, people: named(state, people) });
    return { value: id, subject: title };
  });

export const setProjectState = (id: string, stands: ProjectState, outcome: string) =>
  write("set_project_state", ["commitments"], (state) => {
    const row = projectOf(state, id);
    row.state = stands;
    if (outcome.trim() !== "") row.outcome = outcome.trim();
    row.ended_label = over(row) ? "21 Nov" : "";
    return { value: true, subject: row.title };
  });

export const planProjectStep = (id: string, draft: ProjectStepDraft) =>
  write("plan_project_step", ["commitments", "people"], (state) => {
    const row = projectOf(state, id);
    const { due, label } = readDay(draft.when) ?? refuse("I do not understand this date.");
    const person = row.people.find(({ id: who }) => draft.person === null || who === draft.person);
    if (person === undefined) return refuse("A step is with somebody who is in the project.");
    const about = { id: `c-${id}-${row.steps.length}`, person, what: draft.what, why: "" };
    const step = item({ ...about, kind: "follow_up", due, due_label: label });
    state.items.push(step);
    row.steps.unshift(step);
    if (row.state === "idea") row.state = "planned";
    return { value: step, subject: row.title };
  });

export const nameContact = (id: string, person: string, isNamed: boolean) =>
  write("edit_project", ["commitments", "people"], (state) => {
    const row = projectOf(state, id);
    row.contacts = row.contacts.filter(({ id: known }) => known !== person);
    if (isNamed) row.contacts.push(...named(state, [person]));
    return { value: true, subject: row.title };
  });

export const deleteProject = (id: string) =>
  write("delete_project", ["commitments"], (state) => {
    const { title } = projectOf(state, id);
    state.given.projects = state.given.projects.filter((row) => row.id !== id);
    return { value: null, subject: title };
  });
