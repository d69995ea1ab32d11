/// Cleans up.
///
/// Timer `nightly`: every day at 02:00 (`0 0 2 * * * *`).
///
/// Timer `often`: every 5 minutes, Monday to Friday (`0 */5 * * * MON-FRI *`).
#[allow(clippy::unused_async)]
async fn clean() -> Result<(), Error> {
    body()
}
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_clean")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 327] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"clean\",\"permissions\":{\"openapi\":[]},\"triggers\":[{\"name\":\"nightly\",\"type\":\"timer\",\"config\":\"0 0 2 * * * *\"},{\"name\":\"often\",\"type\":\"timer\",\"config\":\"0 */5 * * * MON-FRI *\"}],\"timers\":{\"nightly\":\"every day at 02:00\",\"often\":\"every 5 minutes, Monday to Friday\"}}\n";
    const _: () = {
        _ = clean;
    };
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |_, _| ::cloudfn_runtime::__private::Box::pin(async move {
        ::cloudfn_runtime::handler::finish::<(), Error>(clean().await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("clean",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"clean\",\"permissions\":{\"openapi\":[]},\"triggers\":[{\"name\":\"nightly\",\"type\":\"timer\",\"config\":\"0 0 2 * * * *\"},{\"name\":\"often\",\"type\":\"timer\",\"config\":\"0 */5 * * * MON-FRI *\"}],\"timers\":{\"nightly\":\"every day at 02:00\",\"often\":\"every 5 minutes, Monday to Friday\"}}",
        __CLOUDFN_INVOKE)
    }
};
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::triggers as _;
    }
};
