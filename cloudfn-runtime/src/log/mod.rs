//! Logging: the destination and the format of log lines.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write as _};
#[cfg(any(unix, feature = "http"))]
use std::time::Duration;

use cloudfn_protocol::visible::Visible;
use tracing::field::Field;
use tracing::level_filters::LevelFilter;

use self::filter::Filter;
use self::lines::{Format, Lines};
use crate::environment::Environment;
use crate::platform::Platform;

#[cfg(unix)]
mod failure_line;
mod filter;
mod json;
mod lines;
mod shortened;
mod spans;
mod text;
mod timestamp;

#[cfg(unix)]
pub(crate) use self::failure_line::{FailureLine, LineBuffer};
pub(crate) use self::shortened::shortened;

/// The maximum length of a logged failure or panic, in bytes.
pub(crate) const MAX_LINE_BYTES: usize = 8 * 1024;

/// How long the last line of a process that is given up may wait for a reader of stderr.
#[cfg(any(unix, feature = "http"))]
pub(crate) const LAST_LINE_TIMEOUT: Duration = Duration::from_millis(100);

/// Writes log lines to stderr: JSON in the cloud, readable text on a terminal and outside the cloud.
///
/// `RUST_LOG` selects what is logged (`info`, `my_crate=debug,warn`), `CLOUDFN_LOG_FORMAT` (`json` or `text`) the
/// format. A subscriber that the program has installed stays.
pub(crate) fn install(process: &Environment) {
    let (filter, filter_mistake) = filter(process);
    let (json, format_mistake) = json(process);
    let format = if json { Format::Json } else { Format::Text { has_colours: io::stderr().is_terminal() } };
    let lines = Lines::new(filter, format, |line| {
        let _ = io::stderr().write_all(line.as_bytes());
    });
    // An error means that the program has a subscriber of its own.
    if tracing::subscriber::set_global_default(lines).is_err() {
        return;
    }
    for mistake in [filter_mistake, format_mistake].into_iter().flatten() {
        tracing::warn!(target: "cloudfn", "{mistake}");
    }
}

/// Writes to stderr why the process ends. An error can show values of variables, so it is forced onto one line.
pub(crate) fn say_error(error: &(impl Display + ?Sized)) {
    say(&format!("cloudfn: {}", Visible(&error.to_string())));
}

/// Writes a line to stderr. If that fails, it is no reason to panic.
pub(crate) fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// The name of a field. Rust's keywords are written as `r#type`.
fn field_name(field: &Field) -> &'static str {
    field.name().strip_prefix("r#").unwrap_or(field.name())
}

fn filter(process: &Environment) -> (Filter, Option<String>) {
    let default = || Filter::at(LevelFilter::INFO);
    let Some(text) = process.filled("RUST_LOG") else {
        return (default(), None);
    };
    match text.parse::<Filter>() {
        Ok(filter) => (filter, None),
        Err(error) => (default(), Some(format!("RUST_LOG={text} is invalid ({error}); logging at `info`"))),
    }
}

fn json(process: &Environment) -> (bool, Option<String>) {
    let in_cloud = Platform::of(process) == Platform::CloudFunction && !io::stderr().is_terminal();
    match process.filled("CLOUDFN_LOG_FORMAT") {
        None => (in_cloud, None),
        Some("json") => (true, None),
        Some("text") => (false, None),
        Some(other) => (in_cloud, Some(format!("CLOUDFN_LOG_FORMAT={other} is invalid: it must be `json` or `text`"))),
    }
}

#[cfg(test)]
mod tests;
