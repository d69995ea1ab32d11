/// The fields of `Order` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
struct OrderFields<
    __Place: ::cloudfn_runtime::database::Place
        = ::cloudfn_runtime::database::Whole<Order>,
> {
    /// The field `price`.
    price: ::cloudfn_runtime::database::Field<
        ::cloudfn_runtime::database::bson::Bson,
        <__Place as ::cloudfn_runtime::database::Place>::Root,
    >,
    /// The field `paid_at`.
    paid_at: ::cloudfn_runtime::database::Field<
        DateTime,
        <__Place as ::cloudfn_runtime::database::Place>::Root,
    >,
    #[doc(hidden)]
    __place: __Place,
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Place: ::cloudfn_runtime::database::Place> ::core::ops::Deref
for OrderFields<__Place> {
    type Target = __Place;
    fn deref(&self) -> &__Place {
        &self.__place
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Place: ::cloudfn_runtime::database::Place> ::core::fmt::Debug
for OrderFields<__Place> {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        formatter.write_str("OrderFields")
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Place: ::cloudfn_runtime::database::Place> ::cloudfn_runtime::database::FieldsIn
for OrderFields<__Place> {
    type Place = __Place;
    fn in_place(place: __Place) -> Self {
        Self {
            price: ::cloudfn_runtime::database::Place::member(&place, "price"),
            paid_at: ::cloudfn_runtime::database::Place::member(&place, "paid_at"),
            __place: place,
        }
    }
    fn names(
        &self,
    ) -> ::std::vec::Vec<::std::borrow::Cow<'static, ::core::primitive::str>> {
        ::cloudfn_runtime::database::Names::new()
            .member("price")
            .member("paid_at")
            .into_vec()
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl ::cloudfn_runtime::database::Document for Order {
    type Fields<__Place: ::cloudfn_runtime::database::Place> = OrderFields<__Place>;
}
#[automatically_derived]
#[allow(deprecated)]
impl ::cloudfn_runtime::database::Nested for Order {
    type Document = Self;
}
#[automatically_derived]
#[allow(deprecated)]
impl ::cloudfn_runtime::database::Flattened for Order {
    type Document = Self;
}
