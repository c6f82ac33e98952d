import type { Tab } from "../app/tabs";
import { m } from "../paraglide/messages";

/** The parts of Plan. */
export const tabs: readonly [Tab, ...Tab[]] = [
  { name: "five", label: m.plan_tab_five, lead: m.five_lead, load: () => import("./Five.svelte") },
  { name: "crew", label: m.plan_tab_crew, lead: m.crew_lead, load: () => import("./Crew.svelte") },
  { name: "ladder", label: m.plan_tab_ladder, lead: m.ladder_lead, load: () => import("./Ladder.svelte") },
  {
    name: "offers",
    label: m.plan_tab_offers,
    lead: m.offers_lead,
    load: () => import("./Offers.svelte"),
  },
  {
    name: "snippets",
    label: m.plan_tab_snippets,
    lead: m.snippets_lead,
    load: () => import("../snippet/Snippets.svelte"),
  },
  {
    name: "projects",
    label: m.plan_tab_projects,
    lead: m.projects_lead,
    load: () => import("../project/Projects.svelte"),
  },
  {
    name: "team",
    label: m.plan_tab_team,
    lead: m.team_lead,
    load: () => import("./Team.svelte"),
  },
  {
    name: "directory",
    label: m.plan_tab_directory,
    lead: m.directory_lead,
    load: () => import("./Directory.svelte"),
  },
  {
    name: "practice",
    label: m.plan_tab_practice,
    lead: m.practice_lead,
    load: () => import("./Practice.svelte"),
  },
  {
    name: "objectives",
    label: m.plan_tab_objectives,
    lead: m.objectives_lead,
    load: () => import("../objective/Objectives.svelte"),
  },
  { name: "habits", label: m.plan_tab_habits, lead: m.habits_lead, load: () => import("../habit/Habits.svelte") },
  {
    name: "reconnect",
    label: m.plan_tab_reconnect,
    lead: m.reconnect_lead,
    load: () => import("../dormant/Reconnect.svelte"),
  },
];
