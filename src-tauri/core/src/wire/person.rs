//! People on the wire (interface.md: `person`, `people`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    ChainLink, GentleNote, HelpLine, Item, Knowledge, MergedPerson, NeedLine, OfferLine, PersonRef, ProjectRow,
    RhythmPage, SeenLine, StagePage, TieFacts, TieRow, Trend,
};
use crate::{
    id::{AmendsId, AttachmentId, EncounterId, IntroductionId, PersonId, TagGroupId},
    model::{Balance, Channel, Felt, Means, PersonFacts, Stage, WhoStarted},
};

/// Everything about one person that is true without a screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Person {
    /// Their id; `null` for a card that was read but not kept.
    pub id: Option<PersonId>,
    /// What is known.
    #[serde(flatten)]
    pub facts: PersonFacts,
    /// Organisation of the first current affiliation.
    pub organization: Option<String>,
    /// Department of it.
    pub department: Option<String>,
    /// Title in it.
    pub title: Option<String>,
    /// Role in it.
    pub role: Option<String>,
    /// Event or place of the first encounter.
    pub met_at: Option<String>,
    /// Day of the first encounter.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub met_on: Option<NaiveDate>,
    /// Rung of the ladder from met to ally (C96); `null` where nobody said.
    pub stage: Option<Stage>,
    /// Operational, personal, strategic; not recorded yet.
    pub classes: Vec<String>,
    /// Day of the last encounter.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub last_encounter: Option<NaiveDate>,
}

/// Search results.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct People {
    /// How many match in all.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// The best of them.
    pub people: Vec<Person>,
}

/// Which people a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PeopleFilter {
    /// All that are not in the trash.
    #[default]
    Everyone,
    /// Those with something open.
    SomethingOpen,
    /// Those not met for half a year, or never.
    BeenAWhile,
    /// Those you would like to know.
    Wanted,
    /// Those in the trash.
    Trash,
}

/// A request for one page of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PeopleQuery {
    /// Words to search for; blank lists by name.
    pub text: String,
    /// Which people.
    pub filter: PeopleFilter,
    /// Only those who are this to you, such as "mentor"; absent is everybody.
    #[cfg_attr(test, ts(optional))]
    pub role: Option<String>,
    /// Only those who carry this tag; absent is everybody.
    #[cfg_attr(test, ts(optional))]
    pub tag: Option<String>,
    /// Only those who carry no tag of this group; absent is everybody.
    #[cfg_attr(test, ts(optional))]
    pub unsaid: Option<TagGroupId>,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// How many rows at most; 0 is the default of 200, more than 1000 is cut.
    pub limit: u32,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonRow {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// "CTO at Acme".
    pub headline: String,
    /// Event or place of the first encounter.
    pub met_at: String,
    /// Last encounter in words: "2 days ago", "3 weeks ago"; blank where there was none.
    pub last_met: String,
    /// What is open next: "Send the deck today"; blank where nothing is.
    pub next: String,
    /// Whether there is a portrait to ask for.
    pub has_photo: bool,
    /// The words around the hit, where it was found in a note.
    pub hit: Option<String>,
}

/// One page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PeoplePage {
    /// How many match in all.
    #[cfg_attr(test, ts(type = "number"))]
    pub total: u64,
    /// The rows.
    pub rows: Vec<PersonRow>,
    /// Where the next page begins; `null` at the end.
    pub next: Option<String>,
}

