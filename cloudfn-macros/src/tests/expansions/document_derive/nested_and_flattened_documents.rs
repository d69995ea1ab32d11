/// The fields of `Order` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
#[non_exhaustive]
struct OrderFields<
    __Parent: ::cloudfn_runtime::database::Parent
        = ::cloudfn_runtime::database::Whole<Order>,
> {
    /// The document in `address`, and its fields.
    address: <<Option<
        Address,
    > as ::cloudfn_runtime::database::Nested>::Document as ::cloudfn_runtime::database::Document>::Fields<
        ::cloudfn_runtime::database::Field<
            Option<Address>,
            <__Parent as ::cloudfn_runtime::database::Parent>::Root,
        >,
    >,
    /// Fields of the document itself.
    audit: <<Audit as ::cloudfn_runtime::database::Flattened>::Document as ::cloudfn_runtime::database::Document>::Fields<
        __Parent,
    >,
    /// The field `__parent`.
    __parent: ::cloudfn_runtime::database::Field<
        u8,
        <__Parent as ::cloudfn_runtime::database::Parent>::Root,
    >,
    #[doc(hidden)]
    ___parent: __Parent,
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Parent: ::cloudfn_runtime::database::Parent> ::core::ops::Deref
for OrderFields<__Parent> {
    type Target = __Parent;
    fn deref(&self) -> &__Parent {
        &self.___parent
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
            address: ::cloudfn_runtime::database::FieldsIn::in_parent(
                ::cloudfn_runtime::database::Parent::member(&parent, "address"),
            ),
            audit: ::cloudfn_runtime::database::FieldsIn::in_parent(
                ::core::clone::Clone::clone(&parent),
            ),
            __parent: ::cloudfn_runtime::database::Parent::member(&parent, "__parent"),
            ___parent: parent,
        }
    }
    fn names(
        &self,
    ) -> ::std::vec::Vec<::std::borrow::Cow<'static, ::core::primitive::str>> {
        ::cloudfn_runtime::database::Names::new()
            .member("address")
            .flattened(&self.audit)
            .member("__parent")
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
