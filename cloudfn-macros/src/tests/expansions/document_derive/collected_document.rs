/// The fields of `Order` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
pub(crate) struct OrderFields<
    __Place: crate::runtime::database::Place = crate::runtime::database::Whole<Order>,
> {
    /// The field `_id`.
    id: crate::runtime::database::Field<
        String,
        <__Place as crate::runtime::database::Place>::Root,
    >,
    /// The field `paidAt`.
    pub(super) paid_at: crate::runtime::database::Field<
        Option<DateTime>,
        <__Place as crate::runtime::database::Place>::Root,
    >,
    /// The field `type`.
    pub r#type: crate::runtime::database::Field<
        Vec<Order>,
        <__Place as crate::runtime::database::Place>::Root,
    >,
    #[doc(hidden)]
    __place: __Place,
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Place: crate::runtime::database::Place> ::core::ops::Deref
for OrderFields<__Place> {
    type Target = __Place;
    fn deref(&self) -> &__Place {
        &self.__place
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Place: crate::runtime::database::Place> ::core::fmt::Debug
for OrderFields<__Place> {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        formatter.write_str("OrderFields")
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Place: crate::runtime::database::Place> crate::runtime::database::FieldsIn
for OrderFields<__Place> {
    type Place = __Place;
    fn in_place(place: __Place) -> Self {
        Self {
            id: crate::runtime::database::Place::member(&place, "_id"),
            paid_at: crate::runtime::database::Place::member(&place, "paidAt"),
            r#type: crate::runtime::database::Place::member(&place, "type"),
            __place: place,
        }
    }
    fn names(
        &self,
    ) -> ::std::vec::Vec<::std::borrow::Cow<'static, ::core::primitive::str>> {
        crate::runtime::database::Names::new()
            .member("_id")
            .member("paidAt")
            .member("type")
            .into_vec()
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl crate::runtime::database::Document for Order {
    type Fields<__Place: crate::runtime::database::Place> = OrderFields<__Place>;
}
#[automatically_derived]
#[allow(deprecated)]
impl crate::runtime::database::Nested for Order {
    type Document = Self;
}
#[automatically_derived]
#[allow(deprecated)]
impl crate::runtime::database::Flattened for Order {
    type Document = Self;
}
#[automatically_derived]
#[allow(deprecated)]
impl crate::runtime::database::Collected for Order {
    const COLLECTION: &'static ::core::primitive::str = "orders";
}
