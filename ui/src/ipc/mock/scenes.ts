// Scenes of the in-memory book, chosen by the address: `?book=empty`, `alldone`, `doubles`, `crowd`, `demo`, `trouble`.
import { begin, emptyState, failWith, usual } from "./book";
import { crowd } from "./crowd";
import { waiting } from "./doubles";

const scenes: Record<string, () => void> = {
  empty: () => begin(emptyState()),
  alldone: () => begin({ ...usual(), items: usual().items.filter(({ due }) => due > "2026-11-21") }),
  doubles: () => begin({ ...usual(), ...waiting(), merged: true }),
  crowd: () => begin({ ...usual(), members: [...usual().members, ...crowd(10_000)] }),
  demo: () =>
    begin({
      ...usual(),
      demo: true,
      popups: "silent",
      warning: "Your data folder is synchronised by another program. Two computers writing at once can damage it.",
    }),
  trouble: () => failWith("The data file could not be read. Nothing was changed."),
};

scenes[new URLSearchParams(location.search).get("book") ?? ""]?.();
