// Days of the year that belong to people, in memory.
import type { YearlyDateRow } from "../wire";
import { read, refuse, write } from "./book";
import { memberOf } from "./people";

export const yearlyDates = (person: string): Promise<YearlyDateRow[]> => read((state) => memberOf(state, person).dates);

export const addYearlyDate = (person: string, label: string, date: string, notice_days: number) =>
  write("add_yearly_date", ["people"], (state) => {
    if (label.trim() === "") refuse("Say what day it is, such as “wedding day”.");
    const member = memberOf(state, person);
    const id = `y-${person}-${member.dates.length}`;
    member.dates.push({ id, label: label.trim(), date, notice_days });
    return { value: id, subject: member.person.name };
  });

export const deleteYearlyDate = (id: string) =>
  write("delete_yearly_date", ["people"], (state) => {
    const member = state.members.find(({ dates }) => dates.some((each) => each.id === id));
    if (member === undefined) return refuse("This is not there any more.");
    member.dates = member.dates.filter((each) => each.id !== id);
    return { value: true, subject: member.person.name };
  });
