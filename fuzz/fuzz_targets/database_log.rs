//! The log of a database: whatever it holds, it is read or refused, and what was read is the same in a new log.

#![no_main]

use std::path::Path;

use cloudfn_local::database_fuzzing::{compacted, described, log_of_record};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static FOLDER: tempfile::TempDir = tempfile::tempdir().unwrap();
}

fuzz_target!(|bytes: &[u8]| {
    let Some((form, rest)) = bytes.split_first() else { return };
    // A checksum that is right is hard to guess: with the first form, what follows is the content of one record.
    let log = if *form == b'r' { log_of_record(rest) } else { rest.to_owned() };
    let Ok(database) = described(Path::new("log"), &log) else { return };
    let written = FOLDER.with(|folder| compacted(folder.path(), &log));
    let again = described(Path::new("log"), &written).expect("what is written can be read");
    assert_eq!(again, database);
});
