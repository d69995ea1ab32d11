//! The rules for the signature, parameters apart.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, ReturnType, Signature, Type};

use super::other_attributes;
use crate::attribute::handler::Handler;
use crate::attribute::model::Output;
use crate::attribute::tokens;
use crate::errors::{Errors, Page};

pub(super) fn check_qualifiers(handler: &Handler, errors: &mut Errors) {
    let page = Page::NotAnAsyncFunction;
    let signature = &handler.signature;
    if other_attributes::made_synchronous(handler) {
        let message = "an attribute such as `#[tokio::main]` has made this function synchronous: remove it\ncloudfn runs the function, and starts the asynchronous runtime itself";
        errors.on(&signature.ident, Page::OtherAttribute.about(message));
    } else if signature.asyncness.is_none() {
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
    if let Some([answer, error]) = result_arguments(ty).as_deref() {
        return Some(Output::Result {
            answer: inferred_if_opaque(answer),
            error: inferred_if_opaque(error),
            is_like_reply: is_like_reply(answer),
        });
    }
    if is_never_a_result(ty) {
        let text = tokens::type_text(ty);
        let message = format!("a cloud function must return a `Result`: `-> Result<{text}, cloudfn_runtime::Error>`");
        errors.on(ty, Page::NotAResult.about(message));
        return None;
    }
    Some(Output::Alias(inferred_if_opaque(ty)))
}

/// Whether a type is certainly not a `Result`, under whatever name. About other types the compiler decides, which knows
/// what an alias stands for.
fn is_never_a_result(ty: &Type) -> bool {
    const TYPES: [&str; 22] = [
        "Arc", "BTreeMap", "Box", "Cow", "HashMap", "Option", "Rc", "String", "Vec", "bool", "char", "f32", "f64",
        "i16", "i32", "i64", "i8", "u16", "u32", "u64", "u8", "usize",
    ];
    match ty {
        Type::Group(group) => is_never_a_result(&group.elem),
        Type::Paren(paren) => is_never_a_result(&paren.elem),
        Type::Path(path) => {
            path.qself.is_none()
                && path.path.segments.last().is_some_and(|last| TYPES.iter().any(|ty| last.ident == ty))
        }
        // The compiler sees through a macro, and what is behind an `impl Trait`.
        Type::ImplTrait(_) | Type::Infer(_) | Type::Macro(_) | Type::Verbatim(_) => false,
        _ => true,
    }
}

/// Whether a type has the name of a WeChat API's reply, as in `SendReply` or `Vec<SendReply>`.
fn is_like_reply(ty: &Type) -> bool {
    tokens::any_word(ty, |word| word == "Image" || (word.len() > "Reply".len() && word.ends_with("Reply")))
}

/// The type arguments of `Result`, alone or in one of the modules whose `Result` has the arguments of the standard
/// library's. `error_stack::Result<answer, context>` is another type than its arguments say.
fn result_arguments(ty: &Type) -> Option<Vec<&Type>> {
    const MODULES: [&str; 6] = ["std", "core", "result", "anyhow", "eyre", "color_eyre"];
    let path = match ty {
        Type::Group(group) => return result_arguments(&group.elem),
        Type::Paren(paren) => return result_arguments(&paren.elem),
        Type::Path(path) if path.qself.is_none() => &path.path,
        _ => return None,
    };
    let mut segments = path.segments.iter().rev();
    let last = segments.next().filter(|last| last.ident == "Result")?;
    if !segments.all(|segment| MODULES.iter().any(|module| segment.ident == module)) {
        return None;
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
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
