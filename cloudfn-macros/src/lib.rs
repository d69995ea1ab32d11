//! The attribute of cloudfn. Users reach it as `cloudfn_runtime::cloud_function`.

#![forbid(unsafe_code)]

mod args;
mod attribute;
mod canary;
mod check;
mod compiler;
mod complete;
mod cron;
mod emit;
mod errors;
mod expand;
mod fallback;
mod manifest;
mod model;
mod names;
mod own_api;
mod page;
mod parameters;
mod signature;
mod suggest;
mod variants;
mod words;

use proc_macro::TokenStream;

use crate::compiler::Compiler;

/// Makes an async function a cloud function.
#[proc_macro_attribute]
pub fn cloud_function(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let compiler = Compiler { place: Some(place()), ..Compiler::current() };
    attribute::cloud_function(arguments.into(), &item.into(), &compiler).into()
}

/// Makes a type the request of a WeChat API that the catalog does not have.
#[proc_macro_derive(OpenApi, attributes(openapi))]
pub fn derive_open_api(item: TokenStream) -> TokenStream {
    own_api::derive(item.into(), &Compiler::current()).into()
}

/// Where the attribute stands: file and line.
fn place() -> String {
    let attribute = proc_macro::Span::call_site();
    format!("{}:{}", attribute.file(), attribute.line())
}
