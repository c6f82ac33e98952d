//! Whether two records are one person's: the stated rule (docs/decisions/0009), in one place.
//!
//! *Certain* are two records with agreeing names that share a card identifier, an own e-mail address, a profile on the
//! web or a phone number, or that have the very same name at the same organisation, as long as nothing speaks against
//! it. *Likely* are names at most a spelling apart with some lesser proof, and whatever would be certain but for
//! something that speaks against it. A name alone is never certain; a mailbox or a switchboard that several people
//! share is no proof. The rule looks at two records only and is symmetric, so that who came first does not matter.

mod alike;
mod block;
mod name;
mod record;
#[cfg(test)]
mod stories;
mod words;

pub use block::candidates;
pub use name::{Kinship, Name};
pub use record::{Record, is_profile};
pub use words::why_double;

use alike::alike;
use record::{domain, is_shared, profile_place};
use serde::{Deserialize, Serialize};

/// Two organisations are one above this likeness of their names.
const ALIKE_ORGANIZATION: f64 = 0.93;

/// What speaks for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// The same card identifier.
    Uid,
    /// The same e-mail address of their own.
    Email,
    /// The same profile on the web.
    Profile,
    /// The same phone number.
    Phone,
    /// The same birthday.
    Birthday,
    /// The same organisation.
    Organization,
    /// A mailbox that several people share, or mailboxes at one company.
    Mailbox,
}

/// What speaks against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Two birthdays.
    Birthday,
    /// Two profiles at one place on the web.
    Profile,
    /// Two mailboxes at one provider or company.
    Email,
}

/// Why two records are one person's, or likely are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Likeness {
    /// Whether they may be merged without asking.
    pub certain: bool,
    /// How the names stand to each other.
    pub names: Kinship,
    /// What speaks for it.
    pub proofs: Vec<Proof>,
    /// What speaks against it.
    pub doubts: Vec<Doubt>,
    /// Whether it would be certain but for the doubts; the newer version of a card may raise them against itself.
    #[serde(skip)]
    pub lowered: bool,
}

impl Likeness {
    /// How strong it is: of two, the one to look at first has more.
    pub fn weight(&self) -> i64 {
        let proof = |proof: &Proof| match proof {
            Proof::Uid | Proof::Email | Proof::Profile => 40,
            Proof::Phone => 30,
            Proof::Birthday => 25,
            Proof::Organization => 20,
            Proof::Mailbox => 10,
        };
        let names = match self.names {
            Kinship::Same => 20,
            Kinship::Longer | Kinship::Nickname => 15,
            Kinship::Initial | Kinship::Spelling => 10,
            _ => 0,
        };
        self.proofs.iter().map(proof).sum::<i64>() + names - 15 * i64::try_from(self.doubts.len()).unwrap_or(0)
    }
}

/// The rule: `None` where two records are not one person's as far as can be told.
pub fn compare(one: &Record, other: &Record) -> Option<Likeness> {
    let names = one.name.kinship(&other.name);
    if names == Kinship::Strangers {
        return None;
    }
    let (proofs, doubts) = (proofs(one, other), doubts(one, other));
    let one_employer = !one.organizations.is_disjoint(&other.organizations);
    let certain = is_certain(names, &proofs, one_employer);
    if certain || is_likely(names, &proofs, &doubts, one, other) {
        let lowered = certain && !doubts.is_empty();
        return Some(Likeness { certain: certain && !lowered, names, proofs, doubts, lowered });
    }
    None
}

fn proofs(one: &Record, other: &Record) -> Vec<Proof> {
    let own = |email: &&String| !is_shared(email);
    let mut proofs = Vec::new();
    let mut note = |holds: bool, proof| {
        if holds {
            proofs.push(proof);
        }
    };
    note(!one.uid.is_empty() && one.uid == other.uid, Proof::Uid);
    let email = one.emails.intersection(&other.emails).any(|email| own(&email));
    note(email, Proof::Email);
    note(!one.profiles.is_disjoint(&other.profiles), Proof::Profile);
    note(!one.phones.is_disjoint(&other.phones), Proof::Phone);
    note(one.birthday.is_some() && one.birthday == other.birthday, Proof::Birthday);
    note(same_organization(one, other), Proof::Organization);
    let one_company = || one.work_domains().any(|domain| other.work_domains().any(|its| its == domain));
    note(!email && one_company(), Proof::Mailbox);
    proofs
}

fn same_organization(one: &Record, other: &Record) -> bool {
    one.organizations
        .iter()
        .any(|name| other.organizations.iter().any(|its| name == its || alike(name, its, ALIKE_ORGANIZATION)))
}

fn doubts(one: &Record, other: &Record) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if let (Some(born), Some(other_born)) = (one.birthday, other.birthday) {
        let years = born.year().zip(other_born.year()).is_some_and(|(year, other)| year != other);
        let days = born.month_day().zip(other_born.month_day()).is_some_and(|(day, other)| day != other);
        if years || days {
            doubts.push(Doubt::Birthday);
        }
    }
    let elsewhere = |profile: &String| {
        let place = profile_place(profile);
        other.profiles.iter().any(|its| profile_place(its) == place)
    };
    if one.profiles.is_disjoint(&other.profiles) && one.profiles.iter().any(elsewhere) {
        doubts.push(Doubt::Profile);
    }
    let beside = |email: &String| {
        other.emails.iter().any(|its| !is_shared(email) && !is_shared(its) && domain(its) == domain(email))
    };
    if one.emails.is_disjoint(&other.emails) && one.emails.iter().any(beside) {
        doubts.push(Doubt::Email);
    }
    doubts
}

fn is_certain(names: Kinship, proofs: &[Proof], one_employer: bool) -> bool {
    let has = |proof| proofs.contains(&proof);
    let one_name = names <= Kinship::Initial || names == Kinship::Part;
    let own = has(Proof::Uid) || has(Proof::Email) || has(Proof::Profile);
    (own && (one_name || names == Kinship::Given))
        || (has(Proof::Phone) && names <= Kinship::Nickname)
        || (one_employer && names == Kinship::Same)
}

fn is_likely(names: Kinship, proofs: &[Proof], doubts: &[Doubt], one: &Record, other: &Record) -> bool {
    let has = |proof| proofs.contains(&proof);
    let own = has(Proof::Uid) || has(Proof::Email) || has(Proof::Profile);
    if own || (has(Proof::Phone) && names <= Kinship::Spelling) {
        return names <= Kinship::Spelling || doubts.is_empty();
    }
    if !doubts.is_empty() || names > Kinship::Spelling {
        return false;
    }
    let lesser = has(Proof::Birthday) || has(Proof::Organization) || has(Proof::Mailbox);
    let elsewhere = !one.organizations.is_empty() && !other.organizations.is_empty();
    lesser || (names == Kinship::Same && !elsewhere)
}
