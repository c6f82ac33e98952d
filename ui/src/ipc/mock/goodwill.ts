// The Goodwill place, in memory.
import type {
  ChainPage,
  ChainStep,
  Generosity,
  GoodwillBar,
  GoodwillPage,
  GoodwillQuery,
  HelpKind,
  HelpLine,
  Item,
  SuccessDraft,
  YearPage,
} from "../wire";
import { read, refuse, type State, write } from "./book";
import { item } from "./cast";
import { storyLabel } from "./days";
import { change, helpOf, helps } from "./help";
import { memberOf } from "./people";
import { help } from "./told";

const THIS_YEAR = 2026;
const MINUTES: Record<string, number> = { small: 15, hour: 60, much: 240 };
const gifts: Partial<Record<HelpKind, Generosity>> = {
  contacts: "connections",
  opened_door: "connections",
  advice: "knowledge",
  feedback: "knowledge",
  information: "information",
  told_of: "information",
};

const generosity = (given: readonly HelpLine[]) =>
  (["connections", "knowledge", "information"] as const).map((gift) => ({
    with: gift,
    times: given.filter(({ how }) => gifts[how] === gift).length,
  }));

/** The twelve months up to November 2026. */
const months = (): GoodwillBar[] =>
  Array.from({ length: 12 }, (_, n) => {
    const first = new Date(Date.UTC(THIS_YEAR - 1, 11 + n, 1));
    const name = (month: "long" | "narrow") => first.toLocaleDateString("en-GB", { month, timeZone: "UTC" });
    const title = `${name("long")} ${first.getUTCFullYear()}`;
    return { from: first.toISOString().slice(0, 10), label: name("narrow"), title, given: 0, received: 0 };
  });

export const goodwill = (query: GoodwillQuery): Promise<GoodwillPage> =>
  read((state) => {
    const all = helps(state);
    const stories = all.filter(
      ({ people, how, community, topic }) =>
        (query.person === null || people.some(({ id }) => id === query.person)) &&
        (query.kind === null || how === query.kind) &&
        (query.topic === "" || topic === query.topic) &&
        (query.role === "" || people.some(({ id }) => state.bonds[id]?.roles.includes(query.role))) &&
        (query.community === "" || community === query.community),
    );
    const bars = months();
    for (const { on, direction } of stories) {
      const bar = bars.find(({ from }) => from.slice(0, 7) === on.slice(0, 7));
      if (bar) bar[direction] += 1;
    }
    const given = stories.filter(({ direction }) => direction === "given");
    const minutes = given
      .filter(({ on }) => on.startsWith("2026-11"))
      .map((line) => line.minutes ?? MINUTES[line.effort ?? "small"] ?? 0)
      .reduce((sum, each) => sum + each, 0);
    return {
      bars,
      given: given.length,
      received: stories.length - given.length,
      stories,
      more: false,
      anything: all.length > 0,
      communities: [...new Set(all.map(({ community }) => community))].filter((name) => name !== "").sort(),
      topics: [...new Set(all.map(({ topic }) => topic))].filter((topic) => topic !== "").sort(),
      roles: [...new Set(Object.values(state.bonds).flatMap(({ roles }) => roles))].sort(),
      month: { minutes, limit_hours: state.settings.giving_hours },
      generosity: generosity(given),
      touches: { with_ask: 0, without_ask: 2 },
      seeds: all.filter(({ id, outcome }) => id === "h02" && outcome === "").map((line) => ({ help: line, years: 1 })),
    };
  });

const stepsOf = (state: State, first: HelpLine): ChainStep[] => {
  const steps: ChainStep[] = [{ help: first, of: null, depth: 0 }];
  for (let n = 0; n < steps.length; n++) {
    const { help: before, depth } = steps[n] as ChainStep;
    const onward = helps(state).filter(({ passes_on }) => passes_on?.id === before.id);
    steps.push(...onward.map((line) => ({ help: line, of: n, depth: depth + 1 })));
  }
  return steps;
};

export const chains = (): Promise<ChainPage[]> =>
  read((state) =>
    helps(state)
      .filter(({ passes_on }) => passes_on === null)
      .map((first): ChainPage => {
        const thanked = state.items.some(({ what }) => what === `Tell them what began with it: ${first.what}`);
        const origin = first.direction === "received" ? (first.people[0] ?? null) : null;
        return { steps: stepsOf(state, first), origin, origin_thanked: thanked };
      })
      .filter(({ steps }) => steps.length > 1),
  );

export const thankOrigin = (id: string) =>
  write("thank_origin", ["commitments", "people"], (state) => {
    const { passes_on } = helpOf(state, id);
    const first = helpOf(state, passes_on?.id ?? refuse("This began with you."));
    const person = first.people[0] ?? refuse("This began with you.");
    const what = `Tell them what began with it: ${first.what}`;
    const thanks = item({ id: `c-origin-${first.id}`, kind: "thank_you", person, what, why: "" });
    state.items.push(thanks);
    change(state, id, { origin: null });
    return { value: thanks, subject: person.name };
  });

export const lookAtSeed = (id: string, outcome: string) =>
  write("look_at_seed", ["commitments", "people"], (state) => {
    change(state, id, { outcome: outcome.trim() === "" ? "nothing yet" : outcome.trim() });
    return { value: true, subject: helpOf(state, id).people[0]?.name ?? "" };
  });

export const goodwillYear = (asked: number | null): Promise<YearPage> =>
  read((state) => {
    const year = asked ?? THIS_YEAR;
    const of = (way: HelpLine["direction"]) =>
      helps(state).filter(({ on, direction }) => direction === way && on.startsWith(String(year)));
    const given = of("given");
    return {
      year,
      this_year: THIS_YEAR,
      first_year: 2025,
      given,
      received: of("received"),
      unexpected: [],
      promises_kept: 1,
      kept_in_time: 1,
      thanked: 0,
      generosity: generosity(given),
      felt: [],
    };
  });

export const tellSuccess = (draft: SuccessDraft) =>
  write("tell_success", ["commitments", "people"], (state) => {
    if (draft.what.trim() === "") refuse("Say what went well, such as “we won the tender”.");
    const on = draft.on ?? "2026-11-21";
    const thanks = draft.people.map((helper, n): Item => {
      const member = memberOf(state, helper.person);
      const person = { id: helper.person, name: member.person.name };
      const what = helper.what.trim() === "" ? draft.what : helper.what;
      const id = `h-success${helps(state).length}-${n}`;
      const told = { id, people: [person], on, on_label: storyLabel(on), how: helper.kind, what, outcome: draft.what };
      member.story.unshift(help(told));
      return item({ id: `c-${id}`, kind: "thank_you", person, what, why: "", help: id });
    });
    state.items.push(...thanks);
    return { value: thanks, subject: draft.what };
  });
