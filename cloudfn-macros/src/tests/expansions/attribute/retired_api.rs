#[expect(deprecated)]
#[allow(clippy::unused_async)]
async fn notify(cloud: Cloud<__NotifyPermissions>) -> Result<(), Error> {
    #![allow(unused)]
    const _: () = __NotifyPermissions::templateMessage_send;
    const _: () = __NotifyPermissions::subscribeMessage_getCategory;
    body()
}
#[doc(hidden)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
#[non_exhaustive]
struct __NotifyPermissions;
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl ::cloudfn_runtime::openapi::template_message::MaySend for __NotifyPermissions {}
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl ::cloudfn_runtime::openapi::subscribe_message::MayGetCategory
for __NotifyPermissions {}
#[allow(dead_code, non_upper_case_globals)]
impl __NotifyPermissions {
    #[doc(hidden)]
    #[deprecated(
        note = "WeChat retired `templateMessage.send` on 2020-01-10, use `subscribeMessage.send` instead\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/retired-api.md"
    )]
    const templateMessage_send: () = ();
    #[doc(hidden)]
    #[deprecated(
        note = "`subscribeMessage.getCategory` is an older name of `officialAccount.newtmpl.getCategory`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/older-name.md"
    )]
    const subscribeMessage_getCategory: () = ();
}
#[allow(deprecated)]
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_notify")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 158] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"templateMessage.send\",\"subscribeMessage.getCategory\"]}}\n";
    const _: () = {
        _ = notify;
    };
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |
        __invocation,
        __gateway|
    ::cloudfn_runtime::__private::Box::pin(async move {
        let __cloud = ::cloudfn_runtime::__private::cloud::<
            __NotifyPermissions,
        >(&__invocation, __gateway);
        ::cloudfn_runtime::handler::finish::<(), Error>(notify(__cloud).await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("notify",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"templateMessage.send\",\"subscribeMessage.getCategory\"]}}",
        __CLOUDFN_INVOKE)
    }
};
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::openapi as _;
        use ::cloudfn_runtime::openapi::template_message::Send as _;
        use ::cloudfn_runtime::openapi::subscribe_message::GetCategory as _;
    }
};
