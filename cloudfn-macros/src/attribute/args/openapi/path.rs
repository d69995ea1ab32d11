//! An API by the path of its request: `subscribe_message::Send`, as it is below `cloudfn_runtime::openapi`. An editor
//! completes and explains a path, and cannot do that in a string.

use cloudfn_names::{Advice, Meaning};
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{LitStr, Path};

use super::ApiEntry;
use crate::arguments::skip_to_comma;
use crate::errors::Page;

/// Reads the path as an API of the catalog. `paths` collects the paths for completion in editors.
pub(super) fn parse(path: &Path, input: ParseStream<'_>, paths: &mut Vec<TokenStream>) -> syn::Result<ApiEntry> {
    let tokens = skip_to_comma(input);
    let below = below_openapi(path);
    paths.extend(below.as_ref().map(ToTokens::to_token_stream));
    let Some(below) = below else { return Err(own_request(path, tokens)) };
    let text = text(&below);
    let Some(known) = cloudfn_names::find_request(&text) else { return Err(unknown(&below, &text, tokens)) };
    let span = below.segments.last().map(|last| last.ident.span());
    let name = LitStr::new(known.name, span.unwrap_or_else(proc_macro2::Span::call_site));
    Ok(ApiEntry { name, request: None })
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

fn unknown(path: &Path, text: &str, tokens: TokenStream) -> syn::Error {
    let names = match cloudfn_names::meaning(text) {
        Meaning::Unknown(advice) => requests(&advice),
        Meaning::Api(_) | Meaning::Needless(_) => Vec::new(),
    };
    if names.is_empty() {
        return own_request(path, tokens);
    }
    let names = names.join(" or ");
    let message = format!("there is no request `{text}` in `cloudfn_runtime::openapi`\ndid you mean {names}?");
    syn::Error::new_spanned(tokens, Page::UnknownApi.about(message))
}

/// The requests of the suggested names, as they are written.
fn requests(advice: &Advice) -> Vec<String> {
    let rust = advice.names().iter().take(3).filter_map(|name| cloudfn_names::find(name)?.rust());
    rust.map(|rust| format!("`{}::{}`", rust.module, rust.request_type())).collect()
}

/// The name of a user's own API is in another macro call, which this one cannot see.
fn own_request(path: &Path, tokens: TokenStream) -> syn::Error {
    let path = path.to_token_stream().to_string().replace(' ', "");
    let message = format!(
        "`{path}` is not a request of `cloudfn_runtime::openapi`\na request of your own is declared with its name: \"newClass.newMethod\" = {path}"
    );
    syn::Error::new_spanned(tokens, Page::OwnApi.about(message))
}
