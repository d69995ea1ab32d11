//! Tests that cannot run on this machine say so.

use std::io::Write;

/// Says on stderr which test skips what, and why. The test harness shows what a test prints only when it fails, so this
/// goes past it.
pub fn skip(reason: &str) {
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    // Nobody may read it.
    let _ = writeln!(std::io::stderr(), "skipped: {test}: {reason}");
}
