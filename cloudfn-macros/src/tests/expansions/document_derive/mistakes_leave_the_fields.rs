::core::compile_error! {
    "unknown argument `colection`\ndid you mean `collection`?\nthe arguments are: `collection = \"orders\"`, `crate = path`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/errors/document.md"
}
::core::compile_error! {
    "the argument `nested` stands above a member\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/errors/document.md"
}
::core::compile_error! {
    "`tag` writes a member that the struct does not have\nremove `tag`, and add the member to the struct: `kind: String`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/errors/document.md"
}
::core::compile_error! {
    "`paid_at` is written as `paidAt` and read as `paid_at`\na member has one name in the database: use `rename = \"paidAt\"`, and `alias` for older names\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/errors/document.md"
}
::core::compile_error! {
    "`a.b` has a full stop, which separates the names of a path\nrename the member: `#[serde(rename = \"..\")]`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/errors/document.md"
}
/// The fields of `Order` in the database.
#[allow(dead_code, deprecated, non_camel_case_types, non_snake_case)]
struct OrderFields<
    __Place: ::cloudfn_runtime::database::Place
        = ::cloudfn_runtime::database::Whole<Order>,
> {
    /// The field `paidAt`.
    paid_at: ::cloudfn_runtime::database::Field<
        u8,
        <__Place as ::cloudfn_runtime::database::Place>::Root,
    >,
    /// The field `a.b`.
    price: ::cloudfn_runtime::database::Field<
        u8,
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
            paid_at: ::cloudfn_runtime::database::Place::member(&place, "paidAt"),
            price: ::cloudfn_runtime::database::Place::member(&place, "a.b"),
            __place: place,
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
