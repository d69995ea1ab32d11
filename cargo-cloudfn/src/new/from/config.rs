//! `config.json` of a function, as people write it.

use serde_json::Value;

use super::literal::{Literal, LiteralKind};

/// The name of the file.
pub(super) const FILE: &str = "config.json";

/// The longest time limit of a function, in seconds.
const MAX_TIMEOUT: u64 = 60;

/// What it says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Config {
    /// `permissions.openapi`, with the lines.
    pub(super) openapi: Vec<(String, usize)>,
    pub(super) timers: Vec<ConfiguredTimer>,
    /// In seconds.
    pub(super) timeout: Option<u64>,
    /// In MiB.
    pub(super) memory: Option<u64>,
    /// What is not carried over, with the lines.
    pub(super) notes: Vec<(usize, String)>,
}

/// A timer of `triggers`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ConfiguredTimer {
    pub(super) name: String,
    pub(super) cron: String,
    pub(super) line: usize,
}

impl Config {
    /// Reads the members of the file. Nothing in it is an error: what has no meaning is noted.
    pub(super) fn of(literal: &Literal) -> Self {
        let mut config = Self::default();
        if !matches!(literal.kind, LiteralKind::Object(_)) {
            config.notes.push((literal.line, "it is not an object, so it says nothing".to_owned()));
        }
        for (name, value) in literal.members() {
            match name.as_str() {
                "permissions" => config.read_permissions(value),
                "triggers" => config.read_triggers(value),
                "timeout" => config.read_timeout(value),
                "memorySize" => match value.whole_number() {
                    Some(memory) if memory > 0 => config.memory = Some(memory),
                    _ => config.notes.push((value.line, "`memorySize` is not a number of MiB".to_owned())),
                },
                "runtime" => config.notes.push((
                    value.line,
                    "`runtime` selects a version of Node. A Rust function is one program, whatever the version".to_owned(),
                )),
                "cloudfunctionRoot" | "desc" | "description" | "name" | "version" | "$schema" => config.notes.push((
                    value.line,
                    format!("`{name}` has no effect in a function's config.json"),
                )),
                _ => config.notes.push((
                    value.line,
                    format!(
                        "`{name}` is a setting of this function's own code: make it a constant, or a variable of the environment \
                         if it is a secret"
                    ),
                )),
            }
        }
        config
    }

    fn read_permissions(&mut self, permissions: &Literal) {
        if !matches!(permissions.kind, LiteralKind::Object(_)) {
            self.notes.push((permissions.line, "`permissions` is not an object, so it permits nothing".to_owned()));
        }
        for (name, value) in permissions.members() {
            if name != "openapi" {
                self.notes.push((value.line, format!("`permissions.{name}` has no effect in a cloud function")));
                continue;
            }
            let Some(items) = value.items() else {
                self.notes.push((value.line, "`permissions.openapi` is not a list, so it permits nothing".to_owned()));
                continue;
            };
            for item in items {
                if let Some(name) = item.text() {
                    self.openapi.push((name.to_owned(), item.line));
                } else {
                    let text = "`permissions.openapi` has an item that is not a text";
                    self.notes.push((item.line, text.to_owned()));
                }
            }
        }
    }

    fn read_triggers(&mut self, triggers: &Literal) {
        let Some(items) = triggers.items() else {
            self.notes.push((triggers.line, "`triggers` is not a list, so there is no timer".to_owned()));
            return;
        };
        for item in items {
            for (name, value) in item.members() {
                if !matches!(name.as_str(), "name" | "type" | "config") {
                    self.notes.push((value.line, format!("`{name}` of a trigger has no effect")));
                }
            }
            let text = |name: &str| item.member(name).and_then(Literal::text).map(str::trim);
            match (text("type"), text("config")) {
                (None | Some("timer"), Some(cron)) => self.timers.push(ConfiguredTimer {
                    name: text("name").filter(|name| !name.is_empty()).unwrap_or("timer").to_owned(),
                    cron: cron.split_whitespace().collect::<Vec<_>>().join(" "),
                    line: item.line,
                }),
                (None | Some("timer"), None) => {
                    self.notes.push((item.line, "a timer has no `config` with its expression".to_owned()));
                }
                (Some(other), _) => {
                    self.notes.push((item.line, format!("a trigger of the type `{other}` is not a timer")));
                }
            }
        }
    }

    fn read_timeout(&mut self, timeout: &Literal) {
        match timeout.whole_number() {
            Some(seconds @ 1..=MAX_TIMEOUT) => self.timeout = Some(seconds),
            Some(other) => self.notes.push((
                timeout.line,
                format!("`timeout` is {other} seconds. WeChat allows 1 to {MAX_TIMEOUT}: set it in the console"),
            )),
            None => self.notes.push((timeout.line, "`timeout` is not a number of seconds".to_owned())),
        }
    }

    /// What `cloudbaserc.json` says about these settings.
    pub(super) fn settings(&self) -> Vec<(&'static str, Value)> {
        let timeout = self.timeout.map(|seconds| ("timeout", Value::from(seconds)));
        let memory = self.memory.map(|size| ("memorySize", Value::from(size)));
        timeout.into_iter().chain(memory).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(text: &str) -> Config {
        Config::of(&Literal::parse(text).unwrap())
    }

    #[test]
    fn a_broken_file_is_read_as_its_author_meant_it() {
        let config = read(
            "{
  // 权限
  'permissions': { \"openapi\": [ \"wxacode.get\", /* old */ \"templateMessage.send\", ], },
  \"triggers\": [{ name: \"t\", type: \"timer\", config: \"0 0 */3 * * * * \" },],
  timeout: \"20\", memorySize: 256,
}",
        );
        assert_eq!(config.openapi, [("wxacode.get".to_owned(), 3), ("templateMessage.send".to_owned(), 3)]);
        let timer = ConfiguredTimer { name: "t".to_owned(), cron: "0 0 */3 * * * *".to_owned(), line: 4 };
        assert_eq!(config.timers, [timer]);
        assert_eq!((config.timeout, config.memory), (Some(20), Some(256)));
        assert_eq!(config.notes, []);
        assert_eq!(config.settings(), [("timeout", json!(20)), ("memorySize", json!(256))]);
    }

    #[test]
    fn what_has_no_meaning_is_noted_with_its_line() {
        for (text, noted) in [
            ("[]", "not an object"),
            ("{permissions: ['a.b']}", "`permissions` is not an object"),
            ("{permissions: {openapi: 'a.b'}}", "not a list"),
            ("{triggers: [{type: 'timer', config: '0 0 2 * * * *', enable: false}]}", "`enable` of a trigger"),
            ("{permissions: {openapi: [1]}}", "not a text"),
            ("{permissions: {scope: []}}", "`permissions.scope`"),
            ("{triggers: {}}", "no timer"),
            ("{triggers: [{type: 'cos', config: ''}]}", "the type `cos`"),
            ("{triggers: [{type: 'timer'}]}", "no `config`"),
            ("{timeout: 60000}", "60000 seconds"),
            ("{timeout: 'long'}", "not a number"),
            ("{memorySize: 'much'}", "not a number of MiB"),
            ("{runtime: 'Nodejs16.13'}", "version of Node"),
            ("{desc: ''}", "no effect"),
            ("{redis: {host: ''}}", "own code"),
        ] {
            let config = read(text);
            assert_eq!(config.notes.len(), 1, "{text}");
            assert!(config.notes[0].0 == 1 && config.notes[0].1.contains(noted), "{text}: {:?}", config.notes);
        }
    }
}
