//! Members of documents, by their paths: what filters and changes are made of.
//!
//! `#[derive(Document)]` gives a [`Field`] for each member; [`Field::at`] is for code that does not know its members.
//!
//! ```
//! use cloudfn_runtime::database::{DateTime, Field, Filter};
//!
//! let age: Field<i64> = Field::at("age");
//! let paid_at: Field<Option<DateTime>> = Field::at("paid_at");
//! let filter: Filter = age.gte(18).and(paid_at.exists(false));
//! let change = age.inc(1).and(paid_at.set(DateTime::now()));
//! # let _ = (filter, change);
//! ```

mod bits;
mod compares;
mod kinds;
mod push;
mod query;
#[cfg(test)]
mod tests;
mod update;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

pub use self::bits::Bits;
pub use self::compares::Compares;
pub use self::kinds::{List, Map, Number, Place};
pub use self::push::Push;
pub(crate) use self::query::is_place_or_date;
use super::document::Document;
use super::write::{self, WriteError};

/// A member of a document, of this type.
///
/// Its methods make filters (`eq`, `gt`, `is_in`, ..), changes (`set`, `inc`, `push`, ..) and directions to sort by
/// (`asc`, `desc`). They are named as in wx-server-sdk, in Rust's spelling.
pub struct Field<T: ?Sized> {
    path: Cow<'static, str>,
    /// Why the path names no member, if it does not.
    refused: Option<Box<str>>,
    of: PhantomData<fn() -> T>,
}

impl<T: ?Sized> Field<T> {
    /// The member at this path: `"address.city"`, `"lines.0.count"`.
    pub fn at(path: impl Into<Cow<'static, str>>) -> Self {
        Self { path: path.into(), refused: None, of: PhantomData }
    }

    /// The member that holds a document, by the prefix that [`Document::fields`] is given: its path and a full stop.
    #[doc(hidden)]
    #[must_use]
    pub fn whole(prefix: &str) -> Self {
        Self::at(prefix.strip_suffix('.').unwrap_or(prefix).to_owned())
    }

    /// Its path, as the database knows it.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The same path as a member of another type.
    ///
    /// ```
    /// use cloudfn_runtime::database::{Field, bson::Bson};
    ///
    /// let name: Field<String> = Field::at("name");
    /// let filter = name.cast::<Bson>().eq(5);
    /// # let _ = filter;
    /// ```
    #[must_use]
    pub fn cast<U: ?Sized>(&self) -> Field<U> {
        Field { path: self.path.clone(), refused: self.refused.clone(), of: PhantomData }
    }

    /// The path, if it names a member.
    fn checked_path(&self) -> Result<String, WriteError> {
        if let Some(why) = &self.refused {
            return Err(WriteError::new(&*self.path, &**why));
        }
        if self.path.is_empty() {
            return Err(WriteError::new("", "this is the whole document: filters and changes are about its members"));
        }
        write::check_name(&self.path)?;
        Ok(self.path.clone().into_owned())
    }

    fn below<U: ?Sized>(&self, name: &str) -> Field<U> {
        let mut refused = self.refused.clone();
        if name.is_empty() || name.contains('.') || name.starts_with('$') {
            let why =
                format!("{name:?} cannot be a step of a path: it is empty, begins with `$`, or has a full stop in it");
            refused = refused.or_else(|| Some(why.into()));
        }
        Field { path: format!("{}.{name}", self.path).into(), refused, of: PhantomData }
    }

    /// To sort by it, the smallest first: `orderBy(path, 'asc')` of wx-server-sdk.
    #[doc(alias = "orderBy")]
    #[must_use]
    pub fn asc(&self) -> Order {
        Order { path: self.path.clone().into_owned(), is_descending: false }
    }

    /// To sort by it, the greatest first: `orderBy(path, 'desc')` of wx-server-sdk.
    #[doc(alias = "orderBy")]
    #[must_use]
    pub fn desc(&self) -> Order {
        Order { path: self.path.clone().into_owned(), is_descending: true }
    }
}

impl<T: Document> Field<T> {
    /// The members of the document that it holds.
    ///
    /// ```
    /// use cloudfn_runtime::database::{Document, Field};
    ///
    /// struct Line;
    /// struct LineFields { count: Field<i64> }
    /// # // What `#[derive(Document)]` writes.
    /// impl Document for Line {
    ///     type Fields = LineFields;
    ///     fn fields(prefix: &str) -> LineFields { LineFields { count: Field::at(format!("{prefix}count")) } }
    /// }
    ///
    /// let lines: Field<Vec<Line>> = Field::at("lines");
    /// assert_eq!(lines.item(0).fields().count.path(), "lines.0.count");
    /// ```
    #[must_use]
    pub fn fields(&self) -> T::Fields {
        T::fields(&format!("{}.", self.path))
    }
}

impl<T> Field<T> {
    /// The item at this place in a list, the first one at 0.
    #[must_use]
    pub fn item(&self, place: usize) -> Field<T::Item>
    where
        T: List,
    {
        self.below(&place.to_string())
    }

    /// The member of this name in a map. A name that would be more than one step of the path (it has a full stop in it) is
    /// an error when the filter or change is sent.
    #[must_use]
    pub fn entry(&self, name: impl AsRef<str>) -> Field<T::Value>
    where
        T: Map,
    {
        self.below(name.as_ref())
    }
}

impl<T: ?Sized> Clone for Field<T> {
    fn clone(&self) -> Self {
        self.cast()
    }
}

impl<T: ?Sized> fmt::Debug for Field<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Field").field(&self.path).finish()
    }
}

impl<T: ?Sized> AsRef<str> for Field<T> {
    fn as_ref(&self) -> &str {
        &self.path
    }
}

/// A direction to sort by: `order.price.desc()`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub(crate) path: String,
    pub(crate) is_descending: bool,
}
