//! What went into no field, put together again as it was written.

use super::{draft::Pending, segment::Ending};

/// The segments that were not used, with the marks between them.
pub(super) fn join(pending: &[Pending]) -> String {
    let mut text = String::new();
    let mut between: Option<Ending> = None;
    for Pending { segment, used } in pending {
        if *used || !segment.text.chars().any(char::is_alphanumeric) {
            between = between.map(|before| stronger(before, segment.ending));
            continue;
        }
        if let Some(between) = between {
            let glue = match between {
                Ending::Comma if text.ends_with(['.', '!', '?']) => " ",
                Ending::Comma => ", ",
                Ending::Joint => " and ",
                Ending::Sentence if text.ends_with(['.', '!', '?']) => " ",
                Ending::Sentence => ". ",
                Ending::Line => "\n",
                Ending::Block => "\n\n",
            };
            text.push_str(glue);
        }
        text.push_str(&segment.text);
        text.extend(segment.mark);
        between = Some(segment.ending);
    }
    text
}

/// The ending that weighs more where segments between two were used.
fn stronger(one: Ending, other: Ending) -> Ending {
    let weight = |ending: Ending| match ending {
        Ending::Joint => 0,
        Ending::Comma => 1,
        Ending::Sentence => 2,
        Ending::Line => 3,
        Ending::Block => 4,
    };
    if weight(other) > weight(one) { other } else { one }
}
