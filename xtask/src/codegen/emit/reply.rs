//! The type that an answer is read as.

use super::super::model::{Api, Member, Reply, SharedReply};
use super::request::aliases;
use super::rust::{doc_lines, indented, literal, path_text, type_text, wrapped};

pub(super) fn text(api: &Api<'_>, module: &[String]) -> String {
    let name = api.reply_name();
    let link = format!("[`{}`]", api.name);
    match &api.reply {
        Reply::Members(members) | Reply::ImageOr(members) if members.is_empty() => object(
            &name,
            &format!("The answer to {link}. WeChat documents no members besides errcode and errmsg."),
            members,
            module,
        ),
        Reply::Members(members) => {
            wrapped_object(&name, &format!("The answer to {link}."), members, module, api.wrapped_reply())
        }
        Reply::ImageOr(members) => {
            object(&name, &format!("The answer to {link} if it is not a file."), members, module)
        }
        Reply::SameAs { module: owner, name: other, kind: SharedReply::Json | SharedReply::ImageOrJson }
            if owner != module =>
        {
            format!("\n/// The answer to {link}.\npub type {name} = {};\n", path_text(owner, other, module))
        }
        Reply::Image | Reply::Open | Reply::SameAs { .. } => String::new(),
    }
}

/// A struct for an answer. It is formatted here, because rustfmt does not format the braces of a macro.
pub(super) fn object(name: &str, doc: &str, members: &[Member], module: &[String]) -> String {
    wrapped_object(name, doc, members, module, None)
}

/// A struct for an answer that may contain its members in one member.
fn wrapped_object(name: &str, doc: &str, members: &[Member], module: &[String], wrapper: Option<&str>) -> String {
    let declarations: String = members.iter().map(|member| declaration(member, module)).collect();
    let doc = indented(&doc_lines(&wrapped(doc)), 4);
    let body = if members.is_empty() { "{}".to_owned() } else { format!("{{\n{}    }}", indented(&declarations, 8)) };
    let wrapper = wrapper.map(|wrapper| format!(" in {}", literal(wrapper))).unwrap_or_default();
    format!("\nreply! {{\n{doc}    pub struct {name}{wrapper} {body}\n}}\n")
}

fn declaration(member: &Member, module: &[String]) -> String {
    let doc = if member.doc.is_empty() { "WeChat does not describe this member." } else { &member.doc };
    let r#type = type_text(&member.r#type, module);
    let r#type = if member.optional { format!("Option<{type}>") } else { r#type };
    let names: Vec<String> = member.wire.iter().chain(&member.spellings).map(|name| literal(name)).collect();
    format!("{}{}pub {}: {type} = {},\n", doc_lines(&wrapped(doc)), aliases(member), member.name, names.join(" | "))
}
