//! What a function takes.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{FnArg, PathArguments, PathSegment, Signature, Type};

use crate::errors::Errors;
use crate::model::CloudParameter;
use crate::page::Page;

/// An event, a cloud, both, or nothing.
#[derive(Default)]
pub(crate) struct Parameters {
    pub(crate) event: Option<Type>,
    pub(crate) cloud: Option<CloudParameter>,
}

impl Parameters {
    /// Reads them off the signature. What does not belong there is noted.
    pub(crate) fn read(signature: &Signature, errors: &mut Errors) -> Self {
        let types: Vec<&Type> = signature
            .inputs
            .iter()
            .filter_map(|input| match input {
                FnArg::Typed(parameter) => Some(parameter.ty.as_ref()),
                FnArg::Receiver(receiver) => {
                    errors.on(
                        receiver.self_token,
                        Page::NotAnAsyncFunction.about("a cloud function is a free function: it has no `self`"),
                    );
                    None
                }
            })
            .collect();
        match types[..] {
            [] => Self::default(),
            [only] => match cloud(only) {
                Some(cloud) => Self { event: None, cloud: taken(cloud, only, errors) },
                None => Self { event: event(only, errors), cloud: None },
            },
            [first, second] => Self {
                event: in_order(first, second, errors).and_then(|()| event(first, errors)),
                cloud: second_is_cloud(first, second, errors),
            },
            [_, _, third, ..] => {
                errors.on(
                    third,
                    Page::Parameters.about(
                        "a cloud function takes an event and the cloud, no more: `(event: Event, cloud: Cloud)`",
                    ),
                );
                Self::default()
            }
        }
    }
}

/// Puts the permissions into the parameter that is the cloud.
pub(crate) fn insert_permissions(signature: &mut Signature, permissions: &TokenStream) {
    for input in &mut signature.inputs {
        let FnArg::Typed(parameter) = input else { continue };
        if let Some(segment) = cloud_segment(&mut parameter.ty) {
            segment.arguments = PathArguments::AngleBracketed(syn::parse_quote!(<#permissions>));
        }
    }
}

/// How the cloud is taken.
#[derive(Clone, Copy)]
enum Taken {
    As(CloudParameter),
    Mutably,
    WithGenerics,
}

/// Says how the cloud is taken when a type is the cloud: its last path segment is `Cloud`.
fn cloud(ty: &Type) -> Option<Taken> {
    match ty {
        Type::Group(group) => cloud(&group.elem),
        Type::Paren(paren) => cloud(&paren.elem),
        Type::Reference(reference) => match cloud(&reference.elem)? {
            Taken::As(CloudParameter::Value) if reference.mutability.is_some() => Some(Taken::Mutably),
            Taken::As(CloudParameter::Value) => Some(Taken::As(CloudParameter::Reference)),
            Taken::As(CloudParameter::Reference) => None,
            wrong => Some(wrong),
        },
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|last| last.ident == "Cloud")?;
            Some(if last.arguments.is_none() { Taken::As(CloudParameter::Value) } else { Taken::WithGenerics })
        }
        _ => None,
    }
}

fn taken(cloud: Taken, ty: &Type, errors: &mut Errors) -> Option<CloudParameter> {
    match cloud {
        Taken::As(parameter) => return Some(parameter),
        Taken::Mutably => errors
            .on(ty, Page::CloudByAnotherName.about("take the cloud as `Cloud` or `&Cloud`: nothing about it changes")),
        Taken::WithGenerics => {
            errors.on(ty, Page::CloudByAnotherName.about("write `Cloud` alone: the attribute adds the permissions"));
        }
    }
    None
}

fn second_is_cloud(first: &Type, second: &Type, errors: &mut Errors) -> Option<CloudParameter> {
    match cloud(second) {
        Some(cloud) => taken(cloud, second, errors),
        // Said about the first one.
        None if cloud(first).is_some() => None,
        None if mentions(second, "Cloud") => {
            errors.on(
                second,
                Page::CloudByAnotherName
                    .about("write the parameter as `Cloud`: it is cheap to clone and needs nothing around it"),
            );
            None
        }
        None => {
            errors.on(
                second,
                Page::CloudByAnotherName.about("the second parameter is the cloud, and it is written `Cloud`: the attribute does not see through another name"),
            );
            None
        }
    }
}

fn in_order(first: &Type, second: &Type, errors: &mut Errors) -> Option<()> {
    if cloud(first).is_none() {
        return Some(());
    }
    let message = match cloud(second) {
        None => "the event comes first, the cloud second: `(event: Event, cloud: Cloud)`",
        Some(_) => "a cloud function takes the cloud once: `(event: Event, cloud: Cloud)`",
    };
    errors.on(first, Page::Parameters.about(message));
    None
}

fn event(ty: &Type, errors: &mut Errors) -> Option<Type> {
    if mentions(ty, "Cloud") {
        errors.on(
            ty,
            Page::CloudByAnotherName
                .about("write the parameter as `Cloud`: it is cheap to clone and needs nothing around it"),
        );
        return None;
    }
    if mentions(ty, "impl") {
        errors.on(ty, Page::BorrowedEvent.about("name the type of the event: it decides how the JSON is read"));
        return None;
    }
    if borrows(ty.to_token_stream()) {
        let owned = match ty {
            Type::Reference(reference) => match shown(&reference.elem).as_str() {
                "str" => ": `String`".to_owned(),
                element => format!(": `{element}`"),
            },
            _ => ", without references".to_owned(),
        };
        errors.on(
            ty,
            Page::BorrowedEvent.about(format_args!("the event belongs to the function: take it by value{owned}")),
        );
        return None;
    }
    Some(ty.clone())
}

fn cloud_segment(ty: &mut Type) -> Option<&mut PathSegment> {
    match ty {
        Type::Group(group) => cloud_segment(&mut group.elem),
        Type::Paren(paren) => cloud_segment(&mut paren.elem),
        Type::Reference(reference) => cloud_segment(&mut reference.elem),
        Type::Path(path) => {
            path.path.segments.last_mut().filter(|last| last.ident == "Cloud" && last.arguments.is_none())
        }
        _ => None,
    }
}

/// Whether a word stands anywhere in a type.
pub(crate) fn mentions(tokens: &impl ToTokens, word: &str) -> bool {
    fn any(tokens: TokenStream, word: &str) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == word,
            TokenTree::Group(group) => any(group.stream(), word),
            _ => false,
        })
    }
    any(tokens.to_token_stream(), word)
}

/// Whether a type has a reference or a lifetime other than `'static` in it.
fn borrows(tokens: TokenStream) -> bool {
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        let borrows = match token {
            TokenTree::Punct(punct) if punct.as_char() == '&' => true,
            TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                !matches!(tokens.next(), Some(TokenTree::Ident(name)) if name == "static")
            }
            TokenTree::Group(group) => borrows(group.stream()),
            _ => false,
        };
        if borrows {
            return true;
        }
    }
    false
}

/// A type as it is written, without the spaces between its tokens.
pub(crate) fn shown(ty: &Type) -> String {
    let mut text = ty.to_token_stream().to_string();
    for (spaced, close) in
        [(" < ", "<"), (" >", ">"), (" :: ", "::"), (":: ", "::"), (" ,", ","), ("& ", "&"), ("< ", "<")]
    {
        text = text.replace(spaced, close);
    }
    text
}
