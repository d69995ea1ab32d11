//! The table of APIs for `cargo cloudfn explain`.

use std::collections::HashMap;
use std::path::Path;

use super::super::catalog::{Entry, ErrorCode, Kind};
use super::super::model::{Api, Member, Module, Reply, Request, Shape, SharedReply, Type, argument_struct};
use super::super::naming;
use super::super::output::{Output, rustfmt};
use super::super::prose::sentence;
use super::names::documented_names;
use super::rust::{literal, number_literal, optional_literal, type_text};
use super::sample::{Fill, Samples, TypesByName, types as types_by_name};
use super::{GENERATED, docs};

const FILE: &str = "cargo-cloudfn/src/explain/catalog/apis.rs";

/// APIs of official accounts: a call names the account.
const OFFICIAL_ACCOUNT: &str = "officialAccount.";

/// Writes what a user wants to know about each API, sorted by name.
pub(crate) fn explained(
    entries: &[Entry],
    modules: &[Module<'_>],
    workspace: &Path,
    output: &mut Output,
) -> anyhow::Result<()> {
    let calls = calls(modules, workspace)?;
    let answers = Answers { modules, types: types_by_name(modules) };
    let rows: String = entries.iter().map(|entry| row(entry, &answers, &calls)).collect();
    output.add(
        FILE,
        format!(
            "{GENERATED}//! What each of WeChat's server APIs is.

            use super::{{Api, Kind, Member, Types}};

            /// All of them, sorted by name.
            #[rustfmt::skip] // a line each
            pub(super) static APIS: &[Api] = &[\n{rows}];\n"
        ),
    );
    Ok(())
}

/// A call of each API by its name, as rustfmt writes it.
fn calls<'a>(modules: &'a [Module<'_>], workspace: &Path) -> anyhow::Result<HashMap<&'a str, String>> {
    let mut names = Vec::new();
    let mut functions = String::new();
    for module in modules {
        let samples = Samples::for_reading(modules, module);
        for api in &module.apis {
            let name = api.entry.api.name.as_str();
            let request = samples.request(api, Fill::Required).replace("cloudfn_openapi::", "openapi::");
            let account = if name.starts_with(OFFICIAL_ACCOUNT) { ".appid(\"wx..\")" } else { "" };
            functions.push_str(&format!("fn f() {{ let answer = cloud.openapi({request}){account}.await?; }}\n"));
            names.push(name);
        }
    }
    let formatted = rustfmt(workspace, &functions)?;
    let bodies = formatted.split("fn f() {\n").skip(1).map(|function| {
        let body = function.trim_end().strip_suffix('}').unwrap_or_default().trim_end();
        body.lines().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
    });
    Ok(names.into_iter().zip(bodies).collect())
}

fn row(entry: &Entry, answers: &Answers<'_>, calls: &HashMap<&str, String>) -> String {
    let api = &entry.api;
    let of_module = |module| move |api| (module, api);
    let mut all = answers.modules.iter().flat_map(|module| module.apis.iter().map(of_module(module)));
    let found = all.find(|(_, api)| std::ptr::eq(api.entry, entry));
    let facts = found.map_or(entry, |(_, api)| api.facts);
    let types = found.map(|(module, api)| format!("Some({})", types(api, module, calls, answers)));
    let page = facts.api.doc_url.as_ref().or(facts.api.older_doc_urls.first());
    format!(
        "    Api {{ name: {}, kind: {}, summary: {}, note: {}, endpoint: {}, page: {}, other_names: {}, errcodes: {}, types: {} }},\n",
        literal(&api.name),
        kind(entry),
        literal(&sentence(&api.summary)),
        optional_literal(facts.api.note.as_deref().map(sentence).as_deref()),
        literal(&format!("{} {}", api.http.verb(), api.http.path)),
        optional_literal(page.map(String::as_str)),
        list(documented_names(entry).into_iter().map(literal)),
        list(facts.api.errcodes.iter().filter_map(errcode)),
        types.unwrap_or_else(|| "None".to_owned()),
    )
}

fn kind(entry: &Entry) -> String {
    let api = &entry.api;
    match api.kind {
        Kind::CloudCall => "Kind::Current".to_owned(),
        Kind::CloudCallAlias => {
            format!("Kind::OlderName {{ now: {} }}", literal(api.alias_of.as_deref().unwrap_or_default()))
        }
        Kind::CloudCallRetired => format!(
            "Kind::Retired {{ what: {}, instead: {} }}",
            literal(&docs::deprecation(api).unwrap_or_default()),
            optional_literal(api.replaced_by.as_deref()),
        ),
        Kind::HttpOnly => "Kind::HttpsOnly".to_owned(),
    }
}

fn errcode(known: &ErrorCode) -> Option<String> {
    Some(format!("({}, {})", number_literal(known.code), literal(known.meaning.as_ref()?)))
}

/// The types of an API, with paths below `cloudfn_runtime::openapi`.
fn types(api: &Api<'_>, module: &Module<'_>, calls: &HashMap<&str, String>, answers: &Answers<'_>) -> String {
    let of = |name: &str| literal(&format!("{}::{name}", module.path.join("::")));
    let nothing = Vec::new();
    let members = match &api.request {
        Request::Members(members) => members,
        Request::Open => &nothing,
    };
    let (arguments, others): (Vec<&Member>, Vec<&Member>) = members.iter().partition(|member| member.is_argument());
    let described = |members: &[&Member]| list(members.iter().map(|one| member(one, &module.path)));
    format!(
        "Types {{ request: {}, permission: {}, reply: {}, arguments_struct: {}, arguments: {}, optional: {}, is_open: {}, answer: {}, call: {} }}",
        of(&api.name),
        of(&api.permission()),
        literal(&reply(api, module)),
        argument_struct(&api.name, members).map_or_else(|| "None".to_owned(), |name| format!("Some({})", of(&name))),
        described(&arguments),
        described(&others.into_iter().filter(|member| member.optional).collect::<Vec<_>>()),
        matches!(api.request, Request::Open),
        list(answers.rows(api, module).into_iter()),
        literal(calls.get(api.entry.api.name.as_str()).map(String::as_str).unwrap_or_default()),
    )
}

fn reply(api: &Api<'_>, module: &Module<'_>) -> String {
    let own = format!("{}::{}", module.path.join("::"), api.reply_name());
    match &api.reply {
        Reply::Members(_) | Reply::Open => own,
        Reply::Image | Reply::SameAs { kind: SharedReply::Image, .. } => "Image".to_owned(),
        Reply::ImageOr(_) => format!("ImageOr<{own}>"),
        Reply::SameAs { module: owner, name, kind } => {
            // In another module, the reply has a name of its own.
            let path = if *owner == module.path { format!("{}::{name}", owner.join("::")) } else { own };
            if *kind == SharedReply::Json { path } else { format!("ImageOr<{path}>") }
        }
    }
}

/// The members of answers.
struct Answers<'a> {
    modules: &'a [Module<'a>],
    types: TypesByName<'a>,
}

