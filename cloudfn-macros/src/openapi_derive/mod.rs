//! `#[derive(OpenApi)]`, from its tokens to its expansion. It describes an API that the catalog does not have.

mod args;
mod expand;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Generics, Token, Visibility, token};

use self::args::Args;
use crate::compiler::Compiler;
use crate::errors::Errors;

/// Expands the derive on a request type.
pub(crate) fn derive(item: TokenStream, compiler: &Compiler) -> TokenStream {
    let mut errors = Errors::default();
    let request: RequestType = match syn::parse2(item) {
        Ok(request) => request,
        Err(error) => return error.to_compile_error(),
    };
    let arguments = Args::parse(&request, &mut errors);
    let expansion = expand::expand(&request, &arguments, errors.is_empty(), compiler.is_cargo_cloudfn_check());
    let errors = errors.into_tokens();
    quote::quote!(#errors #expansion)
}

/// The request type. Its members are left to serde.
struct RequestType {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    ident: Ident,
    generics: Generics,
}

impl Parse for RequestType {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        // `struct`, `enum` or `union`.
        input.call(Ident::parse_any)?;
        let ident = input.parse()?;
        let mut generics: Generics = input.parse()?;
        if input.peek(Token![where]) {
            generics.where_clause = input.parse()?;
        }
        if input.peek(token::Paren) {
            input.parse::<TokenTree>()?;
            generics.where_clause = input.parse()?;
        }
        input.parse::<TokenStream>()?;
        Ok(Self { attributes, visibility, ident, generics })
    }
}
