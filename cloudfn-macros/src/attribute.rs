//! `#[cloud_function]` from its tokens to its expansion.

use proc_macro2::TokenStream;
use quote::quote;

use crate::args::Args;
use crate::check;
use crate::compiler::Compiler;
use crate::complete;
use crate::emit;
use crate::errors::Errors;
use crate::expand;
use crate::fallback;
use crate::model::Model;
use crate::page::Page;
use crate::signature::Handler;
use crate::variants;

/// Expands the attribute on an item. Whatever is wrong, the item is part of the expansion.
pub(crate) fn cloud_function(arguments: TokenStream, item: &TokenStream, compiler: &Compiler) -> TokenStream {
    let mut errors = Errors::default();
    let handler: Handler = match syn::parse2(item.clone()) {
        Ok(handler) => handler,
        Err(error) => {
            let error = error.to_compile_error();
            return quote!(#error #item);
        }
    };
    let written = arguments.clone();
    let arguments = Args::parse(arguments, &mut errors);
    let runtime = check::runtime(&arguments);
    if let Some(variants) = variants::expand(&written, &handler, &runtime) {
        return variants;
    }
    // A method cannot have anything beside it but other members.
    let is_free = handler.signature.receiver().is_none() && handler.has_body();
    let completion = is_free.then(|| complete::expand(&arguments, &runtime)).flatten();
    let model = check::check(&arguments, &handler, compiler, &mut errors);
    let expansion = match model.and_then(|model| write_config(model, compiler, &mut errors)) {
        Some(model) => expand::expand(&model),
        None => fallback::expand(&handler, &runtime, errors),
    };
    quote!(#expansion #completion)
}

fn write_config(mut model: Model, compiler: &Compiler, errors: &mut Errors) -> Option<Model> {
    match emit::write(&model.manifest, compiler) {
        Ok(file) => model.written = file.map(|file| file.to_string_lossy().into_owned()),
        Err(message) => {
            errors.at(model.permissions.list, Page::ConfigNotWritten.about(message));
            return None;
        }
    }
    Some(model)
}
