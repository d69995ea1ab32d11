//! Whether a function's config.json still has to be applied to the platform.

use cloudfn_protocol::json_object;
use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::record::LastDeployment;
use crate::error::Error;
use crate::file;

/// A function's config.json, compared with that of its last deployment.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) config: Value,
    pub(super) kind: Kind,
}

/// How a config.json compares with the last deployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// No earlier deployment is known.
    New,
    /// It differs from that of the last deployment.
    Changed,
    /// It equals that of the last deployment, whose tool did not apply it.
    Unapplied,
    /// DevTools applied it, as far as this project knows.
    Applied,
    /// It declares nothing, and never did.
    Nothing,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Unapplied => "unapplied",
            Self::Applied => "applied",
            Self::Nothing => "nothing",
        }
    }
}

impl Change {
    /// Reads the file of a package.
    pub(super) fn of(folder: &Path, last: Option<&LastDeployment>) -> Result<Self, Error> {
        let file = folder.join("config.json");
        let unreadable = |why: &dyn std::fmt::Display| {
            Error::function(format!("{} cannot be read: {why}", file.display()), "run this again to package it again")
        };
        let text = file::read_text(&file).map_err(|error| unreadable(&error))?;
        let config: Value = json_object::parse(text.as_bytes()).map_err(|error| unreadable(&error))?;
        let kind = kind(&config, last);
        Ok(Self { config, kind })
    }

    /// What it declares: `subscribeMessage.send, the timer nightly`.
    pub(super) fn wants(&self) -> String {
        let wants: Vec<_> = wishes(&self.config).into_iter().collect();
        if wants.is_empty() { "nothing".to_owned() } else { wants.join(", ") }
    }
}

fn kind(config: &Value, last: Option<&LastDeployment>) -> Kind {
    let asks_for_nothing = wishes(config).is_empty();
    match last {
        None if asks_for_nothing => Kind::Nothing,
        None => Kind::New,
        Some(last) if last.config != *config => Kind::Changed,
        Some(last) if last.was_applied => Kind::Applied,
        Some(_) if asks_for_nothing => Kind::Nothing,
        Some(_) => Kind::Unapplied,
    }
}

fn wishes(config: &Value) -> BTreeSet<String> {
    let texts = |list: &Value| list.as_array().cloned().unwrap_or_default();
    let apis = texts(&config["permissions"]["openapi"]);
    let apis = apis.iter().filter_map(Value::as_str).map(str::to_owned);
    let timers = texts(&config["triggers"]);
    let timers = timers.iter().filter_map(|timer| timer["name"].as_str()).map(|name| format!("the timer {name}"));
    apis.chain(timers).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn config(apis: &[&str]) -> Value {
        json!({"permissions": {"openapi": apis}})
    }

    fn last(apis: &[&str], was_applied: bool) -> LastDeployment {
        LastDeployment { config: config(apis), was_applied }
    }

    #[test]
    fn it_is_new_changed_unapplied_or_applied() {
        for (apis, last, expected) in [
            (&["a.b"][..], None, Kind::New),
            (&[], None, Kind::Nothing),
            (&["a.b"], Some(last(&["a.c"], true)), Kind::Changed),
            (&[], Some(last(&["a.c"], true)), Kind::Changed),
            (&["a.b"], Some(last(&["a.b"], false)), Kind::Unapplied),
            (&["a.b"], Some(last(&["a.b"], true)), Kind::Applied),
            (&[], Some(last(&[], false)), Kind::Nothing),
        ] {
            assert_eq!(kind(&config(apis), last.as_ref()), expected);
        }
    }

    #[test]
    fn the_wanted_configuration_is_described_in_words() {
        let config = json!({"permissions": {"openapi": ["a.b"]}, "triggers": [{"name": "nightly", "type": "timer"}]});
        assert_eq!(Change { config, kind: Kind::New }.wants(), "a.b, the timer nightly");
    }
}
