//! The formats of log lines: text and JSON, with all characters visible and a bounded length.

use std::borrow::Cow;
use std::fmt;

use cloudfn_protocol::visible::{self, EscapingWriter};
use tracing::{Event, Subscriber};
use tracing_subscriber::field::RecordFields;
use tracing_subscriber::fmt::format::{DefaultFields, Writer};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::registry::LookupSpan;

/// Cuts a text at a number of bytes, and says how much is missing.
pub(crate) fn shortened(text: &str, max_bytes: usize) -> Cow<'_, str> {
    if text.len() <= max_bytes {
        return Cow::Borrowed(text);
    }
    let end = (0..=max_bytes).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    Cow::Owned(format!("{} … {} bytes more", &text[..end], text.len() - end))
}

/// Formats the fields of events and spans as visible text. Time, level and target keep their colours.
#[derive(Debug)]
pub(super) struct VisibleFields;

impl<'writer> FormatFields<'writer> for VisibleFields {
    fn format_fields<R: RecordFields>(&self, mut writer: Writer<'writer>, fields: R) -> fmt::Result {
        let mut escaping = EscapingWriter::new(&mut writer, visible::rust_escape);
        DefaultFields::new().format_fields(Writer::new(&mut escaping), fields)
    }
}

/// Formats events as JSON with all characters visible.
#[derive(Debug)]
pub(super) struct VisibleJson<F>(pub(super) F);

impl<S, N, F> FormatEvent<S, N> for VisibleJson<F>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
    F: FormatEvent<S, N>,
{
    fn format_event(&self, context: &FmtContext<'_, S, N>, mut writer: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        let mut escaping = EscapingWriter::new(&mut writer, escape_in_line);
        self.0.format_event(context, Writer::new(&mut escaping), event)
    }
}

/// Outside of strings JSON is ASCII, and control characters in strings are escaped already. What is left is the line
/// break at the end of the line, which stays.
fn escape_in_line(character: char) -> Option<String> {
    let is_line_end = character.is_ascii_control() && character != '\x7f';
    if is_line_end { None } else { visible::json_escape(character) }
}
