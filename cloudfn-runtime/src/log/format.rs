//! The formats of log lines: text and JSON, with all characters visible and a bounded length.

use std::borrow::Cow;
use std::fmt;

use cloudfn_protocol::visible::{self, EscapingWriter};
use serde_json::{Map, Value};
use tracing::field::{Field, Visit};
use tracing::span::Record;
use tracing::{Event, Subscriber};
use tracing_subscriber::field::RecordFields;
use tracing_subscriber::fmt::format::{DefaultFields, Writer};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields, FormattedFields};
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

/// Formats the fields of spans as JSON, as `JsonFields` of tracing-subscriber does. Every invocation has a span, so this
/// writes the members one after the other, without a map and a serializer.
#[derive(Debug)]
pub(super) struct JsonMembers;

impl<'writer> FormatFields<'writer> for JsonMembers {
    fn format_fields<R: RecordFields>(&self, writer: Writer<'writer>, fields: R) -> fmt::Result {
        let mut members = MemberWriter { writer, separator: '{', written: Ok(()) };
        fields.record(&mut members);
        members.written?;
        if members.separator == '{' {
            members.writer.write_char('{')?;
        }
        members.writer.write_char('}')
    }

    fn add_fields(&self, current: &'writer mut FormattedFields<Self>, fields: &Record<'_>) -> fmt::Result {
        let mut added = String::new();
        self.format_fields(Writer::new(&mut added), fields)?;
        let read = |json: &str| serde_json::from_str::<Map<String, Value>>(json);
        let mut members = if current.is_empty() { Map::new() } else { read(current).map_err(|_| fmt::Error)? };
        members.extend(read(&added).map_err(|_| fmt::Error)?);
        current.fields = Value::Object(members).to_string();
        Ok(())
    }
}

/// Writes each field as a member of a JSON object.
struct MemberWriter<'writer> {
    writer: Writer<'writer>,
    /// What comes before the next member.
    separator: char,
    written: fmt::Result,
}

impl MemberWriter<'_> {
    fn write(&mut self, field: &Field, value: impl FnOnce(&mut Writer<'_>) -> fmt::Result) {
        if self.written.is_err() {
            return;
        }
        self.written = (|| {
            self.writer.write_char(self.separator)?;
            self.separator = ',';
            let name = field.name();
            write_json_text(&mut self.writer, name.strip_prefix("r#").unwrap_or(name))?;
            self.writer.write_char(':')?;
            value(&mut self.writer)
        })();
    }
}

impl Visit for MemberWriter<'_> {
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.write(field, |writer| write!(writer, "{}", Value::from(value)));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.write(field, |writer| write!(writer, "{value}"));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.write(field, |writer| write!(writer, "{value}"));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.write(field, |writer| write!(writer, "{value}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.write(field, |writer| write_json_text(writer, value));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.write(field, |writer| write_json_text(writer, &format!("{value:?}")));
    }
}

fn write_json_text(writer: &mut Writer<'_>, text: &str) -> fmt::Result {
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\'));
    if is_plain {
        writer.write_char('"')?;
        writer.write_str(text)?;
        return writer.write_char('"');
    }
    write!(writer, "{}", Value::from(text))
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
