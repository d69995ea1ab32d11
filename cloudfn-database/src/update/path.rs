//! Paths in updates, with `$` and `$[]`.

use bson::{Bson, Document};

use crate::error::{Error, Result};
use crate::query::Filter;
use crate::value::{Part, get};

/// A path that may lead to several values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct UpdatePath {
    names: Vec<String>,
}

impl UpdatePath {
    pub(super) fn read(operator: &str, text: &str) -> Result<Self> {
        let names: Vec<String> = text.split('.').map(str::to_owned).collect();
        if names.len() > 100 {
            return Err(Error::parameter(format!("{operator}: a path has at most 100 names")));
        }
        for (place, name) in names.iter().enumerate() {
            if name.is_empty() || name.contains('\0') {
                return Err(Error::parameter(format!(
                    "{operator}: the path `{text}` has an empty name or a NUL character"
                )));
            }
            if matches!(name.as_str(), "$" | "$[]") && place > 0 {
                continue;
            }
            if name.starts_with("$[") && place > 0 {
                return Err(Error::operator(format!(
                    "{operator}: `{text}` needs an array filter for `{name}`, which the cloud database does not support"
                )));
            }
            if name.starts_with('$') {
                return Err(Error::operator(format!("{operator}: a name in the path `{text}` begins with `$`")));
            }
        }
        if names.iter().filter(|name| *name == "$").count() > 1 {
            return Err(Error::parameter(format!("{operator}: the path `{text}` has more than one `$`")));
        }
        Ok(Self { names })
    }

    /// Whether the path contains `$` or `$[]`.
    pub(super) fn is_positional(&self) -> bool {
        self.names.iter().any(|name| name.starts_with('$'))
    }

    pub(super) fn starts_with(&self, other: &Self) -> bool {
        self.names.starts_with(&other.names)
    }

    pub(super) fn parts(&self) -> Vec<Part> {
        self.names.iter().map(|name| Part::new(name)).collect()
    }

    /// The paths that this path means in a document.
    pub(super) fn resolve(&self, document: &Document, filter: &Filter) -> Result<Vec<Vec<Part>>> {
        let mut places: Vec<Vec<Part>> = vec![Vec::new()];
        for name in &self.names {
            match name.as_str() {
                "$" => {
                    for place in &mut places {
                        let index = filter.matched_place(document, place).ok_or_else(|| {
                            Error::request(format!(
                                "`$` in `{self}` means the item that the query matched, but it matched none"
                            ))
                        })?;
                        place.push(Part::new(&index.to_string()));
                    }
                }
                "$[]" => {
                    let mut all = Vec::new();
                    for place in places {
                        let Some(Bson::Array(items)) = get(document, &place) else {
                            return Err(Error::request(format!("`$[]` in `{self}` needs a list, but there is none")));
                        };
                        all.extend(
                            (0..items.len())
                                .map(|index| place.iter().cloned().chain([Part::new(&index.to_string())]).collect()),
                        );
                    }
                    places = all;
                }
                name => places.iter_mut().for_each(|place| place.push(Part::new(name))),
            }
        }
        Ok(places)
    }
}

impl std::fmt::Display for UpdatePath {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.names.join("."))
    }
}
