//! Logging: the destination and the format of log lines.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write as _};

use cloudfn_protocol::visible::Visible;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

use crate::environment::Environment;
use crate::platform::Platform;

mod format;

pub(crate) use self::format::shortened;
use crate::log::format::{JsonMembers, VisibleFields, VisibleJson};

/// The maximum length of a logged failure or panic, in bytes.
pub(crate) const MAX_LINE_BYTES: usize = 8 * 1024;

/// Writes log lines to stderr: JSON in the cloud, readable text on a terminal and outside the cloud.
///
/// `RUST_LOG` selects what is logged (`info`, `my_crate=debug,warn`), `CLOUDFN_LOG_FORMAT` (`json` or `text`) the
/// format. A subscriber that the program has installed stays.
pub(crate) fn install(process: &Environment) {
    let (filter, filter_mistake) = filter(process);
    let (json, format_mistake) = json(process);
    let lines = if json { json_lines(io::stderr) } else { text_lines(io::stderr, io::stderr().is_terminal()) };
    // An error means that the program has a subscriber of its own.
    if tracing_subscriber::registry().with(lines.with_filter(filter)).try_init().is_err() {
        return;
    }
    for mistake in [filter_mistake, format_mistake].into_iter().flatten() {
        tracing::warn!(target: "cloudfn", "{mistake}");
    }
}

/// A layer that writes lines. A line that cannot be written is lost: the layer would report that on stderr, and panic if
/// stderr is what cannot be written to.
type Lines<S> = Box<dyn Layer<S> + Send + Sync>;

/// One line of JSON for each event.
fn json_lines<S, W>(writer: W) -> Lines<S>
where
    S: tracing::Subscriber + for<'a> LookupSpan<'a>,
    W: for<'a> fmt::MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = fmt::layer().json().flatten_event(true).with_span_list(false).map_event_format(VisibleJson);
    let lines = lines.fmt_fields(JsonMembers);
    lines.with_writer(writer).log_internal_errors(false).boxed()
}

/// One line of text for each event, whatever it contains.
fn text_lines<S, W>(writer: W, has_colours: bool) -> Lines<S>
where
    S: tracing::Subscriber + for<'a> LookupSpan<'a>,
    W: for<'a> fmt::MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = fmt::layer().compact().with_ansi(has_colours).fmt_fields(VisibleFields);
    lines.with_writer(writer).log_internal_errors(false).boxed()
}

/// Writes to stderr why the process ends. An error can show values of variables, so it is forced onto one line.
pub(crate) fn say_error(error: &(impl Display + ?Sized)) {
    say(&format!("cloudfn: {}", Visible(&error.to_string())));
}

/// Writes a line to stderr. If that fails, it is no reason to panic.
pub(crate) fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

fn filter(process: &Environment) -> (Targets, Option<String>) {
    let default = || Targets::new().with_default(LevelFilter::INFO);
    let Some(text) = process.filled("RUST_LOG") else {
        return (default(), None);
    };
    match text.parse::<Targets>() {
        Ok(targets) => (targets, None),
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
