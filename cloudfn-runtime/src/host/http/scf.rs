//! What Tencent Cloud's functions (SCF) say of an invocation in `X-Scf-*` headers.

use std::collections::HashMap;
use std::time::Duration;

use http::HeaderMap;
use tokio::time::Instant;

use crate::environment::Environment;

/// Headers, and the variables that other runtimes have in their place. A function made of an image is given its
/// credentials with each invocation.
const VARIABLES: [(&str, &str); 7] = [
    ("x-scf-name", "SCF_FUNCTIONNAME"),
    ("x-scf-namespace", "SCF_NAMESPACE"),
    ("x-scf-region", "TENCENTCLOUD_REGION"),
    ("x-scf-secret-id", "TENCENTCLOUD_SECRETID"),
    ("x-scf-secret-key", "TENCENTCLOUD_SECRETKEY"),
    ("x-scf-session-token", "TENCENTCLOUD_SESSIONTOKEN"),
    ("x-scf-trigger-src", "TRIGGER_SRC"),
];

/// Whether this process is a function of SCF. Elsewhere these headers are anybody's.
pub(super) fn is_here(process: &Environment) -> bool {
    process.get("TENCENTCLOUD_RUNENV") == Some("SCF")
}

/// Adds what the headers say. What the process knows of its instance is not overwritten.
pub(super) fn add_variables(variables: &mut HashMap<String, String>, headers: &HeaderMap, process: &Environment) {
    if !is_here(process) {
        return;
    }
    for (header, name) in VARIABLES {
        let Some(value) = headers.get(header).and_then(|value| value.to_str().ok()) else { continue };
        if !value.is_empty() && process.filled(name).is_none() {
            variables.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// When the platform ends this invocation: `X-Scf-Timeout` milliseconds after it began.
pub(super) fn deadline(headers: &HeaderMap, process: &Environment) -> Option<Instant> {
    if !is_here(process) {
        return None;
    }
    let timeout = headers.get("x-scf-timeout")?.to_str().ok()?.trim().parse().ok()?;
    Instant::now().checked_add(Duration::from_millis(timeout))
}
