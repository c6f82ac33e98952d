import type { Stage } from "../ipc/wire";
import { m } from "../paraglide/messages";

/** The rungs of the ladder in words, from met to ally. */
export const stageNames: Record<Stage, () => string> = {
  met: m.stage_just_met,
  acquaintance: m.stage_acquaintance,
  contact: m.stage_contact,
  trusted: m.stage_trusted,
  ally: m.stage_ally,
};
