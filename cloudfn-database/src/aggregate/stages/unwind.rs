//! `$unwind`.

use std::sync::Arc;

use bson::{Bson, Document};

use crate::aggregate::pipeline::Documents;
use crate::error::{Error, Result};
use crate::value::{check_document_size, short};

/// Makes one document for each item of a list.
#[derive(Debug, Clone)]
pub(crate) struct Unwind {
    path: Vec<String>,
    index: Option<Vec<String>>,
    preserve: bool,
}

impl Unwind {
    pub(super) fn read(value: &Bson) -> Result<Self> {
        let mut unwind = Self { path: Vec::new(), index: None, preserve: false };
        let wrong = |found: &Bson| {
            Error::parameter(format!(
                "takes a path such as \"$tags\", or `path`, `includeArrayIndex` \
             and `preserveNullAndEmptyArrays`, not {}",
                short(found)
            ))
        };
        match value {
            Bson::String(path) => unwind.path = Self::path(path).ok_or_else(|| wrong(value))?,
            Bson::Document(document) => {
                for (name, part) in document {
                    match (name.as_str(), part) {
                        ("path", Bson::String(path)) => unwind.path = Self::path(path).ok_or_else(|| wrong(value))?,
                        ("includeArrayIndex", Bson::String(name)) if !name.is_empty() && !name.starts_with('$') => {
                            unwind.index = Some(name.split('.').map(str::to_owned).collect());
                        }
                        ("preserveNullAndEmptyArrays", Bson::Boolean(preserve)) => unwind.preserve = *preserve,
                        _ => return Err(wrong(value)),
                    }
                }
            }
            other => return Err(wrong(other)),
        }
        if unwind.path.is_empty() { Err(wrong(value)) } else { Ok(unwind) }
    }

    fn path(text: &str) -> Option<Vec<String>> {
        let names: Vec<String> = text.strip_prefix('$')?.split('.').map(str::to_owned).collect();
        let well = names.len() <= 100 && names.iter().all(|name| !name.is_empty() && !name.starts_with('$'));
        well.then_some(names)
    }

    pub(super) fn run(&self, documents: &Documents) -> Result<Documents> {
        let mut unwound = Vec::new();
        for document in documents {
            match find(document, &self.path) {
                Some(Bson::Array(items)) if !items.is_empty() => {
                    for (place, item) in items.iter().enumerate() {
                        let mut copy = Document::clone(document);
                        set(&mut copy, &self.path, Some(item.clone()));
                        self.add(copy, Bson::Int64(i64::try_from(place).unwrap_or(i64::MAX)), &mut unwound)?;
                    }
                }
                None | Some(Bson::Null | Bson::Undefined | Bson::Array(_)) if !self.preserve => {}
                Some(Bson::Array(_)) => {
                    let mut copy = Document::clone(document);
                    set(&mut copy, &self.path, None);
                    self.add(copy, Bson::Null, &mut unwound)?;
                }
                _ => self.add(Document::clone(document), Bson::Null, &mut unwound)?,
            }
        }
        Ok(unwound)
    }

    fn add(&self, mut document: Document, place: Bson, unwound: &mut Documents) -> Result<()> {
        if let Some(path) = &self.index {
            set(&mut document, path, Some(place));
            check_document_size(&document)?;
        }
        if unwound.len() >= 10_000_000 {
            return Err(Error::request("would make too many documents"));
        }
        unwound.push(Arc::new(document));
        Ok(())
    }
}

fn find<'value>(document: &'value Document, path: &[String]) -> Option<&'value Bson> {
    let (first, rest) = path.split_first()?;
    let value = document.get(first)?;
    if rest.is_empty() { Some(value) } else { find(value.as_document()?, rest) }
}

/// Sets or removes a value. Missing documents along the path are created.
pub(super) fn set(document: &mut Document, path: &[String], value: Option<Bson>) {
    let Some((first, rest)) = path.split_first() else { return };
    if rest.is_empty() {
        match value {
            Some(value) => {
                document.insert(first.as_str(), value);
            }
            None => {
                document.remove(first);
            }
        }
        return;
    }
    if !matches!(document.get(first), Some(Bson::Document(_))) {
        if value.is_none() {
            return;
        }
        document.insert(first.as_str(), Document::new());
    }
    if let Some(Bson::Document(inner)) = document.get_mut(first) {
        set(inner, rest, value);
    }
}
