//! Logs in memory, for the fuzz targets. Only `cargo fuzz` builds this.

use std::path::Path;

use cloudfn_database::Database;

use super::log::{self, Log};
use super::{change, record};

/// What a log holds, as text, or why it cannot be read.
pub fn described(path: &Path, log: &[u8]) -> Result<String, String> {
    read(path, log).map(|database| {
        let of = |name: &str| format!("{name}: {:?} {:?}\n", database.documents(name), database.indexes(name));
        database.collections().map(of).collect()
    })
}

/// A log with what another log holds, which is written into a folder.
pub fn compacted(folder: &Path, log: &[u8]) -> Vec<u8> {
    let path = folder.join("log");
    let database = read(&path, log).expect("it was read before");
    let mut new = Log::create(&path).expect("it can be written");
    new.compact(&database).expect("it can be written");
    std::fs::read(path).expect("it was written")
}

/// A log with one record.
pub fn log_of_record(content: &[u8]) -> Vec<u8> {
    let mut log = log::header().into_bytes();
    let written: Result<(), change::Unsupported> = record::append(&mut log, |log| {
        log.extend(content);
        Ok(())
    });
    written.expect("it is short");
    log
}

fn read(path: &Path, log: &[u8]) -> Result<Database, String> {
    let contents = log::replay(path, log, log.len() as u64).map_err(|error| error.to_string())?;
    Ok(contents.database)
}