impl Answers<'_> {
    /// The members of an API's answer, each after the object that it is in.
    fn rows(&self, api: &Api<'_>, module: &Module<'_>) -> Vec<String> {
        let mut rows = Vec::new();
        if let Some((members, module)) = self.members(api, &module.path) {
            self.add(members, module, "", &mut Vec::new(), &mut rows);
        }
        rows
    }

    fn members<'s>(&'s self, api: &'s Api<'_>, module: &'s [String]) -> Option<(&'s [Member], &'s [String])> {
        match &api.reply {
            Reply::Members(members) | Reply::ImageOr(members) => Some((members, module)),
            Reply::Open | Reply::Image => None,
            Reply::SameAs { module: owner, name, .. } => {
                let module = self.modules.iter().find(|module| module.path == *owner)?;
                let is_owner = |api: &&Api<'_>| api.reply_name() == *name && !matches!(api.reply, Reply::SameAs { .. });
                self.members(module.apis.iter().find(is_owner)?, &module.path)
            }
        }
    }

    /// Adds the members of an object that is reached by `way`. `inside` has the types on the way.
    fn add<'s>(
        &'s self,
        members: &'s [Member],
        module: &[String],
        way: &str,
        inside: &mut Vec<&'s str>,
        rows: &mut Vec<String>,
    ) {
        for member in members {
            let name = format!("{way}{}", member.name);
            let r#type = type_text(&member.r#type, module).replace("crate::", "openapi::");
            let r#type = if member.optional { format!("Option<{type}>") } else { r#type };
            let (element, items) = element(&member.r#type);
            let Type::Named { module: owner, name: type_name, .. } = element else {
                rows.push(member_row(&name, &r#type, &member.doc));
                continue;
            };
            let shape = self.types.get(&(owner.as_slice(), type_name.as_str())).map(|definition| &definition.shape);
            match shape {
                Some(Shape::Set(choices)) => {
                    let choices: Vec<_> = choices.iter().map(|choice| choice.name.as_str()).collect();
                    let about = format!("{} One of {}.", sentence(&member.doc), choices.join(", "));
                    rows.push(member_row(&name, &r#type, about.trim()));
                }
                Some(Shape::ReplyObject(members) | Shape::RequestObject(members))
                    if !inside.contains(&type_name.as_str()) =>
                {
                    rows.push(member_row(&name, &r#type, &member.doc));
                    inside.push(type_name);
                    self.add(members, owner, &format!("{name}{items}."), inside, rows);
                    inside.pop();
                }
                _ => rows.push(member_row(&name, &r#type, &member.doc)),
            }
        }
    }
}

/// The type of the items, if it is a list, and what stands for an item in a path.
fn element(r#type: &Type) -> (&Type, &'static str) {
    match r#type {
        Type::List(element) => (self::element(element).0, "[]"),
        other => (other, ""),
    }
}

fn member_row(name: &str, r#type: &str, about: &str) -> String {
    format!("Member {{ name: {}, r#type: {}, about: {} }}", literal(name), literal(r#type), literal(about))
}

fn member(member: &Member, module: &[String]) -> String {
    let name = if member.is_argument() { member.name.clone() } else { naming::setter_name(&member.name) };
    let r#type = type_text(&member.r#type, module).replace("crate::", "openapi::");
    member_row(&name, &r#type, &member.doc)
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("&[{}]", items.collect::<Vec<_>>().join(", "))
}
