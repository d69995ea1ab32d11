//! The rules of `#[cloud_function]`. A broken rule is reported, and the checks continue.

mod about;
mod name;
mod openapi;
mod other_attributes;
mod signature;
mod timers;

use proc_macro2::Span;
use quote::{ToTokens, format_ident};
use syn::{Ident, Path};

use super::args::Args;
use super::canary;
use super::handler::Handler;
use super::model::Model;
use super::parameters::{self, Parameters};
use crate::compiler::Compiler;
use crate::errors::Errors;
use crate::manifest::{Manifest, Timer};

/// Removes what cannot stand beside the attribute, and reports it.
pub(super) fn take_other_attributes(handler: &mut Handler, errors: &mut Errors) {
    other_attributes::take(handler, errors);
}

/// Checks everything. The result is a model if there is no mistake.
pub(super) fn check(
    arguments: &Args,
    handler: &Handler,
    runtime: &Path,
    compiler: &Compiler,
    errors: &mut Errors,
) -> Option<Model> {
    let list = list_span(arguments, handler, compiler);
    let apis = openapi::check(arguments, permissions_ident(handler, list), list, runtime, errors);
    let function = name::check(arguments, handler, compiler, errors);
    let timers = timers::check(&arguments.timers, errors);
    signature::check_qualifiers(handler, errors);
    let parameters = Parameters::read(&handler.signature, errors);
    let output = signature::check_output(&handler.signature, errors);
    if !errors.is_empty() {
        return None;
    }
    let about = about::about(handler, parameters.event.as_ref(), compiler);
    Some(Model {
        handler: expanded_handler(handler, &apis.permissions.ident, &timers),
        runtime: runtime.clone(),
        event: parameters.event,
        cloud: parameters.cloud,
        output: output?,
        permissions: apis.permissions,
        deprecated: apis.deprecated,
        manifest: Manifest {
            check: canary::check_record(&function, parameters.cloud.is_some(), &apis.names, compiler),
            crate_name: compiler.crate_name.clone(),
            package: compiler.package.clone(),
            function,
            openapi: apis.names,
            timers,
            processor: compiler.processor_flags(),
            about,
        },
        config_file: None,
    })
}

/// What rustc underlines when a permission is missing: the list, or the attribute if there is no list. The attribute's
/// span is resolved at the function: otherwise rustc would say that the error originates inside the macro.
///
/// An editor would explain the permissions instead of an API in the list.
fn list_span(arguments: &Args, handler: &Handler, compiler: &Compiler) -> Span {
    match &arguments.openapi {
        Some(list) if !compiler.may_be_an_editor() => list.span,
        _ => Span::call_site().resolved_at(handler.signature.ident.span()),
    }
}

/// `__NotifyPermissions` for `notify`. The underscores keep it apart from the user's types.
fn permissions_ident(handler: &Handler, span: Span) -> Ident {
    let name = handler.name();
    let words = name.split('_').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
        first.unwrap_or_default() + letters.as_str()
    });
    let words = words.collect::<String>();
    // `sendMail` and `send_mail` have the same words.
    let number = if is_snake_case(&name) { String::new() } else { canary::hash(&name).to_string() };
    format_ident!("__{words}Permissions{number}", span = span)
}

/// Whether no other name of this form has the same words.
fn is_snake_case(name: &str) -> bool {
    let is_word = |word: &str| {
        word.starts_with(|first: char| first.is_ascii_lowercase())
            && word.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    };
    name.split('_').all(is_word)
}

/// The function with its permissions in its signature and its timers in its documentation.
fn expanded_handler(handler: &Handler, permissions: &Ident, timers: &[Timer]) -> Handler {
    let mut handler = handler.clone();
    let mut permissions = permissions.clone();
    permissions.set_span(handler.signature.ident.span());
    parameters::insert_permissions(&mut handler.signature, &permissions.into_token_stream());
    for Timer { name, cron, description } in timers {
        let line = format!(" Timer `{name}`, `{cron}`: {description}.");
        handler.attributes.push(syn::parse_quote!(#[doc = ""]));
        handler.attributes.push(syn::parse_quote!(#[doc = #line]));
    }
    handler
}
