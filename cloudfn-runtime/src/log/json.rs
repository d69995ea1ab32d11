//! Lines of JSON: `{"timestamp":"..","level":"INFO","message":"serving","target":"cloudfn","span":{..}}`.

use std::fmt::{self, Debug, Display, Write};
use std::time::SystemTime;

use cloudfn_protocol::visible::{self, EscapingWriter};
use serde_json::{Map, Value};
use tracing::Event;
use tracing::field::{Field, Visit};

use super::field_name;
use super::spans::SpanText;
use super::timestamp::Timestamp;

/// Writes an event with the span that it is in.
pub(super) fn write_event(line: &mut String, event: &Event<'_>, scope: &[SpanText], time: SystemTime) -> fmt::Result {
    let metadata = event.metadata();
    let mut members = Map::new();
    members.insert("timestamp".to_owned(), Timestamp(time).to_string().into());
    members.insert("level".to_owned(), metadata.level().as_str().into());
    event.record(&mut Members(&mut members));
    members.insert("target".to_owned(), metadata.target().into());
    if let Some(span) = scope.last() {
        let mut span_members: Map<_, _> =
            serde_json::from_slice(format!("{{{}}}", span.fields).as_bytes()).unwrap_or_default();
        span_members.sort_keys();
        span_members.insert("name".to_owned(), span.name.into());
        members.insert("span".to_owned(), span_members.into());
    }
    // Outside of strings JSON is ASCII, and control characters in strings are escaped already.
    write!(EscapingWriter::new(line, visible::json_escape), "{}", Value::from(members))?;
    line.push('\n');
    Ok(())
}

/// The fields that are recorded, as members without the braces around them: `"a":1,"b":"text"`.
///
/// Every invocation has a span, so this writes the members one after the other, without a map.
pub(super) fn fields(record: impl FnOnce(&mut dyn Visit)) -> String {
    let mut members = MemberText(String::new());
    record(&mut members);
    members.0
}

struct MemberText(String);

impl MemberText {
    fn write(&mut self, field: &Field, value: impl Display) {
        if !self.0.is_empty() {
            self.0.push(',');
        }
        self.write_text(field_name(field));
        // A `String` takes everything.
        let _ = write!(self.0, ":{value}");
    }

    fn write_text(&mut self, text: &str) {
        let is_plain = |byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\');
        let _ = if text.bytes().all(is_plain) {
            write!(self.0, "\"{text}\"")
        } else {
            write!(self.0, "{}", Value::from(text))
        };
    }
}

impl Visit for MemberText {
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.write(field, Value::from(value));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.write(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.write(field, value);
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.write(field, value);
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.write(field, "");
        self.write_text(value);
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.record_str(field, &debug_text(value));
    }
}

/// A value that cannot be formatted ends early: `format!` would panic.
fn debug_text(value: &dyn Debug) -> String {
    let mut text = String::new();
    let _ = write!(text, "{value:?}");
    text
}

struct Members<'a>(&'a mut Map<String, Value>);

impl Members<'_> {
    fn insert(&mut self, field: &Field, value: impl Into<Value>) {
        self.0.insert(field_name(field).to_owned(), value.into());
    }
}

impl Visit for Members<'_> {
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.insert(field, value);
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.insert(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.insert(field, value);
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.insert(field, value);
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.insert(field, value);
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.insert(field, debug_text(value));
    }
}
