//! The macros of cloudfn. Users reach them as `cloudfn_runtime::cloud_function`, `cloudfn_runtime::OpenApi` and
//! `cloudfn_runtime::database::Document`.

#![forbid(unsafe_code)]

mod arguments;
mod attribute;
mod compiler;
mod document_derive;
mod emit;
mod errors;
mod manifest;
mod openapi_derive;
mod own_name;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

use crate::compiler::Compiler;

/// Makes an async function a cloud function.
#[proc_macro_attribute]
pub fn cloud_function(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let compiler = Compiler { location: Some(location()), ..Compiler::current() };
    attribute::cloud_function(arguments.into(), &item.into(), &compiler).into()
}

/// Makes a type the request of a WeChat API that the catalog does not have.
#[proc_macro_derive(OpenApi, attributes(openapi))]
pub fn derive_open_api(item: TokenStream) -> TokenStream {
    openapi_derive::derive(item.into(), &Compiler::current()).into()
}

/// Makes a struct a document of the database, and gives it a typed field for each member.
#[proc_macro_derive(Document, attributes(document))]
pub fn derive_document(item: TokenStream) -> TokenStream {
    document_derive::derive(item.into()).into()
}

/// The file and line of the attribute.
fn location() -> String {
    let attribute = proc_macro::Span::call_site();
    format!("{}:{}", attribute.file(), attribute.line())
}
