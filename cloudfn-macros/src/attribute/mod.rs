//! `#[cloud_function]`, from its tokens to its expansion.

mod args;
mod canary;
mod cfg;
mod check;
mod completion;
mod entrypoint;
mod expand;
mod fallback;
mod handler;
mod model;
mod parameters;
mod paths;
mod tokens;

use proc_macro2::TokenStream;
use quote::quote;

use self::args::Args;
use self::handler::Handler;
use self::model::Model;
use crate::arguments;
use crate::compiler::Compiler;
use crate::emit;
use crate::errors::{Errors, Page};

/// Expands the attribute on an item. The expansion always contains the item, whatever is wrong with it.
pub(crate) fn cloud_function(arguments: TokenStream, item: &TokenStream, compiler: &Compiler) -> TokenStream {
    let mut errors = Errors::default();
    let mut handler: Handler = match syn::parse2(item.clone()) {
        Ok(handler) => handler,
        Err(error) => {
            let error = error.to_compile_error();
            return quote!(#error #item);
        }
    };
    let tokens = arguments.clone();
    let arguments = Args::parse(arguments, &mut errors);
    let runtime = arguments::runtime_path(arguments.runtime.as_ref());
    if let Some(variants) = cfg::expand(&tokens, &handler, &runtime) {
        return variants;
    }
    check::take_other_attributes(&mut handler, &mut errors);
    // Only other members may stand next to a method.
    let is_free = handler.signature.receiver().is_none() && handler.has_body();
    let completion =
        (is_free && compiler.may_be_an_editor()).then(|| completion::expand(&arguments, &runtime)).flatten();
    let paths = is_free.then(|| paths::expand(&arguments, &runtime));
    entrypoint::check(&handler, compiler, &mut errors);
    let model = check::check(&arguments, &handler, &runtime, compiler, &mut errors);
    let expansion = match model.and_then(|model| write_config(model, compiler, &mut errors)) {
        Some(model) => expand::expand(&model),
        None => fallback::expand(&handler, &runtime, errors),
    };
    quote!(#expansion #paths #completion)
}

fn write_config(mut model: Model, compiler: &Compiler, errors: &mut Errors) -> Option<Model> {
    match emit::write(&model.manifest, compiler) {
        Ok(file) => model.config_file = file.map(|file| file.to_string_lossy().into_owned()),
        Err(message) => {
            errors.at(model.permissions.list, Page::ConfigNotWritten.about(message));
            return None;
        }
    }
    Some(model)
}
