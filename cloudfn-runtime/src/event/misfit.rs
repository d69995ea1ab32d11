//! `Misfit`: why an event is not of the type that the function takes.

use serde_json::Value;

use super::place::{self, Probe, Step};
use crate::failure::Failure;

/// The reason why an event does not fit the type: the place, and what is wrong there.
pub(super) struct Misfit {
    path: String,
    /// The way to that place, if it is known.
    steps: Option<Vec<Step>>,
    reason: String,
}

pub(super) fn not_json(error: &serde_json::Error) -> Failure {
    Failure::of_event(format!("the event is not JSON: {error}"))
}

pub(super) fn trailing(error: &serde_json::Error) -> Failure {
    Failure::of_event(format!("the event is not one JSON value: {error}"))
}

impl Misfit {
    pub(super) fn of(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let path = error.path().to_string();
        Self {
            path: if path == "." { String::new() } else { path },
            steps: place::steps(error.path()),
            reason: error.inner().to_string(),
        }
    }

    /// The same, with the member in the event where serde knows only the object around it.
    pub(super) fn located(mut self, event: &Value, read: &dyn Fn(&Value) -> Option<Self>) -> Self {
        let probe: Probe<'_> = &|changed| read(changed).map(|misfit| misfit.reason);
        let below = self.steps.as_deref().and_then(|steps| place::find(event, steps, &self.reason, probe));
        if let Some(below) = below {
            let dot = if self.path.is_empty() || below.starts_with('[') { "" } else { "." };
            self.path.extend([dot, &below]);
        }
        self
    }

    /// Whether the type requires this member, and the event does not have it.
    pub(super) fn is_missing_member(&self, name: &str) -> bool {
        self.reason == format!("missing field `{name}`")
    }

    /// The failure for the caller and the log. The event should be of this type.
    pub(super) fn into_failure(self, type_name: &str) -> Failure {
        let Self { path, reason, .. } = self;
        let path = if path.is_empty() { path } else { format!("`{path}`: ") };
        Failure::of_event(format!("the event does not fit `{}`: {path}{}", short(type_name), in_our_words(&reason)))
    }
}

/// A type without the paths of its modules: `Vec<Item>` for `alloc::vec::Vec<app::Item>`.
fn short(type_name: &str) -> String {
    let is_of_path = |character: char| character.is_alphanumeric() || matches!(character, '_' | ':');
    let mut short = String::with_capacity(type_name.len());
    let mut rest = type_name;
    while let Some(first) = rest.chars().next() {
        let length = if is_of_path(first) { rest.find(|next| !is_of_path(next)) } else { Some(first.len_utf8()) };
        let (piece, after) = rest.split_at(length.unwrap_or(rest.len()));
        short.push_str(piece.rsplit("::").next().unwrap_or(piece));
        rest = after;
    }
    short
}

/// serde's `invalid type: map, expected u32` as `expected u32, found an object`.
fn in_our_words(reason: &str) -> String {
    let mismatch = reason.strip_prefix("invalid type: ").or_else(|| reason.strip_prefix("invalid value: "));
    // What was found may contain any text, so the last `, expected ` is serde's own.
    match mismatch.and_then(|mismatch| mismatch.rsplit_once(", expected ")) {
        Some((found, expected)) => format!("expected {}, found {}", in_json(expected), in_json(found)),
        None => reason.to_owned(),
    }
}

/// What serde calls a map or a sequence, in the words of JSON.
fn in_json(serde: &str) -> &str {
    match serde {
        "map" | "a map" => "an object",
        "sequence" | "a sequence" => "a list",
        _ if serde.starts_with("struct ") => "an object",
        _ => serde,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_named_without_its_modules() {
        for (full, expected) in [
            ("app::Shipped", "Shipped"),
            ("alloc::vec::Vec<(app::a::Item, u32)>", "Vec<(Item, u32)>"),
            ("[core::option::Option<app::Größe>; 3]", "[Option<Größe>; 3]"),
            ("()", "()"),
            ("u32", "u32"),
        ] {
            assert_eq!(short(full), expected);
        }
    }
}
