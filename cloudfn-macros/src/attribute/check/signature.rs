//! The rules for the signature, parameters apart.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, ReturnType, Signature, Type};

use crate::attribute::handler::Handler;
use crate::attribute::model::Output;
use crate::attribute::tokens;
use crate::errors::{Errors, Page};

pub(super) fn check_qualifiers(handler: &Handler, errors: &mut Errors) {
    let page = Page::NotAnAsyncFunction;
    let signature = &handler.signature;
    if signature.asyncness.is_none() {
        let message = format!("a cloud function must be async: `async fn {}`", handler.name());
        errors.on(signature.fn_token, page.about(message));
    }
    if let Some(constness) = &signature.constness {
        errors.on(constness, page.about("a cloud function cannot be `const`"));
    }
    if let syn::Safety::Unsafe(unsafety) = &signature.safety {
        errors.on(unsafety, page.about("a cloud function cannot be `unsafe`: the platform calls it"));
    }
    if let Some(abi) = &signature.abi {
        errors.on(abi, page.about("a cloud function cannot have an ABI"));
    }
    if !signature.generics.params.is_empty() {
        let message = "a cloud function cannot have generic parameters: the platform calls it with JSON";
        errors.on(&signature.generics, page.about(message));
    } else if let Some(clause) = &signature.generics.where_clause {
        let message = "a cloud function cannot have a `where` clause: it has no generic parameters";
        errors.on(clause, page.about(message));
    }
    if !handler.has_body() {
        errors.on(&signature.ident, page.about("a cloud function must be a free function with a body"));
    }
}

pub(super) fn check_output(signature: &Signature, errors: &mut Errors) -> Option<Output> {
    // An `fn` that is not async may return its future. That mistake has been reported already.
    signature.asyncness.as_ref()?;
    let ReturnType::Type(_, ty) = &signature.output else {
        let message = "a cloud function must return a `Result`: `-> Result<answer, cloudfn_runtime::Error>`, or `Result<(), ..>` if it has no answer";
        errors.on(&signature.ident, Page::NotAResult.about(message));
        return None;
    };
    let Some(arguments) = result_arguments(ty) else {
        let text = tokens::type_text(ty);
        let message = format!("a cloud function must return a `Result`: `-> Result<{text}, cloudfn_runtime::Error>`");
        errors.on(ty, Page::NotAResult.about(message));
        return None;
    };
    Some(match &arguments[..] {
        [reply, error] => Output::Result { reply: inferred_if_opaque(reply), error: inferred_if_opaque(error) },
        _ => Output::Alias(inferred_if_opaque(ty)),
    })
}

/// The type arguments of a type whose last path segment is `Result`.
fn result_arguments(ty: &Type) -> Option<Vec<&Type>> {
    let path = match ty {
        Type::Group(group) => return result_arguments(&group.elem),
        Type::Paren(paren) => return result_arguments(&paren.elem),
        Type::Path(path) => &path.path,
        _ => return None,
    };
    let last = path.segments.last().filter(|last| last.ident == "Result")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return Some(Vec::new());
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    Some(types.collect())
}

/// The registration repeats the type, and an `impl Trait` cannot be repeated.
fn inferred_if_opaque(ty: &Type) -> TokenStream {
    if tokens::mentions(ty, "impl") {
        return quote!(_);
    }
    ty.to_token_stream()
}
