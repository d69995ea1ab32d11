//! The members that an event must have.

use syn::ext::IdentExt as _;
use syn::{Field, Fields, Type};

use super::attributes::{Serde, in_case};
use super::sources::{Declared, Sources};

/// The members that a struct of the sources requires, each with its other names. None for other types, of which it is not known.
pub(super) fn of_event(event: &Type, sources: &Sources) -> Vec<Vec<String>> {
    let Type::Path(path) = event else { return Vec::new() };
    let name = path.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    let Some(Declared::Struct(item)) = sources.find(&name) else { return Vec::new() };
    let serde = Serde::of(&item.attrs);
    match &item.fields {
        Fields::Named(named) if !serde.is_default && !serde.is_transparent && !serde.is_converted => {
            named.named.iter().filter_map(|field| names(field, serde.rename_all.as_deref())).collect()
        }
        _ => Vec::new(),
    }
}

/// The names under which a member is read; `None` if it may be missing.
fn names(field: &Field, case: Option<&str>) -> Option<Vec<String>> {
    let serde = Serde::of(&field.attrs);
    if serde.is_default || serde.is_skipped || serde.is_flattened || is_optional(&field.ty) {
        return None;
    }
    let written = field.ident.as_ref()?.unraw().to_string();
    let name = serde.rename.unwrap_or_else(|| in_case(&written, case));
    Some(std::iter::once(name).chain(serde.aliases).collect())
}

/// serde reads a missing member as `None`, and as `()`.
fn is_optional(member: &Type) -> bool {
    match member {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "Option"),
        Type::Tuple(tuple) => tuple.elems.is_empty(),
        _ => false,
    }
}
