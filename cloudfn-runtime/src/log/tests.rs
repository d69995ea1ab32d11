//! Tests of log lines as the layers write them.

use std::io::Write;
use std::sync::{Arc, Mutex};

use proptest::prelude::*;
use serde_json::Value;
use tracing_subscriber::Layer as _;
use tracing_subscriber::layer::SubscriberExt as _;

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
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// What `Lines` writes.
fn lines(format: Format, filter: &str, log: impl FnOnce()) -> String {
    let output = Output::default();
    let writer = output.clone();
    let write = move |line: &str| writer.0.lock().unwrap().write_all(line.as_bytes()).unwrap();
    tracing::subscriber::with_default(Lines::new(filter.parse().unwrap(), format, write), log);
    output.text()
}

/// What tracing-subscriber writes.
fn model(format: Format, filter: &str, log: impl FnOnce()) -> String {
    let output = Output::default();
    let writer = output.clone();
    let layer = tracing_subscriber::fmt::layer().with_writer(move || writer.clone());
    let layer = match format {
        Format::Text { has_colours } => layer.compact().with_ansi(has_colours).boxed(),
        Format::Json => layer.json().flatten_event(true).with_span_list(false).boxed(),
    };
    let layer = layer.with_filter(filter.parse::<tracing_subscriber::filter::Targets>().unwrap());
    tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), log);
    output.text()
}

fn text(has_colours: bool, log: impl FnOnce()) -> String {
    lines(Format::Text { has_colours }, "trace", log)
}

fn json(log: impl FnOnce()) -> String {
    lines(Format::Json, "trace", log)
}

/// The lines without their times, which differ.
fn without_times(lines: &str) -> Vec<String> {
    let is_digit = |character: char| character.is_ascii_digit();
    lines
        .lines()
        .map(|line| line.replacen(is_digit, "", "2026-11-14T22:13:20.123456Z".matches(is_digit).count()))
        .collect()
}

