// Likely doubles and differences, in memory.
import type { DoubleRow, Doubles, MergeDraft, PairField, PairSide, PeoplePair } from "../wire";
import { emit, read, refuse, type State, write } from "./book";
import { memberOf } from "./people";

/** Two pairs and a difference, for stories that need some. */
export const waiting = (): Pick<State, "doubles" | "differences"> => {
  const ref = (id: string, name: string) => ({ id, name });
  const row = (id: string, one: DoubleRow["one"], other: DoubleRow["other"], why: string): DoubleRow => ({
    id,
    one,
    other,
    why,
  });
  return {
    doubles: [
      row("d1", ref("p08", "Jane Doe"), ref("p13", "Tom Becker"), "Same phone; one uses a nickname"),
      row("d2", ref("p08", "Jane Doe"), ref("p01", "Amara Nwosu"), "Same organisation; one name is an initial"),
    ],
    differences: [
      {
        id: "f1",
        person: ref("p08", "Jane Doe"),
        field: "birthday",
        known: "1985-04-13",
        card: "1985-05-12",
        origin: "contacts.vcf",
      },
    ],
  };
};

export const doubles = (): Promise<Doubles> =>
  read((state) => ({ total: state.doubles.length, doubles: state.doubles, differences: state.differences }));

export async function lookForDoubles() {
  emit("look-progress", { run: 1, done: 120, total: 240, finished: false });
  return write("import", ["doubles"], (state) => ({ value: state.doubles.length, subject: "" }));
}

export const comparePeople = (left: string, right: string): Promise<PeoplePair> =>
  read((state) => {
    const [one, other] = [memberOf(state, left), memberOf(state, right)];
    const side = ({ person, headline, story }: typeof one): PairSide => ({
      person: { id: person.id ?? "", name: person.name },
      headline,
      has_photo: false,
      encounters: story.filter(({ kind }) => kind === "encounter").length,
      commitments: state.items.filter((item) => item.person?.id === person.id).length,
      sources: [],
    });
    const values = (points: readonly { value: string }[]) => points.map(({ value }) => value).join("\n");
    const fields: PairField[] = [
      { field: "name", left: one.person.name, right: other.person.name, both: false },
      { field: "birthday", left: one.person.birthday ?? "", right: other.person.birthday ?? "", both: false },
      { field: "memory_hook", left: one.person.memory_hook ?? "", right: "Plays chess", both: false },
      { field: "emails", left: values(one.person.emails), right: values(other.person.emails), both: true },
      { field: "phones", left: values(one.person.phones), right: values(other.person.phones), both: true },
    ];
    return {
      left: side(one),
      right: side(other),
      fields: fields.filter((field) => field.left !== "" || field.right !== ""),
      why: state.doubles.find((row) => row.one.id === left && row.other.id === right)?.why ?? "",
    };
  });

export const mergePeople = ({ keep, merge, take }: MergeDraft) =>
  write("merge_people", ["people", "doubles"], (state) => {
    const [stays, goes] = [memberOf(state, keep), memberOf(state, merge)];
    if (take.includes("name")) stays.person.name = goes.person.name;
    state.members = state.members.filter((member) => member !== goes);
    state.doubles = state.doubles.filter(({ one, other }) => one.id !== merge && other.id !== merge);
    return { value: { id: keep, name: stays.person.name }, subject: stays.person.name };
  });

export const takeApart = (_id: string) =>
  write("take_apart", ["people", "doubles"], (state) => {
    state.merged = false;
    return { value: { id: "p90", name: "Janie Doe" }, subject: "Jane Doe and Janie Doe" };
  });

export const tellApart = (id: string) =>
  write("tell_apart", ["doubles"], (state) => {
    const told = state.doubles.find((row) => row.id === id) ?? refuse("This pair does not wait any more.");
    state.doubles = state.doubles.filter((row) => row !== told);
    return { value: null, subject: `${told.one.name} and ${told.other.name}` };
  });

export const settleDifference = (id: string, _take: boolean) =>
  write("settle_difference", ["people", "doubles"], (state) => {
    const settled = state.differences.find((row) => row.id === id) ?? refuse("This does not wait any more.");
    state.differences = state.differences.filter((row) => row !== settled);
    return { value: null, subject: settled.person.name };
  });
