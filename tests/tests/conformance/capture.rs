//! A capture: the calls, the requests, the answers and the results.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// A capture, read from its file.
pub(crate) struct Capture {
    pub(crate) name: String,
    /// Whether it contains half a character (a lone surrogate), which a Rust text cannot.
    pub(crate) has_halves: bool,
    json: Value,
}

/// A request and its answer.
pub(crate) struct Exchange<'a> {
    pub(crate) request: &'a Value,
    pub(crate) response: &'a Value,
}

impl Capture {
    /// All captures in a folder, sorted by name.
    pub(crate) fn read_all(folder: &Path) -> Vec<Self> {
        let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
        paths.sort();
        assert!(!paths.is_empty(), "{} holds no captures", folder.display());
        paths.iter().filter_map(|path| Self::read(path)).collect()
    }

    /// Reads one file. `None` for JSON that is not a capture.
    fn read(path: &Path) -> Option<Self> {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let json: Value =
            cloudfn_protocol::json::parse(&text).unwrap_or_else(|| panic!("{} is not JSON", path.display()));
        let name = json.get("name")?.as_str()?.to_owned();
        Some(Self { name, has_halves: serde_json::from_str::<Value>(&text).is_err(), json })
    }

    pub(crate) fn get(&self, member: &str) -> &Value {
        self.json.get(member).unwrap_or(&Value::Null)
    }

    /// The calls, in order; most captures have one.
    pub(crate) fn calls(&self) -> Vec<&Value> {
        match self.get("calls") {
            Value::Array(calls) => calls.iter().collect(),
            _ => vec![self.get("call")],
        }
    }

    /// The requests and answers, in order.
    pub(crate) fn exchanges(&self) -> Vec<Exchange<'_>> {
        let more = self.get("more").as_array().map_or(&[][..], Vec::as_slice);
        std::iter::once(&self.json)
            .chain(more)
            .map(|exchange| Exchange {
                request: exchange.get("request").unwrap_or(&Value::Null),
                response: exchange.get("response").unwrap_or(&Value::Null),
            })
            .filter(|exchange| !exchange.request.is_null() || !exchange.response.is_null())
            .collect()
    }

    /// Whether its calls are calls of the database.
    pub(crate) fn is_of_database(&self) -> bool {
        self.calls().iter().any(|call| call["api"] == "database")
    }

    /// The results of the calls, in order: the member `result` or `error` of each. For a transaction, the results of
    /// its steps; for a callback, these and then its own result.
    pub(crate) fn outcomes(&self) -> Vec<Outcome<'_>> {
        let members_of = |name: &str| self.get(name).as_array().map_or(&[][..], Vec::as_slice);
        let last = match self.json.get("error") {
            Some(error) => Outcome::Error(error),
            None => Outcome::Result(self.get("result")),
        };
        let call = self.get("call");
        if call.get("transaction").is_some() && self.json.get("error").is_none() {
            return outcomes_of_steps(&call["transaction"], members_of("steps")).collect();
        }
        let attempts = members_of("attempts").iter().flat_map(|attempt| {
            outcomes_of_steps(&call["run_transaction"], attempt.as_array().map_or(&[][..], Vec::as_slice))
        });
        members_of("earlier").iter().map(Outcome::Result).chain(attempts).chain([last]).collect()
    }
}

/// The results of steps. They do not include the gateway's answer to the end of a transaction.
fn outcomes_of_steps<'a>(steps: &'a Value, gave: &'a [Value]) -> impl Iterator<Item = Outcome<'a>> {
    gave.iter().enumerate().map(|(index, gave)| match (gave.get("error"), &steps[index]) {
        (Some(error), _) => Outcome::Error(error),
        (None, step) if step.is_string() || step.get("rollback").is_some() => Outcome::Result(&Value::Null),
        (None, _) => Outcome::Result(&gave["result"]),
    })
}

/// The result of a call.
#[derive(Clone, Copy)]
pub(crate) enum Outcome<'a> {
    Result(&'a Value),
    Error(&'a Value),
}

/// The bytes of a member in base64.
pub(crate) fn bytes(value: &Value) -> Vec<u8> {
    STANDARD.decode(value.as_str().unwrap_or_default()).expect("the capture holds base64")
}
