/** The id in the page of the field that edits a line of the review sheet. */
export const idOf = (line: string): string => `review-${line.replaceAll(".", "-")}`;

/** Ids of what describes that field: where it was read, and what is wrong with it. */
export const describedBy = (line: string, problem: string | undefined): string =>
  problem ? `${idOf(line)}-from ${idOf(line)}-problem` : `${idOf(line)}-from`;
