//! All rules of `#[cloud_function]`. What breaks one is noted, and the next one is looked at.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericArgument, Ident, LitStr, Path, PathArguments, ReturnType, Signature, Type};

use crate::args::{self, Args, Entry};
use crate::canary::Check;
use crate::compiler::Compiler;
use crate::cron::Cron;
use crate::errors::Errors;
use crate::manifest::{Manifest, Timer};
use crate::model::{Discouraged, Model, Output, Permissions};
use crate::names::{Name, Status};
use crate::page::Page;
use crate::parameters::{self, Parameters};
use crate::signature::Handler;
use crate::suggest;
use crate::words;

/// A function's name becomes a folder of the project: at most so many letters.
const LONGEST_NAME: usize = 60;

/// Checks everything. There is a model when nothing was wrong.
pub(crate) fn check(arguments: &Args, handler: &Handler, compiler: &Compiler, errors: &mut Errors) -> Option<Model> {
    let runtime = runtime(arguments);
    let list = list_span(arguments, handler);
    let mut permissions =
        Permissions { ident: permissions_ident(handler, list), list, traits: Vec::new(), own: Vec::new() };
    let mut discouraged = Vec::new();
    check_openapi(arguments, &runtime, &mut permissions, &mut discouraged, errors);
    let function = check_name(arguments, handler, compiler, errors);
    let timers = check_timers(arguments, errors);
    check_qualifiers(handler, errors);
    let parameters = Parameters::read(&handler.signature, errors);
    let output = check_output(&handler.signature, errors);
    if !errors.is_empty() {
        return None;
    }
    let openapi: Vec<_> = entries(arguments).iter().map(|entry| entry.name.value()).collect();
    Some(Model {
        handler: with_permissions(handler, &permissions, &timers),
        runtime,
        event: parameters.event,
        cloud: parameters.cloud,
        output: output?,
        permissions,
        discouraged,
        manifest: Manifest {
            check: Check::of(&function, parameters.cloud.is_some(), &openapi, compiler),
            crate_name: compiler.crate_name.clone(),
            package: compiler.package.clone(),
            function,
            openapi,
            timers,
        },
        written: None,
    })
}

/// The path of cloudfn-runtime: as given, else the crate of that name, whatever the user's modules are called.
pub(crate) fn runtime(arguments: &Args) -> Path {
    arguments.runtime.clone().unwrap_or_else(|| {
        let name = Ident::new("cloudfn_runtime", Span::mixed_site());
        syn::parse_quote!(::#name)
    })
}

/// What is underlined when a permission is missing: the list. Where there is none it is the attribute, seen from the
/// function: rustc would otherwise say that the error comes from inside the macro.
pub(crate) fn list_span(arguments: &Args, handler: &Handler) -> Span {
    match &arguments.openapi {
        Some(declared) => declared.span,
        None => Span::call_site().resolved_at(handler.signature.ident.span()),
    }
}

fn entries(arguments: &Args) -> &[Entry] {
    arguments.openapi.as_ref().map_or(&[], |declared| &declared.entries)
}

/// `notify` has `NotifyPermissions`.
fn permissions_ident(handler: &Handler, span: Span) -> Ident {
    let words = handler.name();
    let words = words.split('_').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
        first.unwrap_or_default() + letters.as_str()
    });
    format_ident!("{}Permissions", words.collect::<String>(), span = span)
}