#[derive(Debug, thiserror::Error)]
#[error("no tea")]
struct NoTea(#[source] io::Error);

/// Spans in spans, in other threads and in none; fields of each kind; each level.
fn log_like_a_program() {
    tracing::info!("before");
    let outer = tracing::info_span!("outer", request_id = %"r1", later = tracing::field::Empty, r#type = "t");
    let hidden = tracing::trace_span!(target: "hidden", "hidden", secret = 1);
    outer.in_scope(|| {
        tracing::debug!(number = -1, large = u64::MAX, float = 1.5, is = true, "fields {}", 1);
        tracing::trace!(target: "other::target", "trace");
        hidden.in_scope(|| tracing::warn!(target: "cloudfn", "in a span that may be disabled"));
        let inner = tracing::error_span!("inner", function = "order", debugged = ?Some("tea"));
        let _inner = inner.enter();
        outer.record("later", "now");
        inner.record("function", "other");
        tracing::error!(error = &NoTea(io::Error::other("no leaves")) as &(dyn std::error::Error + 'static), "failed");
        tracing::error!(parent: &inner, "with a parent");
        let again = outer.enter();
        tracing::info!(message = "still in the inner span");
        drop(again);
        tracing::info!("in the inner span");
    });
    let in_thread = tracing::Span::current();
    assert!(in_thread.is_none());
    let nested = outer.in_scope(tracing::Span::current);
    drop(outer);
    nested.in_scope(|| tracing::info!("in a span that only its current handle keeps"));
    let orphan = nested.in_scope(|| tracing::info_span!("child"));
    drop(nested);
    orphan.in_scope(|| tracing::info!(a = 1, "in a child that keeps its parent"));
    tracing::info!("after");
}

#[test]
fn lines_are_those_of_tracing_subscriber() {
    for format in [Format::Json, Format::Text { has_colours: false }] {
        for filter in ["trace", "info", "warn,other=trace", "info,hidden=off,cloudfn=debug", "off"] {
            let ours = without_times(&lines(format, filter, log_like_a_program));
            let theirs = without_times(&model(format, filter, log_like_a_program));
            assert_eq!(ours, theirs, "{format:?} {filter}");
        }
    }
}

/// Fields have no colours of their own: they come from outside.
#[test]
fn colours_are_those_of_tracing_subscriber() {
    let format = Format::Text { has_colours: true };
    let log = || {
        let span = tracing::info_span!("span");
        tracing::error!("a");
        tracing::warn!("b");
        span.in_scope(|| tracing::info!("c"));
        tracing::debug!("d");
        tracing::trace!("e");
    };
    let after_time = |lines: &str| lines.lines().map(|line| line.split_at(31).1.to_owned()).collect::<Vec<_>>();
    let ours = lines(format, "trace", log);
    assert_eq!(after_time(&ours), after_time(&model(format, "trace", log)));
    assert!(ours.starts_with("\x1b[2m2"), "{ours}");
    let span = text(true, || tracing::info_span!("span", field = 1).in_scope(|| tracing::info!(other = 2, "a")));
    assert!(span.ends_with(" a other=2 \x1b[2mfield=1\x1b[0m\n"), "{span}");
}

/// tracing-subscriber shows the current span there.
#[test]
fn an_event_without_a_parent_shows_no_span() {
    let log = || tracing::info_span!("outer").in_scope(|| tracing::info!(parent: None, "alone"));
    let line: Value = serde_json::from_str(&json(log)).unwrap();
    assert_eq!(line["span"], Value::Null, "{line}");
    assert!(!text(false, log).contains("outer"));
}

#[test]
fn spans_that_are_closed_make_room_for_others() {
    let spans = Arc::new(spans::Spans::default());
    let metadata =
        tracing::subscriber::with_default(Lines::new(Filter::at(LevelFilter::INFO), Format::Json, |_| {}), || {
            tracing::info_span!("span").metadata().unwrap()
        });
    let first = spans.open(metadata, None, String::new());
    let child = spans.open(metadata, Some(first.clone()), "a".to_owned());
    assert!(!spans.drop_reference(&first), "the child keeps it");
    assert_eq!(spans.scope(Some(child.clone())).len(), 2);
    // In another thread than it was opened in.
    let elsewhere = Arc::clone(&spans);
    let closed = std::thread::spawn({
        let child = child.clone();
        move || elsewhere.drop_reference(&child)
    });
    assert!(closed.join().unwrap());
    assert!(spans.scope(Some(child.clone())).is_empty());
    let next = [spans.open(metadata, None, String::new()), spans.open(metadata, None, String::new())];
    assert!(next.contains(&first) && next.contains(&child), "{next:?}");
}

#[test]
fn a_value_that_cannot_be_formatted_ends_early() {
    struct Broken;
    impl std::fmt::Debug for Broken {
        fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("half")?;
            Err(std::fmt::Error)
        }
    }
    let log = || tracing::info_span!("span", broken = ?Broken).in_scope(|| tracing::info!(other = ?Broken, "tea"));
    assert!(text(false, log).ends_with("tea other=half broken=half\n"));
    let line: Value = serde_json::from_str(&json(log)).unwrap();
    assert_eq!((&line["other"], &line["span"]["broken"]), (&"half".into(), &"half".into()), "{line}");
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

#[cfg(unix)]
#[test]
fn a_signal_handler_writes_the_line_of_a_failure_as_the_log_does() {
    use crate::failure::Failure;
    use crate::middleware::trace::log_failure;

    let reason = "SIGTERM: the function has not returned within 25000 ms, because it computes without an `.await`";
    for (name, format) in [("json", Format::Json), ("text", Format::Text { has_colours: false })] {
        let process = Environment::from_iter([("CLOUDFN_LOG_FORMAT".to_owned(), name.to_owned())]);
        let mut buffer = LineBuffer::default();
        FailureLine::new(&process, -1, reason).write(&mut buffer, Some(&"8c5a1e0f-2"), std::time::SystemTime::now());
        let ours = std::str::from_utf8(buffer.bytes()).unwrap();
        let logged = lines(format, "info", || log_failure("8c5a1e0f-2", None, &mut Failure::new(reason)));
        assert_eq!(without_times(ours), without_times(&logged));
        assert!(ours.ends_with('\n'), "{ours}");
    }
}

#[cfg(unix)]
#[test]
fn a_line_that_is_too_long_for_the_buffer_of_a_signal_handler_is_cut_off() {
    let process = Environment::default();
    let mut buffer = LineBuffer::default();
    let long = "x".repeat(5000);
    FailureLine::new(&process, -1, &long).write(&mut buffer, None::<&&str>, std::time::SystemTime::now());
    assert_eq!(buffer.bytes().len(), 1024);
    assert!(buffer.bytes().ends_with(b"xxx"));
}
