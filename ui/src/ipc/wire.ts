// Generated from src-tauri/core/src/wire by `make gen`; do not edit.

export type Address = { 
/**
 * Street and number.
 */
street: string | null, 
/**
 * Flat, floor or suite.
 */
extended: string | null, 
/**
 * Post office box.
 */
pobox: string | null, 
/**
 * Town.
 */
city: string | null, 
/**
 * State, county or province.
 */
region: string | null, 
/**
 * Postal code.
 */
postcode: string | null, 
/**
 * Country, as written.
 */
country: string | null, 
/**
 * What kind of address it is.
 */
label: string | null, };
export type Affiliation = { 
/**
 * Name of the organisation.
 */
organization: string | null, 
/**
 * Department or team in it.
 */
department: string | null, 
/**
 * Job title.
 */
title: string | null, 
/**
 * What the person does there, where it differs from the title.
 */
role: string | null, 
/**
 * First day, as far as it is known.
 */
from: string | null, 
/**
 * Last day; `None` while it lasts.
 */
until: string | null, };
export type AttachmentRef = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Its media type.
 */
media_type: string, 
/**
 * Its length in bytes.
 */
bytes: number, };
export type Balance = "they" | "rather_they" | "even" | "rather_me" | "me";
export type Breadth = { 
/**
 * The groups, the oldest first.
 */
groups: Array<BreadthGroup>, 
/**
 * How many people there are.
 */
people: number, 
/**
 * Tags that people carry, to choose from, the most common first.
 */
known_tags: Array<string>, };
export type BreadthGroup = { 
/**
 * Its id.
 */
id: string, 
/**
 * What the tags tell, such as "Field".
 */
name: string, 
/**
 * Tags that somebody carries, the most common first.
 */
tags: Array<BreadthTag>, 
/**
 * Tags that nobody carries yet, as they were written down.
 */
nobody_yet: Array<string>, 
/**
 * How many people carry none of them.
 */
unsaid: number, };
export type BreadthTag = { 
/**
 * The tag.
 */
tag: string, 
/**
 * How many people carry it.
 */
people: number, 
/**
 * How many of them are close: trusted or an ally on the ladder, or in one of your circles.
 */
close: number, };
export type Brief = { 
/**
 * About whom.
 */
person: PersonRef, 
/**
 * How their name is said; blank where nobody wrote it down.
 */
said_as: string, 
/**
 * What friends say.
 */
nicknames: Array<string>, 
/**
 * "CTO at Acme, Berlin".
 */
headline: string, 
/**
 * The day for which it is made, in words: "Saturday, 21 November".
 */
made_label: string, 
/**
 * The next meeting with them, or the one that is just over.
 */
meeting: Item | null, 
/**
 * Day of the first encounter in words; blank where there was none.
 */
met_label: string, 
/**
 * How you came to know each other, from you to them.
 */
chain: Array<string>, 
/**
 * How you connect.
 */
how_we_connect: string, 
/**
 * What brings them back to mind.
 */
memory_hook: string, 
/**
 * What they care about.
 */
cares_about: string, 
/**
 * When you talked last: always an encounter.
 */
last_talk: StoryLine | null, 
/**
 * How the last talks went; `null` while fewer than two were looked back on.
 */
trend: Trend | null, 
/**
 * Open questions about what is not known of them yet (C67).
 */
to_learn: Array<string>, 
/**
 * What they need, said last first.
 */
needs: Array<NeedLine>, 
/**
 * What they can offer.
 */
offers: Array<OfferLine>, 
/**
 * What you promised.
 */
promised: Array<Item>, 
/**
 * What you have to thank for.
 */
thanks: Array<Item>, 
/**
 * What else is open between you.
 */
open: Array<Item>, 
/**
 * Days of the year within the next month.
 */
dates: Array<NearDate>, 
/**
 * How often to be in touch.
 */
rhythm: RhythmPage, 
/**
 * What to ask.
 */
questions: Array<Question>, };
export type CaptureProgress = { 
/**
 * Which run, so that it can be stopped.
 */
run: number, 
/**
 * The capture that is being imported, or looked at before it; `null` where files are only read.
 */
importing: string | null, 
/**
 * The file that is being read.
 */
origin: string, 
/**
 * Files or cards done.
 */
done: number, 
/**
 * Files or cards in all, where that is known.
 */
total: number, 
/**
 * Whether the run has ended.
 */
finished: boolean, 
/**
 * What it made, once it has ended; a single one opens its review.
 */
captures: Array<string>, 
/**
 * What went wrong, in plain words, file by file.
 */
problems: Array<string>, };
export type CaptureRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the file, or "pasted text".
 */
origin: string, 
/**
 * What it seems to be: the name on the card, the first words of the note, "214 cards".
 */
title: string, 
/**
 * When it came, in words.
 */
at_label: string, 
/**
 * How many cards it holds; 0 where nothing could be read.
 */
cards: number, 
/**
 * Whether it is a table, of which can be said what its columns hold.
 */
is_table: boolean, 
/**
 * Why it could not be read, or only in part, in plain words.
 */
problem: string | null, 
/**
 * Whether its content is kept here; it is not where there was none, or where it could not be taken.
 */
kept: boolean, };
export type CardDesk = { 
/**
 * Cards to write, the one due first at the top.
 */
to_write: Array<LetterPage>, 
/**
 * Cards that were sent lately, newest first.
 */
sent: Array<LetterPage>, };
export type CardOutcome = "added" | "merged" | "unchanged";
export type ChainKind = "person" | "place" | "community" | "name";
export type ChainLink = { 
/**
 * What it is.
 */
kind: ChainKind, 
/**
 * The name, the event.
 */
label: string, 
/**
 * Where and when it began with them, in words; blank where it is not known.
 */
detail: string, 
/**
 * The person, where it is one.
 */
person: string | null, 
/**
 * Who could be meant, where several are.
 */
choices: Array<PersonRef>, };
export type ChainPage = { 
/**
 * Each help after the one it passes on.
 */
steps: Array<ChainStep>, 
/**
 * Who began it, where that was not you.
 */
origin: PersonRef | null, 
/**
 * Whether they were thanked for what came of it, or are to be.
 */
origin_thanked: boolean, };
export type ChainStep = { 
/**
 * The help.
 */
help: HelpLine, 
/**
 * The place in the chain of the help that it passes on; `null` for the first.
 */
of: number | null, 
/**
 * Steps from the first.
 */
depth: number, };
export type Change = { 
/**
 * Its id.
 */
id: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * What was done.
 */
verb: Verb, 
/**
 * To whom or what.
 */
subject: string, 
/**
 * Whether it has been taken back.
 */
undone: boolean, 
/**
 * The import it belongs to.
 */
source: string | null, };
export type Changes = { 
/**
 * What must be read again.
 */
topics: Array<Topic>, 
/**
 * The entry of the journal by which it can be undone; `None` when nothing changed or nothing can be undone.
 */
change: string | null, 
/**
 * What was done.
 */
verb: Verb | null, 
/**
 * To whom or what.
 */
subject: string, };
export type Channel = "in_person" | "mail" | "call" | "video" | "message" | "post";
export type Check = { 
/**
 * Whether nothing is wrong.
 */
ok: boolean, 
/**
 * Version of the tables.
 */
schema_version: number, 
/**
 * What is wrong, in plain words.
 */
problems: Array<string>, 
/**
 * When the next pop-up comes, RFC 3339.
 */
next_reminder: string | null, 
/**
 * How many people there are.
 */
people: number, 
/**
 * Size of the database in bytes.
 */
database_bytes: number, };
export type Chip = { 
/**
 * What it stands for.
 */
kind: ChipKind, 
/**
 * Its text, such as "send the deck".
 */
text: string, 
/**
 * More about it: "Fri 27 Nov", "new", "CTO at Acme"; blank where there is nothing to say.
 */
detail: string, };
export type ChipKind = "person" | "organization" | "tag" | "promise" | "meeting" | "need" | "offer" | "help_received" | "help_given" | "place" | "date" | "email" | "phone" | "note" | "follow_up";
export type CircleRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * The category.
 */
name: string, 
/**
 * Days between two encounters with each of them.
 */
every_days: number, };
export type ComingDay = { 
/**
 * Whose.
 */
person: PersonRef, 
/**
 * `birthday` or `congratulation`.
 */
kind: CommitmentKind, 
/**
 * What is to be done on it, or its name.
 */
what: string, 
/**
 * The day.
 */
on: string, 
/**
 * In words.
 */
on_label: string, };
export type CommitmentDetails = { 
/**
 * How it comes back, in words or as a rule of RFC 5545 ("every month"); blank where it does not.
 */
repeat: string, 
/**
 * Days before its day on which it rings.
 */
notice_days: number, 
/**
 * By which way it is done.
 */
channel: Channel | null, 
/**
 * How long a meeting is, in minutes; `None` is not said.
 */
minutes: number | null, };
export type CommitmentDraft = { 
/**
 * To whom.
 */
person: string, 
/**
 * Its kind.
 */
kind: CommitmentKind, 
/**
 * What is to be done.
 */
what: string, 
/**
 * When, in words: "by Friday", "tomorrow 14:00", "2026-12-01".
 */
when: string, 
/**
 * What else is meant; `null` leaves it as it is.
 */
details: CommitmentDetails | null, };
export type CommitmentKind = "follow_up" | "promise" | "thank_you" | "card" | "meeting" | "check_in" | "birthday" | "congratulation";
export type CommitmentState = "open" | "done" | "let_go" | "snoozed";
export type CommunityDeed = { 
/**
 * What it was.
 */
what: string, 
/**
 * When, in words.
 */
on_label: string, 
/**
 * Whether you are the other one.
 */
you: boolean, 
/**
 * Who the other one is, where that is not you; `null` is not known.
 */
other: PersonRef | null, 
/**
 * What was written down, where you saw it among others.
 */
seen: SeenLine | null, };
export type CommunityPage = { 
/**
 * Its name.
 */
name: string, 
/**
 * How it goes, in one plain sentence.
 */
sentence: string, 
/**
 * Who is of it, by name.
 */
people: Array<PersonRef>, 
/**
 * Who gives, the latest first; never by how much.
 */
gave: Array<CommunityPerson>, 
/**
 * Who was helped, the latest first; never by how much.
 */
helped: Array<CommunityPerson>, 
/**
 * What is needed by it and by its people, said last first.
 */
needs: Array<NeedRow>, 
/**
 * What you gave here, newest first (C72).
 */
yours: Array<HelpLine>, 
/**
 * Whether you gave more here than is told.
 */
yours_more: boolean, 
/**
 * How often you were in touch with its people in the last year, and how often to sell; blank where you never were.
 */
touches: string, 
/**
 * A gentle note where you were there to sell more often than you mean to; blank where you were not (C52).
 */
selling: string, };
export type CommunityPerson = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * The last of it; what is older stands on their page.
 */
