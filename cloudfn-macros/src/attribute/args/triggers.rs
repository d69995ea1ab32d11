//! `triggers(timer("nightly", "0 0 2 * * * *"), ..)`

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token, token};

use crate::arguments::{parse_list, skip_to_comma};
use crate::errors::{Errors, Page};

/// One timer.
pub(in crate::attribute) struct Timer {
    /// `"nightly"`
    pub(in crate::attribute) name: LitStr,
    /// `"0 0 2 * * * *"`
    pub(in crate::attribute) cron: LitStr,
}

/// Parses what follows the word `triggers`.
pub(super) fn parse(key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<Vec<Timer>> {
    if !input.peek(token::Paren) {
        let message = "`triggers` takes a list of timers: triggers(timer(\"nightly\", \"0 0 2 * * * *\"))";
        return Err(syn::Error::new(key.span(), Page::Timer.about(message)));
    }
    let content;
    syn::parenthesized!(content in input);
    let mut timers = Vec::new();
    parse_list(&content, errors, |input, _| {
        timers.push(parse_timer(input)?);
        Ok(())
    });
    Ok(timers)
}

fn parse_timer(input: ParseStream<'_>) -> syn::Result<Timer> {
    let usage = "a trigger is a timer with a name and a cron expression: timer(\"nightly\", \"0 0 2 * * * *\")";
    let word = input.call(Ident::parse_any).map_err(|error| syn::Error::new(error.span(), Page::Timer.about(usage)))?;
    if word != "timer" || !input.peek(token::Paren) {
        return Err(syn::Error::new(word.span(), Page::Timer.about(usage)));
    }
    let content;
    let parentheses = syn::parenthesized!(content in input);
    match parse_name_and_cron(&content) {
        Ok(timer) if content.is_empty() => Ok(timer),
        _ => {
            skip_to_comma(&content);
            let _ = content.parse::<TokenStream>();
            Err(syn::Error::new(parentheses.span.join(), Page::Timer.about(usage)))
        }
    }
}

fn parse_name_and_cron(content: ParseStream<'_>) -> syn::Result<Timer> {
    let name = content.parse()?;
    content.parse::<Token![,]>()?;
    let cron = content.parse()?;
    content.parse::<Option<Token![,]>>()?;
    Ok(Timer { name, cron })
}
