//! The `X-Scf-*` headers of Tencent Cloud's functions (SCF), and where they are trusted.
//!
//! SCF posts the events of a function made from an image to `/event-invoke`, with the invocation's context in headers.
//! Clients can reach every path of an HTTP function, and an `X-Scf-Secret-Id` that they send arrives. Such a process
//! trusts none of these headers.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::time::Duration;

use http::HeaderMap;
use tokio::time::Instant;

use super::header::{self, NotOne};
use crate::environment::Environment;
use crate::gateway::cloud_call::target::is_region;
use crate::host::setting::{BadSetting, identity_is_believed, is_named_by_cloudbase};
use crate::platform;

/// The variable that selects whether events are posted to this process.
const EVENT_INVOKE: &str = "CLOUDFN_EVENT_INVOKE";

/// The program, or the script beside it, that starts an HTTP function.
const HTTP_FUNCTION: &str = "scf_bootstrap";

/// The variables of the secret that signs calls.
const CREDENTIALS: [&str; 3] = ["TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", "TENCENTCLOUD_SESSIONTOKEN"];

/// The maximum length of a session token.
const MAX_TOKEN_BYTES: usize = 8 * 1024;

/// The maximum length of the other values.
const MAX_VALUE_BYTES: usize = 256;

/// Whether this process is a function of SCF. Elsewhere any client can set these headers.
pub(super) fn is_here(process: &Environment) -> bool {
    platform::is_nearly_a_function(process)
}

/// Which headers of `POST /event-invoke` are trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EventEntry {
    /// None: clients can reach this path.
    Closed,
    /// The time limit and the trigger of an invocation, but no credentials and no address: the process has its own, or
    /// trusts nobody.
    WithoutCredentials,
    /// All: the process is an event function made from an image, and each event brings its credentials.
    Open,
}

/// The trusted headers of one event.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// The variables, under the names that other runtimes use.
    pub(super) variables: HashMap<String, String>,
    /// When the platform ends the invocation.
    pub(super) deadline: Option<Instant>,
}