deeds: Array<CommunityDeed>, };
export type CommunityRow = { 
/**
 * Its name, as it was written first.
 */
name: string, 
/**
 * How many people of it you know.
 */
people: number, 
/**
 * Open needs, its own and theirs.
 */
needs: number, 
/**
 * Good turns of the last year: yours, theirs to you, and those you saw.
 */
turns: number, };
export type Confidence = "certain" | "likely";
export type CouldHelp = { 
/**
 * The need.
 */
need: NeedRow, 
/**
 * Who could meet it, best first; never empty.
 */
matches: Array<Match>, };
export type Crew = { 
/**
 * What was thought of, the oldest first.
 */
scenarios: Array<ScenarioRow>, 
/**
 * What could be thought of besides.
 */
ideas: Array<ScenarioIdea>, };
export type DebriefAsk = { 
/**
 * With whom.
 */
person: PersonRef, 
/**
 * The meeting that is over.
 */
meeting: Item | null, 
/**
 * The encounter that was written down.
 */
encounter: string | null, 
/**
 * Event or place; blank where it is not known.
 */
place: string, 
/**
 * When it was, in words; of answers that were put aside, when that was.
 */
when_label: string, 
/**
 * Whether answers were begun and put aside.
 */
begun: boolean, };
export type DebriefDraft = { 
/**
 * With whom.
 */
person: string, 
/**
 * The meeting that took place; it is done by this.
 */
meeting: string | null, 
/**
 * The encounter that was written down before; a new one is where there is none.
 */
encounter: string | null, 
/**
 * The day in words; blank is today.
 */
when: string, 
/**
 * Event or place.
 */
place: string, 
/**
 * By which way.
 */
channel: Channel | null, 
/**
 * What they need now.
 */
needs: string, 
/**
 * What they can offer.
 */
offers: string, 
/**
 * What you promised, each with its day in words.
 */
promised: string, 
/**
 * What they did for you.
 */
helped: string, 
/**
 * What you did for them.
 */
gave: string, 
/**
 * What you asked them for.
 */
asked: string, 
/**
 * What you learned.
 */
learned: string, 
/**
 * What you shared.
 */
shared: string, 
/**
 * Who talked.
 */
balance: Balance | null, 
/**
 * Whether you were there to sell.
 */
selling: boolean, 
/**
 * Whether you gave them your card.
 */
gave_card: boolean, 
/**
 * Whether you got theirs.
 */
got_card: boolean, 
/**
 * How it left you.
 */
felt: Felt | null, 
/**
 * What else there is to say.
 */
note: string, 
/**
 * The next step, with its day in words.
 */
next: string, 
/**
 * Whether they said that they still work where they did.
 */
still_there: boolean, };
export type DebriefPage = { 
/**
 * With whom.
 */
person: PersonRef, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * The meeting it is about.
 */
meeting: Item | null, 
/**
 * The answers to begin with.
 */
answers: DebriefDraft, 
/**
 * When these answers were put aside, in words; blank where they were not.
 */
kept_label: string, 
/**
 * What there was to ask.
 */
questions: Array<Question>, 
/**
 * Open questions about what is not known of them yet (C67).
 */
to_learn: Array<string>, 
/**
 * How the last talks went.
 */
trend: Trend | null, 
/**
 * Whether they are new to you, or were met first so lately that a first mail is not late.
 */
met_lately: boolean, 
/**
 * What the answers lead to.
 */
will: Array<WillRemind>, };
export type DebriefPreview = { 
/**
 * What will remind.
 */
will: Array<WillRemind>, 
/**
 * The day as it was understood.
 */
when_label: string, 
/**
 * What may be noticed about an ask.
 */
gentle: GentleNote | null, 
/**
 * Answers that cannot be used.
 */
problems: Array<FieldProblem>, };
export type Delivery = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * In words: "today 14:00", "Mon 23 Nov 09:00".
 */
at_label: string, 
/**
 * Title of the pop-up.
 */
title: string, 
/**
 * What became of it.
 */
outcome: Outcome, 
/**
 * What the system answered, or whom a digest named.
 */
detail: string, 
/**
 * How often the same came to pass, one after the other.
 */
times: number, 
/**
 * Whom it was about.
 */
person: PersonRef | null, };
export type DifferenceRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose.
 */
person: PersonRef, 
/**
 * Name of the field.
 */
field: string, 
/**
 * What stands.
 */
known: string, 
/**
 * What the card says.
 */
card: string, 
/**
 * Name of the file the card stood in.
 */
origin: string, };
export type Direction = "given" | "received";
export type Done<T> = { 
/**
 * The value.
 */
value: T, 
/**
 * What changed.
 */
changes: Changes, };
export type Dormant = { 
/**
 * Whose answer is waited for, who was written to first at the top.
 */
written: Array<WrittenTo>, 
/**
 * Who comes to mind, by reason; a reason that nobody has is left out.
 */
groups: Array<DormantGroup>, 
/**
 * Whether you said where you worked and learned.
 */
knows_past: boolean, };
export type DormantGroup = { 
/**
 * Why.
 */
reason: DormantReason, 
/**
 * Who, those you met last first.
 */
people: Array<DormantRow>, };
export type DormantReason = "classmate" | "colleague" | "often" | "long_ago";
export type DormantRow = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme, Berlin".
 */
headline: string, 
/**
 * When you met last, in words; blank where you never did.
 */
last_met: string, 
/**
 * Why they come to mind, the first reason first.
 */
reasons: Array<string>, 
/**
 * The import that they came with: "Connections.csv"; blank where they were written down by hand.
 */
source: string, };
export type DoubleRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who was there first.
 */
one: PersonRef, 
/**
 * The other.
 */
other: PersonRef, 
/**
 * Why, in words: "Same phone; names differ by a further name".
 */
why: string, };
export type Doubles = { 
/**
 * How many pairs wait in all.
 */
total: number, 
/**
 * The first five hundred of them, the surest first.
 */
doubles: Array<DoubleRow>, 
/**
 * Differences, oldest first.
 */
differences: Array<DifferenceRow>, };
export type DueList = { 
/**
 * The items, longest due first.
 */
items: Array<Item>, };
export type Effort = "small" | "hour" | "much";
export type Encounter = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who was there besides you.
 */
people: Array<string>, 
/**
 * The civil day; today where it is absent.
 */
on: string | null, 
/**
 * Event or place.
 */
place: string | null, 
/**
 * By which way you were in touch.
 */
channel: Channel | null, 
/**
 * Who spoke first.
 */
who_started: WhoStarted | null, 
/**
 * Who introduced you.
 */
through: string | null, 
/**
 * What happened, in your words.
 */
note: string | null, 
/**
 * What you learned about them (C66).
 */
learned: string | null, 
/**
 * What you shared of yourself (C66).
 */
shared: string | null, 
/**
 * Who talked (C66).
 */
balance: Balance | null, 
/**
 * What you asked them for.
 */
asked: string | null, 
/**
 * Whether you were there to sell (C52).
 */
selling: boolean, 
/**
 * Whether you gave them your card (C68).
 */
gave_card: boolean, 
/**
 * Whether you got theirs (C68).
 */
got_card: boolean, 
/**
 * How it left you (C86).
 */
felt: Felt | null, };
export type EncounterDraft = { 
/**
 * Who was there besides you.
 */
people: Array<string>, 
/**
 * The civil day; today where it is absent.
 */
on: string | null, 
/**
 * Event or place.
 */
place: string | null, 
/**
 * By which way you were in touch.
 */
channel: Channel | null, 
/**
 * Who spoke first.
 */
who_started: WhoStarted | null, 
/**
 * Who introduced you.
 */
through: string | null, 
/**
 * What happened, in your words.
 */
note: string | null, 
/**
 * What you learned about them (C66).
 */
learned: string | null, 
/**
 * What you shared of yourself (C66).
 */
shared: string | null, 
/**
 * Who talked (C66).
 */
balance: Balance | null, 
/**
 * What you asked them for.
 */
asked: string | null, 
/**
 * Whether you were there to sell (C52).
 */
selling: boolean, 
/**
 * Whether you gave them your card (C68).
 */
gave_card: boolean, 
/**
 * Whether you got theirs (C68).
 */
got_card: boolean, 
/**
 * How it left you (C86).
 */
felt: Felt | null, };
export type Fact = "work" | "cares_about" | "need";
export type FadingTie = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * Why now, in one line.
 */
why: string, 
/**
 * The way they like to be reached.
 */
channel: Channel | null, };
export type Failure = { 
/**
 * Short word for programs: `not_found`, `invalid`, `refused`, `file`, `store`, `stopped`.
 */
code: string, 
/**
 * Words for the user: what happened, what was kept, what to do.
 */
message: string, };
export type Felt = "lifted" | "fine" | "tired";
export type FieldDifference = { 
/**
 * Name of the field of `PersonFacts`.
 */
field: string, 
/**
 * What is known, in words; blank where nothing is.
 */
known: string, 
/**
 * What the card says.
 */
card: string, 
/**
 * Whether both are kept without asking, as with a second e-mail address.
 */
both: boolean, };
export type FieldOrigin = { 
/**
 * Name of the field of [`PersonFacts`], or `met_at`, `met_on`, `through`, `remember`, `they_need`, `promised`.
 */
field: string, 
/**
 * The piece of the original it came from, such as a vCard line or words of a note.
 */
from: string, 
/**
 * How sure the reader is.
 */
confidence: Confidence, 
/**
 * Where it stands on the picture, where it came from one.
 */
place: [[number, number], [number, number], [number, number], [number, number]] | null, };
export type FieldProblem = { 
/**
 * Name of the field of `ReviewAnswer`.
 */
field: string, 
/**
 * What is wrong and what to do.
 */
message: string, };
export type FirstMailPage = { 
/**
 * To whom.
 */
person: PersonRef, 
/**
 * "CTO at Acme, Berlin".
 */
headline: string, 
/**
 * When you met last, in words; blank where you never did.
 */
last_met: string, 
/**
 * Its subject.
 */
subject: string, 
/**
 * Its text: one true detail, and your card as a signature.
 */
body: string, 
/**
 * Whether an e-mail address is known.
 */
has_email: boolean, 
/**
 * Whether you said what stands on your card; it goes with the draft as a file.
 */
has_card: boolean, 
/**
 * The follow-up that is kept by it.
 */
follow_up: Item | null, };
export type Five = { 
/**
 * "October to December 2026".
 */
quarter_label: string, 
/**
 * Who is nominated, in the order they were named.
 */
nominees: Array<NomineeRow>, 
/**
 * How many seats are free.
 */
free: number, 
/**
 * Quarters before, the latest first.
 */
before: Array<FiveBefore>, };
export type FiveBefore = { 
/**
 * "July to September 2026".
 */
quarter_label: string, 
/**
 * Who.
 */
nominees: Array<NomineeRow>, };
export type FoundKind = "objective" | "project" | "offer" | "need" | "snippet" | "habit" | "tag_group" | "help_given" | "help_received";
export type FoundRow = { 
/**
 * Of which kind.
 */
kind: FoundKind, 
/**
 * Its id, written as its kind writes it.
 */
id: string, 
/**
 * What it says.
 */
what: string, 
/**
 * Whose it is: the community of a need or an offer, who is in a project, with whom there was help. Blank is you alone.
 */
whose: string, 
/**
 * The day of help, in words; blank for everything else.
 */
on_label: string, 
/**
 * On whose page help stands.
 */
person: string | null, };
export type FunctionRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whom to go to; `null` is nobody yet.
 */
person: PersonRef | null, 
/**
 * Who stands behind them.
 */
backup: PersonRef | null, };
export type Gap = "cares_about" | "work" | "needs" | "offers" | "how_we_connect" | "reach" | "birthday";
export type GapLine = { 
/**
 * What.
 */
gap: Gap, 
/**
 * As a question.
 */
question: string, };
export type Generosity = "connections" | "knowledge" | "information";
export type GenerosityCount = { 
/**
 * With what.
 */
with: Generosity, 
/**
 * How often.
 */
times: number, };
export type GentleNote = "give_first" | "only_they" | "only_you" | "only_when_needed" | "many_asks" | "only_my_card";
export type GoodwillBar = { 
/**
 * Its first day.
 */
from: string, 
/**
 * Below it: "D", "Q2", "2026".
 */
label: string, 
/**
 * In full: "December 2025".
 */
title: string, 
/**
 * How often you helped.
 */
given: number, 
/**
 * How often you were helped.
 */
received: number, };
export type GoodwillPage = { 
/**
 * The picture, oldest first.
 */
bars: Array<GoodwillBar>, 
/**
 * How often you helped in the period.
 */
given: number, 
/**
 * How often you were helped in the period.
 */
received: number, 
/**
 * Stories of the period, newest first.
 */
stories: Array<HelpLine>, 
/**
 * Whether there are more of them.
 */
more: boolean, 
/**
 * Whether anything was ever written down.
 */
anything: boolean, 
/**
 * The communities that help was in, by name.
 */
communities: Array<string>, 
/**
 * What advice was about, by name.
 */
topics: Array<string>, 
/**
 * What people are to you, by name.
 */
roles: Array<string>, 
/**
 * This month.
 */
month: MonthGiven, 
/**
 * With what you were generous in the period.
 */
generosity: Array<GenerosityCount>, 
/**
 * How often you were in touch in the period.
 */
touches: Touches, 
/**
 * Good deeds to look at again.
 */
seeds: Array<Seed>, };
export type GoodwillQuery = { 
/**
 * With whom; `null` is everybody.
 */
person: string | null, 
/**
 * In which community; blank is any.
 */
community: string, 
/**
 * Advice about what; blank is any.
 */
topic: string, 
/**
 * With whoever is this to you, such as "customer"; blank is anybody.
 */
role: string, 
/**
 * How; `null` is any.
 */
kind: HelpKind | null, 
/**
 * How far back.
 */
period: Period, 
/**
 * How many stories at most; 0 is the default of 50.
 */
limit: number, };
export type HabitCounts = "thank_yous" | "encounters" | "help_given" | "introductions";
export type HabitDraft = { 
/**
 * What is to be done, such as "thank two people".
 */
what: string, 
/**
 * How many times.
 */
times: number, 
/**
 * In which span.
 */
per: HabitPer, 
/**
 * What the program counts for it; `null` is marked by hand.
 */
counts: HabitCounts | null, };
export type HabitPer = "week" | "month";
export type HabitRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What is to be done, how often, and what is counted.
 */
