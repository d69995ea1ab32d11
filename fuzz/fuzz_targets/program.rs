//! Programs, libraries and zips, which may be forged or damaged.

#![no_main]

use std::cell::RefCell;

use cargo_cloudfn::fuzzing::{
    program_findings, records, records_of_file, records_of_library, runs_in_the_cloud, upload_findings,
};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static FOLDER: RefCell<tempfile::TempDir> = RefCell::new(tempfile::tempdir().unwrap());
}

fuzz_target!(|bytes: &[u8]| {
    let in_memory = records(bytes);
    let findings = program_findings(bytes);
    if runs_in_the_cloud(bytes) {
        assert!(bytes.starts_with(b"\x7fELF"), "the cloud starts nothing else");
    }
    for finding in &findings {
        assert!(finding.len() <= 64 * 1024, "a message of {} bytes", finding.len());
    }
    FOLDER.with_borrow(|folder| {
        let file = folder.path().join("bootstrap");
        std::fs::write(&file, bytes).unwrap();
        // The same from a file, which is read in pieces and gives a sorted result.
        let mut sorted = in_memory.clone().unwrap_or_default();
        sorted.sort_by(|left, right| left.function.cmp(&right.function));
        match records_of_file(&file) {
            Ok(in_file) => {
                assert!(in_memory.is_err() || in_file == sorted, "a file says something else than its bytes")
            }
            Err(_) => assert!(in_memory.is_err(), "what can be read in memory can be read in a file"),
        }
        let _ = records_of_library(&file);
        let _ = upload_findings(&file);
        let _ = upload_findings(folder.path());
    });
});
