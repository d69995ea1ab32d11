/// The fields of `Order` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
#[non_exhaustive]
pub(crate) struct OrderFields<
    __Parent: crate::runtime::database::Parent = crate::runtime::database::Whole<Order>,
> {
    /// The field `_id`.
    id: crate::runtime::database::Field<
        String,
        <__Parent as crate::runtime::database::Parent>::Root,
    >,
    /// The field `paidAt`.
    pub(super) paid_at: crate::runtime::database::Field<
        Option<DateTime>,
        <__Parent as crate::runtime::database::Parent>::Root,
    >,
    /// The field `type`.
    pub r#type: crate::runtime::database::Field<
        Vec<Order>,
        <__Parent as crate::runtime::database::Parent>::Root,
    >,
    #[doc(hidden)]
    __parent: __Parent,
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Parent: crate::runtime::database::Parent> ::core::ops::Deref
for OrderFields<__Parent> {
    type Target = __Parent;
    fn deref(&self) -> &__Parent {
        &self.__parent
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Parent: crate::runtime::database::Parent> ::core::fmt::Debug
for OrderFields<__Parent> {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        formatter.write_str("OrderFields")
    }
}
#[automatically_derived]
#[allow(deprecated)]
impl<__Parent: crate::runtime::database::Parent> crate::runtime::database::FieldsIn
for OrderFields<__Parent> {
    type Parent = __Parent;
    fn in_parent(parent: __Parent) -> Self {
        Self {
            id: crate::runtime::database::Parent::member(&parent, "_id"),
            paid_at: crate::runtime::database::Parent::member(&parent, "paidAt"),
            r#type: crate::runtime::database::Parent::member(&parent, "type"),
            __parent: parent,
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
    type Fields<__Parent: crate::runtime::database::Parent> = OrderFields<__Parent>;
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
