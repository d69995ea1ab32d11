//! A request type, `new`, and what makes it a request.

use super::super::catalog::{HttpMethod, Place};
use super::super::model::{Api, Member, Reply, Request, SharedReply, Type};
use super::super::naming;
use super::docs;
use super::rust::{argument, doc_lines, literal, number_literal, path_text, type_text, wrapped};

pub(super) fn text(api: &Api<'_>, module: &[String]) -> String {
    let mut text = String::from("\n");
    text.push_str(&docs::request(api));
    if let Some(note) = docs::deprecation(&api.entry.api) {
        text.push_str(&format!("#[deprecated(note = {})]\n", literal(&note)));
    }
    match &api.request {
        Request::Members(members) => text.push_str(&object(&api.name, members, module)),
        Request::Open => text.push_str(&open(&api.name)),
    }
    text.push_str(&request(api, module));
    text
}

/// A struct that is serialised, with its `new`.
pub(super) fn object(name: &str, members: &[Member], module: &[String]) -> String {
    let has_arguments = members.iter().any(Member::is_argument);
    let default = if has_arguments || members.iter().any(|member| member.fixed.is_some()) { "" } else { ", Default" };
    let declarations: String = in_wire_order(members).map(|member| declaration(member, module)).collect();
    let arguments: Vec<&Member> = members.iter().filter(|member| member.is_argument()).collect();
    let parameters: Vec<String> = arguments
        .iter()
        .map(|member| format!("{}: {}", member.name, argument(&member.name, &member.r#type, module).0))
        .collect();
    let values: Vec<String> = members.iter().map(|member| value(member, module)).collect();
    let doc =
        if has_arguments { "With what is required; the rest is set by struct update." } else { "Nothing is required." };
    let body =
        if default.is_empty() { format!("Self {{ {} }}", values.join(", ")) } else { "Self::default()".to_owned() };
    format!(
        "#[derive(Debug, Clone{default}, Serialize)]
        pub struct {name} {{
            {declarations}
        }}

        impl {name} {{
            /// {doc}
            #[must_use]
            pub fn new({}) -> Self {{ {body} }}
        }}
        ",
        parameters.join(", ")
    )
}

/// Members are sent in the order of their declaration: as by wx-server-sdk, whose case conversion moves the names that it
/// changes behind those that it leaves alone.
fn in_wire_order(members: &[Member]) -> impl Iterator<Item = &Member> {
    let is_converted = |member: &&Member| member.wire.as_ref().is_some_and(|wire| naming::camel_case(wire) != *wire);
    members.iter().filter(move |member| !is_converted(member)).chain(members.iter().filter(is_converted))
}

/// A request whose members are documented elsewhere.
fn open(name: &str) -> String {
    format!(
        "#[derive(Debug, Clone, Serialize)]
        #[serde(transparent)]
        pub struct {name} {{
            /// The members of the request, with the names of the wire.
            pub members: Map<String, Value>,
        }}

        impl {name} {{
            /// A request with these members.
            #[must_use]
            pub fn new(members: impl IntoIterator<Item = (String, Value)>) -> Self {{
                Self {{ members: members.into_iter().collect() }}
            }}
        }}
        "
    )
}

fn declaration(member: &Member, module: &[String]) -> String {
    let mut text = String::new();
    let doc = if member.doc.is_empty() { "Not described." } else { &member.doc };
    text.push_str(&doc_lines(&wrapped(doc)));
    text.push_str(&aliases(member));
    text.push_str(&serde_attribute(member));
    let r#type = type_text(&member.r#type, module);
    let r#type = if member.optional { format!("Option<{type}>") } else { r#type };
    format!("{text}pub {}: {type},\n", member.name)
}

/// The JavaScript name, where it is another one.
pub(super) fn aliases(member: &Member) -> String {
    let Some(wire) = &member.wire else { return String::new() };
    let bare = member.name.trim_start_matches("r#");
    let mut names = vec![naming::camel_case(wire), wire.clone()];
    names.retain(|name| name != bare);
    names.dedup();
    names.iter().map(|name| format!("#[doc(alias = {})]\n", literal(name))).collect()
}

fn serde_attribute(member: &Member) -> String {
    let mut parts: Vec<String> = Vec::new();
    match &member.wire {
        Some(wire) if wire != member.name.trim_start_matches("r#") => parts.push(format!("rename = {}", literal(wire))),
        Some(_) => {}
        None => parts.push("flatten".to_owned()),
    }
    if member.optional && member.wire.is_some() {
        parts.push("skip_serializing_if = \"Option::is_none\"".to_owned());
    }
    if member.r#type == Type::ZeroOne {
        let function = if member.optional { "number_if_set" } else { "number" };
        parts.push(format!("serialize_with = \"crate::flag::{function}\""));
    }
    if parts.is_empty() { String::new() } else { format!("#[serde({})]\n", parts.join(", ")) }
}

fn value(member: &Member, module: &[String]) -> String {
    let name = &member.name;
    if let Some(fixed) = &member.fixed {
        return match fixed.as_str() {
            Some(text) => format!("{name}: {}.to_owned()", literal(text)),
            None => format!("{name}: {fixed}"),
        };
    }
    if member.optional {
        return format!("{name}: None");
    }
    let (_, conversion) = argument(name, &member.r#type, module);
    if conversion == *name { name.clone() } else { format!("{name}: {conversion}") }
}

/// `impl Request`. `read` is inlined so that it is compiled where a reply is used, and nowhere else.
fn request(api: &Api<'_>, module: &[String]) -> String {
    let (reply, read) = match &api.reply {
        Reply::Members(_) | Reply::Open => (api.reply_name(), "json"),
        Reply::Image => ("Image".to_owned(), "image"),
        Reply::ImageOr(_) => (format!("ImageOr<{}>", api.reply_name()), "image_or_json"),
        Reply::SameAs { module: owner, name, kind } => match kind {
            SharedReply::Json => (shared_reply(api, owner, name, module), "json"),
            SharedReply::Image => ("Image".to_owned(), "image"),
            SharedReply::ImageOrJson => {
                (format!("ImageOr<{}>", shared_reply(api, owner, name, module)), "image_or_json")
            }
        },
    };
    format!(
        "
        impl Request for {} {{
            const API: Api = {};

            type Reply = {reply};

            #[inline]
            fn read(content: Content) -> Result<Self::Reply, ReadError> {{
                content.{read}()
            }}
        }}
        ",
        api.name,
        constant(api),
    )
}

/// Within one module an alias would have the reply's own name when both methods make the same type name.
fn shared_reply(api: &Api<'_>, owner: &[String], name: &str, module: &[String]) -> String {
    if owner == module { path_text(owner, name, module) } else { api.reply_name() }
}

fn constant(api: &Api<'_>) -> String {
    let http = &api.entry.api.http;
    let method = match http.method {
        Some(HttpMethod::Get) => "Method::Get",
        Some(HttpMethod::Post) | None => "Method::Post",
    };
    let mut text = format!("Api::named({}).endpoint({method}, {})", literal(&api.entry.api.name), literal(&http.path));
    let query: Vec<String> = api
        .facts
        .api
        .request
        .iter()
        .flatten()
        // Where a page puts the parameters of a GET into a body, it means the query.
        .filter(|field| field.r#in == Some(Place::Query) || http.method == Some(HttpMethod::Get))
        .map(|field| literal(&field.name_http))
        .collect();
    if !query.is_empty() {
        text.push_str(&format!(".query(&[{}])", query.join(", ")));
    }
    if docs::keeps_case(api) {
        text.push_str(".keeps_case()");
    }
    let codes: Vec<String> = api
        .facts
        .api
        .errcodes
        .iter()
        .filter_map(|known| {
            let meaning = known.meaning.as_ref()?;
            Some(format!("ErrorCode::new({}, {})", number_literal(known.code), literal(meaning)))
        })
        .collect();
    if !codes.is_empty() {
        text.push_str(&format!(".error_codes(&[{}])", codes.join(", ")));
    }
    text
}
