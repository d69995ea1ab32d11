//! The arguments of `#[cloud_function(..)]`, as they were written.

mod openapi;
mod triggers;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Path, Token};

use crate::arguments::{KnownArguments, parse_list};
use crate::errors::{Errors, Page};

pub(super) use openapi::{ApiEntry, ApiList};
pub(super) use triggers::Timer;

const ARGUMENTS: KnownArguments = KnownArguments {
    examples: &[
        ("openapi", r#"openapi = ["class.method"]"#),
        ("triggers", r#"triggers(timer("nightly", "0 0 2 * * * *"))"#),
        ("name", r#"name = "notify""#),
        ("crate", "crate = path"),
    ],
    page: Page::UnknownArgument,
};

/// The arguments of one `#[cloud_function(..)]`.
#[derive(Default)]
pub(super) struct Args {
    /// `openapi = [..]`
    pub(super) openapi: Option<ApiList>,
    /// `triggers(timer(..), ..)`
    pub(super) timers: Vec<Timer>,
    /// `name = ".."`
    pub(super) name: Option<LitStr>,
    /// `crate = ..`
    pub(super) runtime: Option<Path>,
    /// Each word in the position of an argument's name, for completion in editors.
    pub(super) keys: Vec<Ident>,
    /// Each path in the position of an API's name, for completion in editors.
    pub(super) paths: Vec<TokenStream>,
}

impl Args {
    /// Parses the arguments. It reports and skips what it cannot parse.
    pub(super) fn parse(tokens: TokenStream, errors: &mut Errors) -> Self {
        let mut arguments = Self::default();
        let mut seen = Vec::new();
        let read = |input: ParseStream<'_>| {
            parse_list(input, errors, |input, errors| arguments.parse_one(input, &mut seen, errors));
            Ok(())
        };
        if let Err(error) = read.parse2(tokens) {
            errors.push(error);
        }
        arguments
    }

    fn parse_one(&mut self, input: ParseStream<'_>, seen: &mut Vec<String>, errors: &mut Errors) -> syn::Result<()> {
        let key = parse_key(input)?;
        // A `use` of a keyword is a syntax error, even under a `cfg` that is false.
        if syn::parse2::<Ident>(key.to_token_stream()).is_ok() {
            self.keys.push(key.clone());
        }
        let name = key.unraw().to_string();
        if ARGUMENTS.example(&name).is_none() {
            return Err(ARGUMENTS.unknown(&key, &name));
        }
        if seen.contains(&name) {
            return Err(ARGUMENTS.repeated(&key, &name));
        }
        seen.push(name.clone());
        match name.as_str() {
            "openapi" => self.openapi = Some(openapi::parse(&key, input, &mut self.paths, errors)?),
            "triggers" => self.timers = triggers::parse(&key, input, errors)?,
            "name" => self.name = Some(parse_name(&key, input)?),
            _ => self.runtime = Some(parse_runtime(&key, input)?),
        }
        Ok(())
    }
}

fn parse_key(input: ParseStream<'_>) -> syn::Result<Ident> {
    if input.peek(LitStr) {
        let name: LitStr = input.parse()?;
        let message = format!("put the API in a list: openapi = [\"{}\"]", name.value());
        return Err(syn::Error::new(name.span(), Page::ApiIsNotAString.about(message)));
    }
    input.call(Ident::parse_any).map_err(|error| ARGUMENTS.expected(&error))
}

fn parse_name(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let usage = |span| {
        let message = r#"`name` takes the function's name as a string: name = "notify""#;
        syn::Error::new(span, Page::FunctionName.about(message))
    };
    if !input.peek(Token![=]) {
        return Err(usage(key.span()));
    }
    input.parse::<Token![=]>()?;
    input.parse().map_err(|error: syn::Error| at_key_if_cut_off(usage(error.span()), key, input))
}

fn parse_runtime(key: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let usage = |span| {
        let message = "`crate` takes the path of cloudfn-runtime: crate = ::cloudfn_runtime";
        syn::Error::new(span, Page::UnknownArgument.about(message))
    };
    if !input.peek(Token![=]) {
        return Err(usage(key.span()));
    }
    input.parse::<Token![=]>()?;
    input.call(Path::parse_mod_style).map_err(|error| at_key_if_cut_off(usage(error.span()), key, input))
}

/// An argument that is cut off has no token to underline. Without this, the error would underline the whole attribute.
fn at_key_if_cut_off(error: syn::Error, key: &Ident, input: ParseStream<'_>) -> syn::Error {
    if input.is_empty() {
        return syn::Error::new(key.span(), error);
    }
    error
}