/// The error for a header that cannot be trusted. The event is rejected, because a part of a context is useless.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub(super) enum BadContext {
    #[error("the header {name} {problem}")]
    Header { name: &'static str, problem: NotOne },
    #[error("the header {name} is not {expected}")]
    Value { name: &'static str, expected: &'static str },
    #[error("the credentials of the event are incomplete: {missing} is missing")]
    Part { missing: &'static str },
}

impl EventEntry {
    /// In a namespace that CloudBase named, functions are HTTP functions unless the variable says otherwise. So is a
    /// program that is started as one.
    pub(super) fn of(process: &Environment) -> Result<Self, BadSetting> {
        let is_open = match process.filled(EVENT_INVOKE) {
            Some("headers") => true,
            Some("none") => false,
            Some(other) => return Err(BadSetting::new(EVENT_INVOKE, other, "`headers` or `none`")),
            None => !is_named_by_cloudbase(process) && !is_http_function(std::env::current_exe().ok().as_deref()),
        };
        // Only the exact value of the platform opens it: a similar value must not make more headers trusted.
        if !is_open || process.get("TENCENTCLOUD_RUNENV") != Some("SCF") {
            return Ok(Self::Closed);
        }
        let has_credentials = CREDENTIALS.iter().any(|name| process.filled(name).is_some());
        if has_credentials || !identity_is_believed(process)? {
            return Ok(Self::WithoutCredentials);
        }
        Ok(Self::Open)
    }

    /// Reads the trusted headers. Variables of the process about its instance are not overwritten.
    pub(super) fn read(self, headers: &HeaderMap, process: &Environment) -> Result<Context, BadContext> {
        let mut context = Context::default();
        if self == Self::Closed {
            return Ok(context);
        }
        context.deadline = deadline(headers)?;
        for (name, variable) in [("x-scf-name", "SCF_FUNCTIONNAME"), ("x-scf-trigger-src", "TRIGGER_SRC")] {
            if let Some(value) = text(headers, name, MAX_VALUE_BYTES)? {
                context.add(process, variable, value);
            }
        }
        if self == Self::Open {
            context.add_address(headers, process)?;
            context.add_credentials(headers)?;
        }
        Ok(context)
    }
}

impl Context {
    fn add(&mut self, process: &Environment, variable: &str, value: &str) {
        if process.filled(variable).is_none() {
            self.variables.insert(variable.to_owned(), value.to_owned());
        }
    }

    fn add_address(&mut self, headers: &HeaderMap, process: &Environment) -> Result<(), BadContext> {
        if let Some(region) = text(headers, "x-scf-region", MAX_VALUE_BYTES)? {
            if !is_region(region) {
                let expected = "a region: one label of a host name";
                return Err(BadContext::Value { name: "x-scf-region", expected });
            }
            self.add(process, "TENCENTCLOUD_REGION", region);
        }
        if let Some(namespace) = text(headers, "x-scf-namespace", MAX_VALUE_BYTES)? {
            if !namespace.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
                let expected = "a namespace: letters, digits, `-` and `_`";
                return Err(BadContext::Value { name: "x-scf-namespace", expected });
            }
            self.add(process, "SCF_NAMESPACE", namespace);
        }
        Ok(())
    }

    /// All of them or none: parts of two sets are never mixed.
    fn add_credentials(&mut self, headers: &HeaderMap) -> Result<(), BadContext> {
        const NAMES: [&str; 3] = ["x-scf-secret-id", "x-scf-secret-key", "x-scf-session-token"];
        let [id, key, token] = NAMES.map(|name| text(headers, name, MAX_TOKEN_BYTES));
        let values = [id?, key?, token?];
        if values.iter().all(Option::is_none) {
            return Ok(());
        }
        for ((name, variable), value) in NAMES.into_iter().zip(CREDENTIALS).zip(values) {
            let value = value.ok_or(BadContext::Part { missing: name })?;
            self.variables.insert(variable.to_owned(), value.to_owned());
        }
        Ok(())
    }
}

/// Whether this is the program of an HTTP function: its package has a file `scf_bootstrap`.
fn is_http_function(program: Option<&Path>) -> bool {
    program.is_some_and(|program| {
        program.file_name().is_some_and(|name| name == HTTP_FUNCTION) || program.with_file_name(HTTP_FUNCTION).exists()
    })
}

/// The deadline: `X-Scf-Timeout` milliseconds after the event arrived.
fn deadline(headers: &HeaderMap) -> Result<Option<Instant>, BadContext> {
    const NAME: &str = "x-scf-timeout";
    let Some(timeout) = text(headers, NAME, MAX_VALUE_BYTES)? else { return Ok(None) };
    let milliseconds: u64 = match timeout.parse() {
        Ok(milliseconds) if milliseconds > 0 => milliseconds,
        _ => return Err(BadContext::Value { name: NAME, expected: "a number of milliseconds (1 or more)" }),
    };
    Ok(Instant::now().checked_add(Duration::from_millis(milliseconds)))
}

/// The value of a header that occurs once; `None` if it is missing or empty.
fn text<'a>(headers: &'a HeaderMap, name: &'static str, max_bytes: usize) -> Result<Option<&'a str>, BadContext> {
    header::only(headers, name, max_bytes).map_err(|problem| BadContext::Header { name, problem })
}

impl fmt::Display for EventEntry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Closed => "none",
            Self::WithoutCredentials => "X-Scf-* headers, without credentials and address",
            Self::Open => "X-Scf-* headers",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_with_a_bootstrap_is_that_of_an_http_function() {
        assert!(is_http_function(Some(Path::new("/var/user/scf_bootstrap"))));
        assert!(!is_http_function(Some(Path::new("/bootstrap"))));
        assert!(!is_http_function(None));
        let folder = std::env::temp_dir().join(format!("cloudfn-scf-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(HTTP_FUNCTION), "#!/bin/bash\n./server\n").unwrap();
        assert!(is_http_function(Some(&folder.join("server"))));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
