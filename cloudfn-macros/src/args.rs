//! The attribute's arguments, as they were written.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Path, Token, token};

use crate::errors::Errors;
use crate::page::Page;
use crate::suggest;

/// The arguments that there are, as they are shown to whoever wrote another one.
const ARGUMENTS: [(&str, &str); 4] = [
    ("openapi", r#"openapi = ["class.method"]"#),
    ("triggers", r#"triggers(timer("nightly", "0 0 2 * * * *"))"#),
    ("name", r#"name = "notify""#),
    ("crate", "crate = path"),
];

/// The arguments of one `#[cloud_function(..)]`.
#[derive(Default)]
pub(crate) struct Args {
    /// `openapi = [..]`
    pub(crate) openapi: Option<Declared>,
    /// `triggers(timer(..), ..)`
    pub(crate) timers: Vec<Timer>,
    /// `name = ".."`
    pub(crate) name: Option<LitStr>,
    /// `crate = ..`
    pub(crate) runtime: Option<Path>,
    /// Every word that stands where an argument begins.
    pub(crate) keys: Vec<Ident>,
    /// Every path that stands where a name should: somebody is typing, or prefers the request's path.
    pub(crate) paths: Vec<TokenStream>,
}

/// The list of `openapi`.
pub(crate) struct Declared {
    /// The brackets and what is between them.
    pub(crate) span: Span,
    /// What is listed, in its order.
    pub(crate) entries: Vec<Entry>,
}

/// One entry of the list.
pub(crate) struct Entry {
    /// `"class.method"`
    pub(crate) name: LitStr,
    /// `= path::To::Request`, for an API that the user describes.
    pub(crate) request: Option<Path>,
}

/// One timer.
pub(crate) struct Timer {
    /// `"nightly"`
    pub(crate) name: LitStr,
    /// `"0 0 2 * * * *"`
    pub(crate) cron: LitStr,
}

impl Args {
    /// Reads the arguments. What cannot be read is noted and left out.
    pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Self {
        let mut arguments = Self::default();
        let mut seen = Vec::new();
        let read = |input: ParseStream<'_>| {
            separated(input, errors, |input, errors| arguments.parse_one(input, &mut seen, errors));
            Ok(())
        };
        if let Err(error) = read.parse2(tokens) {
            errors.push(error);
        }
        arguments
    }

    fn parse_one(&mut self, input: ParseStream<'_>, seen: &mut Vec<String>, errors: &mut Errors) -> syn::Result<()> {
        let key = parse_key(input)?;
        // A keyword cannot be imported, not even where nothing is compiled.
        if syn::parse2::<Ident>(key.to_token_stream()).is_ok() {
            self.keys.push(key.clone());
        }
        let word = key.unraw().to_string();
        if !ARGUMENTS.iter().any(|(argument, _)| *argument == word) {
            return Err(unknown_argument(&key, &word));
        }
        if seen.contains(&word) {
            return Err(syn::Error::new(key.span(), Page::UnknownArgument.about(format!("`{word}` is given twice"))));
        }
        seen.push(word.clone());
        match word.as_str() {
            "openapi" => self.openapi = Some(parse_openapi(&key, input, &mut self.paths, errors)?),
            "triggers" => self.timers = parse_triggers(&key, input, errors)?,
            "name" => self.name = Some(parse_name(&key, input)?),
            _ => self.runtime = Some(parse_runtime(&key, input)?),
        }
        Ok(())
    }
}

fn parse_key(input: ParseStream<'_>) -> syn::Result<Ident> {
    if input.peek(LitStr) {
        let name: LitStr = input.parse()?;
        let message = format!("put the API into a list: openapi = [\"{}\"]", name.value());
        return Err(syn::Error::new(name.span(), Page::ApiIsNotAString.about(message)));
    }
    input.call(Ident::parse_any).map_err(|error| {
        syn::Error::new(
            error.span(),
            Page::UnknownArgument.about(format!("expected an argument: {}", known_arguments())),
        )
    })
}

fn unknown_argument(key: &Ident, word: &str) -> syn::Error {
    let near = suggest::nearest(word, ARGUMENTS.iter().map(|(argument, _)| *argument));
    let near = near.map_or_else(String::new, |near| format!("\ndid you mean `{near}`?"));
    let message = format!("there is no argument `{word}`{near}\nthe arguments are: {}", known_arguments());
    syn::Error::new(key.span(), Page::UnknownArgument.about(message))
}

fn known_arguments() -> String {
    ARGUMENTS.map(|(_, example)| format!("`{example}`")).join(", ")
}

fn parse_openapi(
    key: &Ident,
    input: ParseStream<'_>,
    paths: &mut Vec<TokenStream>,
    errors: &mut Errors,
) -> syn::Result<Declared> {
    let usage = |span| {
        syn::Error::new(
            span,
            Page::ApiIsNotAString.about(r#"`openapi` is a list of API names: openapi = ["subscribeMessage.send"]"#),
        )
    };
    if !input.peek(Token![=]) {
        return Err(usage(key.span()));
    }
    input.parse::<Token![=]>()?;
    if !input.peek(token::Bracket) {
        return Err(usage(input.cursor().span()).narrowed(key, input));
    }
    let content;
    let bracket = syn::bracketed!(content in input);
    let mut entries = Vec::new();
    separated(&content, errors, |input, _| {
        entries.push(parse_entry(input, paths)?);
        Ok(())
    });
    Ok(Declared { span: bracket.span.join(), entries })
}

fn parse_entry(input: ParseStream<'_>, paths: &mut Vec<TokenStream>) -> syn::Result<Entry> {
    if !input.peek(LitStr) {
        return Err(not_a_string(input, paths));
    }
    let name = input.parse()?;
    if !input.peek(Token![=]) {
        return Ok(Entry { name, request: None });
    }
    input.parse::<Token![=]>()?;
    let request = input.call(Path::parse_mod_style).map_err(|error| {
        let message = "expected the path of the API's request: \"newClass.newMethod\" = crate::NewMethod";
        syn::Error::new(error.span(), Page::OwnApi.about(message))
    })?;
    Ok(Entry { name, request: Some(request) })
}

/// What stands there instead may be the name without its quotes, or the path of its request.
fn not_a_string(input: ParseStream<'_>, paths: &mut Vec<TokenStream>) -> syn::Error {
    if input.peek(Ident) {
        let ahead = input.fork();
        let end_of_path = ahead.call(Path::parse_mod_style).is_ok() && (ahead.is_empty() || ahead.peek(Token![,]));
        paths.extend(end_of_path.then(|| rest_of_item(&input.fork())));
    }
    let tokens = rest_of_item(input);
    let written = tokens.to_string().replace(' ', "");
    let name = suggest::named_by_path(&written).or_else(|| suggest::known(&written));
    let name = name.unwrap_or("subscribeMessage.send");
    syn::Error::new_spanned(tokens, Page::ApiIsNotAString.about(format!("an API is named by a string: \"{name}\"")))
}

fn parse_triggers(key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<Timer>> {
    if !input.peek(token::Paren) {
        let message = "`triggers` holds timers: triggers(timer(\"nightly\", \"0 0 2 * * * *\"))";
        return Err(syn::Error::new(key.span(), Page::Timer.about(message)));
    }
    let content;
    syn::parenthesized!(content in input);
    let mut timers = Vec::new();
    separated(&content, errors, |input, _| {
        timers.push(parse_timer(input)?);
        Ok(())
    });
    Ok(timers)
}

fn parse_timer(input: ParseStream<'_>) -> syn::Result<Timer> {
    let usage = "a trigger is a timer with a name and a time: timer(\"nightly\", \"0 0 2 * * * *\")";
    let word = input.call(Ident::parse_any).map_err(|error| syn::Error::new(error.span(), Page::Timer.about(usage)))?;
    if word != "timer" || !input.peek(token::Paren) {
        return Err(syn::Error::new(word.span(), Page::Timer.about(usage)));
    }
    let content;
    let parentheses = syn::parenthesized!(content in input);
    let timer = |content: ParseStream<'_>| {
        let name = content.parse()?;
        content.parse::<Token![,]>()?;
        let cron = content.parse()?;
        content.parse::<Option<Token![,]>>()?;
        Ok(Timer { name, cron })
    };
    let timer: syn::Result<Timer> = timer(&content);
    match timer {
        Ok(timer) if content.is_empty() => Ok(timer),
        _ => {
            rest_of_item(&content);
            let _ = content.parse::<TokenStream>();
            Err(syn::Error::new(parentheses.span.join(), Page::Timer.about(usage)))
        }
    }
}

fn parse_name(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let usage = |span| {
        syn::Error::new(span, Page::FunctionName.about(r#"`name` is the function's name as a string: name = "notify""#))
    };
    if !input.peek(Token![=]) {
        return Err(usage(key.span()));
    }
    input.parse::<Token![=]>()?;
    input.parse().map_err(|error: syn::Error| usage(error.span()).narrowed(key, input))
}

fn parse_runtime(key: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let usage = |span| {
        syn::Error::new(
            span,
            Page::UnknownArgument.about("`crate` is the path of cloudfn-runtime: crate = ::cloudfn_runtime"),
        )
    };
    if !input.peek(Token![=]) {
        return Err(usage(key.span()));
    }
    input.parse::<Token![=]>()?;
    input.call(Path::parse_mod_style).map_err(|error| usage(error.span()).narrowed(key, input))
}

trait Narrowed {
    /// An argument that ends too early has no token to underline: then its key is underlined, not the whole attribute.
    fn narrowed(self, key: &Ident, input: ParseStream<'_>) -> Self;
}

impl Narrowed for syn::Error {
    fn narrowed(self, key: &Ident, input: ParseStream<'_>) -> Self {
        if input.is_empty() {
            return Self::new(key.span(), self);
        }
        self
    }
}

/// Reads a comma-separated list to its end. After a mistake it goes on behind the next comma.
pub(crate) fn separated(
    input: ParseStream<'_>,
    errors: &mut Errors,
    mut parse: impl FnMut(ParseStream<'_>, &mut Errors) -> syn::Result<()>,
) {
    while !input.is_empty() {
        match parse(input, errors) {
            Ok(()) if input.is_empty() || input.peek(Token![,]) => {}
            Ok(()) => errors.on(rest_of_item(input), "expected a comma before this: `,`"),
            Err(error) => {
                errors.push(error);
                rest_of_item(input);
            }
        }
        // There is nothing or a comma ahead now.
        let _ = input.parse::<Token![,]>();
    }
}

/// Takes everything up to the next comma.
pub(crate) fn rest_of_item(input: ParseStream<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        match input.parse::<TokenTree>() {
            Ok(token) => tokens.extend([token]),
            Err(_) => break,
        }
    }
    tokens
}
