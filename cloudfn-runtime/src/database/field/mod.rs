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
pub(super) use self::compares::Operand;
pub use self::kinds::{List, Located, Map, Number};
pub use self::push::Push;
pub(crate) use self::query::is_place_or_date;
use super::document::Document;
use super::write::{self, WriteError};

/// A member of type `T` in a document of type `D`.
///
/// Its methods make filters (`eq`, `gt`, `is_in`, ..), changes (`set`, `inc`, `push`, ..) and directions to sort by
/// (`asc`, `desc`). They are named as in wx-server-sdk, in Rust's spelling.
pub struct Field<T: ?Sized, D = bson::Document> {
    path: Cow<'static, str>,
    /// Why the path names no member, if it does not.
    refused: Option<Box<str>>,
    of: PhantomData<fn() -> (D, *const T)>,
}

impl<T: ?Sized, D> Field<T, D> {
    /// The member at this path: `"address.city"`, `"lines.0.count"`.
    pub fn at(path: impl Into<Cow<'static, str>>) -> Self {
        Self { path: path.into(), refused: None, of: PhantomData }
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
    pub fn cast<U: ?Sized>(&self) -> Field<U, D> {
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

    /// The member of this name in the document that it holds.
    pub(crate) fn inner<U: ?Sized>(&self, name: &str) -> Field<U, D> {
        Field { path: format!("{}.{name}", self.path).into(), refused: self.refused.clone(), of: PhantomData }
    }

    /// What has this name in the list or map that it holds.
    fn below<U: ?Sized>(&self, name: &str) -> Field<U, D> {
        let mut below = self.inner(name);
        if name.is_empty() || name.contains('.') || name.starts_with('$') {
            let why =
                format!("{name:?} cannot be a step of a path: it is empty, begins with `$`, or has a full stop in it");
            below.refused = below.refused.or_else(|| Some(why.into()));
        }
        below
    }

    /// To sort by it, the smallest first: `orderBy(path, 'asc')` of wx-server-sdk.
    #[doc(alias = "orderBy")]
    #[must_use]
    pub fn asc(&self) -> Order<D> {
        Order { path: self.path.clone().into_owned(), is_descending: false, of: PhantomData }
    }

    /// To sort by it, the greatest first: `orderBy(path, 'desc')` of wx-server-sdk.
    #[doc(alias = "orderBy")]
    #[must_use]
    pub fn desc(&self) -> Order<D> {
        Order { path: self.path.clone().into_owned(), is_descending: true, of: PhantomData }
    }
}

impl<T: Document, D> Field<T, D> {
    /// The members of the document that it holds.
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
    /// The item at this place in a list, the first one at 0.
    #[must_use]
    pub fn item(&self, place: usize) -> Field<T::Item, D>
    where
        T: List,
    {
        self.below(&place.to_string())
    }

    /// The member of this name in a map. A name that would be more than one step of the path (it has a full stop in it) is
    /// an error when the filter or change is sent.
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

/// A direction to sort documents of type `D` by: `order.price.desc()`.
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