draft: HabitDraft, 
/**
 * "twice a week", "once a month".
 */
aim_label: string, 
/**
 * The present span: "1 of 2 this week", "Done for this week".
 */
now_label: string, 
/**
 * The spans before: "3 of the last 4 weeks"; blank where there is nothing to tell.
 */
before_label: string, 
/**
 * The last four spans that are over, the oldest first, then the present one.
 */
spans: Array<HabitSpan>, 
/**
 * Whether it rests.
 */
paused: boolean, 
/**
 * When it was ended, in words; blank while it goes on.
 */
ended_label: string, };
export type HabitSpan = { 
/**
 * "16 – 22 November", "October".
 */
label: string, 
/**
 * How often it was done.
 */
count: number, 
/**
 * Whether that was often enough.
 */
kept: boolean, 
/**
 * Whether it is left out: paused in it, or begun within it.
 */
left_out: boolean, };
export type Habits = { 
/**
 * Those that go on, in the order they were begun.
 */
going: Array<HabitRow>, 
/**
 * Those that were ended, newest first.
 */
ended: Array<HabitRow>, };
export type HelpDraft = { 
/**
 * Which way it went.
 */
direction: Direction, 
/**
 * Who helped or was helped; the first one is thanked.
 */
people: Array<string>, 
/**
 * How.
 */
kind: HelpKind, 
/**
 * With what, in your words.
 */
what: string, 
/**
 * All of it, as you would tell it.
 */
story: string, 
/**
 * How much it took.
 */
effort: Effort | null, 
/**
 * Minutes it took, where somebody counted.
 */
minutes: number | null, 
/**
 * The civil day; today where it is absent.
 */
on: string | null, 
/**
 * The community it was in, or a tag.
 */
community: string, 
/**
 * What came of it.
 */
outcome: string, 
/**
 * What advice was about.
 */
topic: string, 
/**
 * Before whom credit was given.
 */
before_whom: string, 
/**
 * When to follow it up, in words, where it was given; blank is not at all, `null` by the rule of its kind.
 */
follow_up: string | null, 
/**
 * The help it passes on, or came of.
 */
passes_on: string | null, 
/**
 * The offer that help given came of.
 */
offer: string | null, 
/**
 * By which way to thank.
 */
channel: Channel | null, 
/**
 * The encounter at which it happened.
 */
encounter: string | null, };
export type HelpKept = { 
/**
 * Its id.
 */
id: string, 
/**
 * The thank-you it makes; `null` for help that was given.
 */
thanks: Item | null, 
/**
 * The follow-up it makes, where it was given.
 */
follow_up: Item | null, };
export type HelpKind = "help" | "information" | "resources" | "feedback" | "contacts" | "encouragement" | "advice" | "opened_door" | "told_of" | "credit";
export type HelpLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Which way it went.
 */
direction: Direction, 
/**
 * Who helped or was helped.
 */
people: Array<PersonRef>, 
/**
 * How.
 */
how: HelpKind, 
/**
 * With what, in your words.
 */
what: string, 
/**
 * All of it.
 */
story: string, 
/**
 * How much it took.
 */
effort: Effort | null, 
/**
 * Minutes it took, where somebody counted.
 */
minutes: number | null, 
/**
 * The civil day.
 */
on: string, 
/**
 * That day in words: "19 Nov", with the year where it is another one.
 */
on_label: string, 
/**
 * The community it was in.
 */
community: string, 
/**
 * What came of it; blank while nobody knows.
 */
outcome: string, 
/**
 * What advice was about.
 */
topic: string, 
/**
 * Before whom credit was given.
 */
before_whom: string, 
/**
 * When it is followed up, in words; blank where it is not, or was.
 */
follow_up_label: string, 
/**
 * The help it passes on, or came of.
 */
passes_on: HelpRef | null, 
/**
 * The offer that it came of.
 */
offer: string | null, 
/**
 * Through whose hands it went, from its beginning to this one; `null` is you. Empty where it stands for itself.
 */
chain: Array<string | null>, 
/**
 * Who began the chain and was not thanked for what came of it.
 */
origin: PersonRef | null, 
/**
 * By which way it was thanked for.
 */
thanked_by: Channel | null, 
/**
 * When it was thanked for, in words; blank while it was not.
 */
thanked_label: string, };
export type HelpRef = { 
/**
 * Its id.
 */
id: string, 
/**
 * Which way it went.
 */
direction: Direction, 
/**
 * Who helped or was helped.
 */
who: string, 
/**
 * With what.
 */
what: string, 
/**
 * When, in words.
 */
on_label: string, };
export type Holder = { "who": "me" } | { "who": "person", 
/**
 * Whose.
 */
id: string, } | { "who": "community", 
/**
 * The word of its tag.
 */
name: string, };
export type HolderLine = { "who": "me" } | { "who": "person", 
/**
 * Whose.
 */
person: PersonRef, } | { "who": "community", 
/**
 * The word of its tag.
 */
name: string, };
export type ImportOptions = { 
/**
 * Event or place where all of them were met; blank makes no encounters.
 */
met_at: string, 
/**
 * Day of it.
 */
met_on: string | null, 
/**
 * Look only: nothing is written.
 */
dry_run: boolean, };
export type ImportReport = { 
/**
 * The source it became; `null` for a dry run or when nothing was written.
 */
source: string | null, 
/**
 * File by file.
 */
files: Array<ImportedFile>, 
/**
 * Sum of `added`.
 */
added: number, 
/**
 * Sum of `merged`.
 */
merged: number, 
/**
 * Sum of `unchanged`.
 */
unchanged: number, 
/**
 * What could not be read.
 */
rejected: Array<Rejected>, 
/**
 * Pairs that are likely doubles and wait for a look, of which at least one came in or changed; 0 for a dry run.
 */
likely_doubles: number, 
/**
 * The people. The window gets a thousand; where there are more, those who learned something come first.
 */
people: Array<ImportedPerson>, };
export type ImportedFile = { 
/**
 * The file, as it was named.
 */
path: string, 
/**
 * `vcard`, `ics`, `note` …, or blank where nobody could tell.
 */
format: string, 
/**
 * Cards that were read.
 */
read: number, 
/**
 * People who are new.
 */
added: number, 
/**
 * People who were known and learned something.
 */
merged: number, 
/**
 * People who were known with all of it.
 */
unchanged: number, 
/**
 * Cards that could not be read.
 */
rejected: number, 
/**
 * What was passed over on purpose, in words: "12 events without other people".
 */
passed_over: Array<string>, 
/**
 * The columns of a table, what they hold or, where nothing of it could be read yet, seem to hold; empty where it is
 * none.
 */
columns: Array<TableColumn>, };
export type ImportedPerson = { 
/**
 * What the import does with the card, or the first of several.
 */
outcome: CardOutcome, 
/**
 * Their id; `null` for a card that was read but not kept.
 */
id: string | null, 
/**
 * Organisation of the first current affiliation.
 */
organization: string | null, 
/**
 * Department of it.
 */
department: string | null, 
/**
 * Title in it.
 */
title: string | null, 
/**
 * Role in it.
 */
role: string | null, 
/**
 * Event or place of the first encounter.
 */
met_at: string | null, 
/**
 * Day of the first encounter.
 */
met_on: string | null, 
/**
 * Rung of the ladder from met to ally (C96); `null` where nobody said.
 */
stage: Stage | null, 
/**
 * Operational, personal, strategic; not recorded yet.
 */
classes: Array<string>, 
/**
 * Day of the last encounter.
 */
last_encounter: string | null, 
/**
 * The whole name as it is shown.
 */
name: string, 
/**
 * Given name.
 */
given_name: string | null, 
/**
 * Family name.
 */
family_name: string | null, 
/**
 * Further names.
 */
additional_name: string | null, 
/**
 * How the name is said, such as "Ing-rid SUR-en-sen".
 */
said_as: string | null, 
/**
 * Title before the name.
 */
prefix: string | null, 
/**
 * Letters after the name.
 */
suffix: string | null, 
/**
 * What friends say.
 */
nicknames: Array<string>, 
/**
 * Where the person belongs, current ones first.
 */
affiliations: Array<Affiliation>, 
/**
 * E-mail addresses, the preferred one first.
 */
emails: Array<Labelled>, 
/**
 * Phone numbers, the preferred one first.
 */
phones: Array<Labelled>, 
/**
 * Postal addresses.
 */
addresses: Array<Address>, 
/**
 * Web addresses and profiles.
 */
urls: Array<Labelled>, 
/**
 * Birthday, with or without its year.
 */
birthday: string | null, 
/**
 * Free text.
 */
note: string | null, 
/**
 * Tags.
 */
categories: Array<string>, 
/**
 * Portrait.
 */
photo: Photo | null, 
/**
 * Known already, or wanted.
 */
standing: Standing, 
/**
 * What they care about (C8).
 */
cares_about: string | null, 
/**
 * How you connect (C69).
 */
how_we_connect: string | null, 
/**
 * What brings them back to mind (C69).
 */
memory_hook: string | null, };
export type Inbox = { 
/**
 * What waits for a look, newest first.
 */
captures: Array<CaptureRow>, 
/**
 * Reminders that rang and are still open, newest first, whether or not a pop-up could be shown.
 */
reminders: Array<Item>, 
/**
 * Those of them that have not popped up so far.
 */
unshown: Array<string>, 
/**
 * How many likely doubles, and differences between cards and what you wrote, wait for a look.
 */
doubles: number, };
export type IntroductionDraft = { 
/**
 * Who is asked first.
 */
person: string, 
/**
 * Whom they are introduced to.
 */
other: string, 
/**
 * What they could have of each other, in your words.
 */
why: string, };
export type IntroductionMail = "ask_person" | "ask_other" | "both";
export type IntroductionRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * The first person.
 */
person: PersonRef, 
/**
 * The other.
 */
other: PersonRef, 
/**
 * What they could have of each other.
 */
why: string, 
/**
 * Where it stands.
 */
stage: IntroductionStage, 
/**
 * The same in a sentence, for you alone.
 */
stands: string, 
/**
 * The steps that fit now; the first is the likely one.
 */
steps: Array<IntroductionStep>, 
/**
 * What is to be done for it, first first.
 */
tasks: Array<Item>, 
/**
 * What came of it; blank while nobody knows.
 */
outcome: string, };
export type IntroductionStage = "to_ask" | "waiting" | "to_make" | "made" | "met" | "done";
export type IntroductionStep = "ask_person" | "ask_other" | "yes_person" | "no_person" | "yes_other" | "no_other" | "made" | "met" | "outcome" | "thanked" | "let_go";
export type Introductions = { 
/**
 * What is not over, oldest first, then the last that are, newest first.
 */
rows: Array<IntroductionRow>, 
/**
 * Who could be introduced, the best first.
 */
ideas: Array<PairRow>, };
export type Item = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its kind.
 */
