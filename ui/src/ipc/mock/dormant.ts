// Ties that sleep, in memory.
import type { Dormant, DormantGroup, DormantRow, ReconnectNews, WrittenTo } from "../wire";
import { read, type State, write } from "./book";
import { item } from "./cast";
import { lineOf, memberOf } from "./people";

/** Who comes to mind, and whose answer is waited for. */
export interface DormantState {
  groups: DormantGroup[];
  written: WrittenTo[];
}

const row = (id: string, name: string, headline: string, reasons: string[], source = ""): DormantRow => ({
  person: { id, name },
  headline,
  last_met: "3 years ago",
  reasons,
  source,
});

export const noneSleep = (): DormantState => ({ groups: [], written: [] });

export const someSleep = (): DormantState => ({
  groups: [
    {
      reason: "colleague",
      people: [row("p01", "Adaeze Nwosu", "Lecturer, Lagos", ["You both worked at Acme, 2014–2016"])],
    },
    {
      reason: "often",
      people: [row("p03", "Bram de Vries", "Baker", ["You met 5 times until May 2024, and not since"])],
    },
    {
      reason: "long_ago",
      people: [row("p13", "Tom Becker", "Teacher", ["LinkedIn, March 2019, and not since"], "Connections.csv")],
    },
  ],
  written: [],
});

const forget = (state: State, id: string) => {
  const groups = state.dormant.groups.map((group) => ({
    ...group,
    people: group.people.filter(({ person }) => person.id !== id),
  }));
  state.dormant.groups = groups.filter(({ people }) => people.length > 0);
};

export const dormant = (): Promise<Dormant> =>
  read(({ dormant: { groups, written }, settings: { me } }) => ({
    groups,
    written,
    knows_past: `${me.worked_at}${me.learned_at}`.trim() !== "",
  }));

export const setTieAside = (id: string) =>
  write("set_tie_aside", ["plan"], (state) => {
    forget(state, id);
    return { value: null, subject: memberOf(state, id).person.name };
  });

export const reconnect = (id: string) =>
  read((state) => {
    const { person, headline, lastMet } = memberOf(state, id);
    const rows = state.dormant.groups.flatMap(({ people }) => people);
    return {
      person: { id, name: person.name },
      headline,
      last_met: lastMet,
      reasons: rows.find((each) => each.person.id === id)?.reasons ?? [],
      subject: `How are you, ${person.given_name ?? person.name}?`,
      body: `Dear ${person.given_name ?? person.name},\n\nIt has been a while.\nHow are you, and what are you doing these days?`,
      has_email: person.emails.length > 0,
      written: state.dormant.written.find((each) => each.person.id === id) ?? null,
    };
  });

export const openReconnectMail = async (_id: string) => ({
  mailto: "mailto:",
  subject: "",
  body: "",
  is_opened: true,
  is_cut: false,
});
export const saveReconnectMail = async (_id: string): Promise<string | null> => null;

export const beginReconnect = (id: string) =>
  write("reconnect", ["plan", "commitments"], (state) => {
    const { person, headline } = memberOf(state, id);
    const who = { id, name: person.name };
    const what = "See whether they wrote back, and how they are";
    const follow_up = item({ id: `reconnect-${id}`, kind: "check_in", person: who, what, why: "", due: "2026-12-07" });
    state.items.push(follow_up);
    state.dormant.written.push({ person: who, headline, since_label: "today", follow_up });
    forget(state, id);
    return { value: follow_up, subject: person.name };
  });

export const takeNews = (news: ReconnectNews) =>
  write("take_news", ["plan", "commitments", "people", "encounters"], (state) => {
    const met = memberOf(state, news.person);
    const { person } = met;
    if (news.organization !== "") {
      const former = person.affiliations.map((job) => (job.until === null ? { ...job, until: "2026-11" } : job));
      const job = { organization: news.organization, department: null, title: news.title, role: null };
      person.affiliations = [{ ...job, from: news.since || "2026-11", until: null }, ...former];
    }
    if (news.email !== "") person.emails.unshift({ value: news.email, label: null });
    met.story.unshift(
      lineOf(state, `e-news-${news.person}`, {
        people: [news.person],
        on: null,
        place: null,
        channel: news.channel,
        who_started: "me",
        through: null,
        note: null,
        learned: news.learned,
        shared: null,
        balance: null,
        asked: null,
        selling: false,
        gave_card: false,
        got_card: false,
        felt: null,
      }),
    );
    state.dormant.written = state.dormant.written.filter((each) => each.person.id !== news.person);
    state.items = state.items.filter(({ id }) => id !== `reconnect-${news.person}`);
    return { value: { id: news.person, name: person.name }, subject: person.name };
  });
