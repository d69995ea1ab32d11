//! Reads the file.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use cloudfn_database::{Index, IndexKind};
use cloudfn_protocol::json_object;
use serde_json::{Map, Value};
use strsim::damerau_levenshtein;

use super::MAX_BYTES;
use super::error::IndexesError;

/// The declaration of an index, for messages.
const EXAMPLE: &str = r#"{"name": "by_number", "keys": [{"name": "number", "direction": "1"}], "unique": true}"#;

/// The indexes by collection.
pub(super) fn file(file: &Path) -> Result<BTreeMap<String, Vec<Index>>, IndexesError> {
    let text = match bytes(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(source) => return Err(IndexesError::Io { file: file.to_owned(), source }),
    };
    declared(&text).map_err(|reason| IndexesError::Invalid { file: file.to_owned(), reason })
}

fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    File::open(file)?.take(MAX_BYTES + 1).read_to_end(&mut text)?;
    if text.len() as u64 > MAX_BYTES {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "it is larger than 1 MiB"));
    }
    Ok(text)
}

pub(super) fn declared(text: &[u8]) -> Result<BTreeMap<String, Vec<Index>>, String> {
    let value = json_object::parse(text).map_err(|error| error.to_string())?;
    let Value::Object(collections) = value else {
        return Err(format!("it is an object whose members are collections: {{\"orders\": [{EXAMPLE}]}}"));
    };
    collections.into_iter().map(|(name, value)| Ok((name.clone(), collection(&name, &value)?))).collect()
}

fn collection(name: &str, value: &Value) -> Result<Vec<Index>, String> {
    let Value::Array(items) = value else {
        return Err(format!("`{name}`: a collection has a list of indexes, such as [{EXAMPLE}]"));
    };
    let mut indexes: Vec<Index> = Vec::new();
    for (number, item) in items.iter().enumerate() {
        let index = index(&format!("{name}[{number}]"), item)?;
        if indexes.iter().any(|other| other.name == index.name) {
            return Err(format!("`{name}[{number}].name`: the collection has an index `{}` already", index.name));
        }
        indexes.push(index);
    }
    Ok(indexes)
}

fn index(path: &str, value: &Value) -> Result<Index, String> {
    let Value::Object(members) = value else {
        return Err(format!("`{path}`: an index is an object, such as {EXAMPLE}"));
    };
    check_members(path, members, &["name", "keys", "unique"])?;
    let name = text(path, members, "name", "by_number")?;
    let Some(Value::Array(items)) = members.get("keys") else {
        return Err(format!(
            "`{path}.keys`: an index has a list of keys: [{{\"name\": \"number\", \"direction\": \"1\"}}]"
        ));
    };
    let mut keys: Vec<(String, IndexKind)> = Vec::new();
    for (number, item) in items.iter().enumerate() {
        let key = key(&format!("{path}.keys[{number}]"), item)?;
        if keys.iter().any(|(other, _)| *other == key.0) {
            return Err(format!("`{path}.keys[{number}].name`: the index has the key `{}` already", key.0));
        }
        keys.push(key);
    }
    if keys.is_empty() {
        return Err(format!("`{path}.keys`: an index has at least one key"));
    }
    let unique = match members.get("unique") {
        None => false,
        Some(Value::Bool(unique)) => *unique,
        Some(other) => return Err(format!("`{path}.unique` is true or false, not {other}")),
    };
    if unique && keys.iter().all(|(_, kind)| *kind != IndexKind::Ordered) {
        return Err(format!("`{path}.unique`: an index of places only cannot be unique; remove `unique`"));
    }
    Ok(Index { name, keys, unique })
}

fn key(path: &str, value: &Value) -> Result<(String, IndexKind), String> {
    let Value::Object(members) = value else {
        return Err(format!("`{path}`: a key is an object, such as {{\"name\": \"number\", \"direction\": \"1\"}}"));
    };
    check_members(path, members, &["name", "direction"])?;
    let name = text(path, members, "name", "number")?;
    let kind = match members.get("direction") {
        Some(Value::String(direction)) if matches!(direction.as_str(), "1" | "-1") => IndexKind::Ordered,
        Some(Value::Number(direction)) if matches!(direction.as_i64(), Some(1 | -1)) => IndexKind::Ordered,
        Some(Value::String(direction)) if direction == "2dsphere" => IndexKind::Sphere,
        Some(Value::String(direction)) if direction.eq_ignore_ascii_case("2dsphere") || direction == "2d" => {
            return Err(format!("`{path}.direction`: {direction:?} is not a direction; did you mean \"2dsphere\"?"));
        }
        Some(other) => {
            return Err(format!(
                "`{path}.direction`: {other} is not a direction: it is \"1\" (ascending), \"-1\" (descending) or \
                 \"2dsphere\" (places)"
            ));
        }
        None => {
            return Err(format!(
                "`{path}` has no `direction`: \"1\" (ascending), \"-1\" (descending) or \"2dsphere\" (places)"
            ));
        }
    };
    Ok((name, kind))
}

fn text(path: &str, members: &Map<String, Value>, name: &str, example: &str) -> Result<String, String> {
    match members.get(name) {
        Some(Value::String(text)) if !text.is_empty() => Ok(text.clone()),
        Some(other) => Err(format!("`{path}.{name}` is a text, such as {example:?}, not {other}")),
        None => Err(format!("`{path}` has no `{name}`, such as {example:?}")),
    }
}

fn check_members(path: &str, members: &Map<String, Value>, known: &[&str]) -> Result<(), String> {
    let Some(unknown) = members.keys().find(|name| !known.contains(&name.as_str())) else { return Ok(()) };
    let nearest = known.iter().map(|name| (damerau_levenshtein(unknown, name), name)).min();
    let advice = match nearest.filter(|(distance, _)| *distance <= unknown.chars().count().div_ceil(3)) {
        Some((_, name)) => format!("did you mean `{name}`?"),
        None => format!("it has {}", known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")),
    };
    Err(format!("`{path}` has no member `{unknown}`; {advice}"))
}
