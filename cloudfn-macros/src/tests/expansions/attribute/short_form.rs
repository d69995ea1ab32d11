#[cfg(test)]
/// Says hello.
#[allow(clippy::unused_async)]
async fn main(event: Shipped, cloud: Cloud<__MainPermissions>) -> Result<(), Error> {
    body()
}
#[cfg(test)]
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_shop_2dfunctions")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 136] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"shop-functions\",\"permissions\":{\"openapi\":[\"subscribeMessage.send\"]}}\n";
    const _: () = {
        _ = main;
    };
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |
        __invocation,
        __gateway|
    ::cloudfn_runtime::__private::Box::pin(async move {
        let __event = <Shipped as ::cloudfn_runtime::handler::FunctionEvent>::read(
            &__invocation,
        )?;
        let __cloud = ::cloudfn_runtime::__private::cloud::<
            __MainPermissions,
        >(&__invocation, __gateway);
        ::cloudfn_runtime::handler::finish::<(), Error>(main(__event, __cloud).await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("shop-functions",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"shop-functions\",\"permissions\":{\"openapi\":[\"subscribeMessage.send\"]}}",
        __CLOUDFN_INVOKE)
    }
};
#[cfg(not(test))]
fn main() -> ::std::process::ExitCode {
    /// Says hello.
    #[allow(clippy::unused_async)]
    async fn main(event: Shipped, cloud: Cloud<__MainPermissions>) -> Result<(), Error> {
        body()
    }
    const _: () = {
        #[used]
        #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
        #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
        #[unsafe(export_name = "cloudfn_function_shop_2dfunctions")]
        static __CLOUDFN_LINE: [::core::primitive::u8; 136] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"shop-functions\",\"permissions\":{\"openapi\":[\"subscribeMessage.send\"]}}\n";
        const _: () = {
            _ = main;
        };
        const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |
            __invocation,
            __gateway|
        ::cloudfn_runtime::__private::Box::pin(async move {
            let __event = <Shipped as ::cloudfn_runtime::handler::FunctionEvent>::read(
                &__invocation,
            )?;
            let __cloud = ::cloudfn_runtime::__private::cloud::<
                __MainPermissions,
            >(&__invocation, __gateway);
            ::cloudfn_runtime::handler::finish::<(), Error>(main(__event, __cloud).await)
        });
        ::cloudfn_runtime::__private::inventory::submit! {
            ::cloudfn_runtime::__private::Function::new("shop-functions",
            "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"shop-functions\",\"permissions\":{\"openapi\":[\"subscribeMessage.send\"]}}",
            __CLOUDFN_INVOKE)
        }
    };
    ::cloudfn_runtime::__private::main()
}
#[doc(hidden)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
#[non_exhaustive]
struct __MainPermissions;
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl ::cloudfn_runtime::openapi::subscribe_message::MaySend for __MainPermissions {}
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::openapi as _;
        use ::cloudfn_runtime::openapi::subscribe_message::Send as _;
    }
};
