//! What speaks for the rung of a tie, in words.

use crate::model::Evidence;

/// "3 encounters", "a promise kept", "helped you twice".
pub fn evidence_lines(evidence: Evidence) -> Vec<String> {
    let counted = |count: u32, one: &str, many: &str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        count => Some(format!("{count} {many}")),
    };
    [
        counted(evidence.encounters, "one encounter", "encounters"),
        counted(evidence.kept, "a promise kept", "promises kept"),
        counted(evidence.helped, "help you received once", "times they helped you"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_there_is_is_said() {
        assert_eq!(evidence_lines(Evidence { encounters: 3, kept: 1, helped: 0 }), ["3 encounters", "a promise kept"]);
        assert!(evidence_lines(Evidence::default()).is_empty());
    }
}
