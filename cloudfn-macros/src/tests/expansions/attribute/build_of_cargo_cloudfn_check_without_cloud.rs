#[allow(clippy::unused_async)]
async fn without_a_cloud() -> Result<(), Error> {
    body()
}
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_without__a__cloud")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 185] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"without_a_cloud\",\"permissions\":{\"openapi\":[]},\"place\":\"src/main.rs:7\",\"check\":{\"place\":\"src/main.rs:7\",\"retired\":{}}}\n";
    const _: () = {
        _ = without_a_cloud;
    };
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |_, _| ::cloudfn_runtime::__private::Box::pin(async move {
        ::cloudfn_runtime::handler::finish::<(), Error>(without_a_cloud().await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("without_a_cloud",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"without_a_cloud\",\"permissions\":{\"openapi\":[]},\"place\":\"src/main.rs:7\",\"check\":{\"place\":\"src/main.rs:7\",\"retired\":{}}}",
        __CLOUDFN_INVOKE)
    }
};
