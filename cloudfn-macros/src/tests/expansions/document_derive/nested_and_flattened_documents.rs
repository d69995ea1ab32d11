/// The fields of `Order` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
struct OrderFields<
    __Place: ::cloudfn_runtime::database::Place
        = ::cloudfn_runtime::database::Whole<Order>,
> {
    /// The document in `address`, and its fields.
    address: <<Option<
        Address,
    > as ::cloudfn_runtime::database::Nested>::Document as ::cloudfn_runtime::database::Document>::Fields<
        ::cloudfn_runtime::database::Field<
            Option<Address>,
            <__Place as ::cloudfn_runtime::database::Place>::Root,
        >,
    >,
    /// Fields of the document itself.
    audit: <<Audit as ::cloudfn_runtime::database::Flattened>::Document as ::cloudfn_runtime::database::Document>::Fields<
        __Place,
    >,
    /// The field `__place`.
    __place: ::cloudfn_runtime::database::Field<
        u8,
        <__Place as ::cloudfn_runtime::database::Place>::Root,
    >,
    #[doc(hidden)]
    ___place: __Place,
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Place: ::cloudfn_runtime::database::Place> ::core::ops::Deref
for OrderFields<__Place> {
    type Target = __Place;
    fn deref(&self) -> &__Place {
        &self.___place
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
            address: ::cloudfn_runtime::database::FieldsIn::in_place(
                ::cloudfn_runtime::database::Place::member(&place, "address"),
            ),
            audit: ::cloudfn_runtime::database::FieldsIn::in_place(
                ::core::clone::Clone::clone(&place),
            ),
            __place: ::cloudfn_runtime::database::Place::member(&place, "__place"),
            ___place: place,
        }
    }
    fn names(
        &self,
    ) -> ::std::vec::Vec<::std::borrow::Cow<'static, ::core::primitive::str>> {
        ::cloudfn_runtime::database::Names::new()
            .member("address")
            .flattened(&self.audit)
            .member("__place")
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
