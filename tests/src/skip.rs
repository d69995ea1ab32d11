//! Tests that cannot run on this machine say so.

use std::io::Write;

/// Reports on stderr which test is skipped, and why. The test harness hides the output of tests that pass, so this
/// writes to stderr directly.
pub fn skip(reason: &str) {
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    // stderr may be closed.
    let _ = writeln!(std::io::stderr(), "skipped: {test}: {reason}");
}
