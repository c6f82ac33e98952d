// Hand-written cards and what is handed to other programs, in memory.
import type { CardDesk, Item, LetterPage, LetterParts, MailDraft, PrintJob, PrintReport } from "../wire";
import { now, read, refuse, type State, write } from "./book";
import { subjectOf } from "./people";

const kept = new Map<string, Partial<LetterPage>>();

const card = (state: State, id: string): Item => state.items.find((item) => item.id === id) ?? refuse("It is gone.");

const page = (item: Item): LetterPage => ({
  item,
  parts: {
    opening: `Dear ${item.person?.name.split(" ")[0]},\nIt was good to meet you at RustConf on 19 November.`,
    detail: "I still have this in mind: a wooden dinghy.",
    call: "",
    greeting: "Warm regards,\nKim",
  },
  begun: false,
  address: ["Jane Doe", "Lindenweg 7", "50667 Köln"],
  sent_label: "",
  reply: "",
  ...kept.get(item.id),
});

export const cardDesk = (): Promise<CardDesk> =>
  read(({ items }) => {
    const cards = items.filter(({ kind }) => kind === "card").map(page);
    const those = (wanted: string) => cards.filter(({ item }) => item.state === wanted);
    return { to_write: those("open"), sent: those("done") };
  });

export const letter = (id: string): Promise<LetterPage> => read((state) => page(card(state, id)));

const edit = (verb: "edit_letter" | "send_letter", id: string, change: Partial<LetterPage>) =>
  write(verb, ["commitments"], (state) => {
    const item = card(state, id);
    kept.set(id, { ...kept.get(id), ...change });
    if (verb === "send_letter") item.state = "done";
    return { value: null, subject: subjectOf(item) };
  });

export const saveLetter = (id: string, parts: LetterParts) => edit("edit_letter", id, { parts, begun: true });
export const sendLetter = (id: string) => edit("send_letter", id, { sent_label: "today" });
export const noteReply = (id: string, reply: string) => edit("edit_letter", id, { reply });

export const printLetters = (_ids: string[], _job: PrintJob): Promise<PrintReport | null> =>
  Promise.resolve({ path: "you/goodturn.pdf", missing: "", left_out: [] });

export const openMail = (id: string): Promise<MailDraft> => {
  const item = card(now(), id);
  return Promise.resolve({ mailto: "mailto:", subject: item.what, body: "", is_opened: true, is_cut: false });
};
export const saveMail = (_id: string): Promise<string | null> => Promise.resolve("~/draft.eml");
export const saveInvitation = (_id: string): Promise<string | null> => Promise.resolve("~/invitation.ics");
