// The settings while they are being changed: each valid change is saved at once and can be undone.
import * as client from "../ipc/client";
import type { Me, ReviewPlan, Settings } from "../ipc/wire";
import { m } from "../paraglide/messages";
import { wordsOf } from "../state/failure";
import { tell } from "../state/write";
import { readClock } from "./clock";

/** The fields that are typed, and so can be wrong for a while. */
export type TypedField = "morning" | "from" | "until" | "region" | "review";

/** The settings of this window, edited in place. */
export class Preferences {
  saved = $state.raw<Settings>() as Settings;
  /** What stands in the fields, right or wrong. */
  typed = $state<Record<TypedField, string>>({ morning: "", from: "", until: "", region: "", review: "" });
  problems = $state<Partial<Record<TypedField | "days" | "save", string>>>({});

  constructor(saved: Settings) {
    this.saved = saved;
    this.typed = typedOf(saved);
  }

  /** Takes over what is saved now, here or by another program; what is being typed elsewhere on the page stays. */
  take(saved: Settings): void {
    const before = typedOf(this.saved);
    const now = typedOf(saved);
    this.saved = saved;
    for (const field of Object.keys(now) as TypedField[]) {
      if (now[field] !== before[field]) this.typed[field] = now[field];
    }
  }

  saveMorning(): Promise<void> {
    const morning = this.#clock("morning");
    return this.#save(morning !== null && { morning });
  }

  keepQuiet(on: boolean): Promise<void> {
    if (!on) return this.#save({ quiet_hours: null });
    const [from, until] = [readClock(this.typed.from) ?? "20:00", readClock(this.typed.until) ?? "07:00"];
    return this.#save({ quiet_hours: { from, until } });
  }

  saveQuiet(): Promise<void> {
    const from = this.#clock("from");
    const until = this.#clock("until");
    if (from !== null && from === until) this.problems.until = m.settings_quiet_same();
    return this.#save(from !== null && until !== null && from !== until && { quiet_hours: { from, until } });
  }

  /** Makes a day of the week a working day, or not one; 1 is Monday. */
  toggleDay(day: number): Promise<void> {
    const { working_days } = this.saved;
    const days = working_days.includes(day) ? working_days.filter((each) => each !== day) : [...working_days, day];
    this.problems = { ...this.problems, days: days.length === 0 ? m.settings_days_none() : undefined };
    return this.#save(days.length > 0 && { working_days: days.toSorted((one, other) => one - other) });
  }

  setNextDayRule(next_day_rule: boolean): Promise<void> {
    return this.#save({ next_day_rule });
  }

  setAskAfterMeetings(ask_after_meetings: boolean): Promise<void> {
    return this.#save({ ask_after_meetings });
  }

  setKeepReminding(keep_reminding: boolean): Promise<void> {
    return this.#save({ keep_reminding });
  }

  setBirthdays(change: Partial<Pick<Settings, "birthdays" | "birthday_notice_days">>): Promise<void> {
    return this.#save(change);
  }

  setReview(change: Partial<ReviewPlan>): Promise<void> {
    return this.#save({ review: { ...this.saved.review, ...change } });
  }

  saveReviewTime(): Promise<void> {
    const time = this.#clock("review");
    return this.#save(time !== null && { review: { ...this.saved.review, time } });
  }

  setBoxMinutes(box_minutes: number): Promise<void> {
    return this.#save({ box_minutes });
  }

  setGivingHours(giving_hours: number): Promise<void> {
    return this.#save({ giving_hours });
  }

  setMostAsks(most_asks: number): Promise<void> {
    return this.#save({ most_asks });
  }

  /** Of a hundred times; 0 is no limit. */
  setMostSelling(most_selling: number): Promise<void> {
    return this.#save({ most_selling });
  }

  saveRegion(): Promise<void> {
    const region = this.typed.region.trim().toUpperCase();
    const right = region === "" || /^[A-Z]{2}$/.test(region);
    this.problems = { ...this.problems, region: right ? undefined : m.settings_country_invalid() };
    if (right) this.typed.region = region;
    return this.#save(right && { phone_region: region });
  }

  /** Says who you are, as you sign. */
  setMe(me: Me): Promise<void> {
    return this.#save({ me });
  }

  setCalendarFeed(calendar_feed: boolean): Promise<void> {
    return this.#save({ calendar_feed });
  }

  /** A typed time as `HH:MM`; null, with words beside the field, where it is none. */
  #clock(field: Exclude<TypedField, "region">): string | null {
    const time = readClock(this.typed[field]);
    this.problems = { ...this.problems, [field]: time === null ? m.settings_time_invalid() : undefined };
    if (time !== null) this.typed[field] = time;
    return time;
  }

  async #save(change: Partial<Settings> | false): Promise<void> {
    if (change === false) return;
    const settings = { ...this.saved, ...change };
    if (JSON.stringify(settings) === JSON.stringify(this.saved)) return;
    try {
      const { value, changes } = await client.saveSettings(settings);
      this.take(value);
      this.problems = { ...this.problems, save: undefined };
      tell(changes);
    } catch (reason) {
      this.problems = { ...this.problems, save: wordsOf(reason) };
    }
  }
}

/** The settings as they stand in the fields. Quiet hours that are off keep a night to begin from. */
const typedOf = (settings: Settings): Record<TypedField, string> => ({
  morning: settings.morning,
  from: settings.quiet_hours?.from ?? "20:00",
  until: settings.quiet_hours?.until ?? "07:00",
  region: settings.phone_region,
  review: settings.review.time,
});
