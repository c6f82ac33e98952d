// Groups of tags, in memory.
import type { Breadth, BreadthGroup } from "../wire";
import { read, refuse, type State, write } from "./book";
import type { Member } from "./cast";

export interface TagGroup {
  id: string;
  name: string;
  tags: string[];
}

export const carries = ({ person }: Member, tag: string): boolean =>
  person.categories.some((one) => one.toLowerCase() === tag.toLowerCase());

const groupOf = ({ groups }: State, id: string): TagGroup =>
  groups.find((group) => group.id === id) ?? refuse("This is not there any more.");

/** Whether somebody carries no tag of a group. */
export const saysNothing = (state: State, member: Member, group: string): boolean =>
  !groupOf(state, group).tags.some((tag) => carries(member, tag));

function shown(state: State, { id, name, tags }: TagGroup): BreadthGroup {
  const members = state.members.filter(({ trashed }) => !trashed);
  const isClose = (member: Member) => state.circles.some((circle) => carries(member, circle.name));
  const counted = tags.map((tag) => {
    const people = members.filter((member) => carries(member, tag));
    return { tag, people: people.length, close: people.filter(isClose).length };
  });
  return {
    id,
    name,
    tags: counted.filter(({ people }) => people > 0).sort((one, other) => other.people - one.people),
    nobody_yet: counted.filter(({ people }) => people === 0).map(({ tag }) => tag),
    unsaid: members.filter((member) => saysNothing(state, member, id)).length,
  };
}

export const breadth = (): Promise<Breadth> =>
  read((state) => ({
    groups: state.groups.map((group) => shown(state, group)),
    people: state.members.filter(({ trashed }) => !trashed).length,
    known_tags: [...new Set(state.members.flatMap(({ person }) => person.categories))],
  }));

export const addTagGroup = (name: string, tags: string[]) =>
  write("add_tag_group", ["plan"], (state) => {
    const group = { id: `tg${state.groups.length + 1}`, name: name.trim(), tags };
    state.groups.push(group);
    return { value: group.id, subject: group.name };
  });

export const editTagGroup = (id: string, name: string, tags: string[]) =>
  write("edit_tag_group", ["plan"], (state) => {
    Object.assign(groupOf(state, id), { name: name.trim(), tags });
    return { value: null, subject: name };
  });

export const deleteTagGroup = (id: string) =>
  write("delete_tag_group", ["plan"], (state) => {
    const { name } = groupOf(state, id);
    state.groups = state.groups.filter((group) => group.id !== id);
    return { value: null, subject: name };
  });
