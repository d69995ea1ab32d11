#[automatically_derived]
impl ::cloudfn_runtime::openapi::Request for Picture
where
    for<'__cloudfn> Picture: ::cloudfn_runtime::handler::RequestBody,
{
    const API: ::cloudfn_runtime::openapi::Api = ::cloudfn_runtime::openapi::Api::named(
        "newClass.picture",
    );
    type Reply = ::cloudfn_runtime::openapi::Image;
    fn read(
        content: ::cloudfn_runtime::openapi::Content,
    ) -> ::core::result::Result<Self::Reply, ::cloudfn_runtime::openapi::ReadError> {
        content.image()
    }
}
const _: () = ::cloudfn_runtime::handler::is_request::<Picture>();
/// The permission to call `newClass.picture`.
#[diagnostic::on_unimplemented(
    message = "cloud call `newClass.picture` is not declared by this cloud function",
    label = "needs the permission `newClass.picture`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"newClass.picture\" = Picture])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl MayPicture>"
)]
trait MayPicture {
    #[doc(hidden)]
    const API_NAME: &'static ::core::primitive::str = "newClass.picture";
}
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl MayPicture for ::cloudfn_runtime::__private::AllPermissions {}
#[automatically_derived]
impl<__Permissions: MayPicture> ::cloudfn_runtime::openapi::DeclaredIn<__Permissions>
for Picture
where
    for<'__cloudfn> Picture: ::cloudfn_runtime::handler::RequestBody,
{}