kind: CommitmentKind, 
/**
 * To whom; `null` where it concerns nobody, as a step of an objective may.
 */
person: PersonRef | null, 
/**
 * The objective that it is a step of.
 */
objective: ObjectiveRef | null, 
/**
 * What is to be done.
 */
what: string, 
/**
 * Why now, in one line.
 */
why: string, 
/**
 * `YYYY-MM-DD`, or RFC 3339 where a time was meant; the snoozed-until moment does not change it.
 */
due: string, 
/**
 * The zone of the tz database in which that time was said; `null` follows the laptop.
 */
zone: string | null, 
/**
 * What that zone is called: "New York".
 */
zone_name: string | null, 
/**
 * `due` on the clocks of the laptop, `YYYY-MM-DDTHH:MM`, where they show something else.
 */
here: string | null, 
/**
 * The moment it asks for attention next, in words: "today", "since Thu", "Fri 27 Nov", "today 14:00", "today 13:00
 * New York · 19:00 here".
 */
due_label: string, 
/**
 * Whether that moment lies before today.
 */
overdue: boolean, 
/**
 * Until when it is snoozed, in the form of `due`.
 */
snoozed_until: string | null, 
/**
 * Where it stands.
 */
state: CommitmentState, 
/**
 * When a pop-up for it was last shown, RFC 3339.
 */
delivered_at: string | null, 
/**
 * The encounter it came from.
 */
encounter: string | null, 
/**
 * The rule by which it comes back (RFC 5545 §3.3.10).
 */
repeat: string | null, 
/**
 * Days before its day on which it rings.
 */
notice_days: number, 
/**
 * By which way it is done.
 */
channel: Channel | null, 
/**
 * How long a meeting is, in minutes; `null` is not said.
 */
minutes: number | null, 
/**
 * The help it thanks for.
 */
help: string | null, 
/**
 * Whether it asks what came of advice: done with words, they are what came of it.
 */
asks_outcome: boolean, 
/**
 * How it was kept, once it is done.
 */
kept: Kept | null, 
/**
 * How often it was agreed anew.
 */
agreed_anew: number, };
export type Kept = "in_time" | "late";
export type Knowledge = { 
/**
 * What is not known yet, in the order in which it is asked for.
 */
gaps: Array<GapLine>, 
/**
 * What is known with its age, the old first; of needs only the old.
 */
facts: Array<KnownFact>, };
export type KnownFact = { 
/**
 * What it is about.
 */
fact: Fact, 
/**
 * The need, where it is one.
 */
need: string | null, 
/**
 * What.
 */
what: string, 
/**
 * How long ago it was heard last, in words.
 */
said_label: string, 
/**
 * Whether it is old: offered to be confirmed.
 */
is_old: boolean, };
export type KnownPerson = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * Why, in words: "Same e-mail address; family names differ".
 */
why: string, 
/**
 * Whether it is certain; what is only likely is asked, and not merged by saving.
 */
certain: boolean, 
/**
 * What the card would add or change.
 */
differences: Array<FieldDifference>, };
export type Labelled = { 
/**
 * The e-mail address, phone number or web address as it was written.
 */
value: string, 
/**
 * What kind it is, in the words of its owner.
 */
label: string | null, };
export type Ladder = { 
/**
 * From met to ally.
 */
rungs: Array<Rung>, 
/**
 * Ties that have stood below trusted for half a year or longer, the longest first.
 */
stalled: Array<LadderRow>, };
export type LadderRow = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * Where the tie stands.
 */
stage: Stage, 
/**
 * Since when, in words.
 */
since_label: string, 
/**
 * When you met last, in words.
 */
last_met: string, 
/**
 * What speaks for where it stands.
 */
evidence: string, };
export type LetterPage = { 
/**
 * The commitment.
 */
item: Item, 
/**
 * What it says: as it was kept, or composed from what is known.
 */
parts: LetterParts, 
/**
 * Whether it was begun already.
 */
begun: boolean, 
/**
 * The address as it stands on the envelope; empty where none is known.
 */
address: Array<string>, 
/**
 * When it was sent, in words; blank while it was not.
 */
sent_label: string, 
/**
 * What came back; blank while nothing did.
 */
reply: string, };
export type LetterParts = { 
/**
 * The salutation, and nice to meet you.
 */
opening: string, 
/**
 * One true detail.
 */
detail: string, 
/**
 * A call to action, an offer or an invitation.
 */
call: string, 
/**
 * The greeting, with your name.
 */
greeting: string, };
export type LineReading = { 
/**
 * Its pieces, in the order they were typed.
 */
chips: Array<Chip>, 
/**
 * Why it cannot be saved yet, in plain words.
 */
problem: string | null, 
/**
 * People who could be meant by a name that several share.
 */
which: Array<PersonRef>, };
export type LookEvery = "week" | "two_weeks" | "month" | "quarter";
export type LookProgress = { 
/**
 * Which run; stop it by this number.
 */
run: number, 
/**
 * People looked at.
 */
done: number, 
/**
 * People in all.
 */
total: number, 
/**
 * Whether it has ended.
 */
finished: boolean, };
export type MailDraft = { 
/**
 * The link that opens it (RFC 6068).
 */
mailto: string, 
/**
 * Its subject.
 */
subject: string, 
/**
 * Its text.
 */
body: string, 
/**
 * Whether a mail program took it.
 */
is_opened: boolean, 
/**
 * Whether the text was too long for the link and is left out of it.
 */
is_cut: boolean, };
export type Mapped = { 
/**
 * How many people stand in the table now.
 */
cards: number, };
export type MappedColumn = { 
/**
 * Its name in the table, or "Column 3" where nothing names it.
 */
name: string, 
/**
 * A field such as `given_name`, with a label such as `phone:work`; `keep` writes "name: value" into the note, `skip`
 * leaves it to the original alone.
 */
holds: string, };
export type Mapping = { 
/**
 * Whether the first row names the columns.
 */
has_header: boolean, 
/**
 * The columns, in the order of the table it was said of.
 */
columns: Array<MappedColumn>, };
export type MappingPage = { 
/**
 * Name of the file, or "pasted text".
 */
origin: string, 
/**
 * Whether its first row names the columns.
 */
has_header: boolean, 
/**
 * The columns, and what they hold or seem to hold.
 */
columns: Array<TableColumn>, 
/**
 * Whether it was said before what they hold, so that tables of this kind are read unasked.
 */
remembered: boolean, };
export type MappingPreview = { 
/**
 * The first people.
 */
people: Array<RowPreview>, 
/**
 * How many rows would be people.
 */
read: number, 
/**
 * How many would not.
 */
rejected: number, 
/**
 * Why the first of those would not, in plain words with its line.
 */
why: string | null, };
export type MappingRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * The file of which it was said.
 */
origin: string, 
/**
 * When, in words.
 */
at_label: string, 
/**
 * What its columns hold.
 */
columns: Array<MappedColumn>, };
export type Match = { 
/**
 * The offer, where it is one.
 */
offer: string | null, 
/**
 * Who could help.
 */
by: HolderLine, 
/**
 * Why, as a sentence: "You know Li Wei, CFO at Acme until June 2027".
 */
why: string, };
export type Me = { 
/**
 * Your name.
 */
name: string, 
/**
 * Your e-mail address, which an invitation needs.
 */
email: string, 
/**
 * Your postal address, line by line, for envelopes.
 */
address: string, 
/**
 * Where you worked, a place a line: "Acme 2012–2016", "Globex since 2019".
 */
worked_at: string, 
/**
 * Where you learned, likewise.
 */
learned_at: string, };
export type Means = { 
/**
 * What they know about, one topic a line.
 */
knows_about: string, 
/**
 * Where they stand: "decides on the budget" (C6).
 */
position: string, 
/**
 * Whom or what they sway (C6).
 */
influence: string, 
/**
 * How much they matter to what you want, 1 to 3; 0 is not said. It has nothing to do with warmth (C7).
 */
importance: number, 
/**
 * Whether they are willing to help.
 */
willing: Ready | null, 
/**
 * Whether they are able to.
 */
able: Ready | null, };
export type MergeDraft = { 
/**
 * Who stays.
 */
keep: string, 
/**
 * Who is merged into them.
 */
merge: string, 
/**
 * Fields with one value in which the merged one's is taken.
 */
take: Array<string>, };
export type MergedPerson = { 
/**
 * By which it can be taken apart.
 */
merge: string, 
/**
 * Who they were.
 */
person: PersonRef, 
/**
 * When, in words.
 */
at_label: string, };
export type MonthGiven = { 
/**
 * Minutes given.
 */
minutes: number, 
/**
 * Hours you mean to give at most; 0 is no limit.
 */
limit_hours: number, };
export type NearDate = { 
/**
 * What day it is; blank is the birthday.
 */
label: string, 
/**
 * When it is next, in words.
 */
day_label: string, };
export type NeedDraft = { 
/**
 * Whose.
 */
holder: Holder, 
/**
 * What.
 */
what: string, 
/**
 * Of what kind.
 */
kind: ResourceKind | null, 
/**
 * Until when, in words; blank is no end.
 */
until: string, };
export type NeedLine = { 
/**
 * Its id; `null` where it stands in the note of an encounter.
 */
id: string | null, 
/**
 * What.
 */
what: string, 
/**
 * The civil day on which it was said.
 */
said_on: string, 
/**
 * How long ago that was, in words.
 */
said_label: string, 
/**
 * "until 30 Jun"; blank where it has no end.
 */
until_label: string, 
/**
 * Who could meet it, best first; only a person's page asks.
 */
matches: Array<Match>, };
export type NeedRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose.
 */
holder: HolderLine, 
/**
 * What.
 */
what: string, 
/**
 * Of what kind.
 */
kind: ResourceKind | null, 
/**
 * The civil day on which it was said.
 */
said_on: string, 
/**
 * How long ago that was, in words.
 */
said_label: string, 
/**
 * The last day of it.
 */
until: string | null, 
/**
 * "until 30 Jun"; blank where it has no end.
 */
until_label: string, };
export type NomineeRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * Why them.
 */
reason: string, 
/**
 * What stands of the offer.
 */
state: OfferState, 
/**
 * The offer, as the commitment it is; `null` while nothing is planned.
 */
offer: Item | null, };
export type ObjectiveDraft = { 
/**
 * What you want to come of it.
 */
what: string, 
/**
 * Why.
 */
why: string, 
/**
 * What you would like to have of it.
 */
gain: string, 
/**
 * What you give.
 */
give: string, 
/**
 * How you see that it is reached.
 */
measure: string, 
/**
 * Communities it is about.
 */
communities: string, 
/**
 * By when, in words: "end of June", "in 6 months", "2027-06-30"; blank is open.
 */
until: string, 
/**
 * How often you look at it; `null` asks for no look.
 */
every: LookEvery | null, 
/**
 * People it is about.
 */
people: Array<string>, };
export type ObjectivePage = { 
/**
 * As the list shows it.
 */
row: ObjectiveRow, 
/**
 * As it can be changed.
 */
draft: ObjectiveDraft, 
/**
 * When it was begun, in words.
 */
begun_label: string, 
/**
 * Steps: open ones first, then those that were done or let go, newest first.
 */
steps: Array<Item>, 
/**
 * Looks, newest first.
 */
reviews: Array<ObjectiveReview>, 
/**
 * What was said when it ended.
 */
end_note: string, };
export type ObjectiveRef = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is.
 */
what: string, };
export type ObjectiveReview = { 
/**
 * The civil day.
 */
on: string, 
/**
 * That day in words.
 */
on_label: string, 
/**
 * How it goes.
 */
note: string, 
/**
 * What is next.
 */
next: string, };
export type ObjectiveRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What you want to come of it.
 */
