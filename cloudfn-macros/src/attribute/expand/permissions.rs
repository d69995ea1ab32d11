//! The type that stands for a function's permissions, and its impls of the permission traits.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote_spanned};
use syn::LitStr;

use crate::attribute::model::{DeprecatedApi, Model, Permissions};
use crate::attribute::tokens;
use crate::errors::Page;

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
        #[non_exhaustive]
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
    let api = name.value();
    let request = permission.clone().into_iter().last().map(|last| last.to_string()).unwrap_or_default();
    let request = request.trim_start_matches("May");
    let message = format!("`{request}` is not the request of `{api}`");
    let page = Page::OwnApi.link();
    // A constant that panics would be reported as a failed evaluation.
    let check = quote_spanned! {name.span()=>
        const _: () = {
        #[diagnostic::on_unimplemented(
            message = #message,
            label = "its `#[openapi(name = ..)]` has another name",
            note = "write the same name in both places",
            note = #page
        )]
        trait IsOfItsRequest {
            const CHECKED: ();
        }
        struct Name<const IS_OF_ITS_REQUEST: ::core::primitive::bool>;
        #[diagnostic::do_not_recommend]
        impl IsOfItsRequest for Name<true> {
            const CHECKED: () = ();
        }
        const _: () = <
            Name<{ #runtime::__private::names(<#ident as __CloudfnPermission>::API_NAME, #name) }> as IsOfItsRequest
        >::CHECKED;
        };
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
            #check
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
