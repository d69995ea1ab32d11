//! The stage that turns each item of a list into a document.

use bson::{Bson, Document, doc};

use crate::database::access::Refusal;

/// A list whose items become separate documents: `"$tags"`.
///
/// ```
/// use cloudfn_runtime::database::aggregate::Unwind;
///
/// let sizes = Unwind::from("$sizes").index("index").keep_empty();
/// # let _ = sizes;
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "it is a stage of an aggregation: `.unwind(\"$tags\")`"]
pub struct Unwind(Bson);

impl Unwind {
    /// Adds a member of this name with the index of the item.
    #[doc(alias = "includeArrayIndex")]
    pub fn index(self, name: impl Into<String>) -> Self {
        self.with("includeArrayIndex", name.into())
    }

    /// Keeps documents whose list is empty, null or missing.
    #[doc(alias = "preserveNullAndEmptyArrays")]
    pub fn keep_empty(self) -> Self {
        self.with("preserveNullAndEmptyArrays", true)
    }

    fn with(self, name: &str, value: impl Into<Bson>) -> Self {
        let mut members = match self.0 {
            Bson::Document(members) => members,
            path => doc! {"path": path},
        };
        members.insert(name, value);
        Self(Bson::Document(members))
    }

    pub(super) fn into_value(self) -> Result<Bson, Refusal> {
        let path = match &self.0 {
            Bson::Document(members) => members.get_str("path").ok(),
            path => path.as_str(),
        };
        match path {
            Some(path) if path.starts_with('$') => Ok(self.0),
            Some(path) => Err(Refusal::from(&*format!("the path of `unwind` must begin with `$`: \"${path}\""))),
            None => Err(Refusal::from("`unwind` needs `path`")),
        }
    }
}

impl From<&str> for Unwind {
    fn from(path: &str) -> Self {
        Self(path.into())
    }
}

impl From<String> for Unwind {
    fn from(path: String) -> Self {
        Self(path.into())
    }
}

impl From<Document> for Unwind {
    fn from(unwind: Document) -> Self {
        Self(unwind.into())
    }
}
