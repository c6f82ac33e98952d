//! Who it is, what they do and where, chosen among the segments that say nothing for themselves.

use super::{
    draft::{NoteDraft, Pending, first_affiliation},
    name::{is_name, is_small_name, leading_name, leading_word},
    promise::capitalised,
    segment::Ending,
    work::{fits_domain, is_department, is_named, is_organization, is_title, read_work},
};
use crate::{
    exchange::{when::tokens, words::words},
    model::Confidence,
};

/// A note begins with whom it is about; further down a name is somebody else's.
pub(super) const FIRST_SEGMENTS: usize = 8;

/// Chooses name, title and organisation.
pub(super) fn choose(draft: &mut NoteDraft) {
    let name_at = choose_name(draft);
    let title_at = choose_work(draft);
    choose_neighbour(draft, name_at, title_at);
    let name = draft.reading.facts.name.clone();
    // A signature under a letter says the name again.
    draft.pending.iter_mut().filter(|pending| pending.segment.text == name).for_each(|pending| pending.used = true);
}

/// Tells at which segment the name stands.
fn choose_name(draft: &mut NoteDraft) -> Option<usize> {
    if !draft.reading.facts.name.is_empty() {
        return None;
    }
    let locals: Vec<String> = draft.reading.facts.emails.iter().map(|email| local_part(&email.value)).collect();
    let score = |text: &str| {
        let fits = tokens(text)
            .iter()
            .any(|token| token.lower.len() >= 3 && locals.iter().any(|local| local.contains(&token.lower)));
        let titled = tokens(text).first().is_some_and(|first| words().note.prefixes.contains(&first.lower));
        2 * u32::from(fits) + u32::from(titled)
    };
    let candidates = || draft.pending.iter().enumerate().take(FIRST_SEGMENTS).filter(|(_, pending)| !pending.used);
    let best = candidates()
        .filter(|(_, pending)| is_name(&pending.segment.text) && !is_organization(&pending.segment.text))
        .min_by_key(|(index, pending)| (std::cmp::Reverse(score(&pending.segment.text)), *index))
        .map(|(index, _)| index);
    if let Some(index) = best {
        let text = draft.pending[index].segment.text.trim().to_owned();
        draft.pending[index].used = true;
        let name = with_letters(draft, index, text);
        return named(draft, name, Some(index));
    }
    let beginning = candidates().find_map(|(index, pending)| {
        let (name, rest) = leading_name(&pending.segment.text)?;
        (index < 2).then(|| (index, name.to_owned(), rest.trim_matches([' ', '(', ')', ':']).to_owned()))
    });
    if let Some((index, name, rest)) = beginning {
        draft.pending[index].segment.text = rest;
        draft.pending[index].used = !draft.pending[index].segment.text.chars().any(char::is_alphanumeric);
        return named(draft, name, Some(index));
    }
    if let Some(name) = met_in_opening(draft) {
        return named(draft, name, Some(0));
    }
    if let Some(person) = draft.person.take() {
        return named(draft, person, None);
    }
    let word = draft.pending.first().filter(|first| !first.used).and_then(|first| {
        let (name, rest) = leading_word(&first.segment.text)?;
        rest.trim().is_empty().then(|| name.to_owned())
    });
    if let Some(name) = word {
        draft.pending[0].used = true;
        return named(draft, name, Some(0));
    }
    let reachable = !(draft.reading.facts.emails.is_empty() && draft.reading.facts.phones.is_empty());
    let small = draft.pending.first().filter(|first| reachable && !first.used && is_small_name(&first.segment.text));
    if let Some(name) = small.map(|first| first.segment.text.clone()) {
        draft.pending[0].used = true;
        return named(draft, name, Some(0));
    }
    let spelled = draft.reading.facts.emails.first().and_then(|email| name_in(&email.value));
    spelled.and_then(|name| named(draft, name, None))
}

/// "Lunch with Sara Kim (Figma)": the words stay a note, for they tell what happened.
fn met_in_opening(draft: &mut NoteDraft) -> Option<String> {
    let text = draft.pending.first().filter(|first| !first.used)?.segment.text.clone();
    let all = tokens(&text);
    let verb = words().line.encounter.length_at(&all, 0);
    let object = text.get(all.get(verb).filter(|_| verb > 0)?.start..)?;
    let (name, rest) = leading_name(object).or_else(|| leading_word(object))?;
    let inside = rest.trim().strip_prefix('(').and_then(|rest| rest.split(')').next()).map(str::trim);
    if let Some(organization) = inside.filter(|inside| is_named(inside)) {
        set_organization(draft, organization, organization);
    }
    Some(name.to_owned())
}

/// Letters behind a name, which a comma parts from it: "Jane Doe, PhD".
fn with_letters(draft: &mut NoteDraft, index: usize, name: String) -> String {
    let Some(next) = draft.pending.get_mut(index + 1).filter(|next| !next.used) else { return name };
    let letters = tokens(&next.segment.text);
    let all = !letters.is_empty() && letters.iter().all(|token| words().note.suffixes.contains(&token.lower));
    if !all {
        return name;
    }
    next.used = true;
    format!("{name}, {}", next.segment.text)
}

fn named(draft: &mut NoteDraft, name: String, at: Option<usize>) -> Option<usize> {
    draft.origin("name", &name, Confidence::Likely);
    draft.reading.facts.name = name;
    at
}

fn local_part(address: &str) -> String {
    address.split('@').next().unwrap_or_default().to_lowercase()
}

