//! Typed members of documents. Their methods make filters and changes.
//!
//! `#[derive(Document)]` makes a [`Field`] for each member. [`Field::at`] is for code that does not know the members.
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
pub(super) use self::compares::Operand;
pub use self::kinds::{List, Located, Map, Number};
pub use self::push::Push;
pub(crate) use self::query::is_place_or_date;
use super::document::Document;
use super::write::{self, WriteError};

/// A member of type `T` in a document of type `D`.
///
/// Its methods make filters (`eq`, `gt`, `is_in`, ..), changes (`set`, `inc`, `push`, ..) and sort directions (`asc`,
/// `desc`). They have the names of wx-server-sdk, in Rust's spelling.
pub struct Field<T: ?Sized, D = bson::Document> {
    path: Cow<'static, str>,
    /// The error, if the path is invalid.
    refused: Option<Box<str>>,
    of: PhantomData<fn() -> (D, *const T)>,
}

impl<T: ?Sized, D> Field<T, D> {
    /// The member at this path: `"address.city"`, `"lines.0.count"`.
    pub fn at(path: impl Into<Cow<'static, str>>) -> Self {
        Self { path: path.into(), refused: None, of: PhantomData }
    }

    /// The path in the database.
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
    pub fn cast<U: ?Sized>(&self) -> Field<U, D> {
        Field { path: self.path.clone(), refused: self.refused.clone(), of: PhantomData }
    }

    /// The path, or the error if it is invalid.
    fn checked_path(&self) -> Result<String, WriteError> {
        if let Some(why) = &self.refused {
            return Err(WriteError::new(&*self.path, &**why));
        }
        if self.path.is_empty() {
            return Err(WriteError::new(
                "",
                "this is the whole document: use a filter or a change of one of its members",
            ));
        }
        write::check_name(&self.path)?;
        Ok(self.path.clone().into_owned())
    }

    /// The member with this name in a nested document.
    pub(crate) fn inner<U: ?Sized>(&self, name: &str) -> Field<U, D> {
        Field { path: format!("{}.{name}", self.path).into(), refused: self.refused.clone(), of: PhantomData }
    }

    /// The value with this name in a list or map.
    fn below<U: ?Sized>(&self, name: &str) -> Field<U, D> {
        let mut below = self.inner(name);
        if name.is_empty() || name.contains('.') || name.starts_with('$') {
            let why =
                format!("{name:?} cannot be a step of a path: it is empty, begins with `$`, or contains a full stop");
            below.refused = below.refused.or_else(|| Some(why.into()));
        }
        below
    }

    /// Sorts by this field, the smallest first: `orderBy(path, 'asc')` of wx-server-sdk.
    #[doc(alias = "orderBy")]
    #[must_use]
    pub fn asc(&self) -> Order<D> {
        Order { path: self.path.clone().into_owned(), is_descending: false, of: PhantomData }
    }

    /// Sorts by this field, the greatest first: `orderBy(path, 'desc')` of wx-server-sdk.
    #[doc(alias = "orderBy")]
    #[must_use]
    pub fn desc(&self) -> Order<D> {
        Order { path: self.path.clone().into_owned(), is_descending: true, of: PhantomData }
    }
}

impl<T: Document, D> Field<T, D> {
    /// The fields of a nested document.
    ///
    /// ```
    /// use cloudfn_runtime::database::{Document, Field};
    ///
    /// #[derive(Document)]
    /// struct Line {
    ///     count: i64,
    /// }
    ///
    /// let lines: Field<Vec<Line>> = Field::at("lines");
    /// assert_eq!(lines.item(0).fields().count.path(), "lines.0.count");
    /// ```
    #[must_use]
    pub fn fields(&self) -> T::Fields<Self> {
        T::fields(self.clone())
    }
}

impl<T, D> Field<T, D> {
    /// The item of a list at this index, from 0.
    #[must_use]
    pub fn item(&self, place: usize) -> Field<T::Item, D>
    where
        T: List,
    {
        self.below(&place.to_string())
    }

    /// The value with this name in a map. A name with a full stop makes the call fail, because it would be more than
    /// one step of the path.
    #[must_use]
    pub fn entry(&self, name: impl AsRef<str>) -> Field<T::Value, D>
    where
        T: Map,
    {
        self.below(name.as_ref())
    }
}

impl<T: ?Sized, D> Clone for Field<T, D> {
    fn clone(&self) -> Self {
        self.cast()
    }
}

impl<T: ?Sized, D> fmt::Debug for Field<T, D> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Field").field(&self.path).finish()
    }
}

impl<T: ?Sized, D> AsRef<str> for Field<T, D> {
    fn as_ref(&self) -> &str {
        &self.path
    }
}

/// A sort direction of documents of type `D`: `order.price.desc()`.
pub struct Order<D = bson::Document> {
    pub(crate) path: String,
    pub(crate) is_descending: bool,
    pub(crate) of: PhantomData<fn() -> D>,
}

impl<D> Clone for Order<D> {
    fn clone(&self) -> Self {
        Self { path: self.path.clone(), is_descending: self.is_descending, of: PhantomData }
    }
}

impl<D> PartialEq for Order<D> {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, self.is_descending) == (&other.path, other.is_descending)
    }
}

impl<D> Eq for Order<D> {}

impl<D> fmt::Debug for Order<D> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Order")
            .field("path", &self.path)
            .field("is_descending", &self.is_descending)
            .finish_non_exhaustive()
    }
}
