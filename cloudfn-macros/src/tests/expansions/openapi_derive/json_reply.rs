#[automatically_derived]
impl<'a, T: Serialize> ::cloudfn_runtime::openapi::Request for NewMethod<'a, T>
where
    T: Clone,
    for<'__cloudfn> NewMethod<'a, T>: ::cloudfn_runtime::handler::RequestBody,
{
    const API: ::cloudfn_runtime::openapi::Api = ::cloudfn_runtime::openapi::Api::named(
            "newClass.newMethod",
        )
        .endpoint(::cloudfn_runtime::openapi::Method::Get, "/wxa/new");
    type Reply = NewReply;
    fn read(
        content: ::cloudfn_runtime::openapi::Content,
    ) -> ::core::result::Result<Self::Reply, ::cloudfn_runtime::openapi::ReadError> {
        content.json::<NewReply>()
    }
}
/// The permission to call `newClass.newMethod`.
#[diagnostic::on_unimplemented(
    message = "cloud call `newClass.newMethod` is not declared by this cloud function",
    label = "needs the permission `newClass.newMethod`",
    note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"newClass.newMethod\" = NewMethod])]",
    note = "in a helper, ask for it: cloud: &Cloud<impl MayNewMethod>"
)]
pub(crate) trait MayNewMethod {
    #[doc(hidden)]
    const API_NAME: &'static ::core::primitive::str = "newClass.newMethod";
}
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl MayNewMethod for ::cloudfn_runtime::__private::AllPermissions {}
#[automatically_derived]
impl<
    'a,
    T: Serialize,
    __Permissions: MayNewMethod,
> ::cloudfn_runtime::openapi::DeclaredIn<__Permissions> for NewMethod<'a, T>
where
    T: Clone,
    for<'__cloudfn> NewMethod<'a, T>: ::cloudfn_runtime::handler::RequestBody,
{}
