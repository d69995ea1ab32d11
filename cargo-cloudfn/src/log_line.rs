//! The output of a function: log lines in JSON, and other text.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::printable;
use crate::terminal::{Colour, Terminal};

/// One line of output.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Line {
    /// A log line.
    Log(Box<Log>),
    /// Text that the function printed.
    Text { text: String },
}

/// A log line, as cloudfn-runtime writes it in the cloud.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Log {
    timestamp: String,
    level: String,
    target: String,
    /// Usually a string, but a function can log any JSON.
    #[serde(default = "no_message")]
    message: Value,
    /// The request id and the function's name: the same on every line of an invocation.
    #[serde(default)]
    span: Map<String, Value>,
    #[serde(flatten)]
    fields: Map<String, Value>,
}

impl Line {
    pub(crate) fn read(line: &str) -> Self {
        match serde_json::from_str(line) {
            Ok(log) => Self::Log(log),
            Err(_) => Self::Text { text: line.to_owned() },
        }
    }
}

impl Log {
    /// The line for people: `INFO shop: order taken number=7`. It is safe to print on a terminal.
    pub(crate) fn readable(&self, terminal: Terminal) -> String {
        let colour = match self.level.as_str() {
            "ERROR" => Colour::Red,
            "WARN" => Colour::Yellow,
            "INFO" => Colour::Green,
            _ => Colour::Dim,
        };
        let level = terminal.paint(colour, &printable::line(&self.level));
        let fields = self.fields.iter().map(|(name, value)| format!(" {}={}", printable::line(name), readable(value)));
        let target = printable::line(&self.target);
        format!("{level} {target}: {}{}", readable(&self.message), fields.collect::<String>())
    }
}

fn no_message() -> Value {
    Value::String(String::new())
}

/// A value of a log line: strings without quotes, and no control characters.
fn readable(value: &Value) -> String {
    match value {
        Value::String(text) => printable::line(text).into_owned(),
        value => printable::json(&value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Terminal = Terminal { is_watched: false, has_colours: false };

    #[test]
    fn a_log_line_is_made_readable() {
        let line = r#"{"timestamp":"2026-01-01T00:00:00Z","level":"INFO","message":"order taken","number":7,"who":"o1","target":"shop","span":{"name":"invocation","request_id":"r1"}}"#;
        let Line::Log(log) = Line::read(line) else { panic!("a log line") };
        assert_eq!(log.readable(PLAIN), "INFO shop: order taken number=7 who=o1");
    }

    #[test]
    fn printed_text_is_not_mistaken_for_a_log_line() {
        for text in ["hello", "{\"level\": 3}", "", "[1]"] {
            assert_eq!(Line::read(text), Line::Text { text: text.to_owned() });
        }
    }

    #[test]
    fn a_message_can_be_anything() {
        for (message, shown) in [
            (r#"{"a":[1,null]}"#, r#"{"a":[1,null]}"#),
            ("[1]", "[1]"),
            ("7.50", "7.5"),
            ("null", "null"),
            (r#""a\nb""#, r"a\nb"),
        ] {
            let line = format!(r#"{{"timestamp":"t","level":"INFO","target":"shop","message":{message}}}"#);
            let Line::Log(log) = Line::read(&line) else { panic!("{line}") };
            assert_eq!(log.readable(PLAIN), format!("INFO shop: {shown}"));
        }
    }

    #[test]
    fn a_log_line_cannot_forge_another_or_control_the_terminal() {
        let colours = Terminal { is_watched: true, has_colours: true };
        let line = r#"{"timestamp":"t","level":"IN\u001b[2JFO","target":"a\nb","message":"x\n ERROR shop: forged\u001b]0;t\u0007","k\u202ey":"v\r","o":{"k\u009b":"\u2066"}}"#;
        let Line::Log(log) = Line::read(line) else { panic!("a log line") };
        let shown = log.readable(colours);
        assert_eq!(
            shown.split_once("\x1b[0m").unwrap().1,
            r#" a\nb: x\n ERROR shop: forged\u{1b}]0;t\u{7} k\u{202e}y=v\r o={"k\u009b":"\u2066"}"#
        );
        assert!(shown.starts_with("\x1b[2mIN\\u{1b}[2JFO\x1b[0m"), "{shown:?}");
    }
}
