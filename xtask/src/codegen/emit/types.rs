//! The nested types of requests and replies.

use super::super::catalog::SetKey;
use super::super::model::{Choice, Definition, Shape, Type, Variant};
use super::rust::{doc_lines, indented, literal, type_text, wrapped};
use super::{reply, request};

pub(super) fn text(definition: &Definition, module: &[String]) -> String {
    let name = &definition.name;
    let doc =
        if definition.doc.is_empty() { format!("`{name}` of a request or an answer.") } else { definition.doc.clone() };
    match &definition.shape {
        Shape::RequestObject(members) => {
            format!("\n{}{}", doc_lines(&wrapped(&doc)), request::object(name, members, module))
        }
        Shape::ReplyObject(members) => reply::object(name, &doc, members, module),
        Shape::Set(choices) => set(name, &doc, choices),
        Shape::Union { tag, variants } => union(name, &doc, tag.as_deref(), variants, module),
    }
}

/// Whether a union can hold a kind that the catalog does not have: its text tag names the other member.
pub(super) fn takes_others(variants: &[Variant]) -> bool {
    !variants.is_empty()
        && variants.iter().all(|variant| match (&variant.value, variant.members.as_slice()) {
            (Some(SetKey::Text(value)), [member]) => member.wire.as_ref() == Some(value),
            _ => false,
        })
}

/// A closed set. It is formatted here, because rustfmt does not format the braces of a macro.
fn set(name: &str, doc: &str, choices: &[Choice]) -> String {
    let is_number = matches!(choices.first().map(|choice| &choice.value), Some(SetKey::Number(_)));
    let r#macro = if is_number { "number_set" } else { "text_set" };
    let choices: String = choices
        .iter()
        .map(|choice| {
            let doc = indented(&doc_lines(&wrapped(&choice.doc)), 8);
            format!("{doc}        {} = {},\n", choice.name, key_literal(&choice.value))
        })
        .collect();
    let doc = indented(&doc_lines(&wrapped(doc)), 4);
    format!("\n{macro}! {{\n{doc}    {name} {{\n{choices}    }}\n}}\n")
}

fn key_literal(key: &SetKey) -> String {
    match key {
        SetKey::Number(number) => number.to_string(),
        SetKey::Text(text) => literal(text),
    }
}

fn union(name: &str, doc: &str, tag: Option<&str>, variants: &[Variant], module: &[String]) -> String {
    let takes_others = takes_others(variants);
    let mut declarations: String = variants.iter().map(|variant| variant_declaration(variant, module)).collect();
    let mut arms: String = variants.iter().map(|variant| variant_arm(variant, tag)).collect();
    if let (true, Some(tag)) = (takes_others, tag) {
        declarations.push_str(&format!(
            "/// A kind that the catalog does not know.
            Other {{
                /// The `{tag}`, which names the member that stands beside it.
                kind: String,
                /// That member.
                content: Value,
            }},"
        ));
        arms.push_str(&format!(
            "Self::Other {{ kind, content }} => object.member({}, kind).member(kind, content),",
            literal(tag)
        ));
    }
    let conversions: String = conversions(name, variants, module);
    format!(
        "
        {}#[derive(Debug, Clone)]
        #[non_exhaustive]
        pub enum {name} {{
            {declarations}
        }}

        impl Union for {name} {{
            fn write<S: Serializer>(&self, object: Object<S>) -> Object<S> {{
                match self {{
                    {arms}
                }}
            }}
        }}

        impl Serialize for {name} {{
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {{
                Object::new(serializer).union(self).end()
            }}
        }}
        {conversions}",
        doc_lines(&wrapped(doc))
    )
}

fn variant_declaration(variant: &Variant, module: &[String]) -> String {
    let doc = doc_lines(&wrapped(&variant.doc));
    let name = &variant.name;
    if let Some(r#struct) = &variant.r#struct {
        return format!("{doc}{name}({struct}),\n");
    }
    let Some(member) = variant.only_member() else { return format!("{doc}{name},\n") };
    let member_doc = if member.doc.is_empty() { String::new() } else { doc_lines(&wrapped(&member.doc)) };
    format!("{doc}{name}(\n{member_doc}{},\n),\n", type_text(&member.r#type, module))
}

fn variant_arm(variant: &Variant, tag: Option<&str>) -> String {
    let mut calls = String::new();
    if let (Some(tag), Some(value)) = (tag, &variant.value) {
        let value = match value {
            SetKey::Number(number) => format!("&{number}"),
            SetKey::Text(text) => literal(text),
        };
        calls.push_str(&format!(".member({}, {value})", literal(tag)));
    }
    for member in &variant.members {
        let place = match &variant.r#struct {
            Some(_) => format!("content.{}", member.name),
            None => format!("*{}", member.name),
        };
        // `&*` of a reference is the reference.
        calls.push_str(&request::call(member, &place).replace("&*", ""));
    }
    let pattern = match (variant.only_member(), &variant.r#struct) {
        (_, Some(_)) => "(content)".to_owned(),
        (Some(member), None) => format!("({})", member.name),
        (None, None) => String::new(),
    };
    format!("Self::{}{pattern} => object{calls},\n", variant.name)
}

/// `From` for each payload whose type says which variant it is.
fn conversions(name: &str, variants: &[Variant], module: &[String]) -> String {
    let payload = |variant: &Variant| match variant.only_member().map(|member| &member.r#type) {
        _ if variant.r#struct.is_some() => variant.r#struct.clone(),
        Some(r#type @ (Type::Media | Type::Named { .. } | Type::Identifier { number: false, .. })) => {
            Some(type_text(r#type, module))
        }
        _ => None,
    };
    let mut text = String::new();
    for variant in variants {
        let Some(r#type) = payload(variant) else { continue };
        if variants.iter().filter(|other| payload(other).as_ref() == Some(&r#type)).count() > 1 {
            continue;
        }
        text.push_str(&format!(
            "
            impl From<{type}> for {name} {{
                #[inline]
                fn from(content: {type}) -> Self {{
                    Self::{}(content)
                }}
            }}
            ",
            variant.name
        ));
    }
    text
}
