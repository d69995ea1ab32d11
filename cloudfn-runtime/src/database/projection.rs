//! Which members of documents are read.

use bson::{Bson, Document as BsonDocument};

use super::access::Refusal;
use super::document::Document;
use super::write;

/// Which members of documents are read; all, by default.
#[derive(Debug, Clone, Default)]
pub(super) enum Projection {
    #[default]
    Whole,
    Paths(Vec<String>),
    /// A MongoDB projection.
    Raw(BsonDocument),
}

impl Projection {
    /// The members of a type, or all if the type does not know them.
    pub(super) fn of<T: Document>() -> Self {
        let names = T::names();
        if names.is_empty() { Self::Whole } else { Self::paths(names) }
    }

    pub(super) fn paths(paths: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::Paths(paths.into_iter().map(Into::into).collect())
    }

    /// Whether everything is read.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self, Self::Whole)
    }

    /// The document that is sent. No path may contain another, because the database would use one of them, or none.
    pub(super) fn checked(&self) -> Result<Option<BsonDocument>, Refusal> {
        let paths = match self {
            Self::Whole => return Ok(None),
            Self::Raw(projection) => {
                write::check_document(projection)?;
                return Ok(Some(projection.clone()));
            }
            Self::Paths(paths) => paths,
        };
        if paths.is_empty() {
            return Err(Refusal::from("no field is selected: remove `select_fields` to read all fields"));
        }
        if let Some(bad) = paths.iter().find(|path| path.is_empty() || path.starts_with('$') || path.contains('\0')) {
            return Err(Refusal::from(&*format!("{bad:?} is not a valid path of a field")));
        }
        for (index, path) in paths.iter().enumerate() {
            let is_inside =
                |other: &String| other.strip_prefix(path.as_str()).is_some_and(|rest| rest.starts_with('.'));
            if let Some(inner) = paths.iter().find(|other| is_inside(other)) {
                return Err(Refusal::from(&*format!(
                    "both `{inner}` and `{path}` are selected, and one is a part of the other"
                )));
            }
            if paths[..index].contains(path) {
                return Err(Refusal::from(&*format!("`{path}` is selected twice")));
            }
        }
        Ok(Some(paths.iter().map(|path| (path.clone(), Bson::Int32(1))).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_the_database_cannot_tell_apart_are_refused() {
        for paths in [&[] as &[&str], &["a", "a"], &["a.b", "a"], &["a", "a.b.c"], &[""], &["$a"], &["a\0"]] {
            assert!(Projection::paths(paths.iter().copied()).checked().is_err(), "{paths:?}");
        }
        let good = Projection::paths(["a.b", "a.c", "ab", "tags.0"]);
        assert_eq!(good.checked().unwrap().map(|projection| projection.len()), Some(4));
    }

    #[test]
    fn a_raw_projection_is_sent_unchanged() {
        let projection = bson::doc! {"_id": 0, "tags": {"$slice": 3}};
        assert_eq!(Projection::Raw(projection.clone()).checked().unwrap(), Some(projection));
        assert!(Projection::Raw(bson::doc! {"a\0": 1}).checked().is_err());
    }

    #[test]
    fn a_type_with_unknown_members_reads_all_members() {
        assert_eq!(Projection::of::<bson::Document>().checked().unwrap(), None);
    }
}
