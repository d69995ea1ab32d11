#[allow(clippy::unused_async)]
async fn notify(cloud: Cloud<__NotifyPermissions>) -> Result<(), Error> {
    body()
}
#[doc(hidden)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
#[non_exhaustive]
struct __NotifyPermissions;
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl ::cloudfn_runtime::openapi::subscribe_message::MaySend for __NotifyPermissions {}
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl ::cloudfn_runtime::openapi::wxacode::MayGet for __NotifyPermissions {}
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl ::cloudfn_runtime::openapi::wxa::sec::order::MayGetOrder for __NotifyPermissions {}
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_notify")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 167] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"subscribeMessage.send\",\"wxacode.get\",\"wxa.sec.order.getOrder\"]}}\n";
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
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"subscribeMessage.send\",\"wxacode.get\",\"wxa.sec.order.getOrder\"]}}",
        __CLOUDFN_INVOKE)
    }
};
const _: () = {
    use ::cloudfn_runtime::openapi::*;
    const _: () = {
        use self::*;
        const _: fn(
            subscribe_message::Send,
        ) -> ::cloudfn_runtime::openapi::subscribe_message::Send = |request| request;
    };
};
const _: fn(
    ::cloudfn_runtime::openapi::wxa::sec::order::GetOrder,
) -> ::cloudfn_runtime::openapi::wxa::sec::order::GetOrder = |request| request;
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::openapi as _;
        const _: ::core::option::Option<
            ::cloudfn_runtime::openapi::subscribe_message::Send,
        > = ::core::option::Option::None;
        const _: ::core::option::Option<
            ::cloudfn_runtime::openapi::wxa::sec::order::GetOrder,
        > = ::core::option::Option::None;
        use ::cloudfn_runtime::openapi::subscribe_message::Send as _;
        use ::cloudfn_runtime::openapi::wxacode::Get as _;
        use ::cloudfn_runtime::openapi::wxa::sec::order::GetOrder as _;
    }
};
