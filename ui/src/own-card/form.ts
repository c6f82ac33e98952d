// Your card as a form holds it: text is never null there, and each kind of address has a row to begin with.
import type { Labelled, OwnCard } from "../ipc/wire";
import { blankLabelled, blankToNull, type Texts } from "../person/facts";

export type CardForm = Omit<OwnCard, "phones" | "emails" | "urls"> &
  Record<"phones" | "emails" | "urls", Texts<Labelled>[]>;

const toRows = (rows: readonly Labelled[]): Texts<Labelled>[] =>
  rows.length === 0 ? [blankLabelled()] : rows.map(({ value, label }) => ({ value, label: label ?? "" }));

const fromRows = (rows: readonly Texts<Labelled>[]): Labelled[] =>
  rows.map(({ value, label }) => ({ value, label: blankToNull(label) }));

export const toForm = (card: OwnCard): CardForm => ({
  ...card,
  phones: toRows(card.phones),
  emails: toRows(card.emails),
  urls: toRows(card.urls),
});

export const fromForm = (form: CardForm): OwnCard => ({
  ...form,
  phones: fromRows(form.phones),
  emails: fromRows(form.emails),
  urls: fromRows(form.urls),
});

/** Whether something was ever written on it beside how you sign. */
export const isBegun = ({ title, organization, phones, urls, line }: OwnCard): boolean =>
  [title, organization, line].some((text) => text !== "") || phones.length > 0 || urls.length > 0;
