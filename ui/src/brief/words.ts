// Questions and trends in words.
import type { Question, Trend } from "../ipc/wire";
import { m } from "../paraglide/messages";

export const trendWords: Record<Trend, () => string> = {
  even: m.trend_even,
  they_more: m.trend_they_more,
  i_more: m.trend_i_more,
  more_even: m.trend_more_even,
};

export function questionWords(question: Question): string {
  switch (question.kind) {
    case "needs_now":
      return m.question_needs_now();
    case "still_at":
      return m.question_still_at({ does: question.does, when: question.heard_label });
    case "still_needs":
      return m.question_still_needs({ what: question.what, when: question.said_label });
    case "still_cares":
      return m.question_still_cares({ what: question.what, when: question.said_label });
    case "how_is_it":
      return m.question_how_is_it({ what: question.what, when: question.said_label });
  }
}
