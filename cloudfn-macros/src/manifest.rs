//! What is known of a function without running it: the record in the binary, and config.json.

use crate::canary::{Check, Retired};

/// A function, as its manifest has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// The crate's name, as rustc knows it.
    pub(crate) crate_name: String,
    /// The package's name.
    pub(crate) package: String,
    /// The function's name.
    pub(crate) function: String,
    /// The APIs that it may call, in the order of the attribute.
    pub(crate) openapi: Vec<String>,
    /// The timers that start it.
    pub(crate) timers: Vec<Timer>,
    /// What `cargo cloudfn check` wants to know, in its own builds.
    pub(crate) check: Option<Check>,
}

/// A timer, as the manifest has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Timer {
    /// Its name.
    pub(crate) name: String,
    /// When, in seven fields.
    pub(crate) cron: String,
    /// When, in words. WeChat does not want them: they stand in the record alone.
    pub(crate) words: String,
}

/// The version of the record. Readers refuse a higher one.
const VERSION: u32 = 1;

impl Manifest {
    /// The record: one line of JSON, without the newline that ends it in the binary.
    pub(crate) fn record(&self) -> String {
        let identity = [
            ("version", Json::Number(VERSION)),
            ("crate", Json::text(&self.crate_name)),
            ("package", Json::text(&self.package)),
            ("function", Json::text(&self.function)),
        ];
        let words = self.timers.iter().map(|timer| (timer.name.clone(), Json::text(&timer.words))).collect();
        let words = (!self.timers.is_empty()).then_some(("timers".to_owned(), Json::Object(words)));
        let check = self.check.as_ref().map(|check| ("check".to_owned(), check.json()));
        let mut line = String::new();
        Json::object(identity.into_iter().chain(self.members()), words.into_iter().chain(check)).write_line(&mut line);
        line
    }

    /// The text of config.json, as WeChat `DevTools` uploads it.
    pub(crate) fn config(&self) -> String {
        let mut text = String::new();
        Json::object(self.members(), None).write_indented(0, &mut text);
        text.push('\n');
        text
    }

    /// What the record and config.json have in common, member for member.
    fn members(&self) -> Vec<(&'static str, Json)> {
        let openapi = self.openapi.iter().map(|name| Json::text(name)).collect();
        let permissions = Json::object([("openapi", Json::Array(openapi))], None);
        let mut members = vec![("permissions", permissions)];
        if !self.timers.is_empty() {
            members.push(("triggers", Json::Array(self.timers.iter().map(Timer::trigger).collect())));
        }
        members
    }
}

impl Timer {
    fn trigger(&self) -> Json {
        let members = [("name", &self.name), ("type", &"timer".to_owned()), ("config", &self.cron)];
        Json::object(members.map(|(key, value)| (key, Json::text(value))), None)
    }
}

impl Check {
    fn json(&self) -> Json {
        // A number of 64 bits is text in JSON.
        let canary = self.canary.map(|number| ("canary", Json::Text(number.to_string())));
        let place = self.place.as_ref().map(|place| ("place", Json::text(place)));
        let retired = self.retired.iter().map(|retired| (retired.name.clone(), retired.json())).collect();
        Json::object(canary.into_iter().chain(place), [("retired".to_owned(), Json::Object(retired))])
    }
}

impl Retired {
    fn json(&self) -> Json {
        let members = [("since", self.since), ("instead", self.instead)];
        Json::object(members.into_iter().filter_map(|(key, value)| Some((key, Json::text(value?)))), None)
    }
}

enum Json {
    Number(u32),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    fn object(
        members: impl IntoIterator<Item = (&'static str, Json)>,
        more: impl IntoIterator<Item = (String, Json)>,
    ) -> Self {
        let members = members.into_iter().map(|(key, value)| (key.to_owned(), value));
        Self::Object(members.chain(more).collect())
    }

    fn write_line(&self, output: &mut String) {
        match self {
            Self::Number(number) => output.push_str(&number.to_string()),
            Self::Text(text) => write_text(text, output),
            Self::Array(items) => {
                output.push('[');
                for (index, item) in items.iter().enumerate() {
                    output.push_str(if index == 0 { "" } else { "," });
                    item.write_line(output);
                }
                output.push(']');
            }
            Self::Object(members) => {
                output.push('{');
                for (index, (key, value)) in members.iter().enumerate() {
                    output.push_str(if index == 0 { "" } else { "," });
                    write_text(key, output);
                    output.push(':');
                    value.write_line(output);
                }
                output.push('}');
            }
        }
    }

    /// Two spaces a level, empty lists as `[]`: what `JSON.stringify(value, null, 2)` gives.
    fn write_indented(&self, level: usize, output: &mut String) {
        match self {
            Self::Array(items) if !items.is_empty() => {
                output.push('[');
                for (index, item) in items.iter().enumerate() {
                    begin_line(index, level + 1, output);
                    item.write_indented(level + 1, output);
                }
                end_lines(level, output);
                output.push(']');
            }
            Self::Object(members) if !members.is_empty() => {
                output.push('{');
                for (index, (key, value)) in members.iter().enumerate() {
                    begin_line(index, level + 1, output);
                    write_text(key, output);
                    output.push_str(": ");
                    value.write_indented(level + 1, output);
                }
                end_lines(level, output);
                output.push('}');
            }
            _ => self.write_line(output),
        }
    }
}

fn begin_line(index: usize, level: usize, output: &mut String) {
    output.push_str(if index == 0 { "" } else { "," });
    end_lines(level, output);
}

fn end_lines(level: usize, output: &mut String) {
    output.push('\n');
    output.push_str(&"  ".repeat(level));
}

fn write_text(text: &str, output: &mut String) {
    output.push('"');
    for character in text.chars() {
        match character {
            '"' => output.push_str("\\\""),
            '\\' => output.push_str("\\\\"),
            control if control < ' ' => {
                output.extend(['\\', 'u', '0', '0', hexadecimal(control, 4), hexadecimal(control, 0)]);
            }
            other => output.push(other),
        }
    }
    output.push('"');
}

/// A digit of a control character's number.
fn hexadecimal(control: char, shift: u32) -> char {
    char::from_digit(u32::from(control) >> shift & 0xf, 16).unwrap_or('0')
}
