//! Today, what is due, and the step of the reminder loop.

use chrono::Duration;
use goodturn_core::{
    Book,
    clock::{Clock, ManualClock},
    remind::Queue,
};

use super::measure::{Times, tell_times, timed};

const LOOKS: [(); 100] = [(); 100];

pub fn measure(book: &Book, clock: &ManualClock) {
    let check = book.check().expect("a check");
    println!("\nReminders of {} people ({} MB)", check.people, check.database_bytes / 1_000_000);
    let today = Times::of(&LOOKS, |()| {
        book.today().expect("today");
    });
    tell_times("Today", &today, "p95 20 ms");
    let next = Times::of(&LOOKS, |()| {
        book.next_ring().expect("an answer");
    });
    tell_times("due query: when the next one rings", &next, "1 ms");
    let now = clock.now();
    let mut steps = 0;
    let (whole, ()) = timed(|| {
        loop {
            let claimed: Vec<_> = book.claim_due(now).expect("claims").into_iter().map(|popup| popup.id).collect();
            if claimed.is_empty() {
                break;
            }
            steps += 1;
            book.mark_shown(&claimed, now).expect("shown");
        }
    });
    println!(
        "{:<52} {:>10.3} ms in {steps} steps of at most 1000",
        "all that is overdue, claimed and shown",
        whole.as_secs_f64() * 1000.0
    );
    let idle = Times::of(&LOOKS, |()| {
        assert!(book.claim_due(now).expect("claims").is_empty(), "all is shown");
    });
    tell_times("a step with nothing due", &idle, "5 ms");
    let mornings = [1, 5, 9, 13].map(|day| now + Duration::days(day));
    let morning = Times::of(&mornings, |morning| {
        let claimed: Vec<_> = book.claim_due(*morning).expect("claims").into_iter().map(|popup| popup.id).collect();
        book.mark_shown(&claimed, *morning).expect("shown");
    });
    tell_times("a step with a morning's thousand due, two commits", &morning, "–");
    let inbox = Times::of(&LOOKS[..20], |()| {
        book.inbox().expect("the Inbox");
    });
    tell_times("the Inbox", &inbox, "p95 16 ms");
}
