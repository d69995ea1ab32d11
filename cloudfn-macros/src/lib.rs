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
mod tool_attributes;

use std::path::PathBuf;

use proc_macro::TokenStream;

use crate::compiler::Compiler;

/// Makes an async function a cloud function.
#[proc_macro_attribute]
pub fn cloud_function(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let compiler = Compiler { location: Some(location()), ..Compiler::current() };
    resolvable(attribute::cloud_function(arguments.into(), &item.into(), &compiler), &compiler)
}

/// Makes a type the request of a WeChat API that the catalog does not have.
#[proc_macro_derive(OpenApi, attributes(openapi))]
pub fn derive_open_api(item: TokenStream) -> TokenStream {
    let compiler = Compiler::current();
    resolvable(openapi_derive::derive(item.into(), &compiler), &compiler)
}

/// Makes a struct a document of the database, and gives it a typed field for each member.
#[proc_macro_derive(Document, attributes(document))]
pub fn derive_document(item: TokenStream) -> TokenStream {
    document_derive::derive(item.into()).into()
}

/// An expansion that rustc can resolve in the source of the user.
fn resolvable(expansion: proc_macro2::TokenStream, compiler: &Compiler) -> TokenStream {
    let sources = [proc_macro::Span::call_site().local_file(), compiler.root()];
    tool_attributes::resolvable(expansion, sources.iter().flatten().map(PathBuf::as_path)).into()
}

/// The file and line of the attribute.
fn location() -> String {
    let attribute = proc_macro::Span::call_site();
    format!("{}:{}", attribute.file(), attribute.line())
}
