// Your own card, and the first mail after a meeting, in memory. A code holds 24 letters of its line.
import type { FirstMailPage, MailDraft, OwnCard, OwnCardPage, PrintReport } from "../wire";
import { read, write } from "./book";
import { memberOf } from "./people";

const LONGEST_LINE = 24;
const LONGEST_NAME = 60;

export const noCard = (): OwnCard => ({
  name: "Kim",
  title: "",
  organization: "",
  phones: [],
  emails: [],
  urls: [],
  line: "",
});

function page(said: OwnCard): OwnCardPage {
  const rows = (list: OwnCard["phones"]) => list.filter(({ value }) => value.trim() !== "");
  const card = { ...said, phones: rows(said.phones), emails: rows(said.emails), urls: rows(said.urls) };
  const left_out = card.line.length > LONGEST_LINE ? [card.line] : [];
  const fits = card.name !== "" && card.name.length <= LONGEST_NAME;
  return {
    card,
    headline: [card.title, card.organization].filter((part) => part !== "").join(" at "),
    vcard: card.name === "" ? "" : `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${card.name}\r\nEND:VCARD\r\n`,
    code: fits ? { side: 29, path: "M4 4h7v1h-7z", left_out } : null,
  };
}

export const ownCard = () => read(({ ownCard }) => page(ownCard));
export const previewOwnCard = (card: OwnCard) => read(() => page(card));
export const saveOwnCard = (card: OwnCard) =>
  write("edit_own_card", ["settings"], (state) => {
    const kept = page(card);
    state.ownCard = kept.card;
    return { value: kept, subject: "" };
  });
export const writeOwnCard = async (): Promise<string | null> => "~/card.vcf";
export const writeOwnCode = async (): Promise<string | null> => "~/card.svg";
export const printOwnCard = async (): Promise<PrintReport | null> => ({
  path: "~/cards.pdf",
  missing: "",
  left_out: [],
});

export const firstMail = (id: string): Promise<FirstMailPage> =>
  read((state) => {
    const { person, headline, lastMet } = memberOf(state, id);
    const follow_up = state.items.find((each) => each.person?.id === id && each.kind === "follow_up");
    const name = person.given_name ?? person.name;
    return {
      person: { id, name: person.name },
      headline,
      last_met: lastMet,
      subject: "Nice to meet you",
      body: `Dear ${name},\n\nIt was good to meet you.\n\nWarm regards,\n${state.ownCard.name}`,
      has_email: person.emails.length > 0,
      has_card: state.ownCard.title !== "",
      follow_up: follow_up?.state === "open" ? follow_up : null,
    };
  });
export const openFirstMail = async (_id: string): Promise<MailDraft> => ({
  mailto: "mailto:",
  subject: "Nice to meet you",
  body: "",
  is_opened: true,
  is_cut: false,
});
export const saveFirstMail = async (_id: string): Promise<string | null> => "~/draft.eml";