what: string, 
/**
 * Where it stands.
 */
state: ObjectiveState, 
/**
 * By when, in words: "by 30 Jun 2027"; blank is open.
 */
until_label: string, 
/**
 * The step that comes first.
 */
next_step: Item | null, 
/**
 * Steps that are open.
 */
steps_open: number, 
/**
 * Steps that were done.
 */
steps_done: number, 
/**
 * When you look at it next, in words: "Fri 27 Nov", "since Thu"; blank is never.
 */
review_label: string, 
/**
 * Why it asks for a look now; empty where it does not.
 */
asks: Array<string>, 
/**
 * Whether anything is said of what you give (C46).
 */
gives: boolean, 
/**
 * When it ended: "reached 3 Oct"; blank while it is open.
 */
ended_label: string, 
/**
 * People it is about.
 */
people: Array<PersonRef>, };
export type ObjectiveState = "open" | "reached" | "let_go";
export type ObjectiveStepDraft = { 
/**
 * What is to be done.
 */
what: string, 
/**
 * When, in words.
 */
when: string, 
/**
 * With whom; `null` concerns nobody, such as "read the programme of the fair".
 */
person: string | null, 
/**
 * How it comes back, in words or as a rule of RFC 5545 ("every month"); blank where it does not.
 */
repeat: string, };
export type Objectives = { 
/**
 * Those you are at: what asks for a look first.
 */
open: Array<ObjectiveRow>, 
/**
 * Those that were reached or let go, newest first.
 */
ended: Array<ObjectiveRow>, };
export type OfferDraft = { 
/**
 * Whose.
 */
holder: Holder, 
/**
 * What.
 */
what: string, 
/**
 * Of what kind.
 */
kind: ResourceKind | null, 
/**
 * Its limits, in words: "two hours a month".
 */
limits: string, 
/**
 * How often it can be taken up in a month of the calendar, at least once; `null` is no limit.
 */
most_a_month: number | null, 
/**
 * How often it can be taken up in all, at least once; `null` is no limit.
 */
most_in_all: number | null, 
/**
 * Whether you are known for it; only of yours.
 */
known_for: boolean, 
/**
 * Until when, in words; blank is no end.
 */
until: string, };
export type OfferLine = { 
/**
 * Its id; `null` where it stands in the note of an encounter.
 */
id: string | null, 
/**
 * What.
 */
what: string, 
/**
 * How long ago it was said, in words.
 */
said_label: string, };
export type OfferRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose.
 */
holder: HolderLine, 
/**
 * What.
 */
what: string, 
/**
 * Of what kind.
 */
kind: ResourceKind | null, 
/**
 * Its limits, in words.
 */
limits: string, 
/**
 * How often it can be taken up in a month of the calendar.
 */
most_a_month: number | null, 
/**
 * How often it can be taken up in all.
 */
most_in_all: number | null, 
/**
 * How much of that is used: "2 of 3 this month"; blank without a limit.
 */
used_label: string, 
/**
 * Whether a limit is reached: it is proposed to nobody until it has room again.
 */
is_full: boolean, 
/**
 * Whether you are known for it.
 */
known_for: boolean, 
/**
 * How long ago it was said, in words.
 */
said_label: string, 
/**
 * The last day of it.
 */
until: string | null, 
/**
 * "until 30 Jun"; blank where it has no end.
 */
until_label: string, 
/**
 * How often it was taken up, by the radar or by help that came of it.
 */
times_taken_up: number, 
/**
 * Whose needs it meets, those that share most words with it first, then the newest (C57).
 */
takers: Array<NeedRow>, };
export type OfferState = "nothing" | "planned" | "made" | "accepted";
export type OffersPage = { 
/**
 * What you offer, made last first.
 */
mine: Array<OfferRow>, 
/**
 * What you need, said last first.
 */
my_needs: Array<NeedRow>, 
/**
 * What communities offer, made last first.
 */
their_offers: Array<OfferRow>, 
/**
 * What communities need, said last first.
 */
their_needs: Array<NeedRow>, 
/**
 * Open needs that somebody could meet, as the radar ranks them.
 */
radar: Array<CouldHelp>, };
export type Outcome = "shown" | "late" | "failed" | "done" | "snoozed" | "opened" | "closed";
export type OwnCard = { 
/**
 * Your name.
 */
name: string, 
/**
 * What you do.
 */
title: string, 
/**
 * Where you do it.
 */
organization: string, 
/**
 * Phone numbers, the one to call first.
 */
phones: Array<Labelled>, 
/**
 * E-mail addresses, the one to write to first.
 */
emails: Array<Labelled>, 
/**
 * Web addresses and profiles, the most telling first.
 */
urls: Array<Labelled>, 
/**
 * A line of your own, such as what you are known for.
 */
line: string, };
export type OwnCardPage = { 
/**
 * What stands on it.
 */
card: OwnCard, 
/**
 * "Editor at Lanternhouse Press"; blank where you said neither.
 */
headline: string, 
/**
 * The card as a vCard; blank where nothing stands on it.
 */
vcard: string, 
/**
 * The code; `null` where nothing stands on the card, or where it is too much even for the largest code.
 */
code: OwnCode | null, };
export type OwnCode = { 
/**
 * Modules of a side, with the quiet zone; the units of the path.
 */
side: number, 
/**
 * The dark modules, as the path of an SVG picture.
 */
path: string, 
/**
 * What of the card was left out so that the code can be read from a screen; the least important first.
 */
left_out: Array<string>, };
export type PairField = { 
/**
 * Name of the field.
 */
field: string, 
/**
 * What the left one says; several values on a line each.
 */
left: string, 
/**
 * What the right one says.
 */
right: string, 
/**
 * Whether a merge keeps both.
 */
both: boolean, };
export type PairRow = { 
/**
 * One.
 */
person: PersonRef, 
/**
 * The other.
 */
other: PersonRef, 
/**
 * Why, the weightiest first.
 */
reasons: Array<string>, };
export type PairSide = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * Whether there is a portrait to ask for.
 */
has_photo: boolean, 
/**
 * How many encounters.
 */
encounters: number, 
/**
 * How many commitments, open and closed.
 */
commitments: number, 
/**
 * Names of the files they came from, newest first.
 */
sources: Array<string>, };
export type PathRow = { 
/**
 * The people, the one to ask first.
 */
steps: Array<PathStep>, 
/**
 * Whether asking that one would be more than you mean to.
 */
asks_enough: boolean, };
export type PathStep = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * Why: of the first how you know them, of the others how the one before does.
 */
why: string, };
export type Paths = { 
/**
 * To whom.
 */
person: PersonRef, 
/**
 * How you came to know them, where you do.
 */
chain: Array<ChainLink>, 
/**
 * The ways, the warmest first; empty where none is known.
 */
paths: Array<PathRow>, };
export type People = { 
/**
 * How many match in all.
 */
total: number, 
/**
 * The best of them.
 */
people: Array<Person>, };
export type PeopleFilter = "everyone" | "something_open" | "been_a_while" | "wanted" | "trash";
export type PeoplePage = { 
/**
 * How many match in all.
 */
total: number, 
/**
 * The rows.
 */
rows: Array<PersonRow>, 
/**
 * Where the next page begins; `null` at the end.
 */
next: string | null, };
export type PeoplePair = { 
/**
 * Who stays.
 */
left: PairSide, 
/**
 * Who is merged into them.
 */
right: PairSide, 
/**
 * Every field of which one of them says something.
 */
fields: Array<PairField>, 
/**
 * Why they are likely one, in words; blank where the rule does not say so.
 */
why: string, };
export type PeopleQuery = { 
/**
 * Words to search for; blank lists by name.
 */
text: string, 
/**
 * Which people.
 */
filter: PeopleFilter, 
/**
 * Only those who are this to you, such as "mentor"; absent is everybody.
 */
role?: string, 
/**
 * Only those who carry this tag; absent is everybody.
 */
tag?: string, 
/**
 * Only those who carry no tag of this group; absent is everybody.
 */
unsaid?: string, 
/**
 * The `next` of the page before.
 */
after: string | null, 
/**
 * How many rows at most; 0 is the default of 200, more than 1000 is cut.
 */
limit: number, };
export type Period = "year" | "three_years" | "ten_years" | "everything";
export type Person = { 
/**
 * Their id; `null` for a card that was read but not kept.
 */
id: string | null, 
/**
 * Organisation of the first current affiliation.
 */
organization: string | null, 
/**
 * Department of it.
 */
department: string | null, 
/**
 * Title in it.
 */
title: string | null, 
/**
 * Role in it.
 */
role: string | null, 
/**
 * Event or place of the first encounter.
 */
met_at: string | null, 
/**
 * Day of the first encounter.
 */
met_on: string | null, 
/**
 * Rung of the ladder from met to ally (C96); `null` where nobody said.
 */
stage: Stage | null, 
/**
 * Operational, personal, strategic; not recorded yet.
 */
classes: Array<string>, 
/**
 * Day of the last encounter.
 */
last_encounter: string | null, 
/**
 * The whole name as it is shown.
 */
name: string, 
/**
 * Given name.
 */
given_name: string | null, 
/**
 * Family name.
 */
family_name: string | null, 
/**
 * Further names.
 */
additional_name: string | null, 
/**
 * How the name is said, such as "Ing-rid SUR-en-sen".
 */
said_as: string | null, 
/**
 * Title before the name.
 */
prefix: string | null, 
/**
 * Letters after the name.
 */
suffix: string | null, 
/**
 * What friends say.
 */
nicknames: Array<string>, 
/**
 * Where the person belongs, current ones first.
 */
affiliations: Array<Affiliation>, 
/**
 * E-mail addresses, the preferred one first.
 */
emails: Array<Labelled>, 
/**
 * Phone numbers, the preferred one first.
 */
phones: Array<Labelled>, 
/**
 * Postal addresses.
 */
addresses: Array<Address>, 
/**
 * Web addresses and profiles.
 */
urls: Array<Labelled>, 
/**
 * Birthday, with or without its year.
 */
birthday: string | null, 
/**
 * Free text.
 */
note: string | null, 
/**
 * Tags.
 */
categories: Array<string>, 
/**
 * Portrait.
 */
photo: Photo | null, 
/**
 * Known already, or wanted.
 */
standing: Standing, 
/**
 * What they care about (C8).
 */
cares_about: string | null, 
/**
 * How you connect (C69).
 */
how_we_connect: string | null, 
/**
 * What brings them back to mind (C69).
 */
memory_hook: string | null, };
export type PersonFacts = { 
/**
 * The whole name as it is shown.
 */
name: string, 
/**
 * Given name.
 */
given_name: string | null, 
/**
 * Family name.
 */
family_name: string | null, 
/**
 * Further names.
 */
additional_name: string | null, 
/**
 * How the name is said, such as "Ing-rid SUR-en-sen".
 */
said_as: string | null, 
/**
 * Title before the name.
 */
prefix: string | null, 
/**
 * Letters after the name.
 */
suffix: string | null, 
/**
 * What friends say.
 */
nicknames: Array<string>, 
/**
 * Where the person belongs, current ones first.
 */
affiliations: Array<Affiliation>, 
/**
 * E-mail addresses, the preferred one first.
 */
emails: Array<Labelled>, 
/**
 * Phone numbers, the preferred one first.
 */
phones: Array<Labelled>, 
/**
 * Postal addresses.
 */
addresses: Array<Address>, 
/**
 * Web addresses and profiles.
 */
urls: Array<Labelled>, 
/**
 * Birthday, with or without its year.
 */
birthday: string | null, 
/**
 * Free text.
 */
note: string | null, 
/**
 * Tags.
 */
categories: Array<string>, 
/**
 * Portrait.
 */
photo: Photo | null, 
/**
 * Known already, or wanted.
 */
standing: Standing, 
/**
 * What they care about (C8).
 */
cares_about: string | null, 
/**
 * How you connect (C69).
 */
how_we_connect: string | null, 
/**
 * What brings them back to mind (C69).
 */
memory_hook: string | null, };
export type PersonPage = { 
/**
 * The person.
 */
person: Person, 
/**
 * "CTO at Acme, Berlin".
 */
headline: string, 
/**
 * Day of the first encounter in words: "12 Sep 2026"; blank where there was none.
 */
met_label: string, 
/**
 * How you came to know each other, from you to them: introducers, events.
 */
chain: Array<ChainLink>, 
/**
 * Who introduced them to you.
 */
introducer: PersonRef | null, 
/**
 * The facts of your tie.
 */
tie: TieFacts, 
/**
 * Whom they know.
 */
knows: Array<TieRow>, 
/**
 * What they are to you.
 */
roles: Array<string>, 
/**
 * The birthday in words: "12 April", "12 April 1985".
 */
birthday_label: string | null, 
/**
 * Where the tie stands, and what its records speak for.
 */
stage: StagePage, 
/**
 * Open commitments, most urgent first.
 */
next: Array<Item>, 
/**
 * The open objectives they belong to.
 */
objectives: Array<ObjectiveRef>, 
/**
 * What they need, said last first.
 */
needs: Array<NeedLine>, 
/**
 * What they can offer, said last first.
 */
offers: Array<OfferLine>, 
/**
 * What they can bring.
 */
means: Means, 
/**
 * What you do together, or help them with; what is over last.
 */
projects: Array<ProjectRow>, 
/**
 * What is not known of them yet, and how old what is known is.
 */
knowledge: Knowledge, 
/**
 * How the last talks went; `null` while fewer than two were looked back on.
 */
trend: Trend | null, 
/**
 * What may be noticed between you.
 */
gentle: Array<GentleNote>, 
/**
 * Whether you met first so lately that a first mail is not late.
 */
met_lately: boolean, 
/**
 * Whether one more ask would be more than you mean to make.
 */
asks_enough: boolean, 
/**
 * How often to be in touch.
 */
rhythm: RhythmPage, 
/**
 * Encounters and kept commitments, newest first.
 */
story: Array<StoryLine>, 
/**
 * Where the facts came from.
 */
sources: Array<PersonSource>, 
/**
 * Files that belong to them.
 */
attachments: Array<AttachmentRef>, 
/**
 * Whether they are in the trash.
 */
trashed: boolean, 
/**
 * Who was merged into them, newest first.
 */
merged: Array<MergedPerson>, };
export type PersonRef = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name as it is shown.
 */
