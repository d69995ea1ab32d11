//! Where log lines go, and how they look.

use std::io::{self, IsTerminal};

use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

use crate::environment::Environment;

/// Writes log lines to stderr: JSON in the cloud, readable text on a terminal and outside the cloud.
///
/// `RUST_LOG` chooses what is logged (`info`, `my_crate=debug,warn`), `CLOUDFN_LOG_FORMAT` (`json` or `text`) how.
/// A program that has installed its own subscriber keeps it.
pub(crate) fn install(process: &Environment) {
    let (filter, filter_mistake) = filter(process);
    let (json, format_mistake) = json(process);
    let lines = if json {
        fmt::layer().json().flatten_event(true).with_span_list(false).with_writer(io::stderr).boxed()
    } else {
        fmt::layer().compact().with_ansi(io::stderr().is_terminal()).with_writer(io::stderr).boxed()
    };
    // An error here means that the program has a subscriber of its own.
    if tracing_subscriber::registry().with(lines.with_filter(filter)).try_init().is_err() {
        return;
    }
    for mistake in [filter_mistake, format_mistake].into_iter().flatten() {
        tracing::warn!(target: "cloudfn", "{mistake}");
    }
}

fn filter(process: &Environment) -> (Targets, Option<String>) {
    let default = || Targets::new().with_default(LevelFilter::INFO);
    let Some(text) = process.filled("RUST_LOG") else {
        return (default(), None);
    };
    match text.parse::<Targets>() {
        Ok(targets) => (targets, None),
        Err(error) => (default(), Some(format!("RUST_LOG={text} is not understood ({error}); logging from `info` on"))),
    }
}

fn json(process: &Environment) -> (bool, Option<String>) {
    let in_cloud = process.get("TENCENTCLOUD_RUNENV") == Some("SCF") && !io::stderr().is_terminal();
    match process.filled("CLOUDFN_LOG_FORMAT") {
        None => (in_cloud, None),
        Some("json") => (true, None),
        Some("text") => (false, None),
        Some(other) => {
            (in_cloud, Some(format!("CLOUDFN_LOG_FORMAT={other} is not understood; it is `json` or `text`")))
        }
    }
}
