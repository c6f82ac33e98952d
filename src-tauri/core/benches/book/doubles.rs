//! A look for doubles among everybody.

use goodturn_core::Book;

use super::measure::timed;

pub fn measure(book: &Book, people: usize) {
    let (took, pairs) = timed(|| book.look_for_doubles(&mut |_, _| true).expect("a look").value);
    println!("\nDoubles among {people} people (budget: seconds)");
    println!("  {:.2} s, {pairs} pairs wait for a look", took.as_secs_f64());
}
