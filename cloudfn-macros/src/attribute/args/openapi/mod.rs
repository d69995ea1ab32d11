//! `openapi = ["class.method", class::Method, "class.method" = path::To::Request]`

mod path;

use proc_macro2::{Span, TokenStream};
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Path, Token, token};

use super::at_key_if_cut_off;
use crate::arguments::{parse_list, skip_to_comma};
use crate::errors::{Errors, Page};

/// The list of APIs.
pub(in crate::attribute) struct ApiList {
    /// The brackets and everything between them.
    pub(in crate::attribute) span: Span,
    /// The entries in their order.
    pub(in crate::attribute) entries: Vec<ApiEntry>,
}

/// One entry of the list.
pub(in crate::attribute) struct ApiEntry {
    /// `"class.method"`. If the request is written instead, the name that it has in the catalog.
    pub(in crate::attribute) name: LitStr,
    /// `= path::To::Request`, for an API that the user describes.
    pub(in crate::attribute) request: Option<Path>,
    /// The path of the catalog's request, if it is written instead of the name.
    pub(in crate::attribute) path: Option<Path>,
}

/// Parses what follows the word `openapi`. `paths` collects the paths in the position of a name.
pub(super) fn parse(
    key: &Ident,
    input: ParseStream<'_>,
    paths: &mut Vec<TokenStream>,
    errors: &mut Errors,
) -> syn::Result<ApiList> {
    let usage = |span| {
        let message = r#"`openapi` takes a list of API names: openapi = ["subscribeMessage.send"]"#;
        syn::Error::new(span, Page::ApiIsNotAString.about(message))
    };
    if !input.peek(Token![=]) {
        return Err(usage(key.span()));
    }
    input.parse::<Token![=]>()?;
    if !input.peek(token::Bracket) {
        return Err(at_key_if_cut_off(usage(input.cursor().span()), key, input));
    }
    let content;
    let bracket = syn::bracketed!(content in input);
    let mut entries = Vec::new();
    parse_list(&content, errors, |input, _| {
        entries.push(parse_entry(input, paths)?);
        Ok(())
    });
    Ok(ApiList { span: bracket.span.join(), entries })
}

fn parse_entry(input: ParseStream<'_>, paths: &mut Vec<TokenStream>) -> syn::Result<ApiEntry> {
    if !input.peek(LitStr) {
        return match whole_path(input) {
            Some(path) => path::parse(&path, input, paths),
            None => Err(not_a_string(input)),
        };
    }
    let name = input.parse()?;
    if !input.peek(Token![=]) {
        return Ok(ApiEntry { name, request: None, path: None });
    }
    input.parse::<Token![=]>()?;
    let request = input.call(Path::parse_mod_style).map_err(|error| {
        let message = "expected the path of the request type: \"newClass.newMethod\" = crate::NewMethod";
        syn::Error::new(error.span(), Page::OwnApi.about(message))
    })?;
    Ok(ApiEntry { name, request: Some(request), path: None })
}

/// The path that is the whole entry, if it is one. The input does not move.
fn whole_path(input: ParseStream<'_>) -> Option<Path> {
    let ahead = input.fork();
    let path = ahead.call(Path::parse_mod_style).ok()?;
    (ahead.is_empty() || ahead.peek(Token![,])).then_some(path)
}

/// The user may have written the name without its quotes.
fn not_a_string(input: ParseStream<'_>) -> syn::Error {
    let tokens = skip_to_comma(input);
    let text = tokens.to_string().replace(' ', "");
    let name = cloudfn_names::same_but_for_style(&text).unwrap_or("subscribeMessage.send");
    let message = format!("write the API's name as a string: \"{name}\"");
    syn::Error::new_spanned(tokens, Page::ApiIsNotAString.about(message))
}
