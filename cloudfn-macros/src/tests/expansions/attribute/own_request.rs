#[allow(clippy::unused_async)]
async fn notify(cloud: Cloud<NotifyPermissions>) -> Result<(), Error> {
    body()
}
#[doc(hidden)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
struct NotifyPermissions;
const _: () = {
    use crate::requests::MayNewMethod as __CloudfnPermission;
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl __CloudfnPermission for NotifyPermissions {}
    ::core::assert!(
        ::cloudfn_runtime::__private::names(< NotifyPermissions as __CloudfnPermission >
        ::API_NAME, "newClass.newMethod"),
        "this type is not the request of `newClass.newMethod`: its #[openapi(name = ..)] names another API"
    )
};
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_notify")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 125] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"newClass.newMethod\"]}}\n";
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |invocation, gateway| ::cloudfn_runtime::__private::Box::pin(async move {
        let cloud = ::cloudfn_runtime::__private::cloud::<
            NotifyPermissions,
        >(&invocation, gateway);
        ::cloudfn_runtime::__private::result::<(), Error>(notify(cloud).await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("notify",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"newClass.newMethod\"]}}",
        __CLOUDFN_INVOKE)
    }
};
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::openapi as _;
    }
};
