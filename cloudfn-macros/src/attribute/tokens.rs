//! What can be done with tokens without parsing them.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Type;

/// Whether a word occurs anywhere in the tokens.
pub(super) fn mentions(tokens: &impl ToTokens, word: &str) -> bool {
    fn any(tokens: TokenStream, word: &str) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == word,
            TokenTree::Group(group) => any(group.stream(), word),
            _ => false,
        })
    }
    any(tokens.to_token_stream(), word)
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
