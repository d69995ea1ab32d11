::core::compile_error! {
    "unknown argument `colection`\ndid you mean `collection`?\nthe arguments are: `collection = \"orders\"`, `crate = path`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/document.md"
}
::core::compile_error! {
    "the argument `nested` belongs above a member\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/document.md"
}
::core::compile_error! {
    "`tag` writes a member that the struct does not have\nremove `tag`, and add the member to the struct: `kind: String`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/document.md"
}
::core::compile_error! {
    "`paid_at` is written as `paidAt` and read as `paid_at`\na member must have one name in the database: use `rename = \"paidAt\"`, and `alias` for older names\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/document.md"
}
::core::compile_error! {
    "`a.b` contains a full stop, which separates the names of a path\nrename the member: `#[serde(rename = \"..\")]`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/document.md"
}
/// The fields of `Order` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
#[non_exhaustive]
struct OrderFields<
    __Parent: ::cloudfn_runtime::database::Parent
        = ::cloudfn_runtime::database::Whole<Order>,
> {
    /// The field `paidAt`.
    paid_at: ::cloudfn_runtime::database::Field<
        u8,
        <__Parent as ::cloudfn_runtime::database::Parent>::Root,
    >,
    /// The field `a.b`.
    price: ::cloudfn_runtime::database::Field<
        u8,
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
            paid_at: ::cloudfn_runtime::database::Parent::member(&parent, "paidAt"),
            price: ::cloudfn_runtime::database::Parent::member(&parent, "a.b"),
            __parent: parent,
        }
    }
    fn names(
        &self,
    ) -> ::std::vec::Vec<::std::borrow::Cow<'static, ::core::primitive::str>> {
        ::cloudfn_runtime::database::Names::new()
            .member("paidAt")
            .member("a.b")
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
