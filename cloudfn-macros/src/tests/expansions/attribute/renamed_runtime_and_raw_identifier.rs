#[allow(clippy::unused_async)]
pub async fn r#match(
    _: Event,
    mut cloud: Cloud<__MatchPermissions>,
) -> Result<(), Error> {
    body()
}
#[doc(hidden)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
#[non_exhaustive]
pub struct __MatchPermissions;
#[automatically_derived]
#[diagnostic::do_not_recommend]
impl crate::cloud::openapi::wxacode::MayGet for __MatchPermissions {}
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_match")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 117] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"match\",\"permissions\":{\"openapi\":[\"wxacode.get\"]}}\n";
    const _: () = {
        _ = r#match;
    };
    const __CLOUDFN_INVOKE: crate::cloud::__private::Invoke = |__invocation, __gateway| crate::cloud::__private::Box::pin(async move {
        let __event = <Event as crate::cloud::handler::FunctionEvent>::read(
            &__invocation,
        )?;
        let __cloud = crate::cloud::__private::cloud::<
            __MatchPermissions,
        >(&__invocation, __gateway);
        crate::cloud::handler::finish::<(), Error>(r#match(__event, __cloud).await)
    });
    crate::cloud::__private::inventory::submit! {
        crate ::cloud::__private::Function::new("match",
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"match\",\"permissions\":{\"openapi\":[\"wxacode.get\"]}}",
        __CLOUDFN_INVOKE)
    }
};
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use crate::cloud::__private::arguments::openapi as _;
        use crate::cloud::openapi::wxacode::Get as _;
    }
};
