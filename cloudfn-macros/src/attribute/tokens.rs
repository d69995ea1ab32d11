//! What can be done with tokens without parsing them.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Type;

/// Whether a word occurs anywhere in the tokens.
pub(super) fn mentions(tokens: &impl ToTokens, word: &str) -> bool {
    any_word(tokens, |found| found == word)
}

/// Whether a word anywhere in the tokens is of this kind.
pub(super) fn any_word(tokens: &impl ToTokens, is_of_kind: impl Fn(&str) -> bool + Copy) -> bool {
    fn any(tokens: TokenStream, is_of_kind: impl Fn(&str) -> bool + Copy) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => is_of_kind(&ident.to_string()),
            TokenTree::Group(group) => any(group.stream(), is_of_kind),
            _ => false,
        })
    }
    any(tokens.to_token_stream(), is_of_kind)
}

/// Whether a type contains a reference, or a lifetime other than `'static`.
pub(super) fn borrows(tokens: TokenStream) -> bool {
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        let is_borrow = match token {
            TokenTree::Punct(punct) if punct.as_char() == '&' => true,
            TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                !matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "static")
            }
            TokenTree::Group(group) => borrows(group.stream()),
            _ => false,
        };
        if is_borrow {
            return true;
        }
    }
    false
}

/// The text of a type, with the spaces that rustfmt would use.
pub(super) fn type_text(ty: &Type) -> String {
    let mut text = ty.to_token_stream().to_string();
    for (spaced, close) in
        [(" < ", "<"), (" >", ">"), (" :: ", "::"), (":: ", "::"), (" ,", ","), ("& ", "&"), ("< ", "<")]
    {
        text = text.replace(spaced, close);
    }
    text
}

/// The tokens with this span on each of them. If one token kept another span, rustc would underline the whole
/// attribute.
pub(super) fn respan(span: Span, tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                token = Group::new(group.delimiter(), respan(span, group.stream())).into();
            }
            token.set_span(span);
            token
        })
        .collect()
}
