//! Quarters of a year, in which the five are nominated (C17).

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};

/// A quarter of the civil year, written `2026-Q4`; they order by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    year: i32,
    quarter: u32,
}

impl Quarter {
    /// The quarter of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), quarter: day.month0() / 3 + 1 }
    }

    /// "October to December 2026".
    pub fn label(self) -> String {
        let months = ["January to March", "April to June", "July to September", "October to December"];
        let months = months.get(self.quarter as usize - 1).copied().unwrap_or_default();
        format!("{months} {}", self.year)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.quarter)
    }
}

impl FromStr for Quarter {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, quarter) = text.split_once("-Q").ok_or(())?;
        let (year, quarter) = (year.parse().map_err(|_| ())?, quarter.parse().map_err(|_| ())?);
        if (1..=4).contains(&quarter) { Ok(Self { year, quarter }) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_reads_back_what_it_wrote_and_orders_by_time() {
        let of = |day: &str| Quarter::of(day.parse().expect("a date"));
        assert_eq!(of("2026-11-21").to_string(), "2026-Q4");
        assert_eq!(of("2026-11-21").label(), "October to December 2026");
        assert_eq!("2026-Q4".parse(), Ok(of("2026-12-31")));
        assert!(of("2026-12-31") < of("2027-01-01") && of("2026-03-31") < of("2026-04-01"));
        assert!(["2026-Q5", "2026-Q0", "2026", "Q1", "x-Q1"].iter().all(|text| text.parse::<Quarter>().is_err()));
    }
}
