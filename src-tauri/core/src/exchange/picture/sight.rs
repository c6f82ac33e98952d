//! Looking at a picture takes seconds, so what was seen is remembered while the program runs; it is not stored, for it
//! is no fact: with Tesseract installed, or a better one, the same picture says more.

use std::{
    collections::VecDeque,
    hash::{BuildHasher, RandomState},
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use goodturn_picture::{Code, Letters, Photo, Refusal, is_installed};

use super::meaning::names_somebody;
use crate::exchange::Unreadable;

/// Pictures that are remembered at most: as many as one import may bring.
const MOST: usize = 10_000;

/// What was seen on a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Sight {
    /// Its codes.
    pub(super) codes: Vec<Code>,
    /// Its letters; `None` where a code names somebody, so that they were not looked at.
    pub(super) letters: Option<Letters>,
}

/// Somebody did not want to wait; nothing was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Reading the picture was stopped.")]
pub struct Stopped;

/// Looks at a picture, unless that was done before; no transaction is open meanwhile. `go_on` is asked all the time.
///
/// # Errors
/// [`Stopped`] as soon as `go_on` says so; within, why the picture cannot be read.
pub fn look(bytes: &[u8], go_on: &mut dyn FnMut() -> bool) -> Result<Result<Arc<Sight>, Unreadable>, Stopped> {
    let key = key(bytes);
    if let Some(seen) = remembered(key) {
        return Ok(seen);
    }
    let seen = match see(bytes, go_on) {
        Err(Refusal::Stopped) => return Err(Stopped),
        Err(refusal) => Err(refused(refusal)),
        Ok(sight) => Ok(Arc::new(sight)),
    };
    remember(key, &seen);
    Ok(seen)
}

/// Whether a picture was looked at, so that reading it takes no time.
pub fn was_looked_at(bytes: &[u8]) -> bool {
    remembered(key(bytes)).is_some()
}

/// The refusal in the words of this crate.
pub(super) fn refused(refusal: Refusal) -> Unreadable {
    Unreadable::Refused(refusal.to_string())
}

fn see(bytes: &[u8], go_on: &mut dyn FnMut() -> bool) -> Result<Sight, Refusal> {
    let photo = Photo::open(bytes)?;
    let codes = photo.codes(go_on)?;
    if codes.iter().any(|code| names_somebody(&code.text)) {
        return Ok(Sight { codes, letters: None });
    }
    let letters = photo.letters(&codes, go_on)?;
    Ok(Sight { codes, letters: Some(letters) })
}

/// Length and hash of a picture; the hash has a key of its own in each run, so nobody can make two pictures agree.
type Key = (usize, u64);

fn key(bytes: &[u8]) -> Key {
    static HASHER: OnceLock<RandomState> = OnceLock::new();
    (bytes.len(), HASHER.get_or_init(RandomState::new).hash_one(bytes))
}

/// What a look came to.
type Seen = Result<Arc<Sight>, Unreadable>;

static SEEN: Mutex<VecDeque<(Key, Seen)>> = Mutex::new(VecDeque::new());

fn remembered(key: Key) -> Option<Seen> {
    let seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = seen.iter().find(|(known, _)| *known == key).map(|(_, seen)| seen.clone())?;
    let no_letters = |sight: &Arc<Sight>| sight.letters == Some(Letters::NotInstalled);
    let outdated = known.as_ref().is_ok_and(no_letters) && is_installed();
    (!outdated).then_some(known)
}

fn remember(key: Key, sight: &Seen) {
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    seen.retain(|(known, _)| *known != key);
    seen.push_front((key, sight.clone()));
    seen.truncate(MOST);
}
