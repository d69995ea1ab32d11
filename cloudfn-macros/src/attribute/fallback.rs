//! The expansion of a function with a mistake: the function itself, with all permissions. A mistake in the attribute
//! must not make each of its calls an error too.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{FnArg, Path, Type};

use super::expand::expand_entrypoint;
use super::handler::Handler;
use super::tokens;
use crate::errors::Errors;

/// The mistakes, and the function with all permissions.
pub(super) fn expand(handler: &Handler, runtime: &Path, errors: Errors) -> TokenStream {
    let mut handler = handler.clone();
    let all_permissions = quote_spanned!(Span::mixed_site()=> #runtime::__private::AllPermissions);
    let cloud = quote_spanned!(Span::mixed_site()=> #runtime::__private::Cloud<#all_permissions>);
    let has_cloud = handler.signature.inputs.iter().any(|input| tokens::mentions(input, "Cloud"));
    for (index, input) in handler.signature.inputs.iter_mut().enumerate() {
        let FnArg::Typed(parameter) = input else { continue };
        *parameter.ty = match &*parameter.ty {
            // Probably the cloud under another name. Its calls would lack the permissions.
            Type::Path(path) if index == 1 && !has_cloud && is_plain_type(&path.path) => Type::Verbatim(cloud.clone()),
            ty => Type::Verbatim(with_permissions(ty.to_token_stream(), &all_permissions)),
        };
    }
    let errors = errors.into_tokens();
    if handler.signature.ident == "main" {
        let entrypoint = expand_entrypoint(runtime, &quote!(#[allow(dead_code)] #handler), None);
        return quote!(#errors #entrypoint);
    }
    quote!(#errors #handler)
}

/// Whether this is a type without arguments, and not a primitive type.
fn is_plain_type(path: &Path) -> bool {
    let Some(last) = path.segments.last() else { return false };
    let begins_with_capital = last.ident.to_string().starts_with(char::is_uppercase);
    begins_with_capital && last.arguments.is_none() && last.ident != "Cloud"
}

/// Adds the permissions to each `Cloud` without type arguments, anywhere in a type.
fn with_permissions(tokens: TokenStream, permissions: &TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut complete = TokenStream::new();
    while let Some(token) = tokens.next() {
        let token = match token {
            TokenTree::Group(group) => {
                let mut inner =
                    proc_macro2::Group::new(group.delimiter(), with_permissions(group.stream(), permissions));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other => other,
        };
        let is_cloud = matches!(&token, TokenTree::Ident(ident) if ident == "Cloud");
        complete.extend([token]);
        let has_arguments_or_segments =
            matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if matches!(punct.as_char(), '<' | ':'));
        if is_cloud && !has_arguments_or_segments {
            complete.extend(quote_spanned!(Span::mixed_site()=> <#permissions>));
        }
    }
    complete
}
