//! The arguments of both macros: comma-separated lists. A mistake in one argument does not hide the next.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Ident, Path, Token};

use crate::errors::{Errors, Page};

/// The arguments that a macro accepts.
pub(crate) struct KnownArguments {
    /// The name of each, with an example of how to write it.
    pub(crate) examples: &'static [(&'static str, &'static str)],
    /// The page that explains them.
    pub(crate) page: Page,
}

impl KnownArguments {
    /// How to write the argument of this name, if there is one.
    pub(crate) fn example(&self, name: &str) -> Option<&'static str> {
        self.examples.iter().find(|(argument, _)| *argument == name).map(|(_, example)| *example)
    }

    /// The error for a token that cannot begin an argument.
    pub(crate) fn expected(&self, error: &syn::Error) -> syn::Error {
        syn::Error::new(error.span(), self.page.about(format!("expected one of these arguments: {}", self.list())))
    }

    /// The error for an argument that does not exist.
    pub(crate) fn unknown(&self, key: &Ident, name: &str) -> syn::Error {
        let near = cloudfn_names::nearest(name, self.examples.iter().map(|(argument, _)| *argument));
        let near = near.map_or_else(String::new, |near| format!("\ndid you mean `{near}`?"));
        let message = format!("unknown argument `{name}`{near}\nthe arguments are: {}", self.list());
        syn::Error::new(key.span(), self.page.about(message))
    }

    /// The error for an argument that was given before.
    pub(crate) fn repeated(&self, key: &Ident, name: &str) -> syn::Error {
        syn::Error::new(key.span(), self.page.about(format!("the argument `{name}` is given twice")))
    }

    fn list(&self) -> String {
        let examples: Vec<_> = self.examples.iter().map(|(_, example)| format!("`{example}`")).collect();
        examples.join(", ")
    }
}

/// Parses a comma-separated list to its end. After a mistake, parsing resumes after the next comma.
pub(crate) fn parse_list(
    input: ParseStream<'_>,
    errors: &mut Errors,
    mut parse: impl FnMut(ParseStream<'_>, &mut Errors) -> syn::Result<()>,
) {
    while !input.is_empty() {
        match parse(input, errors) {
            Ok(()) if input.is_empty() || input.peek(Token![,]) => {}
            Ok(()) => errors.on(skip_to_comma(input), "expected `,` before this"),
            Err(error) => {
                errors.push(error);
                skip_to_comma(input);
            }
        }
        // The input is empty here, or a comma comes next.
        let _ = input.parse::<Token![,]>();
    }
}

/// Takes all tokens before the next comma.
pub(crate) fn skip_to_comma(input: ParseStream<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        match input.parse::<TokenTree>() {
            Ok(token) => tokens.extend([token]),
            Err(_) => break,
        }
    }
    tokens
}

/// The path of cloudfn-runtime: the `crate` argument, or the crate of that name. The leading `::` keeps the user's
/// modules from shadowing it.
pub(crate) fn runtime_path(argument: Option<&Path>) -> Path {
    argument.cloned().unwrap_or_else(|| {
        let name = Ident::new("cloudfn_runtime", Span::mixed_site());
        syn::parse_quote!(::#name)
    })
}
