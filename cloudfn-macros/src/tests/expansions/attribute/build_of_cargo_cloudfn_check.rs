#[allow(clippy::unused_async)]
async fn notify(event: Shipped, cloud: Cloud<NotifyPermissions>) -> Result<(), Error> {
    const _: () = NotifyPermissions::uniformMessage_send;
    body()
}
#[doc(hidden)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
struct NotifyPermissions;
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl ::cloudfn_runtime::openapi::wxacode::MayGet for NotifyPermissions {}
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl ::cloudfn_runtime::openapi::uniform_message::MaySend for NotifyPermissions {}
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
#[allow(dead_code, non_upper_case_globals)]
impl NotifyPermissions {
    #[doc(hidden)]
    #[deprecated(
        note = "WeChat retired `uniformMessage.send` on 2023-09-20, use `subscribeMessage.send` instead\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/errors/retired-api.md"
    )]
    const uniformMessage_send: () = ();
}
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_notify")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 317] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"wxacode.get\",\"newClass.newMethod\",\"uniformMessage.send\"]},\"check\":{\"canary\":\"5264364574773443416\",\"place\":\"src/main.rs:7\",\"retired\":{\"uniformMessage.send\":{\"since\":\"2023-09-20\",\"instead\":\"subscribeMessage.send\"}}}}\n";
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |invocation, gateway| ::cloudfn_runtime::__private::Box::pin(async move {
        let event = ::cloudfn_runtime::__private::event::<Shipped>(&invocation)?;
        let cloud = ::cloudfn_runtime::__private::cloud::<
            NotifyPermissions,
        >(&invocation, gateway);
        ::cloudfn_runtime::__private::canary::<
            NotifyPermissions,
            5264364574773443416,
        >(&cloud);
        ::cloudfn_runtime::__private::declared::<
            dyn ::cloudfn_runtime::openapi::wxacode::MayGet,
            NotifyPermissions,
            0,
        >();
        <NotifyPermissions as crate::requests::MayNewMethod>::__cloudfn_declared::<1>();
        ::cloudfn_runtime::__private::declared::<
            dyn ::cloudfn_runtime::openapi::uniform_message::MaySend,
            NotifyPermissions,
            2,
        >();
        ::cloudfn_runtime::__private::result::<(), Error>(notify(event, cloud).await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("notify",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"wxacode.get\",\"newClass.newMethod\",\"uniformMessage.send\"]},\"check\":{\"canary\":\"5264364574773443416\",\"place\":\"src/main.rs:7\",\"retired\":{\"uniformMessage.send\":{\"since\":\"2023-09-20\",\"instead\":\"subscribeMessage.send\"}}}}",
        __CLOUDFN_INVOKE)
    }
};
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::openapi as _;
        use ::cloudfn_runtime::openapi::wxacode::Get as _;
        use ::cloudfn_runtime::openapi::uniform_message::Send as _;
    }
};
