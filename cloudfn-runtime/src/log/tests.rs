//! Tests of log lines as the layers write them.

use std::io::Write;
use std::sync::{Arc, Mutex};

use proptest::prelude::*;
use serde_json::Value;
use tracing_subscriber::Registry;

use super::*;

#[derive(Clone, Default)]
struct Output(Arc<Mutex<Vec<u8>>>);

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Output {
    fn writer(&self) -> impl for<'a> fmt::MakeWriter<'a> + Send + Sync + 'static {
        let output = self.clone();
        move || output.clone()
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

fn text(has_colours: bool, log: impl FnOnce()) -> String {
    let output = Output::default();
    let lines: Lines<Registry> = text_lines(output.writer(), has_colours);
    tracing::subscriber::with_default(tracing_subscriber::registry().with(lines), log);
    output.text()
}

fn json(log: impl FnOnce()) -> String {
    let output = Output::default();
    let lines: Lines<Registry> = json_lines(output.writer());
    tracing::subscriber::with_default(tracing_subscriber::registry().with(lines), log);
    output.text()
}

/// Logs in a message, in fields of each kind, and in those of a span.
fn log_everywhere(text: &str) {
    let error = io::Error::other(text.to_owned());
    let error: &(dyn std::error::Error + 'static) = &error;
    let span = tracing::error_span!("invocation", request_id = %text, function = text, later = tracing::field::Empty);
    span.record("later", tracing::field::display(text));
    let _inside = span.enter();
    tracing::error!(output = %text, debugged = ?text, plain = text, error, "{text}");
    tracing::info!(message = text);
}

/// Characters that must be escaped.
const HOSTILE: [char; 26] = [
    '\0',
    '\x07',
    '\x08',
    '\t',
    '\n',
    '\x0b',
    '\x0c',
    '\r',
    '\x1b',
    '\x7f',
    '\u{80}',
    '\u{85}',
    '\u{9b}',
    '\u{9f}',
    '\u{61c}',
    '\u{200b}',
    '\u{200e}',
    '\u{200f}',
    '\u{2028}',
    '\u{2029}',
    '\u{202a}',
    '\u{202e}',
    '\u{2066}',
    '\u{2069}',
    '\u{feff}',
    '\u{e0041}',
];

#[test]
fn a_line_break_in_a_message_or_field_does_not_start_another_line() {
    let lines = text(false, || log_everywhere("tea\n2026-01-01T00:00:00Z ERROR forged: paid\r\nx"));
    assert_eq!(lines.matches('\n').count(), 2, "{lines}");
    assert!(lines.contains(r"tea\n2026-01-01T00:00:00Z ERROR forged: paid\r\nx"), "{lines}");
}

#[test]
fn only_our_own_colours_reach_a_terminal_unescaped() {
    for character in HOSTILE {
        let word = format!("a{character}b");
        let plain = text(false, || log_everywhere(&word));
        let raw = |lines: &str| lines.trim_end_matches('\n').replace('\n', "").contains(character);
        assert!(!raw(&plain) || character == '\n', "{character:?} in {plain:?}");
        assert_eq!(plain.matches('\n').count(), 2, "{character:?} in {plain:?}");
        let coloured = text(true, || log_everywhere(&word));
        assert!(!coloured.contains(&word), "{character:?} in {coloured:?}");
        assert!(coloured.contains("\x1b[31mERROR"), "{coloured:?}");
    }
}

#[test]
fn json_lines_escape_invisible_characters_and_keep_their_meaning() {
    for character in HOSTILE {
        let word = format!("a{character}b");
        let lines = json(|| log_everywhere(&word));
        assert_eq!(lines.matches('\n').count(), 2, "{character:?} in {lines:?}");
        assert!(!lines.replace('\n', "").contains(character), "{character:?} in {lines:?}");
        for line in lines.lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            // A layer on the way may have escaped it once already.
            let message = line["message"].as_str().unwrap();
            assert!(message.starts_with('a') && message.ends_with('b'), "{line}");
            assert_eq!(line["span"]["request_id"], word.as_str(), "{line}");
            assert_eq!(line["span"]["function"], word.as_str(), "{line}");
        }
    }
}

#[test]
fn the_fields_of_a_span_in_json_keep_their_types() {
    let lines = json(|| {
        let span = tracing::error_span!(
            "typed", number = -1, unsigned = u64::MAX, float = 0.5, not_a_number = f64::NAN, is = true, debugged = ?"a",
            r#type = "b\"c", later = tracing::field::Empty
        );
        span.record("later", 7);
        span.in_scope(|| tracing::info!("x"));
        let without = tracing::error_span!("without", later = tracing::field::Empty);
        without.in_scope(|| tracing::info!("x"));
        without.record("later", "now");
        without.in_scope(|| tracing::info!("x"));
    });
    let spans: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["span"].clone()).collect();
    let typed = serde_json::json!({
        "name": "typed", "number": -1, "unsigned": u64::MAX, "float": 0.5, "not_a_number": null, "is": true,
        "debugged": "\"a\"", "type": "b\"c", "later": 7,
    });
    let (without, later) =
        (serde_json::json!({"name": "without"}), serde_json::json!({"name": "without", "later": "now"}));
    assert_eq!(spans, [typed, without, later]);
}

#[test]
fn visible_text_is_unchanged() {
    let word = "茶 ü → 'tea' \"é\" C:\\x ❤️ {}";
    assert!(text(false, || tracing::info!("{word}")).contains(word));
    let line: Value = serde_json::from_str(&json(|| tracing::info!("{word}"))).unwrap();
    assert_eq!(line["message"], word);
}

#[test]
fn a_text_is_cut_between_characters_and_says_how_much_is_missing() {
    assert_eq!(shortened("tea", 3), "tea");
    assert_eq!(shortened("teas", 3), "tea … 1 bytes more");
    assert_eq!(shortened("茶茶", 4), "茶 … 3 bytes more");
}

#[test]
fn a_start_error_is_one_line() {
    assert_eq!(Visible("PORT is `a\nb\u{1b}[2J`").to_string(), r"PORT is `a\nb\u{1b}[2J`");
}

proptest! {
    #[test]
    fn every_event_is_one_line_of_text_or_json(word in "\\PC*|.*|[\\x00-\\xff\\u{2000}-\\u{2070}]*") {
        let lines = text(false, || log_everywhere(&word));
        prop_assert!(lines.ends_with('\n') && lines.matches('\n').count() == 2, "{:?}", lines);
        prop_assert!(!lines.chars().any(|character| character.is_control() && character != '\n'), "{:?}", lines);
        for line in json(|| log_everywhere(&word)).lines() {
            prop_assert!(serde_json::from_str::<Value>(line).is_ok(), "{:?}", line);
        }
    }
}
