//! Collects mistakes, so that one compilation reports them all.

mod page;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

pub(crate) use page::Page;

/// The mistakes found so far.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    first: Option<syn::Error>,
}

impl Errors {
    /// Adds a mistake.
    pub(crate) fn push(&mut self, error: syn::Error) {
        match &mut self.first {
            Some(first) => first.combine(error),
            None => self.first = Some(error),
        }
    }

    /// Adds a mistake at a span.
    pub(crate) fn at(&mut self, span: Span, message: impl std::fmt::Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Adds a mistake that spans these tokens.
    pub(crate) fn on(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// Whether there is no mistake so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// The mistakes as `compile_error!` calls, in the order in which they were found.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.first.map(|error| error.to_compile_error()).unwrap_or_default()
    }
}
