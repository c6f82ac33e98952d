// A few practice cards, in memory.
import type { PracticeCard, PracticeTopic } from "../wire";
import { read } from "./book";
import { memberOf } from "./people";

const card = (text: string, why: string, known = ""): PracticeCard => ({ text, why, known });

export const practice = (id: string | null): Promise<PracticeTopic[]> =>
  read((state) => {
    const member = id === null ? null : memberOf(state, id);
    return [
      {
        id: "opening",
        title: "Opening lines",
        lead: "The first sentence only has to be friendly.",
        cards: [
          card("“What brought you here today?”", "Anybody can answer it."),
          card("“How do you know our host?”", "It finds the person you have in common."),
        ],
      },
      {
        id: "questions",
        title: "Open questions",
        lead: "Ask what cannot be answered with yes or no.",
        cards: [
          card("“What are you working on?”", "It asks for what is alive.", member?.headline ?? ""),
          card("“What matters to you outside of work?”", "It is easier to help.", member?.person.cares_about ?? ""),
        ],
      },
      {
        id: "saying_no",
        title: "Saying no",
        lead: "A kind no keeps the yes worth having.",
        cards: [
          card("“Not this month. Would the first week of … still help?”", "Only where you mean it."),
          card("Answer within a day, even with a no.", "A quick no is help too."),
        ],
      },
    ];
  });
