//! The modules: one file for each class, and the files that nest them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::super::model::{Api, Member, Module, Reply, Request, Shape, SharedReply, Type};
use super::super::output::Output;
use super::{GENERATED, docs, reply, request, sample, types};

const FOLDER: &str = "cloudfn-openapi/src/generated";

/// Writes the module of every class.
pub(crate) fn modules(modules: &[Module<'_>], output: &mut Output) {
    let mut children: BTreeMap<Vec<String>, BTreeSet<String>> = BTreeMap::from([(Vec::new(), BTreeSet::new())]);
    for module in modules {
        output.add(file(&module.path), module_text(modules, module));
        for depth in 0..module.path.len() {
            children.entry(module.path[..depth].to_vec()).or_default().insert(module.path[depth].clone());
        }
    }
    for (path, names) in children {
        let doc = match path.last() {
            None => "//! The classes of the catalog, a module each.\n\n".to_owned(),
            Some(_) => format!("//! Classes whose names begin with `{}`.\n\n", class_of(modules, &path)),
        };
        let lines: String = names.iter().map(|name| format!("pub mod {name};\n")).collect();
        output.add(folder(&path).join("mod.rs"), format!("{GENERATED}{doc}{lines}"));
    }
}

/// The file of a class.
fn file(path: &[String]) -> PathBuf {
    folder(path).with_extension("rs")
}

/// The folder of the classes whose names begin with this path.
fn folder(path: &[String]) -> PathBuf {
    PathBuf::from(FOLDER).join(path.join("/"))
}

/// The part of a class's name that these modules stand for, as WeChat writes it.
fn class_of(modules: &[Module<'_>], path: &[String]) -> String {
    let longer = modules.iter().find(|module| module.path.starts_with(path));
    let class = longer.map(|module| module.class.as_str()).unwrap_or_default();
    class.split('.').take(path.len()).collect::<Vec<_>>().join(".")
}

fn module_text(modules: &[Module<'_>], module: &Module<'_>) -> String {
    let mut text = String::from(GENERATED);
    text.push_str(&module_docs(modules, module));
    if module.apis.iter().any(|api| docs::deprecation(&api.entry.api).is_some()) {
        text.push_str("#![allow(deprecated, reason = \"what is gone still compiles\")]\n");
    }
    text.push('\n');
    text.push_str(&imports(module));
    for api in &module.apis {
        text.push_str(&request::text(api, &module.path));
        text.push_str(&permission(api, &module.path));
        text.push_str(&reply::text(api, &module.path));
        for definition in &api.types {
            text.push_str(&types::text(definition, &module.path));
        }
    }
    text
}

fn module_docs(modules: &[Module<'_>], module: &Module<'_>) -> String {
    let mut text = format!("//! `{}`: {} of WeChat's server APIs.\n", module.class, count(module.apis.len()));
    let example = module.apis.iter().find(|api| docs::deprecation(&api.entry.api).is_none()).or(module.apis.first());
    if let Some(example) = example {
        text.push_str("//!\n//! ```\n");
        for line in sample::example(example, modules, module).lines() {
            text.push_str(format!("//! {line}").trim_end());
            text.push('\n');
        }
        text.push_str("//! ```\n");
    }
    text
}

fn count(number: usize) -> String {
    match number {
        1 => "one".to_owned(),
        number => number.to_string(),
    }
}

/// The permission of an API. The gate's texts are literals, because the compiler accepts nothing else there.
fn permission(api: &Api<'_>, module: &[String]) -> String {
    let name = &api.entry.api.name;
    let may = api.permission();
    let module = module.join("::");
    let request = &api.name;
    format!(
        r#"
        /// The permission to call `{name}`.
        #[diagnostic::on_unimplemented(
            message = "cloud call `{name}` is not declared by this cloud function",
            label = "needs the permission `{name}`",
            note = "declare it, beside what the list has: #[cloud_function(openapi = [.., \"{name}\"])]",
            note = "in a helper, ask for it: cloud: &Cloud<impl {module}::{may}>"
        )]
        pub trait {may} {{}}

        #[diagnostic::do_not_recommend]
        impl {may} for AllPermissions {{}}
        impl<S: {may}> DeclaredIn<S> for {request} {{}}
        "#
    )
}

fn imports(module: &Module<'_>) -> String {
    let mut uses = Uses::default();
    for api in &module.apis {
        uses.api(api);
    }
    let mut text = String::new();
    if uses.map {
        text.push_str("use serde::ser::SerializeMap;\n");
    }
    let serde: Vec<&str> = [("Deserialize", uses.deserialize), ("Serialize", true), ("Serializer", uses.map)]
        .into_iter()
        .filter_map(|(name, used)| used.then_some(name))
        .collect();
    text.push_str(&format!("use serde::{{{}}};\n", serde.join(", ")));
    let json: Vec<&str> = [("Map", uses.open), ("Value", uses.open || uses.value)]
        .into_iter()
        .filter_map(|(name, used)| used.then_some(name))
        .collect();
    if !json.is_empty() {
        text.push_str(&format!("use serde_json::{{{}}};\n", json.join(", ")));
    }
    text.push('\n');
    for (macro_path, used) in [
        ("closed_set::number_set", uses.number_set),
        ("closed_set::text_set", uses.text_set),
        ("reply::reply", uses.reply),
    ] {
        if used {
            text.push_str(&format!(
                "use crate::{macro_path};
"
            ));
        }
    }
    if uses.data {
        text.push_str("pub use crate::Data;\n");
    }
    text.push_str(&format!("use crate::{{{}}};\n", uses.names.into_iter().collect::<Vec<_>>().join(", ")));
    text
}

/// The names that a module needs in scope.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says that one name is used")]
struct Uses {
    names: BTreeSet<String>,
    data: bool,
    deserialize: bool,
    map: bool,
    number_set: bool,
    open: bool,
    reply: bool,
    text_set: bool,
    value: bool,
}

impl Uses {
    fn api(&mut self, api: &Api<'_>) {
        for name in ["Api", "Content", "DeclaredIn", "AllPermissions", "Method", "ReadError", "Request"] {
            self.names.insert(name.to_owned());
        }
        if api.facts.api.errcodes.iter().any(|known| known.meaning.is_some()) {
            self.names.insert("ErrorCode".to_owned());
        }
        match &api.request {
            Request::Members(members) => self.members(members),
            Request::Open => self.open = true,
        }
        match &api.reply {
            Reply::Members(members) => self.reply(members),
            Reply::ImageOr(members) => {
                self.names.insert("ImageOr".to_owned());
                self.reply(members);
            }
            Reply::Image | Reply::SameAs { kind: SharedReply::Image, .. } => {
                self.names.insert("Image".to_owned());
            }
            Reply::SameAs { kind: SharedReply::ImageOrJson, .. } => {
                self.names.insert("ImageOr".to_owned());
            }
            Reply::SameAs { kind: SharedReply::Json, .. } => {}
            Reply::Open => {
                self.open = true;
                self.deserialize = true;
            }
        }
        for definition in &api.types {
            match &definition.shape {
                Shape::RequestObject(members) => self.members(members),
                Shape::ReplyObject(members) => self.reply(members),
                Shape::Set(choices) => match choices.first().map(|choice| &choice.value) {
                    Some(super::super::catalog::SetKey::Number(_)) => self.number_set = true,
                    _ => self.text_set = true,
                },
                Shape::Union { variants, .. } => {
                    self.map = true;
                    self.value |= types::takes_others(variants);
                    for variant in variants {
                        self.members(&variant.members);
                    }
                }
            }
        }
    }

    fn reply(&mut self, members: &[Member]) {
        self.reply = true;
        self.members(members);
    }

    fn members(&mut self, members: &[Member]) {
        for member in members {
            self.r#type(&member.r#type);
        }
    }

    fn r#type(&mut self, r#type: &Type) {
        match r#type {
            Type::Data => self.data = true,
            Type::Json => self.value = true,
            Type::Media => {
                self.names.insert("Media".to_owned());
            }
            Type::Identifier { name, .. } => {
                self.names.insert(name.clone());
            }
            Type::List(element) => self.r#type(element),
            _ => {}
        }
    }
}
