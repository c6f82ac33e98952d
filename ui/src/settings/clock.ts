/** A time of day as `HH:MM`, from what people type: `9`, `9:30`, `0930`, `9.30`, `9h30`; null where it is none. */
export function readClock(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:.h ]?(\d{2}))?h?$/i.exec(text.trim());
  const [hour, minute] = [Number(parts?.[1] ?? Number.NaN), Number(parts?.[2] ?? 0)];
  if (!(hour < 24 && minute < 60)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