/// One line of a person's story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum StoryLine {
    /// An encounter.
    Encounter {
        /// Its id.
        id: EncounterId,
        /// Who was there besides you.
        people: Vec<PersonRef>,
        /// The civil day.
        #[cfg_attr(test, ts(type = "string"))]
        on: NaiveDate,
        /// That day in words: "19 Nov", with the year where it is another one.
        on_label: String,
        /// Event or place.
        place: String,
        /// By which way.
        channel: Option<Channel>,
        /// Who spoke first.
        who_started: Option<WhoStarted>,
        /// Who introduced you.
        through: String,
        /// What happened.
        note: String,
        /// What you learned.
        learned: String,
        /// What you shared.
        shared: String,
        /// Who talked.
        balance: Option<Balance>,
        /// What you asked them for.
        asked: String,
        /// Whether you were there to sell.
        selling: bool,
        /// Whether you gave them your card.
        gave_card: bool,
        /// Whether you got theirs.
        got_card: bool,
        /// How it left you.
        felt: Option<Felt>,
        /// Whether it was the first.
        first: bool,
    },
    /// A commitment that was kept or let go.
    Closed {
        /// The civil day.
        #[cfg_attr(test, ts(type = "string"))]
        on: NaiveDate,
        /// That day in words.
        on_label: String,
        /// What it was.
        item: Item,
    },
    /// An introduction to somebody.
    Introduction {
        /// Its id.
        id: IntroductionId,
        /// The civil day of its last step that is theirs to know.
        #[cfg_attr(test, ts(type = "string"))]
        on: NaiveDate,
        /// That day in words.
        on_label: String,
        /// To whom.
        other: PersonRef,
        /// What they could have of each other.
        why: String,
        /// Where it stands; of what the other said, nothing.
        stands: String,
        /// What came of it; blank while nobody knows.
        outcome: String,
        /// Whether there is something left to do.
        open: bool,
    },
    /// Help, given or received.
    Help(HelpLine),
    /// Help that you saw among others, given or received by them (C114).
    Seen(SeenLine),
    /// A bad mood that you passed on to them; it is for you alone (C14).
    Amends {
        /// Its id.
        id: AmendsId,
        /// The civil day.
        #[cfg_attr(test, ts(type = "string"))]
        on: NaiveDate,
        /// That day in words.
        on_label: String,
        /// What happened.
        what: String,
        /// Whether it was put right.
        righted: bool,
    },
}

/// A person's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonPage {
    /// The person.
    pub person: Person,
    /// "CTO at Acme, Berlin".
    pub headline: String,
    /// Day of the first encounter in words: "12 Sep 2026"; blank where there was none.
    pub met_label: String,
    /// How you came to know each other, from you to them: introducers, events.
    pub chain: Vec<ChainLink>,
    /// Who introduced them to you.
    pub introducer: Option<PersonRef>,
    /// The facts of your tie.
    pub tie: TieFacts,
    /// Whom they know.
    pub knows: Vec<TieRow>,
    /// What they are to you.
    pub roles: Vec<String>,
    /// The birthday in words: "12 April", "12 April 1985".
    pub birthday_label: Option<String>,
    /// Where the tie stands, and what its records speak for.
    pub stage: StagePage,
    /// Open commitments, most urgent first.
    pub next: Vec<Item>,
    /// The open objectives they belong to.
    pub objectives: Vec<super::ObjectiveRef>,
    /// What they need, said last first.
    pub needs: Vec<NeedLine>,
    /// What they can offer, said last first.
    pub offers: Vec<OfferLine>,
    /// What they can bring.
    pub means: Means,
    /// What you do together, or help them with; what is over last.
    pub projects: Vec<ProjectRow>,
    /// What is not known of them yet, and how old what is known is.
    pub knowledge: Knowledge,
    /// How the last talks went; `null` while fewer than two were looked back on.
    pub trend: Option<Trend>,
    /// What may be noticed between you.
    pub gentle: Vec<GentleNote>,
    /// Whether you met first so lately that a first mail is not late.
    pub met_lately: bool,
    /// Whether one more ask would be more than you mean to make.
    pub asks_enough: bool,
    /// How often to be in touch.
    pub rhythm: RhythmPage,
    /// Encounters and kept commitments, newest first.
    pub story: Vec<StoryLine>,
    /// Where the facts came from.
    pub sources: Vec<PersonSource>,
    /// Files that belong to them.
    pub attachments: Vec<AttachmentRef>,
    /// Whether they are in the trash.
    pub trashed: bool,
    /// Who was merged into them, newest first.
    pub merged: Vec<MergedPerson>,
}

/// A card or note from which a person's facts came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonSource {
    /// Name of the file, or "pasted text".
    pub name: String,
    /// When it was read, in words.
    pub at_label: String,
    /// The card as it came.
    pub raw: String,
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AttachmentRef {
    /// Its id.
    pub id: AttachmentId,
    /// Name of the file.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its length in bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
}
