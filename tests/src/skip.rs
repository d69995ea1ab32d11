//! Tests that cannot run on this machine say so.

use std::fs::File;
use std::io::Write;

/// Set where a skipped test is a failure: in CI, a tool that could not be installed must not look like a test that passed.
const STRICT: &str = "CLOUDFN_CI_STRICT";

/// The file in which `.ci/run` collects what is skipped.
const LIST: &str = "CLOUDFN_SKIPPED";

/// Reports on stderr which test is skipped, and why. The test harness hides the output of tests that pass, so this
/// writes to stderr directly.
///
/// # Panics
///
/// If `CLOUDFN_CI_STRICT` is set.
pub fn skip(reason: &str) {
    assert!(std::env::var_os(STRICT).is_none_or(|strict| strict.is_empty()), "skipped, and {STRICT} is set: {reason}");
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    // stderr may be closed.
    let _ = writeln!(std::io::stderr(), "skipped: {test}: {reason}");
    let list = std::env::var_os(LIST).and_then(|list| File::options().append(true).open(list).ok());
    if let Some(mut list) = list {
        // One write, because other tests write at the same time.
        let _ = list.write_all(format!("{test}: {reason}\n").as_bytes());
    }
}
