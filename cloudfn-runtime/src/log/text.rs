//! Lines of text: `2023-11-14T22:13:20.123456Z  INFO invocation: cloudfn: serving request_id=r1`.

use std::error::Error;
use std::fmt::{self, Debug, Display, Write};
use std::time::SystemTime;

use cloudfn_protocol::visible::{self, EscapingWriter};
use tracing::field::{Field, Visit};
use tracing::{Event, Level};

use super::field_name;
use super::spans::SpanText;
use super::timestamp::Timestamp;

/// Codes of terminals.
const BOLD: &str = "1";
const DIM: &str = "2";

/// Writes an event with the spans around it, the outermost first.
pub(super) fn write_event(
    line: &mut String,
    event: &Event<'_>,
    scope: &[SpanText],
    time: SystemTime,
    has_colours: bool,
) -> fmt::Result {
    let metadata = event.metadata();
    let style = |style| has_colours.then_some(style);
    write!(line, "{} ", Painted(style(DIM), Timestamp(time)))?;
    let (level, colour) = level(*metadata.level());
    write!(line, "{} ", Painted(style(colour), level))?;
    for span in scope {
        write!(line, "{}:", Painted(style(BOLD), span.name))?;
    }
    if !scope.is_empty() {
        line.push(' ');
    }
    write!(line, "{}{} ", Painted(style(DIM), metadata.target()), Painted(style(DIM), ":"))?;
    line.push_str(&fields(|visitor| event.record(visitor)));
    for span in scope.iter().filter(|span| !span.fields.is_empty()) {
        write!(line, " {}", Painted(style(DIM), &span.fields))?;
    }
    line.push('\n');
    Ok(())
}

/// The fields that are recorded, with all characters visible: `a message a=1 b="text"`.
pub(super) fn fields(record: impl FnOnce(&mut dyn Visit)) -> String {
    let mut fields = Fields(String::new());
    record(&mut fields);
    fields.0
}

fn level(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::ERROR => ("ERROR", "31"),
        Level::WARN => (" WARN", "33"),
        Level::INFO => (" INFO", "32"),
        Level::DEBUG => ("DEBUG", "34"),
        Level::TRACE => ("TRACE", "35"),
    }
}

/// A text in a colour or style, if there is one.
struct Painted<T>(Option<&'static str>, T);

impl<T: Display> Display for Painted<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(style) => write!(formatter, "\x1b[{style}m{}\x1b[0m", self.1),
            None => self.1.fmt(formatter),
        }
    }
}

struct Fields(String);

impl Fields {
    fn write(&mut self, field: &Field, value: fmt::Arguments<'_>) {
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        let mut visible = EscapingWriter::new(&mut self.0, visible::rust_escape);
        // A value that cannot be formatted ends early.
        let _ = match field_name(field) {
            "message" => visible.write_fmt(value),
            name => write!(visible, "{name}={value}"),
        };
    }
}

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "message" => self.write(field, format_args!("{value}")),
            _ => self.write(field, format_args!("{value:?}")),
        }
    }

    fn record_error(&mut self, field: &Field, value: &(dyn Error + 'static)) {
        match value.source() {
            None => self.write(field, format_args!("{value}")),
            Some(source) => {
                self.write(field, format_args!("{value} {}.sources={:?}", field.name(), Sources(source)));
            }
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.write(field, format_args!("{value:?}"));
    }
}

/// The errors behind an error, the nearest first.
struct Sources<'a>(&'a (dyn Error + 'static));

impl Debug for Sources<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = formatter.debug_list();
        for error in std::iter::successors(Some(self.0), |error| (*error).source()) {
            list.entry(&format_args!("{error}"));
        }
        list.finish()
    }
}
