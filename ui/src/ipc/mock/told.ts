// Help as a story tells it, as far as a test says what it was.
import type { HelpLine, StoryLine } from "../wire";

export const help = (
  more: Partial<HelpLine> & Pick<HelpLine, "id" | "people" | "on" | "on_label" | "what">,
): StoryLine => ({
  kind: "help",
  direction: "received",
  how: "help",
  story: "",
  effort: null,
  minutes: null,
  community: "",
  outcome: "",
  topic: "",
  before_whom: "",
  follow_up_label: "",
  passes_on: null,
  offer: null,
  chain: [],
  origin: null,
  thanked_by: null,
  thanked_label: "",
  ...more,
});
