#[allow(clippy::unused_async)]
async fn notify(Shipped { title }: Shipped) -> anyhow::Result<String> {
    Ok(title)
}
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_other_2dname")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 109] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"other-name\",\"permissions\":{\"openapi\":[]}}\n";
    const _: () = {
        _ = notify;
    };
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |__invocation, _| ::cloudfn_runtime::__private::Box::pin(async move {
        let __event = <Shipped as ::cloudfn_runtime::handler::FunctionEvent>::read(
            &__invocation,
        )?;
        ::cloudfn_runtime::handler::finish_any::<
            anyhow::Result<String>,
        >(notify(__event).await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("other-name",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"other-name\",\"permissions\":{\"openapi\":[]}}",
        __CLOUDFN_INVOKE)
    }
};
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::name as _;
    }
};
