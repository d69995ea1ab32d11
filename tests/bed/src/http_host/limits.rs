//! The limits of the host under test: shorter than its defaults, so that a scenario does not wait for those.

use std::time::Duration;

/// How long calls and answers may still take after SIGTERM.
pub(super) const DRAIN_TIMEOUT: Duration = Duration::from_secs(2);

/// How long each of these may take: the head, the body, the call, and reading the answer.
pub(super) const STEP_TIMEOUT: Duration = Duration::from_secs(1);

/// How much longer something may take, because the machine has other work, too.
pub(super) const TOLERANCE: Duration = Duration::from_millis(1500);

/// The limits as variables of the host.
pub(super) const SHORT_LIMITS: [(&str, &str); 5] = [
    ("CLOUDFN_DRAIN_TIMEOUT_MS", "2000"),
    ("CLOUDFN_HEADER_TIMEOUT_MS", "1000"),
    ("CLOUDFN_BODY_TIMEOUT_MS", "1000"),
    ("CLOUDFN_CALL_TIMEOUT_MS", "1000"),
    ("CLOUDFN_WRITE_TIMEOUT_MS", "1000"),
];
