//! Members of documents, by their paths: what filters and changes are made of.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// A member of type `T` in a document of type `D`.
pub struct Field<T: ?Sized, D> {
    path: Cow<'static, str>,
    of: PhantomData<fn() -> (D, *const T)>,
}

impl<T: ?Sized, D> Field<T, D> {
    /// The member at this path: `"address.city"`.
    pub fn at(path: impl Into<Cow<'static, str>>) -> Self {
        Self { path: path.into(), of: PhantomData }
    }

    /// The path to the member: `address.city`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl<T: ?Sized, D> Clone for Field<T, D> {
    fn clone(&self) -> Self {
        Self { path: self.path.clone(), of: PhantomData }
    }
}

impl<T: ?Sized, D> fmt::Debug for Field<T, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Field").field(&self.path).finish()
    }
}

/// A value that a field of type `T` can be compared with.
#[diagnostic::on_unimplemented(
    message = "a field of type `{T}` does not take a `{Self}`",
    label = "this is a `{Self}`",
    note = "the field holds `{T}`",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/value-of-another-type.md"
)]
pub trait Compares<T: ?Sized> {}

/// A number, or an optional one.
#[diagnostic::on_unimplemented(
    message = "`inc` and `mul` change numbers, and this field holds `{Self}`",
    label = "not a field of numbers",
    note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/errors/not-a-number.md"
)]
pub trait Number {}

/// A direction to sort documents of type `D` by: `order.price.desc()`.
#[derive(Debug, Clone)]
pub struct Order<D> {
    pub(crate) path: String,
    pub(crate) is_descending: bool,
    pub(crate) of: PhantomData<fn() -> D>,
}
