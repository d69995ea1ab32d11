#[allow(clippy::unused_async)]
async fn notify(cloud: Cloud<__NotifyPermissions>) -> Result<(), Error> {
    body()
}
#[doc(hidden)]
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
#[non_exhaustive]
struct __NotifyPermissions;
const _: () = {
    use crate::requests::MayNewMethod as __CloudfnPermission;
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl __CloudfnPermission for __NotifyPermissions {}
    const _: () = {
        #[diagnostic::on_unimplemented(
            message = "`NewMethod` is not the request of `newClass.newMethod`",
            label = "its `#[openapi(name = ..)]` has another name",
            note = "write the same name in both places",
            note = "see https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/own-api.md"
        )]
        trait IsOfItsRequest {
            const CHECKED: ();
        }
        struct Name<const IS_OF_ITS_REQUEST: ::core::primitive::bool>;
        #[diagnostic::do_not_recommend]
        impl IsOfItsRequest for Name<true> {
            const CHECKED: () = ();
        }
        const _: () = <Name<
            {
                ::cloudfn_runtime::__private::names(
                    <__NotifyPermissions as __CloudfnPermission>::API_NAME,
                    "newClass.newMethod",
                )
            },
        > as IsOfItsRequest>::CHECKED;
    };
};
const _: () = {
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
    #[unsafe(export_name = "cloudfn_function_notify")]
    static __CLOUDFN_LINE: [::core::primitive::u8; 125] = *b"{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"newClass.newMethod\"]}}\n";
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
        "{\"version\":1,\"crate\":\"shop\",\"package\":\"shop-functions\",\"function\":\"notify\",\"permissions\":{\"openapi\":[\"newClass.newMethod\"]}}",
        __CLOUDFN_INVOKE)
    }
};
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::openapi as _;
    }
};
