//! Numbered, append-only migrations: each in one transaction, a backup before each, newer files refused, nothing deleted.

use std::{fs, path::Path};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::{backup, open::DATABASE};
use crate::{Error, Result};

/// "good" in ASCII: marks the file as ours (SQLite's `application_id`).
const APPLICATION_ID: i64 = 0x676f_6f64;
const MIGRATIONS: &[&str] = &[
    include_str!("../../../migrations/0001_spine.sql"),
    include_str!("../../../migrations/0002_kept.sql"),
    include_str!("../../../migrations/0003_delivery.sql"),
    include_str!("../../../migrations/0004_debrief.sql"),
    include_str!("../../../migrations/0005_review.sql"),
    include_str!("../../../migrations/0006_doubles.sql"),
    include_str!("../../../migrations/0007_mapping.sql"),
    include_str!("../../../migrations/0008_crew.sql"),
    include_str!("../../../migrations/0009_introduction.sql"),
    include_str!("../../../migrations/0010_offer.sql"),
    include_str!("../../../migrations/0011_goodwill.sql"),
    include_str!("../../../migrations/0012_objective.sql"),
    include_str!("../../../migrations/0013_given.sql"),
    include_str!("../../../migrations/0014_ties.sql"),
    include_str!("../../../migrations/0015_community.sql"),
    include_str!("../../../migrations/0016_use.sql"),
    include_str!("../../../migrations/0017_breadth.sql"),
    include_str!("../../../migrations/0018_card.sql"),
    include_str!("../../../migrations/0019_steps.sql"),
];
/// Version of the tables this program knows (SQLite's `user_version`).
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Looks at a file before anything of it is touched.
///
/// # Errors
/// `Refused` for a newer file or somebody else's.
pub fn refuse_strangers(conn: &Connection) -> Result<()> {
    let (found, owner, tables): (i64, i64, i64) = conn.query_row(
        "SELECT (SELECT user_version FROM pragma_user_version) AS version,
                (SELECT application_id FROM pragma_application_id) AS owner,
                (SELECT count(*) FROM sqlite_schema) AS tables",
        [],
        |row| Ok((row.get("version")?, row.get("owner")?, row.get("tables")?)),
    )?;
    if tables > 0 && owner != APPLICATION_ID {
        return Err(Error::Refused("This file belongs to another program. It was left as it is.".into()));
    }
    if found > SCHEMA_VERSION {
        return Err(Error::Refused(format!(
            "This data was written by a newer Goodturn (its tables are version {found}, this program knows {SCHEMA_VERSION}). \
             Nothing was changed. Install the newer Goodturn to open it."
        )));
    }
    Ok(())
}

/// Brings a file up to [`SCHEMA_VERSION`].
///
/// # Errors
/// `File` where the backup before a step cannot be written, `Store` where a step fails; the file is then as before it.
pub fn migrate(conn: &Connection, dir: &Path) -> Result<()> {
    apply(conn, dir, MIGRATIONS)
}

/// Makes the steps between two versions in a file that nobody else has open and that needs no backup.
///
/// # Errors
/// `Refused` for a version that is newer than this program, `Store` where a step fails.
pub fn raise(conn: &Connection, from: i64, until: i64) -> Result<()> {
    if !(1..=SCHEMA_VERSION).contains(&until) {
        return Err(Error::Refused(format!(
            "This was written by a newer Goodturn (its tables are version {until}, this program knows {SCHEMA_VERSION}). \
             Nothing was changed."
        )));
    }
    for (_, sql) in (0..until).zip(MIGRATIONS).skip_while(|(known, _)| *known < from) {
        conn.execute_batch(sql)?;
    }
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    conn.pragma_update(None, "user_version", until)?;
    Ok(())
}

fn apply(conn: &Connection, dir: &Path, migrations: &[&str]) -> Result<()> {
    while version(conn)? < count(migrations) {
        step(conn, dir, migrations)?;
    }
    Ok(())
}

fn count(migrations: &[&str]) -> i64 {
    i64::try_from(migrations.len()).unwrap_or(i64::MAX)
}

/// The version of a file's tables; 0 for a new one.
pub fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get("user_version"))?)
}

