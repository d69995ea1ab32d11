//! What the fields of a document belong to: the whole document, or a member of another document.

use std::fmt;
use std::marker::PhantomData;

use bson::Bson;

use super::field::Field;
use super::fields_in::FieldsIn;

/// The parent of fields: the whole document ([`Whole`]), or the member that contains the document ([`Field`]).
///
/// The fields of a document are generic over it: `OrderFields` belong to an order in its collection, and
/// `AddressFields<Field<Address, Order>>` to an address in an order.
pub trait Parent: Clone + FieldsIn<Parent = Self> + sealed::Sealed {
    /// The document of the collection, to which filters and changes apply.
    type Root;

    /// The member with this name.
    fn member<T>(&self, name: &str) -> Field<T, Self::Root>;
}

/// A whole document of a collection. The fields of a document deref to it.
pub struct Whole<D> {
    of: PhantomData<fn() -> D>,
}

impl<D> Whole<D> {
    /// The whole document, for its fields: `Order::fields(Whole::<Order>::new()).price`.
    #[must_use]
    pub fn new() -> Self {
        Self { of: PhantomData }
    }

    /// The document's `_id`.
    #[must_use]
    pub fn id(&self) -> Field<Bson, D> {
        self.member("_id")
    }

    /// The field at a path, for fields that the type does not have: `"address.city"`.
    #[must_use]
    pub fn field(&self, path: &str) -> Field<Bson, D> {
        self.member(path)
    }
}

impl<D> Parent for Whole<D> {
    type Root = D;

    fn member<T>(&self, name: &str) -> Field<T, D> {
        Field::at(name.to_owned())
    }
}

impl<D> Default for Whole<D> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T, D> Parent for Field<T, D> {
    type Root = D;

    fn member<U>(&self, name: &str) -> Field<U, D> {
        self.inner(name)
    }
}

impl<D> Clone for Whole<D> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D> Copy for Whole<D> {}

impl<D> fmt::Debug for Whole<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Whole")
    }
}

mod sealed {
    pub trait Sealed {}

    impl<D> Sealed for super::Whole<D> {}
    impl<T, D> Sealed for super::Field<T, D> {}
}
