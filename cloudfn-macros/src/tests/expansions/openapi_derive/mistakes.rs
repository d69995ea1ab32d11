::core::compile_error! {
    "unknown argument `nam`\ndid you mean `name`?\nthe arguments are: `name = \"newClass.newMethod\"`, `reply = NewReply`, `binary`, `path = \"/wxa/newmethod\"`, `method = \"GET\"`, `crate = path`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/own-api.md"
}
::core::compile_error! {
    "write `reply` like this: `reply = NewReply`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/own-api.md"
}
#[automatically_derived]
impl ::cloudfn_runtime::openapi::Request for Picture
where
    for<'__cloudfn> Picture: ::cloudfn_runtime::handler::RequestBody,
{
    const API: ::cloudfn_runtime::openapi::Api = ::cloudfn_runtime::openapi::Api::named(
        "class.method",
    );
    type Reply = ::cloudfn_runtime::__private::Value;
    fn read(
        content: ::cloudfn_runtime::openapi::Content,
    ) -> ::core::result::Result<Self::Reply, ::cloudfn_runtime::openapi::ReadError> {
        content.json::<::cloudfn_runtime::__private::Value>()
    }
}
const _: () = ::cloudfn_runtime::handler::is_request::<Picture>();
/// The permission to call `class.method`.
#[diagnostic::on_unimplemented(
    message = "cloud call `class.method` is not declared by this cloud function",
    label = "needs the permission `class.method`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"class.method\" = Picture])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl MayPicture>"
)]
trait MayPicture {
    #[doc(hidden)]
    const API_NAME: &'static ::core::primitive::str = "";
}
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl MayPicture for ::cloudfn_runtime::__private::AllPermissions {}
#[automatically_derived]
impl<__Permissions> ::cloudfn_runtime::openapi::DeclaredIn<__Permissions> for Picture
where
    for<'__cloudfn> Picture: ::cloudfn_runtime::handler::RequestBody,
{}