/// `jane.doe@…` spells a name; `jdoe@…` does not.
fn name_in(address: &str) -> Option<String> {
    let local = local_part(address);
    let parts: Vec<&str> = local.split(['.', '_']).collect();
    let sound =
        parts.len() == 2 && parts.iter().all(|part| part.chars().count() >= 2 && part.chars().all(char::is_alphabetic));
    sound.then(|| parts.iter().map(|part| capitalised(part)).collect::<Vec<_>>().join(" "))
}

/// An organisation that was found.
#[derive(Clone)]
struct Employer {
    index: usize,
    name: String,
    /// Whether the title stood in the same segment.
    titled: bool,
}

/// Tells at which segment the title stands.
fn choose_work(draft: &mut NoteDraft) -> Option<usize> {
    let mut title_at = None;
    let mut organizations: Vec<Employer> = Vec::new();
    for index in 0..draft.pending.len() {
        let Pending { segment, used: false } = &draft.pending[index] else { continue };
        let text = segment.text.clone();
        let Some(work) = read_work(&text) else {
            draft.pending[index].used = is_department(&text) && set_department(draft, &text);
            continue;
        };
        if !work.title.is_empty() {
            if set_title(draft, work.title, &text) {
                title_at = Some(index);
                draft.pending[index].used = true;
            } else {
                continue;
            }
        }
        if !work.organization.is_empty() {
            organizations.push(Employer { index, name: work.organization.to_owned(), titled: !work.title.is_empty() });
        }
    }
    choose_organization(draft, organizations);
    title_at
}

fn set_title(draft: &mut NoteDraft, title: &str, from: &str) -> bool {
    let affiliation = first_affiliation(&mut draft.reading.facts.affiliations);
    let free = affiliation.title.is_empty() && is_title(title);
    if free {
        title.clone_into(&mut affiliation.title);
        draft.origin("affiliations", from, Confidence::Likely);
    }
    free
}

/// The one that fits the e-mail address, else the one that came with the title, else the first; another one beside it
/// is its department.
fn choose_organization(draft: &mut NoteDraft, organizations: Vec<Employer>) {
    let address = draft.reading.facts.emails.first().map(|email| email.value.clone()).unwrap_or_default();
    let fit = |name: &str| if address.is_empty() { 0 } else { fits_domain(name, &address) };
    let rank = |found: &Employer| (std::cmp::Reverse(fit(&found.name)), !found.titled, found.index);
    let best = organizations.iter().min_by_key(|found| rank(found)).cloned();
    let Some(best) = best else {
        drop_blank_affiliation(draft);
        return;
    };
    let chosen = set_organization(draft, &best.name, &best.name);
    for found in organizations {
        let pending = &mut draft.pending[found.index];
        if chosen && found.index == best.index {
            pending.used = true;
            continue;
        }
        let beside = found.index.abs_diff(best.index) == 1 && !found.titled || is_department(&found.name);
        pending.segment.text.clone_from(&found.name);
        pending.used = false;
        draft.pending[found.index].used = beside && set_department(draft, &found.name);
    }
}

fn set_department(draft: &mut NoteDraft, name: &str) -> bool {
    let affiliation = first_affiliation(&mut draft.reading.facts.affiliations);
    let free = affiliation.department.is_empty();
    if free {
        name.clone_into(&mut affiliation.department);
        draft.origin("affiliations", name, Confidence::Likely);
    }
    free
}

fn set_organization(draft: &mut NoteDraft, name: &str, from: &str) -> bool {
    let affiliation = first_affiliation(&mut draft.reading.facts.affiliations);
    let free = affiliation.organization.is_empty();
    if free {
        name.clone_into(&mut affiliation.organization);
        draft.origin("affiliations", from, Confidence::Likely);
    }
    free
}

fn drop_blank_affiliation(draft: &mut NoteDraft) {
    let blank = crate::model::Affiliation::default();
    draft.reading.facts.affiliations.retain(|affiliation| *affiliation != blank);
}

/// An organisation without a telling word stands beside the title or the name, or spells the e-mail's domain.
fn choose_neighbour(draft: &mut NoteDraft, name_at: Option<usize>, title_at: Option<usize>) {
    if draft.reading.facts.current_affiliation().is_some_and(|at| !at.organization.is_empty()) {
        return;
    }
    let address = draft.reading.facts.emails.first().map(|email| email.value.clone()).unwrap_or_default();
    let small = draft.reading.facts.name.starts_with(char::is_lowercase);
    let candidate = |index: usize| {
        let pending = draft.pending.get(index).filter(|pending| !pending.used)?;
        let text = pending.segment.text.trim();
        let plain = !text.bytes().any(|byte| byte.is_ascii_digit());
        ((is_named(text) || small) && plain && text.split_whitespace().count() <= 5).then_some(index)
    };
    let spelled = (0..draft.pending.len())
        .filter_map(candidate)
        .find(|index| !address.is_empty() && fits_domain(&draft.pending[*index].segment.text, &address) > 0);
    let line_before = |at: usize| {
        let before = at.checked_sub(1)?;
        let whole = draft.pending.get(before)?.segment.ending == Ending::Line;
        candidate(before).filter(|_| whole)
    };
    let beside = title_at.and_then(|at| candidate(at + 1).or_else(|| line_before(at)));
    let behind_name = name_at.filter(|_| title_at.is_none()).and_then(|at| {
        let close = matches!(draft.pending.get(at)?.segment.ending, Ending::Comma | Ending::Line);
        candidate(at + 1).filter(|_| close)
    });
    if let Some(index) = spelled.or(beside).or(behind_name) {
        let name = draft.pending[index].segment.text.trim().to_owned();
        draft.pending[index].used = set_organization(draft, &name, &name);
    }
    drop_blank_affiliation(draft);
}
