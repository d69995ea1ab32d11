//! The guide, `docs/book/src`: its Rust blocks are documentation tests of these modules.
//! `tests/tests/repository/guide.rs` finds a page that is missing here.

/// One module for each page.
macro_rules! pages {
    ($($name:ident: $page:literal,)+) => {
        $(
            #[doc = include_str!(concat!("../../docs/book/src/", $page, ".md"))]
            mod $name {}
        )+
    };
}

pages! {
    database: "database",
    developing: "developing",
    errors_of_your_own: "errors-of-your-own",
    events: "events",
    first_function: "first-function",
    http_services: "http-services",
    inside: "inside",
    many_users: "many-users",
    messages_and_timers: "messages-and-timers",
    migrating: "migrating",
    open_data: "open-data",
    permissions: "permissions",
    ported_functions: "ported-functions",
    security: "security",
    several_functions: "several-functions",
    storage: "storage",
    why: "why",
}
