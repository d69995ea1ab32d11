::core::compile_error! {
    "`openapi` takes a list of API names: openapi = [\"subscribeMessage.send\"]\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/api-is-not-a-string.md"
}
#[cfg(test)]
#[allow(dead_code)]
#[allow(clippy::unused_async)]
async fn main(
    event: Shipped,
    cloud: Cloud<::cloudfn_runtime::__private::AllPermissions>,
) -> Result<(), Error> {
    body()
}
#[cfg(not(test))]
fn main() -> ::std::process::ExitCode {
    #[allow(dead_code)]
    #[allow(clippy::unused_async)]
    async fn main(
        event: Shipped,
        cloud: Cloud<::cloudfn_runtime::__private::AllPermissions>,
    ) -> Result<(), Error> {
        body()
    }
    ::cloudfn_runtime::__private::main()
}
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::openapi as _;
    }
};
