/// The fields of `Order` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
#[non_exhaustive]
struct OrderFields<
    __Parent: ::cloudfn_runtime::database::Parent
        = ::cloudfn_runtime::database::Whole<Order>,
> {
    /// The field `price`.
    price: ::cloudfn_runtime::database::Field<
        ::cloudfn_runtime::database::bson::Bson,
        <__Parent as ::cloudfn_runtime::database::Parent>::Root,
    >,
    /// The field `paid_at`.
    paid_at: ::cloudfn_runtime::database::Field<
        DateTime,
        <__Parent as ::cloudfn_runtime::database::Parent>::Root,
    >,
    #[doc(hidden)]
    __parent: __Parent,
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Parent: ::cloudfn_runtime::database::Parent> ::core::ops::Deref
for OrderFields<__Parent> {
    type Target = __Parent;
    fn deref(&self) -> &__Parent {
        &self.__parent
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Parent: ::cloudfn_runtime::database::Parent> ::core::fmt::Debug
for OrderFields<__Parent> {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        formatter.write_str("OrderFields")
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Parent: ::cloudfn_runtime::database::Parent> ::cloudfn_runtime::database::FieldsIn
for OrderFields<__Parent> {
    type Parent = __Parent;
    fn in_parent(parent: __Parent) -> Self {
        Self {
            price: ::cloudfn_runtime::database::Parent::member(&parent, "price"),
            paid_at: ::cloudfn_runtime::database::Parent::member(&parent, "paid_at"),
            __parent: parent,
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
    type Fields<__Parent: ::cloudfn_runtime::database::Parent> = OrderFields<__Parent>;
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
