//! What a function writes: log lines in JSON, and anything else.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::terminal::{Colour, Terminal};

/// One line of output.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Line {
    /// A log line.
    Log(Box<Log>),
    /// What the function printed itself.
    Text { text: String },
}

/// A log line, as cloudfn-runtime writes it in the cloud.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Log {
    timestamp: String,
    level: String,
    target: String,
    #[serde(default)]
    message: String,
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
    /// The line as a human reads it: `INFO shop: order taken number=7`.
    pub(crate) fn readable(&self, terminal: Terminal) -> String {
        let colour = match self.level.as_str() {
            "ERROR" => Colour::Red,
            "WARN" => Colour::Yellow,
            "INFO" => Colour::Green,
            _ => Colour::Dim,
        };
        let level = terminal.paint(colour, &self.level);
        let fields = self.fields.iter().map(|(name, value)| match value {
            Value::String(text) => format!(" {name}={text}"),
            value => format!(" {name}={value}"),
        });
        format!("{level} {}: {}{}", self.target, self.message, fields.collect::<String>())
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
    fn what_the_function_prints_is_not_taken_for_a_log_line() {
        for text in ["hello", "{\"level\": 3}", "", "[1]"] {
            assert_eq!(Line::read(text), Line::Text { text: text.to_owned() });
        }
    }
}
