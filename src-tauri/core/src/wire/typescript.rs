//! Writes the wire types as TypeScript, so that the window is checked against them.

use std::{collections::BTreeMap, fs, path::Path};

use ts_rs::{Config, TS};

use super::*;
use crate::{change, model};

const OUTPUT: &str = "../../ui/src/ipc/wire.ts";

fn declare<T: TS + 'static>(types: &mut BTreeMap<String, String>) {
    let config = Config::new();
    types.insert(T::ident(&config), T::decl(&config));
}

fn all_types() -> String {
    let mut types = BTreeMap::new();
    macro_rules! declare_all { ($($name:ty),* $(,)?) => { $(declare::<$name>(&mut types);)* } }
    declare_all!(
        change::Topic,
        change::Verb,
        change::Changes,
        change::Done<()>,
        model::Standing,
        model::Labelled,
        model::Address,
        model::Affiliation,
        model::Photo,
        model::PersonFacts,
        model::Balance,
        model::Channel,
        model::CommitmentDetails,
        model::CommitmentKind,
        model::CommitmentState,
        model::Direction,
        model::Effort,
        model::Generosity,
        model::HelpKind,
        model::Kept,
        model::Me,
        model::Rhythm,
        model::Whose,
        model::ReviewPlan,
        model::ReviewStep,
        model::WhoStarted,
        model::EncounterDraft,
        model::Encounter,
        model::QuietHours,
        model::Settings,
        model::Outcome,
        model::Confidence,
        model::FieldOrigin,
        model::MappedColumn,
        model::Mapping,
        model::TableColumn,
        AttachmentRef,
        Brief,
        DebriefAsk,
        DebriefDraft,
        DebriefPage,
        DebriefPreview,
        NearDate,
        NeedLine,
        OfferLine,
        Question,
        Trend,
        CaptureProgress,
        CaptureRow,
        Change,
        Check,
        Chip,
        CircleRow,
        DifferenceRow,
        DoubleRow,
        Doubles,
        FadingTie,
        LookProgress,
        MergeDraft,
        MergedPerson,
        PairField,
        PairSide,
        PeoplePair,
        HelpDraft,
        HelpKept,
        HelpLine,
        HelpRef,
        ChainPage,
        ChainStep,
        GenerosityCount,
        GentleNote,
        GoodwillBar,
        GoodwillPage,
        GoodwillQuery,
        MonthGiven,
        Period,
        Seed,
        SuccessDraft,
        SuccessHelp,
        Touches,
        YearPage,
        RhythmPage,
        ThankYou,
        ThankYouDesk,
        YearlyDateRow,
        CardDesk,
        LetterPage,
        MailDraft,
        LetterParts,
        PrintJob,
        PrintReport,
        CardOutcome,
        ChipKind,
        ComingDay,
        ReviewNote,
        ReviewPart,
        CommitmentDraft,
        Delivery,
        DueList,
        Failure,
        FieldDifference,
        FieldProblem,
        ImportOptions,
        ImportReport,
        ImportedFile,
        ImportedPerson,
        Inbox,
        Item,
        KnownPerson,
        LineReading,
        Mapped,
        MappingPage,
        MappingPreview,
        MappingRow,
        RowPreview,
        People,
        PeopleFilter,
        PeoplePage,
        PeopleQuery,
        Person,
        PersonPage,
        PersonRef,
        PersonRow,
        PersonSource,
        PopupState,
        Rejected,
        ReminderHealth,
        Residence,
        Review,
        ReviewAnswer,
        ReviewPreview,
        Saved,
        Section,
        SectionKind,
        Source,
        SourcePage,
        SourcePerson,
        StoryLine,
        TimeBox,
        Today,
        WeeklyReview,
        Welcome,
        WhenReading,
        WillRemind,
    );
    let body = types.values().map(|decl| format!("export {decl}\n")).collect::<String>();
    format!("// Generated from src-tauri/core/src/wire by `make gen`; do not edit.\n\n{body}")
}

#[test]
fn the_windows_types_are_those_of_the_wire() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(OUTPUT);
    let fresh = all_types();
    if std::env::var_os("GOODTURN_GEN").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of the window's types");
        fs::write(&path, &fresh).expect("the window's types are written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == fresh, "ui/src/ipc/wire.ts is stale: run `make gen`");
}
