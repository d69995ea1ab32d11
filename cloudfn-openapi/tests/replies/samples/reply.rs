//! A sample of a reply, read as the reply's type.

use serde_ignored::Path;
use serde_json::{Map, Value};

use super::known::{Known, Read, Reply};
use super::{Fault, Findings};

/// Reads the sample, and lists the members that the reply drops.
pub(super) fn check(known: &Known, sample: &Value) -> Findings {
    let mut sample = sample.clone();
    // Every answer has these, and neither is part of the reply. The second pair is what wx-server-sdk makes of the first.
    if let Some(members) = sample.as_object_mut() {
        members.retain(|name, _| !["errcode", "errmsg", "errCode", "errMsg"].contains(&name.as_str()));
    }
    let dropped = match known.reply {
        Reply::File(_) => dropped_by_a_file(&sample),
        Reply::Json(read) => match dropped_by_a_reply(&sample, read) {
            Ok(dropped) => dropped,
            Err(error) => {
                let fault = Fault { member: String::new(), text: format!("the reply cannot be read: {error}") };
                return Findings { kept: 0, faults: vec![fault] };
            }
        },
    };
    let kept = count(&sample, "", &dropped);
    let faults = dropped.into_iter().map(|member| Fault { text: format!("`{member}` is dropped"), member }).collect();
    Findings { kept, faults }
}

fn dropped_by_a_reply(sample: &Value, read: Read) -> Result<Vec<String>, serde_json::Error> {
    let mut dropped = Vec::new();
    read(sample.clone(), &mut |path| {
        let (member, repeats) = (without_indices(&path), is_repeated(sample, &path));
        if !repeats && !dropped.contains(&member) {
            dropped.push(member);
        }
    })?;
    Ok(dropped)
}

/// A file has a content type and bytes, as wx-server-sdk names them.
fn dropped_by_a_file(sample: &Value) -> Vec<String> {
    let names = sample.as_object().into_iter().flat_map(Map::keys);
    names.filter(|name| !["contentType", "buffer"].contains(&name.as_str())).cloned().collect()
}

/// `data.list` for the member `list` of each item of `data`.
fn without_indices(path: &Path<'_>) -> String {
    match path {
        Path::Root => String::new(),
        Path::Map { parent, key } => join(&without_indices(parent), key),
        Path::Seq { parent, .. }
        | Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => without_indices(parent),
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Whether the object has the same value under a name that differs in case and underscores only. Some samples show both
/// `is_ok` and `isOk`; the reply reads one of them.
fn is_repeated(sample: &Value, path: &Path<'_>) -> bool {
    let Path::Map { parent, key } = path else { return false };
    let Some(object) = find(sample, parent).and_then(Value::as_object) else { return false };
    let value = object.get(key);
    object.iter().any(|(name, other)| name != key && is_same_word(name, key) && Some(other) == value)
}

fn is_same_word(one: &str, other: &str) -> bool {
    let letters = |name: &str| name.replace('_', "").to_lowercase();
    letters(one) == letters(other)
}

/// The value at a path. A single value stands for a list of one, and lists count without their nulls.
fn find<'a>(sample: &'a Value, path: &Path<'_>) -> Option<&'a Value> {
    match path {
        Path::Root => Some(sample),
        Path::Map { parent, key } => find(sample, parent)?.get(key),
        Path::Seq { parent, index } => match find(sample, parent)? {
            Value::Array(items) => items.iter().filter(|item| !item.is_null()).nth(*index),
            single => Some(single),
        },
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
            find(sample, parent)
        }
    }
}

/// The number of members that are not dropped, at any depth.
fn count(value: &Value, path: &str, dropped: &[String]) -> usize {
    match value {
        Value::Array(items) => items.iter().map(|item| count(item, path, dropped)).sum(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (join(path, name), value))
            .filter(|(path, _)| !dropped.contains(path))
            .map(|(path, value)| 1 + count(value, &path, dropped))
            .sum(),
        _ => 0,
    }
}