/// Copies the file as it is before a step, by a connection of its own: one that writes cannot be copied from.
fn back_up(dir: &Path, from: i64) -> Result<()> {
    let folder = dir.join("backups");
    fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    let reader = Connection::open_with_flags(dir.join(DATABASE), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    backup::copy_database(&reader, &folder.join(format!("before-version-{}.db", from + 1)))
}

/// One step, or all of them where the file is new: nobody else sees it in between, and there is nothing to back up.
fn step(conn: &Connection, dir: &Path, migrations: &[&str]) -> Result<()> {
    let tx = rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let found = version(&tx)?;
    let until = if found == 0 { count(migrations) } else { count(migrations).min(found + 1) };
    if found >= until {
        return Ok(());
    }
    for (known, sql) in (0..until).zip(migrations).skip_while(|(known, _)| *known < found) {
        if found > 0 {
            back_up(dir, known)?;
        }
        tx.execute_batch(sql)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", until)?;
    tx.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEXT: &str = "ALTER TABLE person ADD COLUMN height INTEGER NOT NULL DEFAULT 0";

    fn folder() -> (tempfile::TempDir, Connection) {
        let folder = tempfile::tempdir().expect("a folder");
        let conn = Connection::open(folder.path().join("goodturn.db")).expect("a file");
        migrate(&conn, folder.path()).expect("a fresh file");
        conn.execute_batch("INSERT INTO setting (name, value) VALUES ('kept', 'yes')").expect("a row");
        (folder, conn)
    }

    fn kept(conn: &Connection) -> String {
        conn.query_row("SELECT value FROM setting WHERE name = 'kept'", [], |row| row.get("value")).expect("the row")
    }

    #[test]
    fn each_step_is_made_once_and_after_a_backup() {
        let (folder, conn) = folder();
        let known = SCHEMA_VERSION;
        apply(&conn, folder.path(), &[MIGRATIONS, &[NEXT]].concat()).expect("a step");
        apply(&conn, folder.path(), &[MIGRATIONS, &[NEXT]].concat()).expect("nothing to do");
        assert_eq!((version(&conn).expect("a version"), kept(&conn).as_str()), (known + 1, "yes"), "newer, data kept");
        let backup = folder.path().join(format!("backups/before-version-{}.db", known + 1));
        let before = Connection::open(backup).expect("the backup");
        assert_eq!((version(&before).expect("a version"), kept(&before).as_str()), (known, "yes"), "as it was before");
    }

    #[test]
    fn a_file_of_any_earlier_version_becomes_what_a_fresh_one_is() {
        let tables = |conn: &Connection| -> Vec<String> {
            let mut statement =
                conn.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY sql").expect("a query");
            statement.query_map([], |row| row.get("sql")).expect("rows").map(|sql| sql.expect("a row")).collect()
        };
        let (_fresh_folder, fresh) = folder();
        for earlier in 1..MIGRATIONS.len() {
            let old = tempfile::tempdir().expect("a folder");
            let conn = Connection::open(old.path().join("goodturn.db")).expect("a file");
            apply(&conn, old.path(), &MIGRATIONS[..earlier]).expect("an old file");
            conn.execute_batch("INSERT INTO setting (name, value) VALUES ('kept', 'yes')").expect("a row");
            migrate(&conn, old.path()).expect("the steps");
            assert_eq!(tables(&conn), tables(&fresh), "version {earlier} has caught up");
            assert_eq!(kept(&conn), "yes", "and the data is there");
        }
    }

    #[test]
    fn help_of_older_kinds_is_read_by_its_new_names_also_where_the_journal_kept_it() {
        let old = tempfile::tempdir().expect("a folder");
        let conn = Connection::open(old.path().join("goodturn.db")).expect("a file");
        apply(&conn, old.path(), &MIGRATIONS[..10]).expect("a file from before");
        let deleted = r#"{"id":3,"person":1,"kind":"introduction","what":"a tip","received_on":"2026-10-01"}"#;
        conn.execute_batch(&format!(
            "INSERT INTO person (uid, name, sort_key, created_at) VALUES ('', 'Jane', 'jane', 0);
             INSERT INTO help (person, kind, what, received_on, created_at)
             VALUES (1, 'introduction', 'one', '2026-10-01', 0), (1, 'opportunity', 'two', '2026-10-02', 0),
                 (1, 'help', 'three', '2026-10-03', 0);
             INSERT INTO change (batch, at, verb, subject) VALUES (1, 0, 'delete_help', 'Jane');
             INSERT INTO change_row (change, tbl, first, last, before) VALUES (1, 'help', 3, 3, '{deleted}');"
        ))
        .expect("what was written down");
        migrate(&conn, old.path()).expect("the steps");
        let mut statement =
            conn.prepare("SELECT direction || ' ' || kind AS how FROM help ORDER BY id").expect("a query");
        let how: Vec<String> =
            statement.query_map([], |row| row.get("how")).expect("rows").map(|how| how.expect("a row")).collect();
        assert_eq!(how, ["received contacts", "received told_of", "received help"], "each has a kind of now");
        let kept: (String, String) = conn
            .query_row("SELECT before ->> 'kind' AS kind, before ->> 'happened_on' AS day FROM change_row", [], |row| {
                Ok((row.get("kind")?, row.get("day")?))
            })
            .expect("the row");
        assert_eq!(kept, ("contacts".into(), "2026-10-01".into()), "and what was deleted can be put back");
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let (folder, conn) = folder();
        let broken = "ALTER TABLE person ADD COLUMN height INTEGER; CREATE TABLE person (id INTEGER)";
        assert!(
            apply(&conn, folder.path(), &[MIGRATIONS, &[broken]].concat()).is_err(),
            "the second half cannot be done"
        );
        assert_eq!(version(&conn).expect("a version"), SCHEMA_VERSION, "so neither was the first");
        assert!(conn.prepare("SELECT height FROM person").is_err(), "not a column is left of it");
        assert_eq!(kept(&conn), "yes", "and the data is there");
    }
}
