#[allow(clippy::unused_async)]
async fn code() -> Result<(), Error> {
    body()
}
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_code")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 116] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"code\",\"permissions\":{\"openapi\":[\"wxacode.get\"]}}\n";
    const _: () = {
        _ = code;
    };
    const __CLOUDFN_INVOKE: ::cloudfn_runtime::__private::Invoke = |_, _| ::cloudfn_runtime::__private::Box::pin(async move {
        ::cloudfn_runtime::handler::finish::<(), Error>(code().await)
    });
    ::cloudfn_runtime::__private::inventory::submit! {
        ::cloudfn_runtime::__private::Function::new("code",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"code\",\"permissions\":{\"openapi\":[\"wxacode.get\"]}}",
        __CLOUDFN_INVOKE)
    }
    const _: (
        &[::core::primitive::u8],
        ::core::option::Option<&::core::primitive::str>,
    ) = (
        ::core::include_bytes!(
            "OUTPUT_FOLDER/target/debug/cloudfn/shop/code/config.json"
        ),
        ::core::option_env!("CLOUDFN_OUT_DIR"),
    );
};
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::openapi as _;
        use ::cloudfn_runtime::openapi::wxacode::Get as _;
    }
};