name: string, };
export type PersonRow = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * Event or place of the first encounter.
 */
met_at: string, 
/**
 * Last encounter in words: "2 days ago", "3 weeks ago"; blank where there was none.
 */
last_met: string, 
/**
 * What is open next: "Send the deck today"; blank where nothing is.
 */
next: string, 
/**
 * Whether there is a portrait to ask for.
 */
has_photo: boolean, 
/**
 * The words around the hit, where it was found in a note.
 */
hit: string | null, };
export type PersonSource = { 
/**
 * Name of the file, or "pasted text".
 */
name: string, 
/**
 * When it was read, in words.
 */
at_label: string, 
/**
 * The card as it came.
 */
raw: string, };
export type Photo = { 
/**
 * Its media type, such as `image/jpeg`.
 */
media_type: string, 
/**
 * Length of the decoded picture in bytes.
 */
bytes: number, } | { 
/**
 * The address as written.
 */
url: string, };
export type PopupState = "unknown" | "working" | "silent";
export type PracticeCard = { 
/**
 * The line.
 */
text: string, 
/**
 * Why it works.
 */
why: string, 
/**
 * What is known already of what an open question asks for (C67); blank where nothing is, or nobody is asked.
 */
known: string, };
export type PracticeTopic = { 
/**
 * A word that names it.
 */
id: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * A sentence on all of it.
 */
lead: string, 
/**
 * Its cards.
 */
cards: Array<PracticeCard>, };
export type PrintJob = { "paper": "envelope", 
/**
 * `c6`, `dl` or `us10`.
 */
size: string, } | { "paper": "labels", 
/**
 * `l7163`, `l7160` or `5160`.
 */
sheet: string, 
/**
 * The first label that is still on the sheet, from 1.
 */
first: number, } | { "paper": "card", 
/**
 * Whether the card is folded, with its text on the right.
 */
folded: boolean, };
export type PrintReport = { 
/**
 * Where the PDF is.
 */
path: string, 
/**
 * Letters that no font of this computer has; blank when all is well.
 */
missing: string, 
/**
 * Cards without an address, which were left out.
 */
left_out: Array<string>, };
export type ProjectDraft = { 
/**
 * Whose it is.
 */
kind: ProjectKind, 
/**
 * What it is called, or towards what it helps.
 */
title: string, 
/**
 * What it is.
 */
about: string, 
/**
 * With whom, or for whom; the first one's are its steps where nobody else is named.
 */
people: Array<string>, 
/**
 * Where it stands; it is not changed by being written anew.
 */
state: ProjectState, };
export type ProjectIntroduction = { 
/**
 * Its id.
 */
id: string, 
/**
 * To whom.
 */
to: PersonRef, 
/**
 * Where it stands, in words.
 */
stands: string, };
export type ProjectKind = "together" | "for_them";
export type ProjectRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose it is.
 */
kind: ProjectKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * What it is.
 */
about: string, 
/**
 * Where it stands.
 */
state: ProjectState, 
/**
 * With whom, or for whom.
 */
people: Array<PersonRef>, 
/**
 * Who was named to them as somebody to talk to.
 */
contacts: Array<PersonRef>, 
/**
 * Introductions of whom it is for, since it was begun and until it was over.
 */
introductions: Array<ProjectIntroduction>, 
/**
 * Its steps: open ones by their day, then closed ones, the newest first.
 */
steps: Array<Item>, 
/**
 * What came of it; blank while nobody knows.
 */
outcome: string, 
/**
 * The day it was written down, in words.
 */
begun_label: string, 
/**
 * The day on which it was over, in words; blank while it is not.
 */
ended_label: string, };
export type ProjectState = "idea" | "planned" | "under_way" | "done" | "let_go";
export type ProjectStepDraft = { 
/**
 * What is to be done.
 */
what: string, 
/**
 * When, in words.
 */
when: string, 
/**
 * With whom, among its people; `null` is the first of them.
 */
person: string | null, };
export type ProjectsPage = { 
/**
 * What is thought of, planned and under way, the newest first.
 */
open: Array<ProjectRow>, 
/**
 * What is over, the newest first.
 */
over: Array<ProjectRow>, };
export type Quadrant = { 
/**
 * Whether they are willing.
 */
willing: Ready, 
/**
 * Whether they are able.
 */
able: Ready, 
/**
 * Who, by name.
 */
people: Array<TeamPerson>, };
export type Question = { "kind": "needs_now" } | { "kind": "still_at", 
/**
 * "CTO at Acme".
 */
does: string, 
/**
 * The month in which it was heard of last: "March 2024".
 */
heard_label: string, } | { "kind": "still_needs", 
/**
 * What.
 */
what: string, 
/**
 * The month in which it was said last.
 */
said_label: string, } | { "kind": "still_cares", 
/**
 * What.
 */
what: string, 
/**
 * The month in which it was said last.
 */
said_label: string, } | { "kind": "how_is_it", 
/**
 * What you learned.
 */
what: string, 
/**
 * The month in which you did.
 */
said_label: string, };
export type QuietHours = { 
/**
 * Local time at which it begins.
 */
from: string, 
/**
 * Local time at which it ends.
 */
until: string, };
export type RadarDraft = { 
/**
 * The need.
 */
need: string, 
/**
 * The offer that meets it.
 */
offer: string | null, 
/**
 * The person who meets it, where it is no offer.
 */
person: string | null, 
/**
 * By when, in words: the day of the promise it is taken up with. Blank is a week from now.
 */
when: string, };
export type Ready = "yes" | "not_yet";
export type ReconnectNews = { 
/**
 * Who.
 */
person: string, 
/**
 * When they answered, in words.
 */
when: string, 
/**
 * By which way.
 */
channel: Channel | null, 
/**
 * Where they work now.
 */
organization: string, 
/**
 * As what.
 */
title: string, 
/**
 * Since when: `2025` or `2025-03`; blank is this month.
 */
since: string, 
/**
 * Their new e-mail address.
 */
email: string, 
/**
 * Their new phone number.
 */
phone: string, 
/**
 * Street and number of their new address.
 */
street: string, 
/**
 * Its postal code.
 */
postcode: string, 
/**
 * Its town.
 */
city: string, 
/**
 * Its country.
 */
country: string, 
/**
 * What they told you.
 */
learned: string, };
export type ReconnectPage = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme, Berlin".
 */
headline: string, 
/**
 * When you met last, in words; blank where you never did.
 */
last_met: string, 
/**
 * Why they come to mind; empty where the tie does not sleep.
 */
reasons: Array<string>, 
/**
 * Subject of the letter.
 */
subject: string, 
/**
 * The letter: one true detail, and nothing asked for.
 */
body: string, 
/**
 * Whether an e-mail address is known.
 */
has_email: boolean, 
/**
 * Set while their answer is waited for.
 */
