::core::compile_error! {
    "a document must be a struct with named members, but `Kind` is an enum\nmake it a member of a struct: `kind: Kind`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/document.md"
}
#[automatically_derived]
#[allow(deprecated)]
impl<T> ::cloudfn_runtime::database::Document for Kind<T> {
    type Fields<__Parent: ::cloudfn_runtime::database::Parent> = __Parent;
}
#[automatically_derived]
#[allow(deprecated)]
impl<T> ::cloudfn_runtime::database::Nested for Kind<T> {
    type Document = Self;
}
#[automatically_derived]
#[allow(deprecated)]
impl<T> ::cloudfn_runtime::database::Flattened for Kind<T> {
    type Document = Self;
}
#[automatically_derived]
#[allow(deprecated)]
impl<T> ::cloudfn_runtime::database::Collected for Kind<T> {
    const COLLECTION: &'static ::core::primitive::str = "kinds";
}
