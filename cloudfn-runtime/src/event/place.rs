//! Finds the member that does not fit where serde lost its path: in an enum with `#[serde(tag = "..")]`, or beside a
//! `#[serde(flatten)]`. serde reads a copy of the content there, and its error says only what it found.
//!
//! The value that was found is in the event. If several members have it, each of them is changed in turn, and the event is
//! read again. A member is named only if that proves that it is the one.

use serde::de::{Error as _, Unexpected};
use serde_json::{Value, json};
use serde_path_to_error::{Path, Segment};

/// The members of one value that are tried. An event with more of them names none.
const MAX_CANDIDATES: usize = 16;

/// The values of an event in which members are changed. A larger event is not read again and again.
const MAX_VALUES: usize = 2000;

/// A step on the way to a value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    Member(String),
    Item(usize),
}

/// Reads a changed event, and returns the reason why it does not fit.
pub(super) type Probe<'a> = &'a dyn Fn(&Value) -> Option<String>;

/// The way to the value that serde was reading, if it is known.
pub(super) fn steps(path: &Path) -> Option<Vec<Step>> {
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(Step::Item(*index)),
        Segment::Map { key } => Some(Step::Member(key.clone())),
        Segment::Enum { variant } => Some(Step::Member(variant.clone())),
        Segment::Unknown => None,
    };
    path.iter().map(step).collect()
}

/// The path from the value at `start` to the member of which `reason` tells, as `items[0].count`.
pub(super) fn find(event: &Value, start: &[Step], reason: &str, probe: Probe<'_>) -> Option<String> {
    let beginning = at(event, start)?;
    let mut search = Search { reason, way: Vec::new(), found: Vec::new(), values: 0 };
    search.below(beginning);
    let Search { found, values, .. } = search;
    let way = match &found[..] {
        [] => return None,
        [only] => only,
        _ if found.len() > MAX_CANDIDATES || values > MAX_VALUES => return None,
        several => {
            let mut changed = event.clone();
            let mut proven = several.iter().filter(|way| is_proven(&mut changed, start, way, reason, probe));
            let first = proven.next()?;
            if proven.next().is_some() {
                return None;
            }
            first
        }
    };
    Some(written(way))
}

struct Search<'a> {
    reason: &'a str,
    way: Vec<Step>,
    /// The ways to the values of which the reason may tell.
    found: Vec<Vec<Step>>,
    values: usize,
}

impl Search<'_> {
    /// Searches the values in this one.
    fn below(&mut self, value: &Value) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    self.step(Step::Member(name.clone()), value);
                }
            }
            Value::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    self.step(Step::Item(index), value);
                }
            }
            _ => {}
        }
    }

    fn step(&mut self, step: Step, value: &Value) {
        self.values += 1;
        self.way.push(step);
        if expected(self.reason, value).is_some() {
            self.found.push(self.way.clone());
        }
        self.below(value);
        self.way.pop();
    }
}

/// What serde expected instead of this value, if that is what the reason says.
fn expected<'a>(reason: &'a str, value: &Value) -> Option<&'a str> {
    let text = |error: serde_json::Error| error.to_string();
    let unexpected = unexpected(value);
    reason
        .strip_prefix(&*text(serde_json::Error::invalid_type(unexpected, &"")))
        .or_else(|| reason.strip_prefix(&*text(serde_json::Error::invalid_value(unexpected, &""))))
}

fn unexpected(value: &Value) -> Unexpected<'_> {
    match value {
        Value::Null => Unexpected::Unit,
        Value::Bool(value) => Unexpected::Bool(*value),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => Unexpected::Unsigned(number),
            (None, Some(number)) => Unexpected::Signed(number),
            (None, None) => Unexpected::Float(number.as_f64().unwrap_or_default()),
        },
        Value::String(text) => Unexpected::Str(text),
        Value::Array(_) => Unexpected::Seq,
        Value::Object(_) => Unexpected::Map,
    }
}

/// Whether the reason tells of the value at this place.
fn is_proven(event: &mut Value, start: &[Step], way: &[Step], reason: &str, probe: Probe<'_>) -> bool {
    let Some(value) = at(event, start).and_then(|start| at(start, way)).cloned() else { return false };
    let mut reason_with = |other: &Value| {
        set(event, start, way, other.clone());
        probe(event)
    };
    let is_proven = match another_of_the_kind(&value) {
        // The same mistake with the other value.
        Some(other) => {
            reason_with(&other).is_some_and(|changed| expected(&changed, &other) == expected(reason, &value))
        }
        // One value fits, so no other member is wrong.
        None => {
            [json!(""), json!(0), json!(false), json!([]), json!({})].iter().any(|other| reason_with(other).is_none())
        }
    };
    set(event, start, way, value);
    is_proven
}

/// Another value of the kind, which serde describes with other words; lists, objects and null have none.
fn another_of_the_kind(value: &Value) -> Option<Value> {
    match value {
        Value::Bool(value) => Some(json!(!value)),
        Value::String(text) => Some(json!(format!("another {text}"))),
        Value::Number(number) => Some(match (number.as_u64(), number.as_i64(), number.as_f64()) {
            (Some(u64::MAX), ..) => json!(u64::MAX - 1),
            (Some(number), ..) => json!(number + 1),
            (None, Some(i64::MIN), _) => json!(i64::MIN + 1),
            (None, Some(number), _) => json!(number - 1),
            (None, None, Some(number)) if number != 0.0 => json!(number / 2.0),
            (None, None, _) => json!(0.5),
        }),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn at<'a>(value: &'a Value, way: &[Step]) -> Option<&'a Value> {
    way.iter().try_fold(value, |value, step| match step {
        Step::Member(name) => value.get(name),
        Step::Item(index) => value.get(index),
    })
}

fn set(event: &mut Value, start: &[Step], way: &[Step], new: Value) {
    let place = start.iter().chain(way).try_fold(event, |value, step| match step {
        Step::Member(name) => value.get_mut(name),
        Step::Item(index) => value.get_mut(index),
    });
    if let Some(place) = place {
        *place = new;
    }
}

fn written(way: &[Step]) -> String {
    let mut path = String::new();
    for step in way {
        match step {
            Step::Member(name) if path.is_empty() => path.push_str(name),
            Step::Member(name) => path.extend([".", name]),
            Step::Item(index) => path.extend(["[", &index.to_string(), "]"]),
        }
    }
    path
}
