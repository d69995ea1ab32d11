//! The shape of the item: only a struct with named members is a document.

use syn::{Attribute, Fields, FieldsNamed, Generics, Ident, Item, ItemStruct};

use crate::errors::{Errors, Page};

/// The attributes of a struct, enum or union.
pub(super) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        _ => &[],
    }
}

/// The name and the generics of a struct, enum or union.
pub(super) fn name_and_generics(item: &Item) -> Option<(&Ident, &Generics)> {
    match item {
        Item::Struct(item) => Some((&item.ident, &item.generics)),
        Item::Enum(item) => Some((&item.ident, &item.generics)),
        Item::Union(item) => Some((&item.ident, &item.generics)),
        _ => None,
    }
}

/// The named members of a struct. Any other item is reported.
pub(super) fn named_members<'a>(item: &'a Item, errors: &mut Errors) -> Option<(&'a ItemStruct, &'a FieldsNamed)> {
    let (ident, shape, advice) = match item {
        Item::Struct(item) => match &item.fields {
            Fields::Named(named) => return Some((item, named)),
            Fields::Unnamed(_) => {
                (&item.ident, "a tuple struct", format!("name its members: `struct {} {{ first: .. }}`", item.ident))
            }
            Fields::Unit => (&item.ident, "a unit struct", format!("write `struct {} {{}}`", item.ident)),
        },
        Item::Enum(item) => {
            let advice = format!("make it a member of a struct: `kind: {}`", item.ident);
            (&item.ident, "an enum", advice)
        }
        Item::Union(item) => (&item.ident, "a union", "write a struct".to_owned()),
        _ => return None,
    };
    let message = format!("a document must be a struct with named members, but `{ident}` is {shape}\n{advice}");
    errors.on(ident, Page::Document.about(message));
    None
}
