//! Snippets: words that are shared often, and with whom they were shared (C112). Nothing is sent from here.

use super::addressee::{Known, hand_over, mailbox};
use crate::{
    Book, Error, Result,
    change::{Done, Op, Verb},
    exchange::Draft,
    id::{PersonId, SnippetId},
    insight::{self, MailFacts, frame_mail},
    model::{Direction, Effort, HelpKind, as_sentence, fold},
    store::{
        self, Db,
        help::NewHelp,
        snippet::{NewSnippet, Snippet},
    },
    wire::{MailDraft, ShareDraft, ShareLine, SnippetDraft, SnippetRow},
};

/// Letters of the first line that make a title where none is given.
const LONGEST_TITLE: usize = 60;

fn written(draft: &SnippetDraft) -> Result<NewSnippet> {
    let text = draft.text.trim();
    if text.is_empty() {
        return Err(Error::Invalid("Write the words that you share, or the address of where they stand.".into()));
    }
    let first: String = text.lines().next().unwrap_or_default().chars().take(LONGEST_TITLE).collect();
    let title = if draft.title.trim().is_empty() { first.trim() } else { draft.title.trim() };
    let mut tags: Vec<String> = Vec::new();
    for tag in draft.tags.iter().map(|tag| tag.trim().trim_start_matches('#')).filter(|tag| !tag.is_empty()) {
        if tags.iter().all(|known| fold(known) != fold(tag)) {
            tags.push(tag.to_owned());
        }
    }
    Ok(NewSnippet { title: title.to_owned(), text: text.to_owned(), tags })
}

fn row(db: &Db, Snippet { id, new }: Snippet, today: chrono::NaiveDate) -> Result<SnippetRow> {
    let line = |share: store::snippet::Share| ShareLine {
        person: share.person,
        on_label: insight::story_day_label(share.on, today),
        way: share.way,
    };
    let shared = store::snippet::shares(db, id)?.into_iter().map(line).collect();
    Ok(SnippetRow { id, title: new.title, text: new.text, tags: new.tags, shared })
}

impl Book {
    /// Writes a snippet down.
    ///
    /// # Errors
    /// `Invalid` where it says nothing.
    pub fn add_snippet(&self, draft: &SnippetDraft) -> Result<Done<SnippetId>> {
        let new = written(draft)?;
        self.transact(Op::new(Verb::AddSnippet, new.title.clone()), |tx| store::snippet::insert(tx, &new))
    }

    /// Writes a snippet anew; with whom it was shared stays.
    ///
    /// # Errors
    /// As [`Book::add_snippet`], and `NotFound` where it is gone.
    pub fn edit_snippet(&self, id: SnippetId, draft: &SnippetDraft) -> Result<Done<SnippetId>> {
        let new = written(draft)?;
        self.read(|db| store::snippet::load(db, id))?;
        self.transact(Op::new(Verb::EditSnippet, new.title.clone()), |tx| {
            store::snippet::update(tx, id, &new)?;
            Ok(id)
        })
    }

    /// Deletes a snippet; what was kept as help stays.
    ///
    /// # Errors
    /// `NotFound` where it is gone.
    pub fn delete_snippet(&self, id: SnippetId) -> Result<Done<()>> {
        let title = self.read(|db| store::snippet::load(db, id))?.new.title;
        self.transact(Op::new(Verb::DeleteSnippet, title), |tx| store::snippet::delete(tx, id))
    }

    /// Every snippet by its title; with words, only those that have them.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn snippets(&self, words: &str) -> Result<Vec<SnippetRow>> {
        let (today, wanted) = (self.clock().today(), fold(words));
        let has = |Snippet { new, .. }: &Snippet| {
            let all = fold(&format!("{} {} {}", new.title, new.text, new.tags.join(" ")));
            wanted.split(' ').all(|word| all.contains(word))
        };
        self.read(|db| {
            let found = store::snippet::all(db)?.into_iter().filter(has);
            found.map(|snippet| row(db, snippet, today)).collect()
        })
    }

    /// Notes that a snippet was shared with somebody, where asked also as help given; answers with its words.
    ///
    /// # Errors
    /// `NotFound` where it or they are gone, `Invalid` where they had it already and it is not meant again.
    pub fn share_snippet(&self, id: SnippetId, draft: &ShareDraft) -> Result<Done<String>> {
        let today = self.clock().today();
        let (snippet, shares, person) = self.read(|db| {
            let person = store::person::reference(db, draft.person)?;
            Ok((store::snippet::load(db, id)?.new, store::snippet::shares(db, id)?, person))
        })?;
        if let Some(before) = shares.iter().find(|share| share.person.id == draft.person && !draft.again) {
            let on = insight::story_day_label(before.on, today);
            return Err(Error::Invalid(format!("{} had it already, {on}. Nothing was written down.", person.name)));
        }
        self.transact(Op::new(Verb::ShareSnippet, person.name), |tx| {
            let help = NewHelp {
                kind: HelpKind::Information,
                effort: Some(Effort::Small),
                ..NewHelp::new(Direction::Given, draft.person, as_sentence(&snippet.title), tx.today())
            };
            let help = draft.as_help.then(|| store::help::insert(tx, &help)).transpose()?;
            store::snippet::insert_share(tx, id, draft.person, draft.way, help)?;
            Ok(snippet.text)
        })
    }

    /// A mail with the words of a snippet, as a link for the mail program.
    ///
    /// # Errors
    /// `NotFound` where it or they are gone, `Invalid` where no e-mail address is known.
    pub fn snippet_mail(&self, id: SnippetId, person: PersonId) -> Result<MailDraft> {
        self.read(|db| {
            let snippet = store::snippet::load(db, id)?.new;
            let person = Known::load(db, person)?;
            let (to, facts) = (mailbox(&person.person)?, person.facts());
            let me = store::setting::load(db)?.me;
            let known = MailFacts { name: facts.first_name, me: me.name.trim(), ..MailFacts::default() };
            let detail = insight::true_detail(&facts).map(|detail| format!("{detail}\n"));
            let body = frame_mail(detail.into_iter().chain([snippet.text]), &known);
            Ok(hand_over(&Draft { to: vec![to], subject: snippet.title, body, ..Draft::default() }))
        })
    }
}
