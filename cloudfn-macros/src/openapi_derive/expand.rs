//! The expansion of a user's request type: what the catalog generates for each of its requests. Only quoting.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::{Generics, Path};

use super::RequestType;
use super::args::Args;
use crate::arguments::runtime_path;

/// The request, its permission, and the gate between them. If the attribute has a mistake, the gate is open, so that
/// the calls are not errors too.
pub(super) fn expand(
    request: &RequestType,
    arguments: &Args,
    is_valid: bool,
    is_cargo_cloudfn_check: bool,
) -> TokenStream {
    let span = Span::mixed_site();
    let runtime = runtime_path(arguments.runtime.as_ref());
    let name = arguments.name.as_ref().map_or_else(|| "class.method".to_owned(), syn::LitStr::value);
    let member = is_cargo_cloudfn_check.then(check_member);
    let permission = expand_permission(request, &runtime, &name, is_valid, member.as_ref());
    let gate = expand_gate(request, &runtime, is_valid);
    let request = expand_request(request, arguments, &runtime, &name);
    quote_spanned!(span=> #request #permission #gate)
}

fn expand_request(request: &RequestType, arguments: &Args, runtime: &Path, name: &str) -> TokenStream {
    let span = Span::mixed_site();
    let deprecated = allow_deprecated(request);
    let RequestType { ident, generics, .. } = request;
    let serializable = serializable(request, runtime);
    let (impl_generics, type_generics, where_clause) = serializable.split_for_impl();
    let check = generics.type_params().next().is_none().then(|| {
        quote_spanned!(span=>
            #deprecated
            const _: () = #runtime::handler::is_request::<#ident>();
        )
    });
    let endpoint = arguments.path.as_ref().map(|path| {
        let is_get = arguments.method.as_ref().is_some_and(|method| method.value() == "GET");
        let method = Ident::new(if is_get { "Get" } else { "Post" }, span);
        quote_spanned!(span=> .endpoint(#runtime::openapi::Method::#method, #path))
    });
    let (reply, read) = match (&arguments.reply, arguments.binary) {
        (_, Some(_)) => (quote_spanned!(span=> #runtime::openapi::Image), quote_spanned!(span=> content.image())),
        (Some(reply), None) => (quote_spanned!(span=> #reply), quote_spanned!(span=> content.json::<#reply>())),
        (None, None) => {
            let value = quote_spanned!(span=> #runtime::__private::Value);
            (value.clone(), quote_spanned!(span=> content.json::<#value>()))
        }
    };
    quote_spanned! {span=>
        #[automatically_derived]
        #deprecated
        impl #impl_generics #runtime::openapi::Request for #ident #type_generics #where_clause {
            const API: #runtime::openapi::Api = #runtime::openapi::Api::named(#name) #endpoint;
            type Reply = #reply;
            fn read(
                content: #runtime::openapi::Content,
            ) -> ::core::result::Result<Self::Reply, #runtime::openapi::ReadError> {
                #read
            }
        }
        #check
    }
}

/// The type's generics, with the bound that it serializes. Without `for<'__cloudfn>`, rustc would find the bound false
/// at once and report it for each impl, in serde's words.
fn serializable(request: &RequestType, runtime: &Path) -> Generics {
    let RequestType { ident, generics, .. } = request;
    let (_, type_generics, _) = generics.split_for_impl();
    let bound = quote_spanned!(Span::mixed_site()=>
        for<'__cloudfn> #ident #type_generics: #runtime::handler::RequestBody
    );
    let mut generics = generics.clone();
    generics.make_where_clause().predicates.push(syn::parse_quote!(#bound));
    generics
}

/// The texts are the same as in the catalog.
fn expand_permission(
    request: &RequestType,
    runtime: &Path,
    name: &str,
    is_valid: bool,
    member: Option<&TokenStream>,
) -> TokenStream {
    let api_name = if is_valid { name } else { "" };
    let RequestType { visibility, ident, .. } = request;
    let permission = permission(ident);
    let documentation = format!(" The permission to call `{name}`.");
    let message = format!("cloud call `{name}` is not declared by this cloud function");
    let label = format!("needs the permission `{name}`");
    let declare =
        format!("declare it, beside what the list has: #[cloud_function(openapi = [.., \"{name}\" = {ident}])]");
    let ask = format!("in a helper, ask for it: cloud: &Cloud<impl {permission}>");
    quote_spanned! {Span::mixed_site()=>
        #[doc = #documentation]
        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #declare, note = #ask)]
        #visibility trait #permission {
            #[doc(hidden)]
            const API_NAME: &'static ::core::primitive::str = #api_name;
            #member
        }

        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl #permission for #runtime::__private::AllPermissions {}
    }
}

fn expand_gate(request: &RequestType, runtime: &Path, is_valid: bool) -> TokenStream {
    let span = Span::mixed_site();
    let RequestType { ident, generics, .. } = request;
    let (_, type_generics, _) = generics.split_for_impl();
    let permission = permission(ident);
    let deprecated = allow_deprecated(request);
    let permissions = Ident::new("__Permissions", span);
    let mut gated = serializable(request, runtime);
    gated.params.push(if is_valid {
        syn::parse_quote!(#permissions: #permission)
    } else {
        syn::parse_quote!(#permissions)
    });
    let (gated, _, where_clause) = gated.split_for_impl();
    quote_spanned! {span=>
        #[automatically_derived]
        #deprecated
        impl #gated #runtime::openapi::DeclaredIn<#permissions> for #ident #type_generics #where_clause {}
    }
}

/// The name of the permission. Its span is the macro's, so that a permission that nobody needs is no dead code.
fn permission(request: &Ident) -> Ident {
    format_ident!("May{}", request, span = Span::mixed_site().located_at(request.span()))
}

/// A deprecated request uses itself in its impls.
fn allow_deprecated(request: &RequestType) -> Option<TokenStream> {
    let is_deprecated = |attribute: &syn::Attribute| attribute.path().is_ident("deprecated");
    let lints = quote_spanned!(Span::mixed_site()=> #[allow(deprecated)]);
    request.attributes.iter().any(is_deprecated).then_some(lints)
}

/// The member of a permission that leaves the symbol for `cargo cloudfn check`. The catalog's permissions leave theirs
/// through `dyn`, and a trait with a constant cannot be `dyn`.
fn check_member() -> TokenStream {
    quote_spanned! {Span::mixed_site()=>
        #[doc(hidden)]
        #[inline(never)]
        fn __cloudfn_declared<const INDEX: ::core::primitive::usize>() {}
    }
}
