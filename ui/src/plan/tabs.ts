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
    name: "reconnect",
    label: m.plan_tab_reconnect,
    lead: m.reconnect_lead,
    load: () => import("../dormant/Reconnect.svelte"),
  },
];
