//! An API by the path of its request: `subscribe_message::Send`, as it is below `cloudfn_runtime::openapi`. An editor
//! completes and explains a path, and cannot do that in a string.

use cloudfn_names::{Meaning, NAMES, Name, Rust};
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{LitStr, Path};

use super::ApiEntry;
use crate::arguments::skip_to_comma;
use crate::errors::Page;

/// The maximum number of requests that a message names.
const MAX_SUGGESTIONS: usize = 3;

/// Reads the path as an API of the catalog. `paths` collects the paths for completion in editors.
pub(super) fn parse(path: &Path, input: ParseStream<'_>, paths: &mut Vec<TokenStream>) -> syn::Result<ApiEntry> {
    let tokens = skip_to_comma(input);
    let below = below_openapi(path);
    paths.extend(below.as_ref().map(ToTokens::to_token_stream));
    let Some(below) = below else { return Err(below_another_module(path, tokens)) };
    let text = text(&below);
    let Some(known) = cloudfn_names::find_request(&text) else { return Err(unknown(&below, &text, tokens)) };
    let span = below.segments.last().map(|last| last.ident.span());
    let name = LitStr::new(known.name, span.unwrap_or_else(proc_macro2::Span::call_site));
    Ok(ApiEntry { name, request: None, path: Some(path.clone()) })
}

/// The path below `cloudfn_runtime::openapi`. Nothing if it cannot be there.
fn below_openapi(path: &Path) -> Option<Path> {
    let mut path = path.clone();
    if path.leading_colon.take().is_some() && path.segments.len() < 3 {
        return None;
    }
    let names: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let prefix = names.iter().position(|name| name == "openapi").map_or(0, |index| index + 1);
    if matches!(names.first().map(String::as_str), Some("crate" | "self" | "super")) && prefix == 0 {
        return None;
    }
    path.segments = path.segments.into_iter().skip(prefix).collect();
    Some(path)
}

fn text(path: &Path) -> String {
    let names: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    names.join("::")
}

/// `self::wxacode::Get` may be an import of the catalog's request, or a request of the user's.
fn below_another_module(path: &Path, tokens: TokenStream) -> syn::Error {
    match cloudfn_names::find_request(&text(path)).and_then(Name::rust) {
        Some(rust) => renamed(path, &[rust], tokens),
        None => own_request(path, tokens),
    }
}

fn unknown(path: &Path, text: &str, tokens: TokenStream) -> syn::Error {
    let same_type = requests_of_type(path);
    if !same_type.is_empty() {
        let module = text.rsplit_once("::").map_or("", |(module, _)| module);
        return match cloudfn_names::nearest(module, same_type.iter().map(|rust| rust.module)) {
            Some(near) => did_you_mean(text, &requests(same_type.iter().filter(|rust| rust.module == near)), tokens),
            None => renamed(path, &same_type, tokens),
        };
    }
    let names = match cloudfn_names::meaning(text) {
        Meaning::Unknown(advice) => {
            let names = advice.names().iter().take(MAX_SUGGESTIONS);
            requests(names.filter_map(|name| cloudfn_names::find(name)?.rust()).collect::<Vec<_>>().iter())
        }
        Meaning::Api(_) | Meaning::Needless(_) => Vec::new(),
    };
    if names.is_empty() {
        return own_request(path, tokens);
    }
    did_you_mean(text, &names, tokens)
}

fn did_you_mean(text: &str, names: &[String], tokens: TokenStream) -> syn::Error {
    let names = names.join(" or ");
    let message = format!("there is no request `{text}` in `cloudfn_runtime::openapi`\ndid you mean {names}?");
    syn::Error::new_spanned(tokens, Page::UnknownApi.about(message))
}

/// The requests whose type has the last name of the path. Nothing if the path is only a type.
fn requests_of_type(path: &Path) -> Vec<Rust> {
    let Some(last) = path.segments.last().filter(|_| path.segments.len() > 1) else { return Vec::new() };
    let requests = NAMES.iter().filter_map(Name::rust);
    let mut requests: Vec<_> = requests.filter(|rust| last.ident == rust.request_type()).collect();
    // Those of Mini Programs first: the classes of official accounts and games are in modules of their own.
    requests.sort_by_key(|rust| rust.module.matches("::").count());
    requests
}

/// The requests, as they are written.
fn requests<'a>(requests: impl Iterator<Item = &'a Rust>) -> Vec<String> {
    requests.map(|rust| format!("`{}::{}`", rust.module, rust.request_type())).collect()
}

/// The path of a request through an import: a macro sees names only, not what they stand for.
fn renamed(path: &Path, candidates: &[Rust], tokens: TokenStream) -> syn::Error {
    let names = requests(candidates.iter().take(MAX_SUGGESTIONS)).join(" or ");
    let such_as = if candidates.len() > MAX_SUGGESTIONS { ", such as" } else { ":" };
    let path = text(path);
    let message = format!(
        "the attribute cannot see what `{path}` stands for\nwrite the path of a request as the catalog names it{such_as} {names}\na request of your own is declared with its name: \"newClass.newMethod\" = {path}"
    );
    syn::Error::new_spanned(tokens, Page::UnknownApi.about(message))
}

/// The name of a user's own API is in another macro call, which this one cannot see.
fn own_request(path: &Path, tokens: TokenStream) -> syn::Error {
    let path = path.to_token_stream().to_string().replace(' ', "");
    let message = format!(
        "`{path}` is not a request of `cloudfn_runtime::openapi`\na request of your own is declared with its name: \"newClass.newMethod\" = {path}"
    );
    syn::Error::new_spanned(tokens, Page::OwnApi.about(message))
}
