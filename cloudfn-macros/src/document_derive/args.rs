//! Parsing and checking of the arguments of `#[document(..)]`, above the struct and above its members.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, Ident, LitStr, Meta, Path, Token, Type};

use crate::arguments::{KnownArguments, parse_list, skip_to_comma};
use crate::errors::{Errors, Page};

const OF_THE_STRUCT: KnownArguments = KnownArguments {
    examples: &[("collection", r#"collection = "orders""#), ("crate", "crate = path")],
    page: Page::Document,
};

const OF_A_MEMBER: KnownArguments =
    KnownArguments { examples: &[("nested", "nested"), ("type", "type = DateTime")], page: Page::Document };

/// The arguments above the struct.
#[derive(Default)]
pub(super) struct Args {
    /// The collection of the documents.
    pub(super) collection: Option<LitStr>,
    /// The path of cloudfn-runtime.
    pub(super) runtime: Option<Path>,
}

impl Args {
    /// Parses and checks the attributes of the struct, and reports their mistakes.
    pub(super) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut arguments = Self::default();
        parse_all(attributes, &OF_THE_STRUCT, &OF_A_MEMBER, "above a member", errors, |name, _, input| {
            input.parse::<Token![=]>()?;
            match name {
                "collection" => arguments.collection = Some(input.parse()?),
                _ => arguments.runtime = Some(input.call(Path::parse_mod_style)?),
            }
            Ok(())
        });
        if let Some(collection) = &arguments.collection {
            check_collection(collection, errors);
        }
        arguments
    }
}

/// The arguments above a member.
#[derive(Default)]
pub(super) struct MemberArgs {
    /// The span of `nested`, if present.
    pub(super) nested: Option<Span>,
    /// The type of the field, if it differs from the member's.
    pub(super) field_type: Option<Type>,
}

impl MemberArgs {
    /// Parses the attributes of a member, and reports their mistakes.
    pub(super) fn parse(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut arguments = Self::default();
        parse_all(attributes, &OF_A_MEMBER, &OF_THE_STRUCT, "above the struct", errors, |name, key, input| {
            if name == "nested" {
                arguments.nested = Some(key.span());
                return Ok(());
            }
            input.parse::<Token![=]>()?;
            arguments.field_type = Some(input.parse()?);
            Ok(())
        });
        if let (Some(_), Some(field_type)) = (arguments.nested, &arguments.field_type) {
            let message = "a nested document cannot have a `type`: remove `nested` or `type`";
            errors.on(field_type, Page::Document.about(message));
            arguments.field_type = None;
        }
        arguments
    }
}

/// Parses each argument of each `#[document(..)]`. The error for an argument in the wrong position names the right one.
fn parse_all(
    attributes: &[Attribute],
    known: &KnownArguments,
    known_elsewhere: &KnownArguments,
    elsewhere: &str,
    errors: &mut Errors,
    mut parse_value: impl FnMut(&str, &Ident, ParseStream<'_>) -> syn::Result<()>,
) {
    let mut seen = Vec::new();
    let mut parse = |input: ParseStream<'_>| {
        let key = input.call(Ident::parse_any).map_err(|error| known.expected(&error))?;
        let name = key.unraw().to_string();
        let Some(example) = known.example(&name) else {
            return Err(match known_elsewhere.example(&name) {
                Some(_) => {
                    let message = format!("the argument `{name}` belongs {elsewhere}");
                    syn::Error::new(key.span(), known.page.about(message))
                }
                None => known.unknown(&key, &name),
            });
        };
        if seen.contains(&name) {
            return Err(known.repeated(&key, &name));
        }
        seen.push(name.clone());
        parse_value(&name, &key, input).map_err(|_| {
            skip_to_comma(input);
            syn::Error::new(key.span(), known.page.about(format!("write `{name}` like this: `{example}`")))
        })
    };
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("document")) {
        let Meta::List(list) = &attribute.meta else {
            let examples: Vec<_> =
                known.examples.iter().map(|(_, example)| format!("`#[document({example})]`")).collect();
            errors.on(attribute, known.page.about(format!("write it like this: {}", examples.join(" or "))));
            continue;
        };
        let read = |input: ParseStream<'_>| {
            parse_list(input, errors, |input, _| parse(input));
            Ok(())
        };
        if let Err(error) = list.parse_args_with(read) {
            errors.push(error);
        }
    }
}

/// Checks MongoDB's rules for the names of collections.
fn check_collection(collection: &LitStr, errors: &mut Errors) {
    let name = collection.value();
    let mistake = if name.is_empty() {
        "the collection needs a name: `collection = \"orders\"`"
    } else if name.trim() != name {
        "the name of a collection cannot begin or end with a space"
    } else if name.contains(['$', '\0']) {
        "the name of a collection cannot contain `$` or NUL"
    } else {
        return;
    };
    errors.on(collection, Page::Document.about(mistake));
}
