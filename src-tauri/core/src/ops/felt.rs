//! How evenings left you, for yourself alone (C86).

use chrono::NaiveDate;

use crate::{
    Book, Result, insight,
    store::{self, Db},
};

/// The trend of some time, in plain sentences; empty where too little is noted.
pub(super) fn trend(db: &Db, from: NaiveDate, until: NaiveDate) -> Result<Vec<String>> {
    Ok(insight::felt_sentences(&store::encounter::felt_between(db, from, until)?))
}

impl Book {
    /// How evenings of the last year left you, by size and place; empty where fewer than five say it.
    ///
    /// # Errors
    /// `Store` where the file cannot be read.
    pub fn how_it_felt(&self) -> Result<Vec<String>> {
        let today = self.clock().today();
        self.read(|db| trend(db, insight::a_year_ago(today), today))
    }
}
