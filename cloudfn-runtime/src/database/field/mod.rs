//! Members of documents, by their paths: what filters and changes are made of.

use std::borrow::Cow;
use std::marker::PhantomData;

/// A member of a document, of this type.
pub struct Field<T: ?Sized> {
    path: Cow<'static, str>,
    of: PhantomData<fn() -> T>,
}

impl<T: ?Sized> Field<T> {
    /// The member at this path: `"address.city"`.
    pub fn at(path: impl Into<Cow<'static, str>>) -> Self {
        Self { path: path.into(), of: PhantomData }
    }
}

/// A value that a field of type `T` can be compared with.
pub trait Compares<T: ?Sized> {}

/// A number, or an optional one.
pub trait Number {}

/// A direction to sort by: `order.price.desc()`.
#[derive(Debug, Clone)]
pub struct Order {
    pub(crate) path: String,
    pub(crate) is_descending: bool,
}
