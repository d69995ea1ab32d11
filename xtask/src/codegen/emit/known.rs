//! Writes what the test of samples must know of each API: how its reply is read, and the members of its request.

use super::super::catalog::Field;
use super::super::model::{Api, Module, Reply, Request, SharedReply};
use super::super::output::Output;
use super::GENERATED;
use super::rust::literal;

const FILE: &str = "cloudfn-openapi/tests/replies/generated.rs";

/// Writes the list of all APIs that have types.
pub(crate) fn known(modules: &[Module<'_>], output: &mut Output) {
    let apis: Vec<&Api<'_>> = modules.iter().flat_map(|module| &module.apis).collect();
    let entries: String =
        modules.iter().flat_map(|module| module.apis.iter().map(|api| entry(api, &module.path))).collect();
    let file = if apis.iter().any(|api| reads_a_file(api)) { "File, " } else { "" };
    output.add(
        FILE,
        format!(
            "{GENERATED}//! Every API of the catalog, for the test of samples.

            use crate::samples::{{{file}Known, Reply, json}};

            pub(crate) static APIS: &[Known] = &[{entries}];\n"
        ),
    );
}

fn reads_a_file(api: &Api<'_>) -> bool {
    matches!(api.reply, Reply::Image | Reply::SameAs { kind: SharedReply::Image, .. })
}

fn entry(api: &Api<'_>, module: &[String]) -> String {
    let reply = match &api.reply {
        _ if reads_a_file(api) => "Reply::File(File)".to_owned(),
        Reply::SameAs { module, name, .. } => json(module, name),
        Reply::Open => "Reply::Json(json::<serde_json::Value>)".to_owned(),
        _ => json(module, &api.reply_name()),
    };
    let mut members = Vec::new();
    match &api.request {
        Request::Open => members.push(("*".to_owned(), false)),
        Request::Members(_) => {
            let facts = &api.facts.api;
            let wrapper = facts.wrapped_in.request.as_deref();
            members.extend(wrapper.map(|wrapper| (wrapper.to_owned(), true)));
            let location = Location { path: wrapper.unwrap_or_default().to_owned(), union_path: "request".to_owned() };
            add_members(api, facts.request.as_deref().unwrap_or_default(), &location, &mut members);
        }
    }
    let members: Vec<String> =
        members.iter().map(|(path, is_asked)| format!("({}, {is_asked})", literal(path))).collect();
    let name = literal(&api.entry.api.name);
    format!("Known {{ name: {name}, reply: {reply}, request: &[{}] }},\n", members.join(", "))
}

fn json(module: &[String], name: &str) -> String {
    format!("Reply::Json(json::<cloudfn_openapi::{}::{name}>)", module.join("::"))
}

/// An object of a request.
struct Location {
    /// On the wire; empty for the request itself.
    path: String,
    /// The path by which a union names it.
    union_path: String,
}

fn add_members(api: &Api<'_>, fields: &[Field], location: &Location, members: &mut Vec<(String, bool)>) {
    let unions: Vec<_> = api.facts.api.unions.iter().filter(|union| union.at == location.union_path).collect();
    for field in fields {
        let is_in_union = unions.iter().any(|union| union.takes(&field.name_http));
        // A constant is sent by the type, so that nobody has to give it.
        let is_asked = field.is_required() && field.fixed.is_none() && field.also_sent_as.is_none() && !is_in_union;
        for name in [&field.name_http].into_iter().chain(&field.also_sent_as) {
            let path = if location.path.is_empty() { name.clone() } else { format!("{}.{name}", location.path) };
            members.push((path.clone(), is_asked));
            if field.fields.is_empty() {
                members.push((format!("{path}.*"), false));
                continue;
            }
            let inner = Location { path, union_path: format!("{}.{}", location.union_path, field.name_http) };
            add_members(api, &field.fields, &inner, members);
        }
    }
}