/// The function as it is written out: with its permissions, and with its timers in its documentation.
fn with_permissions(handler: &Handler, permissions: &Permissions, timers: &[Timer]) -> Handler {
    let mut handler = handler.clone();
    let mut ident = permissions.ident.clone();
    ident.set_span(handler.signature.ident.span());
    parameters::insert_permissions(&mut handler.signature, &ident.into_token_stream());
    for Timer { name, cron, words } in timers {
        let line = format!(" Timer `{name}`: {words} (`{cron}`).");
        handler.attributes.push(syn::parse_quote!(#[doc = ""]));
        handler.attributes.push(syn::parse_quote!(#[doc = #line]));
    }
    handler
}

fn check_openapi(
    arguments: &Args,
    runtime: &Path,
    permissions: &mut Permissions,
    discouraged: &mut Vec<Discouraged>,
    errors: &mut Errors,
) {
    let mut listed = HashSet::new();
    for Entry { name, request } in entries(arguments) {
        let value = name.value();
        if !listed.insert(value.clone()) {
            errors.on(name, Page::ListedTwice.about(format_args!("`{value}` is listed twice")));
            continue;
        }
        if let Some(request) = request {
            check_own_name(name, errors);
            permissions.own.push((name.clone(), own_permission(request)));
            continue;
        }
        let Some(known) = suggest::find(&value) else {
            errors.on(name, Page::UnknownApi.about(suggest::advice(&value)));
            continue;
        };
        permissions.traits.extend(check_known(known, name, runtime, errors));
        discouraged.extend(advice_against(known).map(|advice| Discouraged { name: name.clone(), advice }));
    }
}

/// Names go to the gateway and into JSON as they are.
pub(crate) fn check_own_name(name: &LitStr, errors: &mut Errors) {
    let value = name.value();
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if !value.contains('.') || !value.split('.').all(is_word) {
        errors.on(name, Page::OwnApi.about(format_args!("`{value}` is no API name: it is written `class.method`")));
    }
}

/// The trait that `#[derive(OpenApi)]` makes stands beside the request.
fn own_permission(request: &Path) -> TokenStream {
    let mut permission = request.clone();
    if let Some(last) = permission.segments.last_mut() {
        last.ident = format_ident!("May{}", last.ident);
    }
    permission.into_token_stream()
}

fn check_known(known: &Name, name: &LitStr, runtime: &Path, errors: &mut Errors) -> Option<TokenStream> {
    let rust = match known.status {
        Status::Current(rust) | Status::OlderName { rust, .. } | Status::Retired { rust, .. } => rust,
        Status::HttpsOnly { method, path, .. } => {
            errors.on(
                name,
                Page::HttpsOnlyApi.about(format_args!("`{}` is no Cloud Call: WeChat serves it over https only, as {method} {path}\nleave it out here: what is not a Cloud Call is not declared", name.value())),
            );
            return None;
        }
    };
    let word = |word: &str| Ident::new(word, Span::mixed_site());
    let module = rust.module.split("::").map(word);
    let permission = Ident::new(rust.permission, Span::mixed_site().located_at(name.span()));
    let openapi = word("openapi");
    Some(quote!(#runtime::#openapi::#(#module::)*#permission))
}

/// What speaks against calling an API that still compiles.
fn advice_against(known: &Name) -> Option<String> {
    let api = known.name;
    match known.status {
        Status::Current(_) | Status::HttpsOnly { .. } => None,
        Status::OlderName { now, .. } => Some(Page::OlderName.about(format!("`{api}` is an older name of `{now}`"))),
        Status::Retired { since, instead, .. } => {
            let since = since.map_or_else(String::new, |day| format!(" on {day}"));
            let instead = instead.map_or_else(String::new, |api| format!(", use `{api}` instead"));
            Some(Page::RetiredApi.about(format!("WeChat retired `{api}`{since}{instead}")))
        }
    }
}

fn check_name(arguments: &Args, handler: &Handler, compiler: &Compiler, errors: &mut Errors) -> String {
    let ident = &handler.signature.ident;
    let (name, span) = match &arguments.name {
        Some(name) => (name.value(), name.span()),
        None if ident == "main" => (compiler.package.clone(), ident.span()),
        None => (handler.name(), ident.span()),
    };
    if !is_plain(&name) {
        let how =
            if arguments.name.is_some() { "" } else { "\ngive it one that does: #[cloud_function(name = \"..\")]" };
        errors.at(
            span,
            Page::FunctionName.about(format_args!("`{name}` cannot be the name of a cloud function: a name begins with a letter and has at most {LONGEST_NAME} letters, digits, `_` and `-`{how}")),
        );
    }
    name
}

/// What the platform takes as a name, of functions and of timers.
fn is_plain(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-')
        && name.len() <= LONGEST_NAME
}

fn check_timers(arguments: &Args, errors: &mut Errors) -> Vec<Timer> {
    let mut names = HashSet::new();
    let mut timers = Vec::new();
    for args::Timer { name, cron } in &arguments.timers {
        let (timer, expression) = (name.value(), cron.value());
        if !is_plain(&timer) {
            errors.on(name, Page::Timer.about(format_args!("`{timer}` cannot be the name of a timer: a name begins with a letter and has at most {LONGEST_NAME} letters, digits, `_` and `-`")));
        } else if !names.insert(timer.clone()) {
            errors.on(name, Page::Timer.about(format_args!("two timers of this function are called `{timer}`")));
        }
        match Cron::parse(&expression) {
            Ok(parsed) => timers.push(Timer { name: timer, words: words::of(&parsed), cron: expression }),
            Err(message) => errors.on(cron, Page::Timer.about(message)),
        }
    }
    timers
}

fn check_qualifiers(handler: &Handler, errors: &mut Errors) {
    let signature = &handler.signature;
    let name = handler.name();
    if signature.asyncness.is_none() {
        errors.on(
            signature.fn_token,
            Page::NotAnAsyncFunction.about(format_args!("a cloud function is async: `async fn {name}`")),
        );
    }
    if let Some(constness) = &signature.constness {
        errors.on(constness, Page::NotAnAsyncFunction.about("a cloud function is not `const`"));
    }
    if let syn::Safety::Unsafe(unsafety) = &signature.safety {
        errors.on(
            unsafety,
            Page::NotAnAsyncFunction.about("a cloud function is not `unsafe`: it is called from outside"),
        );
    }
    if let Some(abi) = &signature.abi {
        errors.on(abi, Page::NotAnAsyncFunction.about("a cloud function has no ABI of its own"));
    }
    if !signature.generics.params.is_empty() {
        errors.on(
            &signature.generics,
            Page::NotAnAsyncFunction
                .about("a cloud function has no generic parameters: it is called from outside, with JSON"),
        );
    } else if let Some(clause) = &signature.generics.where_clause {
        errors.on(
            clause,
            Page::NotAnAsyncFunction.about("a cloud function has no `where` clause: it has no generic parameters"),
        );
    }
    if !handler.has_body() {
        errors.on(&signature.ident, Page::NotAnAsyncFunction.about("a cloud function is a free function with a body"));
    }
}

fn check_output(signature: &Signature, errors: &mut Errors) -> Option<Output> {
    // What an `fn` without `async` returns may be its future: one mistake, said already.
    signature.asyncness.as_ref()?;
    let ReturnType::Type(_, ty) = &signature.output else {
        errors.on(
            &signature.ident,
            Page::NotAResult.about("a cloud function returns a `Result`: `-> Result<answer, cloudfn_runtime::Error>`, with `()` for no answer"),
        );
        return None;
    };
    let Some(arguments) = result_arguments(ty) else {
        let shown = parameters::shown(ty);
        errors.on(
            ty,
            Page::NotAResult.about(format_args!(
                "a cloud function returns a `Result`: `-> Result<{shown}, cloudfn_runtime::Error>`"
            )),
        );
        return None;
    };
    Some(match &arguments[..] {
        [reply, error] => Output::Result { reply: inferred_where_opaque(reply), error: inferred_where_opaque(error) },
        _ => Output::Alias(inferred_where_opaque(ty)),
    })
}

/// The types between the brackets of a type whose last path segment is `Result`.
fn result_arguments(ty: &Type) -> Option<Vec<&Type>> {
    let path = match ty {
        Type::Group(group) => return result_arguments(&group.elem),
        Type::Paren(paren) => return result_arguments(&paren.elem),
        Type::Path(path) => &path.path,
        _ => return None,
    };
    let last = path.segments.last().filter(|last| last.ident == "Result")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return Some(Vec::new());
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    Some(types.collect())
}

/// `impl Trait` cannot be named a second time.
fn inferred_where_opaque(ty: &Type) -> TokenStream {
    if parameters::mentions(ty, "impl") {
        return quote!(_);
    }
    ty.to_token_stream()
}
