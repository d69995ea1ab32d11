//! The type that stands for a function's permissions, and its impls of the permission traits.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote_spanned};
use syn::LitStr;

use crate::attribute::model::{DeprecatedApi, Model, Permissions};
use crate::attribute::tokens;

pub(super) fn expand(model: &Model) -> TokenStream {
    let span = Span::mixed_site();
    let Permissions { ident, list, traits, own } = &model.permissions;
    if model.cloud.is_none() && model.deprecated.is_empty() && own.is_empty() {
        return TokenStream::new();
    }
    let visibility = tokens::respan(*list, model.handler.visibility.to_token_stream());
    let structure = quote_spanned! {*list=>
        #[doc(hidden)]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
        #visibility struct #ident;
    };
    let own = own.iter().map(|(name, permission)| expand_own_permission(model, name, permission));
    let deprecated = (!model.deprecated.is_empty()).then(|| {
        let constants = model.deprecated.iter().map(declare_deprecated);
        quote_spanned! {span=>
            #[allow(dead_code, non_upper_case_globals)]
            impl #ident {
                #(#constants)*
            }
        }
    });
    quote_spanned! {span=>
        #structure
        #(
            #[automatically_derived]
            #[diagnostic::do_not_recommend]
            impl #traits for #ident {}
        )*
        #(#own)*
        #deprecated
    }
}

/// Imports the trait, so that a path that does not exist is only one error.
fn expand_own_permission(model: &Model, name: &LitStr, permission: &TokenStream) -> TokenStream {
    let span = Span::mixed_site();
    let runtime = &model.runtime;
    let ident = &model.permissions.ident;
    let message =
        format!("this type is not the request of `{}`: its #[openapi(name = ..)] names another API", name.value());
    let is_named = quote_spanned! {name.span()=>
        ::core::assert!(#runtime::__private::names(<#ident as __CloudfnPermission>::API_NAME, #name), #message)
    };
    // Each token has the span of the user's path. Otherwise rustc would underline the whole attribute.
    let path = permission.clone().into_iter().last().map_or(span, |last| last.span());
    let import = quote_spanned!(path=> use #permission as __CloudfnPermission;);
    quote_spanned! {span=>
        const _: () = {
            #import
            #[automatically_derived]
            #[diagnostic::do_not_recommend]
            impl __CloudfnPermission for #ident {}
            #is_named
        };
    }
}

/// Uses what is deprecated: the only way for an attribute macro to give a warning. The use is in the function's body,
/// so that the function's own `#[expect(deprecated)]` applies to it.
pub(super) fn use_deprecated(permissions: &Ident, api: &DeprecatedApi) -> TokenStream {
    let constant = deprecated_constant(api, api.name.span());
    quote_spanned!(Span::mixed_site()=> const _: () = #permissions::#constant;)
}

fn declare_deprecated(api: &DeprecatedApi) -> TokenStream {
    let span = Span::mixed_site();
    let constant = deprecated_constant(api, span);
    let reason = &api.reason;
    quote_spanned! {span=>
        #[doc(hidden)]
        #[deprecated(note = #reason)]
        const #constant: () = ();
    }
}

fn deprecated_constant(api: &DeprecatedApi, span: Span) -> Ident {
    format_ident!("{}", api.name.value().replace('.', "_"), span = span)
}
