import { m } from "../paraglide/messages";

/** How important somebody is, from 0, which is not said. */
export const importanceNames = [m.importance_0, m.importance_1, m.importance_2, m.importance_3] as const;