written: WrittenTo | null, };
export type Rejected = { 
/**
 * The file.
 */
path: string, 
/**
 * Line on which it begins, from 1; 0 where the whole file is meant.
 */
line: number, 
/**
 * Why, in plain words.
 */
reason: string, 
/**
 * How it begins.
 */
text: string, };
export type ReminderHealth = { 
/**
 * The next pop-up, RFC 3339.
 */
next: string | null, 
/**
 * In words: "today 14:00", "Mon 23 Nov 09:00".
 */
next_label: string | null, 
/**
 * When the pause ends that holds pop-ups back, RFC 3339; absent while nothing is paused.
 */
paused_until: string | null, 
/**
 * In words: "Mon 30 Nov 09:00".
 */
paused_label: string | null, 
/**
 * Whether pop-ups can be shown.
 */
popups: PopupState, 
/**
 * What the system answered last, in plain words.
 */
detail: string, 
/**
 * How many captures wait in the Inbox, and reminders that could not pop up.
 */
inbox: number, };
export type Residence = { 
/**
 * Whether it could go on without its window and be called back.
 */
can_stay: boolean, 
/**
 * Whether this desktop shows an icon for it.
 */
tray: boolean, 
/**
 * Whether it starts at login, without a window.
 */
at_login: boolean, };
export type ResourceKind = "talent" | "ideas" | "capital" | "equipment" | "consumables" | "customers" | "market_intelligence" | "advice" | "information" | "resources" | "feedback" | "contacts" | "encouragement";
export type Review = { 
/**
 * Which capture.
 */
capture: string, 
/**
 * Name of the file, or "pasted text".
 */
origin: string, 
/**
 * Answers as they stand when the sheet opens; the sheet edits them and sends them back.
 */
answer: ReviewAnswer, 
/**
 * Where each field was read, and how surely.
 */
origins: Array<FieldOrigin>, 
/**
 * How many lines stand in no field and are kept as they came.
 */
unread_lines: number, 
/**
 * The original, decoded to text.
 */
raw: string, 
/**
 * Who this is already, if anybody.
 */
known: KnownPerson | null, 
/**
 * What will remind you, given these answers.
 */
will: Array<WillRemind>, 
/**
 * The event or place of the last encounter that was saved, to be offered.
 */
last_place: string | null, 
/**
 * How many more captures wait.
 */
waiting: number, 
/**
 * Why it was read only in part.
 */
problem: string | null, 
/**
 * Whether it is a picture, which can be asked for.
 */
is_picture: boolean, };
export type ReviewAnswer = { 
/**
 * The person, as confirmed.
 */
facts: PersonFacts, 
/**
 * Merge into this known person; `null` adds a new one.
 */
merge_into: string | null, 
/**
 * Fields in which the known value stays although the card says otherwise.
 */
keep_known: Array<string>, 
/**
 * Event or place.
 */
met_at: string, 
/**
 * Day, in words or as a date: "today", "yesterday", "21 Nov"; blank for no encounter at all.
 */
met_on: string, 
/**
 * Who introduced you.
 */
through: string, 
/**
 * A hook for the memory.
 */
remember: string, 
/**
 * What they need.
 */
they_need: string, 
/**
 * What you promised, one a line, each with its date in words.
 */
promised: string, 
/**
 * What else belongs to the encounter.
 */
note: string, 
/**
 * Whether to follow up the next day.
 */
follow_up: boolean, 
/**
 * Whether that is a hand-written card; `null` decides by the address.
 */
by_card: boolean | null, };
export type ReviewNote = { 
/**
 * Day of the last review that was finished.
 */
last: string | null, 
/**
 * In words: "today", "Friday", "Fri 6 Nov".
 */
last_label: string | null, 
/**
 * Whether that was today.
 */
finished_today: boolean, 
/**
 * The step at which it was left today.
 */
left_at: ReviewStep | null, 
/**
 * Whether its time has come and it was not made yet.
 */
asks: boolean, 
/**
 * When its pop-up comes next, in words: "Fri 27 Nov 16:00".
 */
next_label: string | null, };
export type ReviewPart = { 
/**
 * Which.
 */
step: ReviewStep, 
/**
 * How many there are, those included that are not listed; 0 has nothing to look at.
 */
total: number, 
/**
 * How many more are open that come later than in two weeks; they are not listed.
 */
later: number, 
/**
 * Minutes it is likely to take; 0 where there is nothing.
 */
minutes: number, 
/**
 * Commitments, most urgent first; those that were kept, newest first.
 */
items: Array<Item>, 
/**
 * Ties that fade.
 */
ties: Array<FadingTie>, 
/**
 * Objectives that ask for a look.
 */
objectives: Array<ObjectiveRow>, 
/**
 * Captures that wait.
 */
captures: Array<CaptureRow>, 
/**
 * Days of the year that come, beside the commitments.
 */
days: Array<ComingDay>, };
export type ReviewPlan = { 
/**
 * Whether a pop-up asks for it. `None` is not chosen: it does not, until the first review was finished. Nobody is
 * reminded of a habit they never had, and whoever made one review is not left to remember the next.
 */
reminds: boolean | null, 
/**
 * Day of the week, 1 is Monday.
 */
day: number, 
/**
 * Local time on that day.
 */
time: string, };
export type ReviewPreview = { 
/**
 * What will remind you.
 */
will: Array<WillRemind>, 
/**
 * Who this is already, given the edited fields.
 */
known: KnownPerson | null, 
/**
 * The day as it was understood: "Sat 21 Nov"; blank for none.
 */
met_on_label: string, 
/**
 * Problems by field, in plain words, such as a date that was not understood.
 */
problems: Array<FieldProblem>, };
export type ReviewStep = "kept" | "promises" | "thanks" | "cards" | "ties" | "plan" | "captures" | "ahead";
export type Rhythm = { 
/**
 * Days between two encounters; 0 is never, `None` lets their circles say it.
 */
every_days: number | null, 
/**
 * Whether it is a personal tie, which hears from you once a year at least.
 */
personal: boolean, 
/**
 * The way they like to be reached.
 */
channel: Channel | null, 
/**
 * How many encounters a month respect their time.
 */
most_a_month: number | null, 
/**
 * Until when they are left in peace.
 */
rest_until: string | null, };
export type RhythmPage = { 
/**
 * What was chosen for them.
 */
rhythm: Rhythm, 
/**
 * Days between two encounters, circles and the yearly floor counted in; `null` is no rhythm at all.
 */
every_days: number | null, 
/**
 * What their circles say, in days.
 */
circle_days: number | null, 
/**
 * When the tie begins to fade, in words; blank where it does not.
 */
fades_label: string, 
/**
 * A gentle note where this month has more encounters than respect their time; blank where it has not.
 */
note: string, };
export type RoleRow = { 
/**
 * In words.
 */
role: string, 
/**
 * How many people are.
 */
people: number, };
export type RowPreview = { 
/**
 * Line of the file, from 1.
 */
line: number, 
/**
 * What would be known.
 */
facts: PersonFacts, 
/**
 * Where and when you met, a hook for the memory, what they need: what stands beside the facts.
 */
beside: Array<string>, };
export type Rung = { 
/**
 * Which.
 */
stage: Stage, 
/**
 * Who, those who came to it last first.
 */
people: Array<LadderRow>, };
export type Saved = { 
/**
 * The person.
 */
person: PersonRef, 
/**
 * Whether they are new.
 */
new_person: boolean, 
/**
 * The encounter, if one was written down.
 */
encounter: string | null, 
/**
 * What will remind you.
 */
items: Array<Item>, 
/**
 * The next capture that waits, if any.
 */
next_capture: string | null, };
export type ScenarioIdea = { 
/**
 * What happens.
 */
name: string, 
/**
 * The roles.
 */
roles: Array<string>, };
export type ScenarioRoleRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What is needed.
 */
what: string, 
/**
 * Who fills it; `null` while it is empty.
 */
person: PersonRef | null, 
/**
 * When you met them last, in words; blank where nobody fills it, or you never did.
 */
last_met: string, };
export type ScenarioRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What happens.
 */
name: string, 
/**
 * The roles.
 */
roles: Array<ScenarioRoleRow>, };
export type Section = { 
/**
 * Which section.
 */
kind: SectionKind, 
/**
 * What is in it, most urgent first.
 */
items: Array<Item>, };
export type SectionKind = "promised" | "thank_you" | "follow_up" | "dates";
export type Seed = { 
/**
 * What was given.
 */
help: HelpLine, 
/**
 * How many years ago.
 */
years: number, };
export type SeenDraft = { 
/**
 * Who helped; `null` is not known.
 */
giver: string | null, 
/**
 * Who was helped; `null` is not known. One of both is.
 */
receiver: string | null, 
/**
 * How.
 */
kind: HelpKind, 
/**
 * With what, in your words.
 */
what: string, 
/**
 * The community it was in, or a tag.
 */
community: string, 
/**
 * The civil day; today where it is absent.
 */
on: string | null, };
export type SeenLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who helped; `null` is not known.
 */
giver: PersonRef | null, 
/**
 * Who was helped; `null` is not known.
 */
receiver: PersonRef | null, 
/**
 * How.
 */
how: HelpKind, 
/**
 * With what, in your words.
 */
what: string, 
/**
 * The community it was in.
 */
community: string, 
/**
 * The civil day.
 */
on: string, 
/**
 * That day in words: "19 Nov", with the year where it is another one.
 */
on_label: string, };
export type Settings = { 
/**
 * Local time at which what is due on a day is shown.
 */
morning: string, 
/**
 * Hours without pop-ups; `None` has none.
 */
quiet_hours: QuietHours | null, 
/**
 * Local time until which pop-ups wait, such as the end of a holiday; `None` while nothing is paused.
 */
paused_until: string | null, 
/**
 * Whether reminders go on when the window is closed.
 */
keep_reminding: boolean, 
/**
 * Whether it was said once that they do.
 */
said_it_stays: boolean, 
/**
 * Days on which pop-ups come and follow-ups fall, 1 is Monday.
 */
working_days: Array<number>, 
/**
 * Whether a meeting pops up again when it is over, to ask how it was.
 */
ask_after_meetings: boolean, 
/**
 * Whether a first encounter makes a follow-up for the next day (C87).
 */
next_day_rule: boolean, 
/**
 * Country of phone numbers without a prefix, as ISO 3166 letters; blank is unknown.
 */
phone_region: string, 
/**
 * Whose birthdays and other yearly dates are told.
 */
birthdays: Whose, 
/**
 * Days before a birthday on which it is told.
 */
birthday_notice_days: number, 
/**
 * You, as you sign and as others write to you.
 */
me: Me, 
/**
 * Whether open commitments are kept as a calendar file to which other programs subscribe.
 */
calendar_feed: boolean, 
/**
 * When the weekly review asks for itself.
 */
review: ReviewPlan, 
/**
 * Minutes of the box that Today offers; 0 offers none.
 */
box_minutes: number, 
/**
 * Hours a month that you mean to give at most; 0 sets no limit (C80).
 */
giving_hours: number, 
/**
 * How often in half a year you mean to ask one person for something at most; 0 sets no limit (C137, rule 3).
 */
most_asks: number, 
/**
 * Of a hundred touches with the people of a community, how many you mean to sell at most; 0 sets no limit (C52).
 */
most_selling: number, };
export type ShareDraft = { 
/**
 * With whom.
 */
person: string, 
/**
 * By which way.
 */
way: ShareWay, 
/**
 * Whether it is kept as help given, too.
 */
as_help: boolean, 
/**
 * Whether it is meant although they had it already.
 */
again: boolean, };
export type ShareLine = { 
/**
 * With whom.
 */
person: PersonRef, 
/**
 * When, in words.
 */
on_label: string, 
/**
 * By which way.
 */
way: ShareWay, };
export type ShareWay = "copied" | "mail";
export type SnippetDraft = { 
/**
 * What they are called; blank is their first line.
 */
title: string, 
/**
 * The words.
 */
text: string, 
/**
 * Words by which they are found.
 */
tags: Array<string>, };
export type SnippetRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its words.
 */
text: string, 
/**
 * Words by which it is found.
 */
tags: Array<string>, 
/**
 * With whom it was shared, newest first.
 */
shared: Array<ShareLine>, };
export type Source = { 
/**
 * Its id.
 */
id: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * That moment in words.
 */
at_label: string, 
/**
 * Name of the file, or "pasted text".
 */
name: string, 
/**
 * What its files are: `vcard`, or several such words with commas; blank of imports before that was kept.
 */
format: string, 
/**
 * People it added.
 */
added: number, 
/**
 * People it changed.
 */
merged: number, 
/**
 * People it knew with all of it.
 */
unchanged: number, 
/**
 * Cards it could not read.
 */
rejected: number, 
/**
 * Whether it has been taken back.
 */
undone: boolean, };
export type SourcePage = { 
/**
 * How many people there are whom it brought; nobody once it is taken back.
 */
total: number, 
/**
 * The first of them: who was known and learned something, who is new, who was known with all of it.
 */
people: Array<SourcePerson>, 
/**
 * Its id.
 */
id: string, 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * That moment in words.
 */
at_label: string, 
/**
 * Name of the file, or "pasted text".
 */
name: string, 
/**
 * What its files are: `vcard`, or several such words with commas; blank of imports before that was kept.
 */
format: string, 
/**
 * People it added.
 */
added: number, 
/**
 * People it changed.
 */
merged: number, 
/**
 * People it knew with all of it.
 */
unchanged: number, 
/**
 * Cards it could not read.
 */
rejected: number, 
/**
 * Whether it has been taken back.
 */
undone: boolean, };
export type SourcePerson = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * What the import did with them.
 */
