#[allow(clippy::unused_async)]
async fn notify() -> Result<(), Error> {
    Ok(())
}
const _: () = {
    const __CLOUDFN_RECORD: &::core::primitive::str = "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[]}}";
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloud function `notify`")]
    static __CLOUDFN_LINE: [::core::primitive::u8; __CLOUDFN_RECORD.len() + 1] = ::cloudfn_runtime::__private::line(
        __CLOUDFN_RECORD,
    );
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |_, _| ::cloudfn_runtime::__private::Box::pin(async move {
        ::cloudfn_runtime::__private::result::<(), Error>(notify().await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("notify", __CLOUDFN_RECORD,
        __CLOUDFN_INVOKE)
    }
};
