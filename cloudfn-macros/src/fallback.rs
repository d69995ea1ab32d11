//! What a function becomes when something is wrong with it: itself. With every permission there is, so that a mistake
//! in the attribute does not make all its calls mistakes.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::{FnArg, Path, Type};

use crate::errors::Errors;
use crate::expand::expand_entrypoint;
use crate::parameters;
use crate::signature::Handler;

/// The mistakes, and the function that everything is allowed to.
pub(crate) fn expand(handler: &Handler, runtime: &Path, errors: Errors) -> TokenStream {
    let mut handler = handler.clone();
    let everything = quote_spanned!(Span::mixed_site()=> #runtime::__private::Everything);
    let cloud = quote_spanned!(Span::mixed_site()=> #runtime::__private::Cloud<#everything>);
    let has_cloud = handler.signature.inputs.iter().any(|input| parameters::mentions(input, "Cloud"));
    for (index, input) in handler.signature.inputs.iter_mut().enumerate() {
        let FnArg::Typed(parameter) = input else { continue };
        *parameter.ty = match &*parameter.ty {
            // The cloud under another name: it would lack its permissions.
            Type::Path(path) if index == 1 && !has_cloud && is_plain_name(&path.path) => Type::Verbatim(cloud.clone()),
            ty => Type::Verbatim(with_permissions(ty.to_token_stream(), &everything)),
        };
    }
    let errors = errors.into_tokens();
    if handler.signature.ident == "main" {
        let entrypoint = expand_entrypoint(runtime, &quote!(#[allow(dead_code)] #handler), None);
        return quote!(#errors #entrypoint);
    }
    quote!(#errors #handler)
}

/// Whether this is the plain name of a type, and no primitive one.
fn is_plain_name(path: &Path) -> bool {
    let Some(last) = path.segments.last() else { return false };
    let begins_with_capital = last.ident.to_string().starts_with(char::is_uppercase);
    begins_with_capital && last.arguments.is_none() && last.ident != "Cloud"
}

/// Puts the permissions behind every `Cloud` that has none, wherever in the type it stands.
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
        let goes_on = matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if matches!(punct.as_char(), '<' | ':'));
        if is_cloud && !goes_on {
            complete.extend(quote_spanned!(Span::mixed_site()=> <#permissions>));
        }
    }
    complete
}
