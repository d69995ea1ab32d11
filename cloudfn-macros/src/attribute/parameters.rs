//! The function's parameters: an event, a cloud, both, or nothing.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{FnArg, PathArguments, PathSegment, Signature, Type};

use super::model::CloudParameter;
use super::tokens;
use crate::errors::{Errors, Page};

/// An event, a cloud, both, or nothing.
#[derive(Default)]
pub(super) struct Parameters {
    pub(super) event: Option<Type>,
    pub(super) cloud: Option<CloudParameter>,
}

impl Parameters {
    /// Reads the parameters from the signature and reports those that do not belong there.
    pub(super) fn read(signature: &Signature, errors: &mut Errors) -> Self {
        let types: Vec<&Type> = signature
            .inputs
            .iter()
            .filter_map(|input| match input {
                FnArg::Typed(parameter) => Some(parameter.ty.as_ref()),
                FnArg::Receiver(receiver) => {
                    let message = "a cloud function must be a free function: it cannot take `self`";
                    errors.on(receiver.self_token, Page::NotAnAsyncFunction.about(message));
                    None
                }
            })
            .collect();
        match types[..] {
            [] => Self::default(),
            [only] => match cloud_type(only) {
                Some(cloud) => Self { event: None, cloud: check_cloud(cloud, only, errors) },
                None => Self { event: check_event(only, errors), cloud: None },
            },
            // A type of the user's may have the name of the cloud, too. The second parameter is the cloud.
            [first, second] if cloud_type(second).is_some() && text(first) != text(second) => {
                Self { event: check_borrows(first, errors), cloud: check_second(first, second, errors) }
            }
            [first, second] => Self {
                event: check_order(first, second, errors).and_then(|()| check_event(first, errors)),
                cloud: check_second(first, second, errors),
            },
            [_, _, third, ..] => {
                let message =
                    "a cloud function takes an event and the cloud, and nothing else: `(event: Event, cloud: Cloud)`";
                errors.on(third, Page::Parameters.about(message));
                Self::default()
            }
        }
    }
}

/// The name of the type that the event or the cloud is, or a reference to it.
fn text(ty: &Type) -> String {
    match ty {
        Type::Reference(reference) => text(&reference.elem),
        ty => ty.to_token_stream().to_string(),
    }
}

/// Adds the permissions to the type of the cloud, which is the last parameter.
pub(super) fn insert_permissions(signature: &mut Signature, permissions: &TokenStream) {
    let Some(FnArg::Typed(last)) = signature.inputs.last_mut() else { return };
    if let Some(segment) = cloud_segment(&mut last.ty) {
        segment.arguments = PathArguments::AngleBracketed(syn::parse_quote!(<#permissions>));
    }
}

/// How a type that is the cloud is written.
#[derive(Clone, Copy)]
enum CloudType {
    Accepted(CloudParameter),
    Mutable,
    Generic,
}

/// A type is the cloud when its last path segment is `Cloud`.
fn cloud_type(ty: &Type) -> Option<CloudType> {
    match ty {
        Type::Group(group) => cloud_type(&group.elem),
        Type::Paren(paren) => cloud_type(&paren.elem),
        Type::Reference(reference) => match cloud_type(&reference.elem)? {
            CloudType::Accepted(CloudParameter::Value) if reference.mutability.is_some() => Some(CloudType::Mutable),
            CloudType::Accepted(CloudParameter::Value) => Some(CloudType::Accepted(CloudParameter::Reference)),
            CloudType::Accepted(CloudParameter::Reference) => None,
            rejected => Some(rejected),
        },
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|last| last.ident == "Cloud")?;
            let is_plain = last.arguments.is_none();
            Some(if is_plain { CloudType::Accepted(CloudParameter::Value) } else { CloudType::Generic })
        }
        _ => None,
    }
}

fn check_cloud(cloud: CloudType, ty: &Type, errors: &mut Errors) -> Option<CloudParameter> {
    let message = match cloud {
        CloudType::Accepted(parameter) => return Some(parameter),
        CloudType::Mutable => "take the cloud as `Cloud` or `&Cloud`: it cannot be mutated",
        CloudType::Generic => "write `Cloud` without type arguments: the attribute adds the permissions",
    };
    errors.on(ty, Page::CloudByAnotherName.about(message));
    None
}

fn check_second(first: &Type, second: &Type, errors: &mut Errors) -> Option<CloudParameter> {
    let message = match cloud_type(second) {
        Some(cloud) => return check_cloud(cloud, second, errors),
        // The error about the first parameter covers this.
        None if cloud_type(first).is_some() => return None,
        None if tokens::mentions(second, "Cloud") => WRAPPED_CLOUD,
        None => {
            "the second parameter must be the cloud, written `Cloud`: the attribute cannot see through another name"
        }
    };
    errors.on(second, Page::CloudByAnotherName.about(message));
    None
}

const WRAPPED_CLOUD: &str = "write the parameter's type as `Cloud`: it is cheap to clone and needs no wrapper";

fn check_order(first: &Type, second: &Type, errors: &mut Errors) -> Option<()> {
    if cloud_type(first).is_none() {
        return Some(());
    }
    let message = match cloud_type(second) {
        None => "the event comes first and the cloud second: `(event: Event, cloud: Cloud)`",
        Some(_) => "a cloud function takes the cloud only once: `(event: Event, cloud: Cloud)`",
    };
    errors.on(first, Page::Parameters.about(message));
    None
}

fn check_event(ty: &Type, errors: &mut Errors) -> Option<Type> {
    if tokens::mentions(ty, "Cloud") {
        errors.on(ty, Page::CloudByAnotherName.about(WRAPPED_CLOUD));
        return None;
    }
    check_borrows(ty, errors)
}

fn check_borrows(ty: &Type, errors: &mut Errors) -> Option<Type> {
    if tokens::mentions(ty, "impl") {
        let message = "name the event's type: it decides how the JSON is read";
        errors.on(ty, Page::BorrowedEvent.about(message));
        return None;
    }
    if tokens::borrows(ty.to_token_stream()) {
        let how = match ty {
            Type::Reference(reference) => match tokens::type_text(&reference.elem).as_str() {
                "str" => "as `String`".to_owned(),
                element => format!("as `{element}`"),
            },
            _ => "without references".to_owned(),
        };
        let message = format!("take the event by value, {how}: the function owns its event");
        errors.on(ty, Page::BorrowedEvent.about(message));
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
