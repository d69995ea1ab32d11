//! What an update does to documents.

#[cfg(test)]
mod tests;

use std::fmt;
use std::marker::PhantomData;

use bson::{Bson, Document};
use serde::Serialize;

use crate::database::write::{self, WriteError};

/// What an update does to documents of type `D`.
///
/// The methods of [fields](crate::database::Field) make changes, and `and` joins them. Two changes of the same member, or of a
/// member and of a part of it, are an error before anything is sent. The server would refuse them too.
///
/// ```
/// use cloudfn_runtime::database::Field;
///
/// let (visits, tags) = (Field::<i64>::at("visits"), Field::<Vec<String>>::at("tags"));
/// let change = visits.inc(1).and(tags.push("vip"));
/// # let _ = change;
/// ```
#[must_use = "a change does nothing by itself: `collection.doc(id).update(|order| change)`"]
pub struct Change<D = Document> {
    update: Result<Document, WriteError>,
    of: PhantomData<fn() -> D>,
}

/// A change of documents of type `D`: what the closures of updates return.
#[diagnostic::on_unimplemented(
    message = "a change of `{D}` is expected here, but this is a `{Self}`",
    label = "expected a change of `{D}`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/filter-or-change.md"
)]
pub trait IntoChange<D> {
    /// The change.
    #[doc(hidden)]
    fn into_change(self) -> Change<D>;
}

impl<D> IntoChange<D> for Change<D> {
    fn into_change(self) -> Self {
        self
    }
}

impl<D> Clone for Change<D> {
    fn clone(&self) -> Self {
        Self::new(self.update.clone())
    }
}

impl<D> fmt::Debug for Change<D> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Change").field(&self.update).finish()
    }
}

impl<D> Change<D> {
    pub(crate) fn new(update: Result<Document, WriteError>) -> Self {
        Self { update, of: PhantomData }
    }

    /// The MongoDB update: `{"$set": {..}, "$inc": {..}}`.
    pub(crate) fn into_update(self) -> Result<Document, WriteError> {
        let update = self.update?;
        check_paths(&update)?;
        Ok(update)
    }

    /// A MongoDB update, for operators that have no method here.
    ///
    /// It is sent as it is. Do not put JSON from a caller into it. A document without operators is an error, because it would
    /// replace the whole document.
    ///
    /// ```
    /// use cloudfn_runtime::database::{Change, bson::doc};
    ///
    /// let change: Change = Change::raw(doc! { "$currentDate": { "seen_at": true } });
    /// # let _ = change;
    /// ```
    pub fn raw(update: Document) -> Self {
        Self::new(check_operators(&update).and_then(|()| write::check_document(&update)).map(|()| update))
    }

    /// The meaning of wx-server-sdk's `update({ data })`, for porting a function line by line. An object stands for the paths
    /// in it, each of which is set (`{"a": {"b": 1}}` sets `a.b` and keeps `a.c`), and members that begin with `$` are
    /// operators. Unlike in the SDK, an empty object is set and not dropped.
    ///
    /// ```
    /// use cloudfn_runtime::database::Change;
    /// use serde_json::json;
    ///
    /// let change: Change = Change::json(&json!({ "address": { "city": "Guangzhou" }, "$inc": { "moves": 1 } }));
    /// # let _ = change;
    /// ```
    #[doc(alias = "update")]
    pub fn json(data: &(impl Serialize + ?Sized)) -> Self {
        let update = write::value("", data).and_then(|data| match data {
            Bson::Document(data) => crate::database::flatten::update_json(data),
            other => {
                let why = format!("the changes must be an object, not {}", write::kind(&other));
                Err(WriteError::new("", why))
            }
        });
        Self::new(update.and_then(|update| check_operators(&update).map(|()| update)))
    }

    /// Makes both changes.
    pub fn and(self, other: impl IntoChange<D>) -> Self {
        let other = other.into_change();
        Self::new(self.update.and_then(|mut update| {
            for (operator, paths) in other.update? {
                let (Some(Bson::Document(known)), Bson::Document(new)) = (update.get_mut(&operator), &paths) else {
                    update.insert(operator, paths);
                    continue;
                };
                for (path, operand) in new {
                    if known.contains_key(path) {
                        return Err(twice(path, &operator, &operator));
                    }
                    known.insert(path.clone(), operand.clone());
                }
            }
            Ok(update)
        }))
    }
}

/// Checks that every member of an update is an operator with the paths that it changes.
fn check_operators(update: &Document) -> Result<(), WriteError> {
    if update.is_empty() {
        return Err(WriteError::new("", "a change without an operator changes nothing"));
    }
    for (operator, paths) in update {
        if !operator.starts_with('$') {
            let why =
                "a change needs operators, such as `$set`: a document without them would replace the whole document";
            return Err(WriteError::new(operator, why));
        }
        match paths {
            Bson::Document(paths) if !paths.is_empty() => {}
            Bson::Document(_) => return Err(WriteError::new(operator, "the operator changes nothing")),
            other => {
                let why = format!("the operand must be a document of paths, not {}", write::kind(other));
                return Err(WriteError::new(operator, why));
            }
        }
    }
    Ok(())
}

/// Checks that the paths do not overlap, and that the `_id` is not among them.
fn check_paths(update: &Document) -> Result<(), WriteError> {
    let mut changed: Vec<(&str, &str)> = Vec::new();
    for (operator, paths) in update {
        let Bson::Document(paths) = paths else { continue };
        for (path, operand) in paths {
            let renamed = if operator == "$rename" { operand.as_str() } else { None };
            for path in std::iter::once(path.as_str()).chain(renamed) {
                if holds("_id", path) {
                    return Err(WriteError::new(path, "the `_id` of a document cannot be changed"));
                }
                changed.push((path, operator));
            }
        }
    }
    // Compared by their steps, a path comes before the paths inside it.
    changed.sort_by(|(one, _), (other, _)| one.split('.').cmp(other.split('.')));
    for pair in changed.windows(2) {
        let [(one, by), (other, and_by)] = pair else { continue };
        if one == other {
            return Err(twice(one, by, and_by));
        }
        if holds(one, other) {
            let why = format!(
                "it is changed by `{by}`, and `{other}` inside it by `{and_by}`: an update can change a member only once"
            );
            return Err(WriteError::new(*one, why));
        }
    }
    Ok(())
}

fn twice(path: &str, by: &str, and_by: &str) -> WriteError {
    let how = if by == and_by { format!("twice by `{by}`") } else { format!("by `{by}` and by `{and_by}`") };
    let hint = if by == "$push" && and_by == "$push" { "; to add several items, use `push_all`" } else { "" };
    WriteError::new(path, format!("it is changed {how}: an update can change a member only once{hint}"))
}

/// Whether a path is this one, or inside it.
fn holds(path: &str, other: &str) -> bool {
    other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
