//! Projects: what is done together with somebody (C98), or for somebody over a longer time (C77).

use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// Whose a project is.
    ProjectKind {
        /// Yours and theirs.
        Together "together",
        /// Theirs; you help them, such as to find a new career.
        ForThem "for_them",
    }
}

words! {
    /// Where a project stands.
    ProjectState {
        /// Something to think about.
        Idea "idea",
        /// It is meant to be done.
        Planned "planned",
        /// It was begun.
        UnderWay "under_way",
        /// It is done.
        Done "done",
        /// It was dropped, on purpose.
        LetGo "let_go",
    }
}

impl ProjectState {
    /// Whether nothing more is to be done for it.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::LetGo)
    }
}

words! {
    /// Who somebody is to a project.
    ProjectPart {
        /// It is theirs.
        Member "member",
        /// They were named to its people as somebody to talk to.
        Contact "contact",
    }
}
