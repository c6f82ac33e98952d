//! A civil date of which the year, or the day, may be unknown (RFC 6350 §4.3.1).

use std::{fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// `1985-04-12`, `--04-12` (no year), `1985-04` or `1985`. A birthday is one of these, never an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
}

/// Text or numbers that make no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date: write 1985-04-12, --04-12, 1985-04 or 1985")]
pub struct BadPartialDate;

/// A leap year, so that 29 February is a day even where the year is unknown.
const ANY_LEAP_YEAR: i32 = 2000;

impl PartialDate {
    /// A date from the parts that are known.
    ///
    /// # Errors
    /// When the parts name no day of the calendar, or leave a hole (a day without a month).
    pub fn new(year: Option<i32>, month: Option<u32>, day: Option<u32>) -> Result<Self, BadPartialDate> {
        let whole = NaiveDate::from_ymd_opt(year.unwrap_or(ANY_LEAP_YEAR), month.unwrap_or(1), day.unwrap_or(1));
        let hole = day.is_some() && month.is_none();
        let nothing = year.is_none() && day.is_none();
        let range = year.is_none_or(|year| (1..=9999).contains(&year));
        match whole {
            Some(_) if !hole && !nothing && range => Ok(Self { year, month, day }),
            _ => Err(BadPartialDate),
        }
    }

    /// The year, where it is known.
    pub fn year(&self) -> Option<i32> {
        self.year
    }

    /// The month, where it is known.
    pub fn month(&self) -> Option<u32> {
        self.month
    }

    /// Month and day, where both are known.
    pub fn month_day(&self) -> Option<(u32, u32)> {
        Some((self.month?, self.day?))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => write!(f, "{year:04}-{month:02}-{day:02}"),
            (Some(year), Some(month), None) => write!(f, "{year:04}-{month:02}"),
            (Some(year), ..) => write!(f, "{year:04}"),
            (None, month, day) => write!(f, "--{:02}-{:02}", month.unwrap_or(1), day.unwrap_or(1)),
        }
    }
}

impl FromStr for PartialDate {
    type Err = BadPartialDate;

    fn from_str(text: &str) -> Result<Self, BadPartialDate> {
        let number = |digits: &str| digits.parse::<u32>().map_err(|_| BadPartialDate);
        if let Some(rest) = text.strip_prefix("--") {
            let (month, day) = rest.split_once('-').ok_or(BadPartialDate)?;
            return Self::new(None, Some(number(month)?), Some(number(day)?));
        }
        let mut parts = text.split('-');
        let year = parts.next().filter(|year| year.len() == 4).ok_or(BadPartialDate)?;
        let year = i32::try_from(number(year)?).map_err(|_| BadPartialDate)?;
        let month = parts.next().map(number).transpose()?;
        let day = parts.next().map(number).transpose()?;
        if parts.next().is_some() {
            return Err(BadPartialDate);
        }
        Self::new(Some(year), month, day)
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(date: NaiveDate) -> Self {
        use chrono::Datelike;
        Self { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
impl ts_rs::TS for PartialDate {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "string".into()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "string".into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back_what_it_wrote() {
        for text in ["1985-04-12", "--02-29", "1985-04", "1985"] {
            assert_eq!(text.parse::<PartialDate>().map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2023-02-29", "--02-30", "1985-13", "85-04-12", "--04", "", "1985-04-12-1", "0000"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text:?} is no date");
        }
    }
}