outcome: CardOutcome, };
export type Stage = "met" | "acquaintance" | "contact" | "trusted" | "ally";
export type StagePage = { 
/**
 * The steps, the last first.
 */
steps: Array<StageStepRow>, 
/**
 * The rung that the records speak for; `null` where nothing is written down.
 */
shown: Stage | null, 
/**
 * What they say: "3 encounters", "a promise kept".
 */
evidence: Array<string>, };
export type StageStepRow = { 
/**
 * To which rung.
 */
stage: Stage, 
/**
 * The civil day.
 */
on: string, 
/**
 * How long ago, in words.
 */
since_label: string, 
/**
 * What speaks for it.
 */
evidence: string, };
export type Standing = "have" | "want";
export type StepDraft = { 
/**
 * Which.
 */
step: IntroductionStep, 
/**
 * The civil day; today where it is absent.
 */
on: string | null, 
/**
 * What came of it; that step alone asks for it.
 */
outcome: string, 
/**
 * Who is only told what came of it, because they did nothing for you that asks for thanks.
 */
tell: Array<Which>, };
export type StoryLine = { "kind": "encounter", 
/**
 * Its id.
 */
id: string, 
/**
 * Who was there besides you.
 */
people: Array<PersonRef>, 
/**
 * The civil day.
 */
on: string, 
/**
 * That day in words: "19 Nov", with the year where it is another one.
 */
on_label: string, 
/**
 * Event or place.
 */
place: string, 
/**
 * By which way.
 */
channel: Channel | null, 
/**
 * Who spoke first.
 */
who_started: WhoStarted | null, 
/**
 * Who introduced you.
 */
through: string, 
/**
 * What happened.
 */
note: string, 
/**
 * What you learned.
 */
learned: string, 
/**
 * What you shared.
 */
shared: string, 
/**
 * Who talked.
 */
balance: Balance | null, 
/**
 * What you asked them for.
 */
asked: string, 
/**
 * Whether you were there to sell.
 */
selling: boolean, 
/**
 * Whether you gave them your card.
 */
gave_card: boolean, 
/**
 * Whether you got theirs.
 */
got_card: boolean, 
/**
 * How it left you.
 */
felt: Felt | null, 
/**
 * Whether it was the first.
 */
first: boolean, } | { "kind": "closed", 
/**
 * The civil day.
 */
on: string, 
/**
 * That day in words.
 */
on_label: string, 
/**
 * What it was.
 */
item: Item, } | { "kind": "introduction", 
/**
 * Its id.
 */
id: string, 
/**
 * The civil day of its last step that is theirs to know.
 */
on: string, 
/**
 * That day in words.
 */
on_label: string, 
/**
 * To whom.
 */
other: PersonRef, 
/**
 * What they could have of each other.
 */
why: string, 
/**
 * Where it stands; of what the other said, nothing.
 */
stands: string, 
/**
 * What came of it; blank while nobody knows.
 */
outcome: string, 
/**
 * Whether there is something left to do.
 */
open: boolean, } | { "kind": "help" } & HelpLine | { "kind": "seen" } & SeenLine | { "kind": "amends", 
/**
 * Its id.
 */
id: string, 
/**
 * The civil day.
 */
on: string, 
/**
 * That day in words.
 */
on_label: string, 
/**
 * What happened.
 */
what: string, 
/**
 * Whether it was put right.
 */
righted: boolean, };
export type SuccessDraft = { 
/**
 * What went well.
 */
what: string, 
/**
 * The civil day; today where it is absent.
 */
on: string | null, 
/**
 * Who made it possible.
 */
people: Array<SuccessHelp>, };
export type SuccessHelp = { 
/**
 * Who.
 */
person: string, 
/**
 * How.
 */
kind: HelpKind, 
/**
 * With what; blank is the success itself.
 */
what: string, };
export type TableColumn = { 
/**
 * Its name in the table, or "Column 3" where nothing names it.
 */
name: string, 
/**
 * The first values in it, each once.
 */
samples: Array<string>, 
/**
 * What it holds, or seems to hold, as in [`MappedColumn`].
 */
holds: string, };
export type TeamPage = { 
/**
 * Each part.
 */
parts: Array<TeamPartRow>, 
/**
 * The four quadrants of willing and able.
 */
quadrants: Array<Quadrant>, 
/**
 * Important people whom you have not met for half a year (C7).
 */
cold: Array<TeamPerson>, };
export type TeamPart = "mentor" | "critic" | "sponsor" | "expert" | "cheer";
export type TeamPartRow = { 
/**
 * The part.
 */
part: TeamPart, 
/**
 * Who plays it.
 */
people: Array<TeamPerson>, };
export type TeamPerson = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * When you met last, in words; blank is never.
 */
last_met: string, 
/**
 * How important they are, 1 to 3; 0 is not said.
 */
importance: number, };
export type ThankYou = { 
/**
 * The commitment.
 */
item: Item, 
/**
 * What it thanks for; `null` where only the thank-you was written down.
 */
kind: HelpKind | null, 
/**
 * How long ago the help was, in words.
 */
age_label: string, 
/**
 * What came of it; blank while nobody knows.
 */
outcome: string, };
export type ThankYouDesk = { 
/**
 * What is still to be said, oldest first.
 */
open: Array<ThankYou>, 
/**
 * What was said lately, newest first.
 */
said: Array<ThankYou>, };
export type TieFacts = { 
/**
 * How often and when last.
 */
contact: string, 
/**
 * What was learned and shared.
 */
sharing: string, 
/**
 * How long.
 */
length: string, 
/**
 * Who began.
 */
mutuality: string, 
/**
 * That it was always the same of both who began; blank where it was not.
 */
notice: string, };
export type TieRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who.
 */
person: PersonRef, 
/**
 * How they know each other; may be blank.
 */
how: string, };
export type TimeBox = { 
/**
 * What fits in it, in the order of Today.
 */
items: Array<string>, 
/**
 * Minutes they are likely to take.
 */
minutes: number, 
/**
 * Minutes after which the box ends.
 */
budget: number, };
export type Today = { 
/**
 * The day it is made for, `YYYY-MM-DD`.
 */
date: string, 
/**
 * That day in words: "Saturday, 21 November".
 */
date_label: string, 
/**
 * Talks that are over and were not looked back on, and answers that were begun; not among the sections.
 */
debriefs: Array<DebriefAsk>, 
/**
 * Sections that have items.
 */
sections: Array<Section>, 
/**
 * How many minutes it is likely to take.
 */
minutes: number, 
/**
 * How many people there are at all, so that an empty day and an empty book can be told apart.
 */
people: number, 
/**
 * The next commitments after today, at most three.
 */
coming: Array<Item>, 
/**
 * People you could help, at most three (C71).
 */
could_help: Array<CouldHelp>, 
/**
 * Ties that fade, longest first, at most three.
 */
fading: Array<FadingTie>, 
/**
 * What fits into the minutes of the box; absent where none is offered or nothing is due.
 */
time_box: TimeBox | null, 
/**
 * When the weekly review was made, and whether it asks for itself.
 */
review: ReviewNote, };
export type Topic = "people" | "encounters" | "commitments" | "captures" | "doubles" | "plan" | "sources" | "settings" | "reminders";
export type Touches = { 
/**
 * And asked for something.
 */
with_ask: number, 
/**
 * And asked for nothing.
 */
without_ask: number, };
export type Trend = "even" | "they_more" | "i_more" | "more_even";
export type Verb = "add_person" | "edit_person" | "trash_people" | "restore_people" | "merge_people" | "take_apart" | "tell_apart" | "settle_difference" | "save_capture" | "discard_capture" | "keep_capture" | "add_line" | "log_encounter" | "edit_encounter" | "delete_encounter" | "debrief" | "add_need" | "edit_need" | "end_need" | "begin_introduction" | "step_introduction" | "set_pair_aside" | "ask_for_introduction" | "set_introducer" | "add_tie" | "delete_tie" | "set_roles" | "add_offer" | "edit_offer" | "end_offer" | "answer_radar" | "set_means" | "edit_directory" | "edit_team" | "add_commitment" | "edit_commitment" | "complete" | "snooze" | "let_go" | "reopen" | "renegotiate" | "receive_help" | "give_help" | "edit_help" | "delete_help" | "see_help" | "edit_seen" | "delete_seen" | "pass_on" | "look_at_seed" | "thank_origin" | "tell_success" | "add_snippet" | "edit_snippet" | "delete_snippet" | "share_snippet" | "add_project" | "edit_project" | "set_project_state" | "plan_project_step" | "delete_project" | "note_bad_mood" | "delete_amends" | "add_scenario" | "edit_scenario" | "delete_scenario" | "nominate" | "plan_offer" | "end_nomination" | "add_objective" | "edit_objective" | "step_objective" | "review_objective" | "put_off_objective" | "end_objective" | "reopen_objective" | "add_habit" | "edit_habit" | "mark_habit" | "pause_habit" | "resume_habit" | "end_habit" | "add_tag_group" | "edit_tag_group" | "delete_tag_group" | "set_stage" | "answer_gap" | "confirm_fact" | "set_tie_aside" | "reconnect" | "take_news" | "set_rhythm" | "set_circle" | "add_yearly_date" | "delete_yearly_date" | "edit_letter" | "send_letter" | "edit_own_card" | "import" | "change_settings" | "pause_popups" | "resume_popups" | "finish_review" | "map_columns" | "forget_columns" | "fill_demo";
export type WeeklyReview = { 
/**
 * The day it is made for; the week ends with it.
 */
date: string, 
/**
 * The week in words: "15 – 21 November".
 */
week_label: string, 
/**
 * The week after it.
 */
ahead_label: string, 
/**
 * The steps.
 */
parts: Array<ReviewPart>, 
/**
 * How the habits go that do not rest.
 */
habits: Array<HabitRow>, 
/**
 * What is known of reviews.
 */
note: ReviewNote, };
export type Welcome = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Whether the made-up network of the demo is open.
 */
demo: boolean, 
/**
 * The data folder.
 */
folder: string, 
/**
 * A warning about the data folder, such as that it is synchronised by another program.
 */
warning: string | null, 
/**
 * Settings.
 */
settings: Settings, };
export type WhenReading = { 
/**
 * `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where a time was meant.
 */
due: string, 
/**
 * In words: "Fri 27 Nov", "Fri 27 Nov 14:00", "Fri 27 Nov 13:00 New York · 19:00 here".
 */
label: string, 
/**
 * The zone of the tz database that was said.
 */
zone: string | null, };
export type Which = "person" | "other";
export type WhoPage = { 
/**
 * The words that were looked for, without their endings.
 */
words: Array<string>, 
/**
 * Who, best first; twenty at most.
 */
people: Array<WhoRow>, };
export type WhoRow = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme".
 */
headline: string, 
/**
 * Why, the strongest reason first.
 */
reasons: Array<string>, 
/**
 * How warm the tie is: "3 encounters, last 12 days ago".
 */
warmth: string, 
/**
 * What there was between you, in words: "helped you twice"; blank where nothing is written down.
 */
goodwill: string, 
/**
 * Whom they know who can help; `null` where they can themselves.
 */
knows: PersonRef | null, };
export type WhoStarted = "me" | "them";
export type Whose = "nobody" | "in_touch" | "everybody";
export type WillRemind = { 
/**
 * Its kind.
 */
kind: CommitmentKind, 
/**
 * `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
 */
due: string, 
/**
 * In words: "Sun 22 Nov".
 */
due_label: string, 
/**
 * What.
 */
what: string, };
export type WrittenTo = { 
/**
 * Who.
 */
person: PersonRef, 
/**
 * "CTO at Acme, Berlin".
 */
headline: string, 
/**
 * When, in words.
 */
since_label: string, 
/**
 * What is left to do.
 */
follow_up: Item, };
export type YearPage = { 
/**
 * Which.
 */
year: number, 
/**
 * The year it is now.
 */
this_year: number, 
/**
 * The first year of which anything is known.
 */
first_year: number, 
/**
 * What you gave, newest first.
 */
given: Array<HelpLine>, 
/**
 * What came back, newest first.
 */
received: Array<HelpLine>, 
/**
 * What came back from somebody you had never helped, newest first.
 */
unexpected: Array<HelpLine>, 
/**
 * Promises that were kept.
 */
promises_kept: number, 
/**
 * Of these, kept in time.
 */
kept_in_time: number, 
/**
 * Thank-yous that were said.
 */
thanked: number, 
/**
 * With what you were generous.
 */
generosity: Array<GenerosityCount>, 
/**
 * How evenings left you, in plain sentences; empty where too little is noted (C86).
 */
felt: Array<string>, };
export type YearlyDateRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is, such as "wedding day".
 */
label: string, 
/**
 * The day, with or without its year.
 */
date: string, 
/**
 * Days before it on which it is told.
 */
notice_days: number, };
export type ZoneChoice = { 
/**
 * The zone, as the tz database calls it.
 */
zone: string, 
/**
 * The place: "San Francisco".
 */
city: string, 
/**
 * What its clocks show now, `HH:MM`.
 */
clock: string, };
