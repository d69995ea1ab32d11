::core::compile_error! {
    "unknown argument `open`\ndid you mean `openapi`?\nthe arguments are: `openapi = [\"class.method\"]`, `triggers(timer(\"nightly\", \"0 0 2 * * * *\"))`, `name = \"notify\"`, `crate = path`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/unknown-argument.md"
}
::core::compile_error! {
    "there is no request `subscribe_message::S` in `cloudfn_runtime::openapi`\ndid you mean `subscribe_message::Send`?\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/unknown-api.md"
}
::core::compile_error! {
    "unknown argument `if`\nthe arguments are: `openapi = [\"class.method\"]`, `triggers(timer(\"nightly\", \"0 0 2 * * * *\"))`, `name = \"notify\"`, `crate = path`\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/unknown-argument.md"
}
::core::compile_error! {
    "`crate` takes the path of cloudfn-runtime: crate = ::cloudfn_runtime\nsee https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/errors/unknown-argument.md"
}
#[allow(clippy::unused_async)]
async fn code() -> Result<(), Error> {
    body()
}
#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    {
        use ::cloudfn_runtime::__private::arguments::open as _;
        use ::cloudfn_runtime::__private::arguments::openapi as _;
        const _: ::core::option::Option<
            ::cloudfn_runtime::openapi::subscribe_message::S,
        > = ::core::option::Option::None;
    }
};
