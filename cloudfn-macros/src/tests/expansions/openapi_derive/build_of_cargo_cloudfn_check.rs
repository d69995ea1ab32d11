#[automatically_derived]
impl ::cloudfn_runtime::openapi::Request for NewMethod
where
    for<'__cloudfn> NewMethod: ::cloudfn_runtime::handler::RequestBody,
{
    const API: ::cloudfn_runtime::openapi::Api = ::cloudfn_runtime::openapi::Api::named(
        "newClass.newMethod",
    );
    type Reply = ::cloudfn_runtime::__private::Value;
    fn read(
        content: ::cloudfn_runtime::openapi::Content,
    ) -> ::core::result::Result<Self::Reply, ::cloudfn_runtime::openapi::ReadError> {
        content.json::<::cloudfn_runtime::__private::Value>()
    }
}
const _: () = ::cloudfn_runtime::handler::is_request::<NewMethod>();
/// The permission to call `newClass.newMethod`.
#[diagnostic::on_unimplemented(
    message = "cloud call `newClass.newMethod` is not declared by this cloud function",
    label = "needs the permission `newClass.newMethod`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"newClass.newMethod\" = NewMethod])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl MayNewMethod>"
)]
trait MayNewMethod {
    #[doc(hidden)]
    const API_NAME: &'static ::core::primitive::str = "newClass.newMethod";
    #[doc(hidden)]
    #[inline(never)]
    fn __cloudfn_declared<const INDEX: ::core::primitive::usize>() {}
}
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl MayNewMethod for ::cloudfn_runtime::__private::AllPermissions {}
#[automatically_derived]
impl<__Permissions: MayNewMethod> ::cloudfn_runtime::openapi::DeclaredIn<__Permissions>
for NewMethod
where
    for<'__cloudfn> NewMethod: ::cloudfn_runtime::handler::RequestBody,
{}
