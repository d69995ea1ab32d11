//! Text out of events, headers and errors, on its way to a terminal or a log file.
//!
//! Whoever sends an event decides what is in it. A line break would begin a log line of its own, an escape sequence moves
//! the cursor or sets the clipboard of whoever looks on, and signs of direction show a text in another order than it
//! has. So what cannot be seen is written as an escape: the text keeps its meaning, and one event is one line.

use std::borrow::Cow;
use std::fmt::{self, Display, Write};

use tracing::{Event, Subscriber};
use tracing_subscriber::field::RecordFields;
use tracing_subscriber::fmt::format::{DefaultFields, Writer};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::registry::LookupSpan;

/// Whether a character is not seen where it stands, or changes how others are shown.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' // soft hyphen
            | '\u{34f}' // joins letters, and is none
            | '\u{61c}' // direction: Arabic letter mark
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' // fillers
            | '\u{17b4}' | '\u{17b5}' // vowels that are not written
            | '\u{180b}'..='\u{180f}' // selectors and a separator without width
            | '\u{200b}'..='\u{200f}' // no width, and direction
            | '\u{2028}'..='\u{202e}' // line and paragraph separators, and direction
            | '\u{2060}'..='\u{206f}' // no width, and direction
            | '\u{feff}' // byte order mark
            | '\u{fff0}'..='\u{fffb}' // annotations
            | '\u{1bca0}'..='\u{1bca3}' // format of shorthand
            | '\u{1d173}'..='\u{1d17a}' // format of music
            | '\u{e0000}'..='\u{e0fff}' // tags and selectors
        )
}

/// A text of which everything can be seen, on one line: `\n`, `\u{1b}`.
pub(crate) struct Visible<'a>(pub(crate) &'a str);

impl Display for Visible<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Escaping { to: formatter, escape: |character| is_invisible(character).then(|| rust_escape(character)) }
            .write_str(self.0)
    }
}

/// A text that is cut at a number of bytes, and says how much is missing.
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    if text.len() <= most {
        return Cow::Borrowed(text);
    }
    let end = (0..=most).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    Cow::Owned(format!("{} … {} bytes more", &text[..end], text.len() - end))
}

/// Formats the fields of events and spans as visible text. Time, level and target keep their colours.
#[derive(Debug)]
pub(super) struct VisibleFields;

impl<'writer> FormatFields<'writer> for VisibleFields {
    fn format_fields<R: RecordFields>(&self, mut writer: Writer<'writer>, fields: R) -> fmt::Result {
        let escape = |character| is_invisible(character).then(|| rust_escape(character));
        let mut escaping = Escaping { to: &mut writer, escape };
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
        let mut escaping = Escaping { to: &mut writer, escape: json_escape };
        self.0.format_event(context, Writer::new(&mut escaping), event)
    }
}

/// Outside of strings JSON is ASCII, and control characters in strings are escaped already. What is left is the line
/// break at the end of the line.
fn json_escape(character: char) -> Option<String> {
    if character.is_ascii_control() && character != '\x7f' || !is_invisible(character) {
        return None;
    }
    let units: Vec<_> = character.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect();
    Some(units.concat())
}

fn rust_escape(character: char) -> String {
    match character {
        '\n' | '\r' | '\t' => character.escape_default().to_string(),
        other => other.escape_unicode().to_string(),
    }
}

/// A writer that escapes some characters.
struct Escaping<'a, W: ?Sized> {
    to: &'a mut W,
    escape: fn(char) -> Option<String>,
}

impl<W: Write + ?Sized> Write for Escaping<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        for (position, character) in text.char_indices() {
            // Most characters are visible, and checking one allocates nothing.
            let Some(escaped) = (self.escape)(character) else { continue };
            let seen = &rest[..position - (text.len() - rest.len())];
            self.to.write_str(seen)?;
            self.to.write_str(&escaped)?;
            rest = &text[position + character.len_utf8()..];
        }
        self.to.write_str(rest)
    }
}
