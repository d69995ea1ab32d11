//! The serde attributes that decide what is written. serde itself reports invalid ones.

use proc_macro2::Span;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Token};

use super::rename_rule::RenameRule;
use crate::errors::{Errors, Page};

/// A value for writing and one for reading.
#[derive(Debug, Clone, Copy)]
pub(super) struct Directions<T> {
    pub(super) written: T,
    pub(super) read: T,
}

/// The attributes above a struct.
pub(super) struct Container {
    pub(super) rename_all: Directions<RenameRule>,
}

impl Container {
    /// Reads the attributes, and reports those that change the shape of the document.
    pub(super) fn read(attributes: &[Attribute], errors: &mut Errors) -> Self {
        let mut container =
            Self { rename_all: Directions { written: RenameRule::Unchanged, read: RenameRule::Unchanged } };
        for meta in metas(attributes) {
            let Some(name) = meta.path().get_ident().map(ToString::to_string) else { continue };
            match &*name {
                "rename_all" => container.rename_all(&meta),
                "tag" => {
                    let message = "`tag` writes a member that the struct does not have\nremove `tag`, and add the member to the struct: `kind: String`";
                    errors.on(&meta, Page::Document.about(message));
                }
                "transparent" => {
                    let message = "`transparent` writes the struct as its only member\nderive `Document` for the type of that member, and use that type instead";
                    errors.on(&meta, Page::Document.about(message));
                }
                "into" | "from" | "try_from" => {
                    let message = format!(
                        "`{name}` stores another type in the database\nderive `Document` for that type, and use that type instead"
                    );
                    errors.on(&meta, Page::Document.about(message));
                }
                _ => {}
            }
        }
        container
    }

    fn rename_all(&mut self, meta: &Meta) {
        let rules = names(meta);
        let rule = |name: Option<LitStr>| RenameRule::named(&name?.value());
        if let Some(rule) = rule(rules.written) {
            self.rename_all.written = rule;
        }
        if let Some(rule) = rule(rules.read) {
            self.rename_all.read = rule;
        }
    }
}

/// The attributes above a member.
#[derive(Default)]
pub(super) struct Member {
    written_name: Option<LitStr>,
    read_name: Option<LitStr>,
    is_not_written: bool,
    is_not_read: bool,
    /// The span of `flatten`.
    pub(super) flatten: Option<Span>,
    /// The span of `with`, `serialize_with` or `deserialize_with`, which make the type in the database unknown.
    pub(super) with: Option<Span>,
}

impl Member {
    pub(super) fn read(attributes: &[Attribute]) -> Self {
        let mut member = Self::default();
        for meta in metas(attributes) {
            let Some(name) = meta.path().get_ident().map(ToString::to_string) else { continue };
            match &*name {
                "rename" => {
                    let Directions { written, read } = names(&meta);
                    member.written_name = written.or(member.written_name);
                    member.read_name = read.or(member.read_name);
                }
                "skip" => (member.is_not_written, member.is_not_read) = (true, true),
                "skip_serializing" => member.is_not_written = true,
                "skip_deserializing" => member.is_not_read = true,
                "flatten" => member.flatten = Some(meta.span()),
                "with" | "serialize_with" | "deserialize_with" => member.with = Some(meta.path().span()),
                _ => {}
            }
        }
        member
    }

    /// Whether the member is neither written nor read.
    pub(super) fn is_skipped(&self) -> bool {
        self.is_not_written && self.is_not_read
    }

    /// The member's name in the database, for writing and for reading. If the member is skipped in one direction, that
    /// has the name of the other.
    pub(super) fn names(&self, ident: &syn::Ident, container: &Container) -> Directions<LitStr> {
        let member = syn::ext::IdentExt::unraw(ident).to_string();
        let name = |own: &Option<LitStr>, rule: RenameRule| {
            own.clone().unwrap_or_else(|| LitStr::new(&rule.apply(&member), ident.span()))
        };
        let written = name(&self.written_name, container.rename_all.written);
        let read = name(&self.read_name, container.rename_all.read);
        match (self.is_not_written, self.is_not_read) {
            (true, false) => Directions { written: read.clone(), read },
            (false, true) => Directions { read: written.clone(), written },
            _ => Directions { written, read },
        }
    }
}

/// The arguments of all `#[serde(..)]` that can be parsed.
fn metas(attributes: &[Attribute]) -> impl Iterator<Item = Meta> {
    let serde = attributes.iter().filter(|attribute| attribute.path().is_ident("serde"));
    let lists = serde.filter_map(|attribute| attribute.meta.require_list().ok());
    lists.filter_map(|list| list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()).flatten()
}

/// `= ".."`, or `(serialize = "..", deserialize = "..")`.
fn names(meta: &Meta) -> Directions<Option<LitStr>> {
    let mut names = Directions { written: None, read: None };
    match meta {
        Meta::NameValue(value) => {
            names.written = text(&value.value);
            names.read.clone_from(&names.written);
        }
        Meta::List(list) => {
            let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).unwrap_or_default();
            for part in parts.iter().filter_map(|part| part.require_name_value().ok()) {
                if part.path.is_ident("serialize") {
                    names.written = text(&part.value);
                } else if part.path.is_ident("deserialize") {
                    names.read = names.read.or(text(&part.value));
                }
            }
        }
        Meta::Path(_) => {}
    }
    names
}

/// A string literal, which may have been passed through a `macro_rules!` macro.
fn text(value: &Expr) -> Option<LitStr> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.clone()),
        Expr::Group(group) => text(&group.expr),
        _ => None,
    }
}
