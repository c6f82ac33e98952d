// Words that are shared often, in memory.
import type { MailDraft, ShareDraft, SnippetDraft, SnippetRow } from "../wire";
import { read, refuse, type State, write } from "./book";
import { memberOf } from "./people";
import { help } from "./told";

const ON = { on: "2026-11-21", on_label: "21 Nov" };

const snippetOf = ({ given }: State, id: string): SnippetRow =>
  given.snippets.find((row) => row.id === id) ?? refuse("This is not there any more.");

const written = ({ title, text, tags }: SnippetDraft) => ({
  title: title.trim() === "" ? (text.trim().split("\n")[0] ?? "") : title.trim(),
  text: text.trim(),
  tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== ""),
});

export const snippets = (words: string): Promise<SnippetRow[]> =>
  read(({ given }) =>
    given.snippets.filter((row) =>
      `${row.title} ${row.text} ${row.tags.join(" ")}`.toLowerCase().includes(words.trim().toLowerCase()),
    ),
  );

export const addSnippet = (draft: SnippetDraft) =>
  write("add_snippet", ["plan"], ({ given }) => {
    const row = { id: `sn${given.snippets.length + 1}`, ...written(draft), shared: [] };
    given.snippets.push(row);
    return { value: row.id, subject: row.title };
  });

export const editSnippet = (id: string, draft: SnippetDraft) =>
  write("edit_snippet", ["plan"], (state) => {
    const row = Object.assign(snippetOf(state, id), written(draft));
    return { value: id, subject: row.title };
  });

export const deleteSnippet = (id: string) =>
  write("delete_snippet", ["plan"], (state) => {
    const { title } = snippetOf(state, id);
    state.given.snippets = state.given.snippets.filter((row) => row.id !== id);
    return { value: null, subject: title };
  });

export const shareSnippet = (id: string, draft: ShareDraft) =>
  write("share_snippet", ["plan", "people"], (state) => {
    const row = snippetOf(state, id);
    const member = memberOf(state, draft.person);
    const person = { id: draft.person, name: member.person.name };
    if (!draft.again && row.shared.some((line) => line.person.id === person.id))
      refuse(`${person.name} had it already.`);
    row.shared.unshift({ person, on_label: ON.on_label, way: draft.way });
    if (draft.as_help) {
      const told = { id: `h-${id}-${row.shared.length}`, people: [person], ...ON, what: row.title };
      member.story.unshift(help({ ...told, direction: "given", how: "information" }));
    }
    return { value: row.text, subject: person.name };
  });

export const openSnippetMail = (id: string, person: string): Promise<MailDraft> =>
  read((state) => {
    const { title, text } = snippetOf(state, id);
    const email = memberOf(state, person).person.emails[0] ?? refuse("No e-mail address is known.");
    return { mailto: `mailto:${email.value}`, subject: title, body: text, is_opened: true, is_cut: false };
  });
