//! What a checked function becomes. Nothing but quoting.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote_spanned};
use syn::{Attribute, LitStr, Path};

use crate::canary;
use crate::model::{CloudParameter, Discouraged, Model, Output, Permissions};
use crate::parameters;
use crate::signature::Handler;

/// The function, its permissions, its registration, its record.
pub(crate) fn expand(model: &Model) -> TokenStream {
    let permissions = expand_permissions(model);
    let mut handler = model.handler.clone();
    for discouraged in model.discouraged.iter().rev() {
        handler.prepend(&use_discouraged(&model.permissions.ident, discouraged));
    }
    let registration = expand_registration(model);
    if handler.signature.ident == "main" {
        let entrypoint = expand_entrypoint(&model.runtime, &handler, Some(&registration));
        return quote_spanned!(Span::mixed_site()=> #entrypoint #permissions);
    }
    quote_spanned!(Span::mixed_site()=> #handler #permissions #registration)
}

/// The short form: the binary's `main` has the function in it. A test calls the function itself.
pub(crate) fn expand_entrypoint(
    runtime: &Path,
    handler: &impl ToTokens,
    registration: Option<&TokenStream>,
) -> TokenStream {
    let span = Span::mixed_site();
    let main = Ident::new("main", span);
    let registration_in_tests = registration.map(|registration| quote_spanned!(span=> #[cfg(test)] #registration));
    quote_spanned! {span=>
        #[cfg(test)]
        #handler
        #registration_in_tests

        #[cfg(not(test))]
        fn #main() -> ::std::process::ExitCode {
            #handler
            #registration
            #runtime::__private::main()
        }
    }
}

fn expand_permissions(model: &Model) -> TokenStream {
    let span = Span::mixed_site();
    let Permissions { ident, list, traits, own } = &model.permissions;
    if model.cloud.is_none() && model.discouraged.is_empty() && own.is_empty() {
        return TokenStream::new();
    }
    let visibility = spanned_at(*list, model.handler.visibility.to_token_stream());
    let structure = quote_spanned! {*list=>
        #[doc(hidden)]
        #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
        #visibility struct #ident;
    };
    let own = own.iter().map(|(name, permission)| expand_own_permission(model, name, permission));
    let discouraged = (!model.discouraged.is_empty()).then(|| {
        let constants = model.discouraged.iter().map(declare_discouraged);
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
        #discouraged
    }
}

/// The trait is imported, so that a path that leads nowhere is one error.
fn expand_own_permission(model: &Model, name: &LitStr, permission: &TokenStream) -> TokenStream {
    let span = Span::mixed_site();
    let runtime = &model.runtime;
    let ident = &model.permissions.ident;
    let message = format!("this is not the request of `{}`: #[openapi(name = ..)] says another name", name.value());
    let is_named = quote_spanned! {name.span()=>
        ::core::assert!(#runtime::__private::names(<#ident as __CloudfnPermission>::API_NAME, #name), #message)
    };
    // Spanned whole at the user's path, or rustc would underline the whole attribute.
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

/// Every token of it: a single one elsewhere would make rustc underline the whole attribute.
fn spanned_at(span: Span, tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let TokenTree::Group(group) = &token {
                token = Group::new(group.delimiter(), spanned_at(span, group.stream())).into();
            }
            token.set_span(span);
            token
        })
        .collect()
}

/// A warning that an attribute macro can give: something deprecated is used. The use stands in the function, so that
/// the function's own `#[expect(deprecated)]` is about it.
fn use_discouraged(permissions: &Ident, discouraged: &Discouraged) -> TokenStream {
    let constant = discouraged_constant(discouraged, discouraged.name.span());
    quote_spanned!(Span::mixed_site()=> const _: () = #permissions::#constant;)
}

/// What is deprecated.
fn declare_discouraged(discouraged: &Discouraged) -> TokenStream {
    let span = Span::mixed_site();
    let constant = discouraged_constant(discouraged, span);
    let advice = &discouraged.advice;
    quote_spanned! {span=>
        #[doc(hidden)]
        #[deprecated(note = #advice)]
        const #constant: () = ();
    }
}

fn discouraged_constant(discouraged: &Discouraged, span: Span) -> Ident {
    format_ident!("{}", discouraged.name.value().replace('.', "_"), span = span)
}

fn expand_registration(model: &Model) -> TokenStream {
    let Model { runtime, manifest, written, .. } = model;
    let record = manifest.record();
    let line = Literal::byte_string(format!("{record}\n").as_bytes());
    let length = Literal::usize_unsuffixed(record.len() + 1);
    let function = &manifest.function;
    let symbol = format!("cloud function `{function}`");
    let invoke = expand_invoke(model);
    let tracked = written.as_ref().map(|file| {
        let file = Literal::string(file);
        quote_spanned! {Span::mixed_site()=>
            const _: (&[::core::primitive::u8], ::core::option::Option<&::core::primitive::str>) =
                (::core::include_bytes!(#file), ::core::option_env!("CLOUDFN_OUT_DIR"));
        }
    });
    let lints = allow_deprecated(&model.handler);
    quote_spanned! {Span::mixed_site()=>
        #lints
        const _: () = {
            #[used]
            #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__cloudfn"))]
            #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".cloudfn"))]
            #[unsafe(export_name = #symbol)]
            static __CLOUDFN_LINE: [::core::primitive::u8; #length] = *#line;
            const __CLOUDFN_INVOKE: #runtime::__private::Invoke = #invoke;
            #runtime::__private::inventory::submit! {
                #runtime::__private::Function::new(#function, #record, __CLOUDFN_INVOKE)
            }
            #tracked
        };
    }
}

/// What the function may use, its registration mentions: the types of its signature.
fn allow_deprecated(handler: &Handler) -> Option<TokenStream> {
    let allows = |attribute: &Attribute| {
        let path = attribute.path();
        (path.is_ident("allow") || path.is_ident("expect")) && parameters::mentions(attribute, "deprecated")
    };
    let lints = quote_spanned!(Span::mixed_site()=> #[allow(deprecated)]);
    handler.attributes.iter().any(allows).then_some(lints)
}

/// A closure: its parameters cannot hide anything of the user's, as an item of ours could.
fn expand_invoke(model: &Model) -> TokenStream {
    let Model { runtime, handler, .. } = model;
    let span = Span::mixed_site();
    let mut handler = handler.signature.ident.clone();
    handler.set_span(span.located_at(handler.span()).resolved_at(handler.span()));
    let permissions = &model.permissions.ident;
    let (mut statements, mut arguments) = (TokenStream::new(), TokenStream::new());
    if let Some(event) = &model.event {
        statements.extend(quote_spanned!(span=> let event = #runtime::__private::event::<#event>(&invocation)?;));
        arguments.extend(quote_spanned!(span=> event,));
    }
    if let Some(cloud) = model.cloud {
        statements.extend(
            quote_spanned!(span=> let cloud = #runtime::__private::cloud::<#permissions>(&invocation, gateway);),
        );
        statements.extend(canary::expand(model));
        arguments.extend(match cloud {
            CloudParameter::Value => quote_spanned!(span=> cloud,),
            CloudParameter::Reference => quote_spanned!(span=> &cloud,),
        });
    }
    let invocation = (!arguments.is_empty()).then(|| quote_spanned!(span=> invocation));
    let invocation = invocation.unwrap_or_else(|| quote_spanned!(span=> _));
    let gateway = model.cloud.map(|_| quote_spanned!(span=> gateway));
    let gateway = gateway.unwrap_or_else(|| quote_spanned!(span=> _));
    let finish = match &model.output {
        Output::Result { reply, error } => quote_spanned!(span=> result::<#reply, #error>),
        Output::Alias(output) => quote_spanned!(span=> returned::<#output>),
    };
    quote_spanned! {span=>
        |#invocation, #gateway| #runtime::__private::Box::pin(async move {
            #statements
            #runtime::__private::#finish(#handler(#arguments).await)
        })
    }
}
