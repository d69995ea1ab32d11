//! Applying projections.

use bson::{Bson, Document};

use super::{Members, Mode, Projection, Step};
use crate::error::{Error, Result};
use crate::expression::{Outer, Scope};
use crate::query::Filter;
use crate::value::{Part, check_size, get, slice};

impl Projection {
    /// Applies the projection to a document that the query found.
    pub(crate) fn show(&self, document: &Document, filter: &Filter, outer: Outer<'_>) -> Result<Document> {
        let Some(list) = &self.item_of else { return self.apply(Scope { root: document, outer }) };
        let Some(Bson::Array(items)) = get(document, list) else { return self.apply(Scope { root: document, outer }) };
        let Some(item) = filter.matched_place(document, list).and_then(|place| items.get(place)) else {
            return Err(Error::request("projection: `$` means the item that the query matched, but it matched none"));
        };
        let mut single = document.clone();
        replace(&mut single, list, Bson::Array(vec![item.clone()]));
        self.apply(Scope { root: &single, outer })
    }

    /// Applies the projection to a document.
    pub(crate) fn apply(&self, scope: Scope<'_>) -> Result<Document> {
        let mut shown = match self.mode {
            Mode::Include => include(scope.root, &self.members),
            Mode::Exclude => exclude(scope.root, &self.members),
            Mode::Add => scope.root.clone(),
        };
        if computes(&self.members) {
            compute(&mut shown, &self.members, scope)?;
            let whole = Bson::Document(shown);
            check_size(&whole)?;
            let Bson::Document(document) = whole else { return Ok(Document::new()) };
            shown = document;
        }
        Ok(shown)
    }
}

/// Replaces the value at a path, if it exists.
fn replace(document: &mut Document, path: &[Part], value: Bson) {
    let Some((part, rest)) = path.split_first() else { return };
    match document.get_mut(&part.name) {
        Some(found) if rest.is_empty() => *found = value,
        Some(Bson::Document(inner)) => replace(inner, rest, value),
        _ => {}
    }
}

fn find<'step>(members: &'step Members, name: &str) -> Option<&'step Step> {
    members.iter().find(|(own, _)| own == name).map(|(_, step)| step)
}

fn include(document: &Document, members: &Members) -> Document {
    let mut shown = Document::new();
    for (name, value) in document {
        let value = match find(members, name) {
            Some(Step::Named) => Some(value.clone()),
            Some(Step::Inside(inner)) => include_value(value, inner),
            Some(step @ (Step::Slice { .. } | Step::First(_))) => part(value, step),
            Some(Step::Compute(_)) | None => None,
        };
        if let Some(value) = value {
            shown.insert(name.as_str(), value);
        }
    }
    shown
}

/// In a list, only documents and lists stay: other items have no members. Where a member is computed, they become
/// documents that have it.
fn include_value(value: &Bson, members: &Members) -> Option<Bson> {
    match value {
        Bson::Document(document) => Some(Bson::Document(include(document, members))),
        Bson::Array(items) => {
            let replaced = || computes(members).then_some(Bson::Null);
            Some(Bson::Array(items.iter().filter_map(|item| include_value(item, members).or_else(replaced)).collect()))
        }
        // A slice alone excludes nothing.
        other if members.iter().all(|(_, step)| matches!(step, Step::Slice { .. })) => Some(other.clone()),
        _ => None,
    }
}

fn exclude(document: &Document, members: &Members) -> Document {
    let mut shown = Document::new();
    for (name, value) in document {
        let value = match find(members, name) {
            Some(Step::Named) => None,
            Some(Step::Inside(inner)) => Some(exclude_value(value, inner)),
            Some(step @ (Step::Slice { .. } | Step::First(_))) => part(value, step),
            Some(Step::Compute(_)) | None => Some(value.clone()),
        };
        if let Some(value) = value {
            shown.insert(name.as_str(), value);
        }
    }
    shown
}

fn exclude_value(value: &Bson, members: &Members) -> Bson {
    match value {
        Bson::Document(document) => Bson::Document(exclude(document, members)),
        Bson::Array(items) => Bson::Array(items.iter().map(|item| exclude_value(item, members)).collect()),
        other => other.clone(),
    }
}

fn part(value: &Bson, step: &Step) -> Option<Bson> {
    match (value, step) {
        (Bson::Array(items), Step::Slice { skip, length }) => Some(Bson::Array(slice(items, *skip, *length).to_vec())),
        (other, Step::Slice { .. }) => Some(other.clone()),
        (Bson::Array(items), Step::First(condition)) => {
            items.iter().find(|item| condition.accepts(item)).map(|item| Bson::Array(vec![item.clone()]))
        }
        _ => None,
    }
}

fn computes(members: &Members) -> bool {
    members.iter().any(|(_, step)| match step {
        Step::Compute(_) => true,
        Step::Inside(inner) => computes(inner),
        _ => false,
    })
}

/// Inserts the computed values. If a value is missing, its member is removed.
fn compute(document: &mut Document, members: &Members, scope: Scope<'_>) -> Result<()> {
    for (name, step) in members {
        match step {
            Step::Compute(expression) => match expression.value(scope)? {
                Some(value) => {
                    document.insert(name.as_str(), value);
                }
                None => {
                    document.remove(name);
                }
            },
            Step::Inside(inner) if computes(inner) => {
                let value = compute_inside(document.remove_in_place(name), inner, scope)?;
                document.insert(name.as_str(), value);
            }
            _ => {}
        }
    }
    Ok(())
}

/// Adds the values to every item of a list. An item that is not a document is replaced by one.
fn compute_inside(value: Option<Bson>, members: &Members, scope: Scope<'_>) -> Result<Bson> {
    match value {
        Some(Bson::Array(items)) => {
            let items = items.into_iter().map(|item| compute_inside(Some(item), members, scope));
            items.collect::<Result<_>>().map(Bson::Array)
        }
        Some(Bson::Document(mut document)) => {
            compute(&mut document, members, scope)?;
            Ok(Bson::Document(document))
        }
        _ => {
            let mut document = Document::new();
            compute(&mut document, members, scope)?;
            Ok(Bson::Document(document))
        }
    }
}

trait RemoveInPlace {
    /// Takes a value out and leaves null in its place, so the order of members stays the same.
    fn remove_in_place(&mut self, name: &str) -> Option<Bson>;
}

impl RemoveInPlace for Document {
    fn remove_in_place(&mut self, name: &str) -> Option<Bson> {
        self.get_mut(name).map(|value| std::mem::replace(value, Bson::Null))
    }
}
