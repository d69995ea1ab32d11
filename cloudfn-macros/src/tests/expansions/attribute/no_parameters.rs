#[allow(clippy::unused_async)]
async fn notify() -> Result<(), Error> {
    Ok(())
}
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_notify")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 105] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[]}}\n";
    const _: () = {
        _ = notify;
    };
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |_, _| ::cloudfn_runtime::__private::Box::pin(async move {
        ::cloudfn_runtime::handler::finish::<(), Error>(notify().await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("notify",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[]}}",
        __CLOUDFN_INVOKE)
    }
};
