//! The calls and the output of an invocation, for people.

use std::time::Duration;

use cloudfn_local::{CallKind, CloudCall, Failure, Invocation, Outcome};

use crate::log_line::Line;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal};

/// Prints each Cloud Call and each line of output.
pub(crate) fn write(outcome: &Outcome, terminal: Terminal, progress: &Progress) {
    write_before(outcome, terminal, progress);
    for call in &outcome.cloud_calls {
        write_call(call, progress);
    }
    write_output(&outcome.output[outcome.lines_before..], terminal, progress);
}

/// Prints the lines that the process wrote before the invocation.
pub(crate) fn write_before(outcome: &Outcome, terminal: Terminal, progress: &Progress) {
    let before = &outcome.output[..outcome.lines_before];
    if !before.is_empty() {
        progress.say("Before", Colour::Dim, "this call, the process wrote:");
        write_output(before, terminal, progress);
    }
}

/// Prints a Cloud Call, and advice about it.
pub(crate) fn write_call(call: &CloudCall, progress: &Progress) {
    let colour = if call.is_answered() { Colour::Green } else { Colour::Red };
    progress.say("Cloud Call", colour, &describe(call));
    if let Some(advice) = call.advice() {
        progress.say("help", Colour::Cyan, &advice);
    }
}

/// Prints each line of output.
pub(crate) fn write_output(lines: &[String], terminal: Terminal, progress: &Progress) {
    for line in lines {
        match Line::read(line) {
            Line::Log(log) => progress.say_printable("Log", Colour::Cyan, &log.readable(terminal)),
            Line::Text { text } => progress.print(&text),
        }
    }
}

/// Prints an invocation that has ended: its calls, its output and its result.
pub(crate) fn write_invocation(invocation: &Invocation, terminal: Terminal, progress: &Progress) {
    write(&invocation.outcome, terminal, progress);
    write_result(invocation, progress);
}

/// Prints who was answered, or why a function failed.
pub(crate) fn write_result(invocation: &Invocation, progress: &Progress) {
    let Invocation { start, outcome, .. } = invocation;
    let (function, identity) = (&start.function, &start.identity);
    let milliseconds = outcome.duration.as_secs_f64() * 1e3;
    let who = identity.openid_text().unwrap_or("nobody");
    let process = outcome.process_id.map(|id| format!(", process {id}")).unwrap_or_default();
    let (heading, colour, what) = match &outcome.answer {
        Ok(_) => ("Answered", Colour::Green, String::new()),
        Err(Failure::Function(error)) => {
            ("Failed", Colour::Red, format!(": errCode {}: {}", error.err_code, error.err_msg))
        }
        // The last lines it wrote are shown above.
        Err(Failure::Crashed { status, .. }) => (
            "Failed",
            Colour::Red,
            format!(": the process ended before it answered ({status}); the next call starts a new one"),
        ),
        Err(failure) => ("Failed", Colour::Red, format!(": {failure}")),
    };
    progress.say(heading, colour, &format!("{function} for {who} ({milliseconds:.2} ms{process}){what}"));
}

/// A duration in milliseconds with microseconds, for JSON: more digits would only show that the number is binary.
pub(crate) fn milliseconds(duration: Duration) -> f64 {
    f64::from(u32::try_from(duration.as_micros()).unwrap_or(u32::MAX)) / 1e3
}

fn describe(call: &CloudCall) -> String {
    let milliseconds = call.duration.as_secs_f64() * 1e3;
    let scripted = if call.is_scripted { ", scripted" } else { "" };
    format!("{}{} ({milliseconds:.2} ms{scripted}): {}", call.api, target(call), call.outcome)
}

/// Whom or what a call is for, after a space.
fn target(call: &CloudCall) -> String {
    if let Some(about) = call.about() {
        return format!(" {about}");
    }
    let names = match call.kind {
        CallKind::Function => call.json()["name"].as_str().map(|name| format!(" {name}")),
        _ => match &*call.touser() {
            [] => None,
            [openid] => Some(format!(" to {openid}")),
            [openid, others @ ..] => Some(format!(" to {openid} and {} more", others.len())),
        },
    };
    names.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_has_no_digits_below_microseconds() {
        let text = |nanoseconds| milliseconds(Duration::from_nanos(nanoseconds)).to_string();
        assert_eq!([text(49_089), text(1_500_000), text(0)], ["0.049", "1.5", "0"]);
    }
}
