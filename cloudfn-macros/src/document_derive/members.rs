//! The members of the struct that are stored in the database, and their names there.

use syn::spanned::Spanned;
use syn::{FieldsNamed, Ident, LitStr, Type, Visibility};

use super::args::MemberArgs;
use super::serde_attributes::{Container, Directions, Member as SerdeMember};
use crate::errors::{Errors, Page};

/// A member that is stored in the database.
pub(super) struct Member {
    pub(super) visibility: Visibility,
    pub(super) ident: Ident,
    /// The member's type in the struct.
    pub(super) rust_type: Type,
    pub(super) kind: Kind,
}

/// How a member is reached.
pub(super) enum Kind {
    /// By its name.
    Field { name: LitStr, field_type: FieldType },
    /// By its name, followed by the name of one of its own members.
    Nested { name: LitStr },
    /// It has no name: its members are beside the others.
    Flattened,
}

/// The type of a member in the database.
pub(super) enum FieldType {
    /// The type of the member.
    Same,
    /// The one in `#[document(type = ..)]`.
    Given(Box<Type>),
    /// Unknown: a function writes the member.
    Unknown,
}

/// Reads the members, and reports those whose name or shape in the database is unknown or invalid.
pub(super) fn read(fields: &FieldsNamed, container: &Container, errors: &mut Errors) -> Vec<Member> {
    let mut members = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for field in &fields.named {
        let Some(ident) = &field.ident else { continue };
        let serde = SerdeMember::read(&field.attrs);
        let arguments = MemberArgs::parse(&field.attrs, errors);
        if serde.is_skipped() {
            continue;
        }
        check_combination(&serde, &arguments, errors);
        let kind = if serde.flatten.is_some() {
            Kind::Flattened
        } else {
            let name = one_name(&serde.names(ident, container), ident, errors);
            check_name(&name, errors);
            if names.contains(&name.value()) {
                let message = format!("two members are named `{}` in the database", name.value());
                errors.on(&name, Page::Document.about(message));
            }
            names.push(name.value());
            kind(name, &serde, arguments)
        };
        let (visibility, ident, rust_type) = (field.vis.clone(), ident.clone(), field.ty.clone());
        members.push(Member { visibility, ident, rust_type, kind });
    }
    members
}

fn kind(name: LitStr, serde: &SerdeMember, arguments: MemberArgs) -> Kind {
    match (arguments.nested, arguments.field_type) {
        (Some(_), _) if serde.with.is_none() => Kind::Nested { name },
        (_, Some(field_type)) => Kind::Field { name, field_type: FieldType::Given(Box::new(field_type)) },
        _ if serde.with.is_some() => Kind::Field { name, field_type: FieldType::Unknown },
        _ => Kind::Field { name, field_type: FieldType::Same },
    }
}

fn check_combination(serde: &SerdeMember, arguments: &MemberArgs, errors: &mut Errors) {
    let page = Page::NestedDocument;
    if let (Some(with), Some(_)) = (serde.with, serde.flatten) {
        errors.at(
            with,
            page.about(
                "a function writes this member, so its own members are unknown\nremove the function or `flatten`",
            ),
        );
    }
    if let (Some(nested), Some(_)) = (arguments.nested, serde.flatten) {
        errors.at(nested, page.about("`flatten` already makes the members accessible: remove `nested`"));
    }
    if let (Some(nested), Some(_)) = (arguments.nested, serde.with) {
        let message = "a function writes this member, so its own members are unknown: remove `nested`";
        errors.at(nested, page.about(message));
    }
    if let (Some(field_type), Some(_)) = (&arguments.field_type, serde.flatten) {
        errors.at(field_type.span(), page.about("a flattened member has no type of its own: remove `type`"));
    }
}

/// The name in the database. If a member is written and read under different names, no filter can be correct.
fn one_name(names: &Directions<LitStr>, ident: &Ident, errors: &mut Errors) -> LitStr {
    let Directions { written, read } = names;
    if written.value() != read.value() {
        let message = format!(
            "`{ident}` is written as `{}` and read as `{}`\na member must have one name in the database: use `rename = \"{}\"`, and `alias` for older names",
            written.value(),
            read.value(),
            written.value(),
        );
        errors.on(written, Page::Document.about(message));
    }
    written.clone()
}

/// Checks the database's rules for names in paths.
fn check_name(name: &LitStr, errors: &mut Errors) {
    let text = name.value();
    let mistake = if text.is_empty() {
        "the name in the database is empty".to_owned()
    } else if text.contains('.') {
        format!("`{text}` contains a full stop, which separates the names of a path")
    } else if text.starts_with('$') {
        format!("`{text}` begins with `$`, like the operators of the database")
    } else if text.contains('\0') {
        "the name in the database contains NUL".to_owned()
    } else {
        return;
    };
    errors.on(name, Page::Document.about(format!("{mistake}\nrename the member: `#[serde(rename = \"..\")]`")));
}
