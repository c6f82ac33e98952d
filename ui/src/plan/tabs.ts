import type { Tab } from "../app/tabs";
import { m } from "../paraglide/messages";

/** The parts of Plan. */
export const tabs: readonly [Tab, ...Tab[]] = [
  {
    name: "five",
    label: m.plan_tab_five,
    group: m.plan_group_people,
    lead: m.five_lead,
    load: () => import("./Five.svelte"),
  },
  {
    name: "crew",
    label: m.plan_tab_crew,
    group: m.plan_group_people,
    lead: m.crew_lead,
    load: () => import("./Crew.svelte"),
  },
  {
    name: "ladder",
    label: m.plan_tab_ladder,
    group: m.plan_group_people,
    lead: m.ladder_lead,
    load: () => import("./Ladder.svelte"),
  },
  {
    name: "team",
    label: m.plan_tab_team,
    group: m.plan_group_people,
    lead: m.team_lead,
    load: () => import("./Team.svelte"),
  },
  {
    name: "directory",
    label: m.plan_tab_directory,
    group: m.plan_group_people,
    lead: m.directory_lead,
    load: () => import("./Directory.svelte"),
  },
  {
    name: "reconnect",
    label: m.plan_tab_reconnect,
    group: m.plan_group_people,
    lead: m.reconnect_lead,
    load: () => import("../dormant/Reconnect.svelte"),
  },
  {
    name: "breadth",
    label: m.plan_tab_breadth,
    group: m.plan_group_people,
    lead: m.breadth_lead,
    load: () => import("../breadth/Breadth.svelte"),
  },
  {
    name: "offers",
    label: m.plan_tab_offers,
    group: m.plan_group_giving,
    lead: m.offers_lead,
    load: () => import("./Offers.svelte"),
  },
  {
    name: "projects",
    label: m.plan_tab_projects,
    group: m.plan_group_giving,
    lead: m.projects_lead,
    load: () => import("../project/Projects.svelte"),
  },
  {
    name: "snippets",
    label: m.plan_tab_snippets,
    group: m.plan_group_giving,
    lead: m.snippets_lead,
    load: () => import("../snippet/Snippets.svelte"),
  },
  {
    name: "objectives",
    label: m.plan_tab_objectives,
    group: m.plan_group_aims,
    lead: m.objectives_lead,
    load: () => import("../objective/Objectives.svelte"),
  },
  {
    name: "habits",
    label: m.plan_tab_habits,
    group: m.plan_group_aims,
    lead: m.habits_lead,
    load: () => import("../habit/Habits.svelte"),
  },
  {
    name: "practice",
    label: m.plan_tab_practice,
    group: m.plan_group_aims,
    lead: m.practice_lead,
    load: () => import("./Practice.svelte"),
  },
];
