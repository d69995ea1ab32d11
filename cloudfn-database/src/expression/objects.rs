//! Objects.

use bson::{Bson, Document};

use super::Value;
use super::operand::{present, wrong};
use crate::error::{Error, Result};

pub(super) fn merge_objects(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let mut merged = Document::new();
    for place in 0..operands.len() {
        match present(operands, place) {
            None => {}
            Some(Bson::Document(document)) => {
                merged.extend(document.iter().map(|(name, value)| (name.clone(), value.clone())));
            }
            other => return Err(wrong("objects", other)),
        }
    }
    Ok(Some(Bson::Document(merged)))
}

pub(super) fn object_to_array(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    match present(operands, 0) {
        None => Ok(Some(Bson::Null)),
        Some(Bson::Document(document)) => {
            let pair = |(name, value): (&String, &Bson)| Bson::Document(bson::doc! { "k": name, "v": value.clone() });
            Ok(Some(Bson::Array(document.iter().map(pair).collect())))
        }
        other => Err(wrong("an object", other)),
    }
}

pub(super) fn array_to_object(operands: &[Value<'_>]) -> Result<Option<Bson>> {
    let items = match present(operands, 0) {
        None => return Ok(Some(Bson::Null)),
        Some(Bson::Array(items)) => items,
        other => return Err(wrong("a list", other)),
    };
    let as_pairs = matches!(items.first(), Some(Bson::Array(_)));
    let mut document = Document::new();
    for item in items {
        let pair = match item {
            Bson::Array(pair) if as_pairs && pair.len() == 2 => Some((&pair[0], &pair[1])),
            Bson::Document(pair) if !as_pairs && pair.len() == 2 => pair.get("k").zip(pair.get("v")),
            _ => None,
        };
        let Some((Bson::String(name), value)) = pair else {
            return Err(wrong("a list of [name, value] or {k: name, v: value}", Some(item)));
        };
        if name.contains('\0') {
            return Err(Error::request("cannot make a name that contains a NUL character"));
        }
        document.insert(name.as_str(), value.clone());
    }
    Ok(Some(Bson::Document(document)))
}
