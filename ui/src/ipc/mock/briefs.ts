// One page about somebody, in memory.
import type { Brief, PrintReport, Question } from "../wire";
import { read } from "./book";
import { memberOf, trendOf } from "./people";

export const questions = (headline: string): Question[] => [
  { kind: "needs_now" },
  ...(headline === "" ? [] : [{ kind: "still_at", does: headline, heard_label: "March 2024" } as const]),
];

/** Open questions about what is not known yet. */
export const toLearn = (caresAbout: string | null): string[] =>
  caresAbout === null || caresAbout === "" ? ["“What matters to you outside of work?”"] : [];

export const brief = (id: string): Promise<Brief> =>
  read((state) => {
    const { person, headline, metLabel, chain, story, needs, offers, rhythm } = memberOf(state, id);
    const open = state.items.filter((item) => item.person?.id === id && item.state === "open");
    const those = (...kinds: string[]) => open.filter(({ kind }) => kinds.includes(kind));
    return {
      person: { id, name: person.name },
      said_as: person.said_as ?? "",
      nicknames: person.nicknames,
      headline,
      made_label: "Saturday, 21 November",
      meeting: those("meeting")[0] ?? null,
      met_label: metLabel,
      chain,
      how_we_connect: person.how_we_connect ?? "",
      memory_hook: person.memory_hook ?? "",
      cares_about: person.cares_about ?? "",
      last_talk: story.find(({ kind }) => kind === "encounter") ?? null,
      trend: trendOf(story),
      needs,
      offers,
      promised: those("promise"),
      thanks: those("thank_you"),
      open: those("follow_up", "card", "check_in"),
      dates: person.birthday === null ? [] : [{ label: "", day_label: "Sat 12 Dec" }],
      rhythm,
      questions: questions(headline),
      to_learn: toLearn(person.cares_about),
    };
  });

export const briefText = async (id: string): Promise<string> => {
  const page = await brief(id);
  return [page.person.name, page.headline, ...page.promised.map(({ what }) => what)].join("\n");
};

export const printBrief = (_person: string): Promise<PrintReport | null> =>
  Promise.resolve({ path: "you/brief.pdf", missing: "", left_out: [] });
