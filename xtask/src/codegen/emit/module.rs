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
        for depth in 0..module.path.len() {
            children.entry(module.path[..depth].to_vec()).or_default().insert(module.path[depth].clone());
        }
    }
    for module in modules {
        let below = children.remove(&module.path);
        let file = if below.is_some() { folder(&module.path).join("mod.rs") } else { file(&module.path) };
        output.add(file, module_text(modules, module, &declarations(&below.unwrap_or_default())));
    }
    for (path, names) in children {
        let doc = match path.last() {
            None => "//! The classes of the catalog, a module each.\n\n".to_owned(),
            Some(_) => format!("//! Classes whose names begin with `{}`.\n\n", class_of(modules, &path)),
        };
        output.add(folder(&path).join("mod.rs"), format!("{GENERATED}{doc}{}", declarations(&names)));
    }
}

fn declarations(modules: &BTreeSet<String>) -> String {
    modules.iter().map(|name| format!("pub mod {name};\n")).collect()
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

fn module_text(modules: &[Module<'_>], module: &Module<'_>, submodules: &str) -> String {
    let mut text = String::from(GENERATED);
    text.push_str(&module_docs(modules, module));
    if module.apis.iter().any(|api| docs::deprecation(&api.entry.api).is_some()) {
        text.push_str("#![allow(deprecated, reason = \"what is gone still compiles\")]\n");
    }
    text.push('\n');
    if !submodules.is_empty() {
        text.push_str(submodules);
        text.push('\n');
    }
    text.push_str(&imports(module));
    for api in &module.apis {
        text.push_str(&request::text(api, &module.path));
        text.push_str(&permission(api, &module.path));
        text.push_str(&reply::text(api, &module.path));
        for version in &api.earlier {
            text.push_str(&request::earlier(version, api, &module.path));
        }
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
    if uses.serialize {
        text.push_str("use serde::{Serialize, Serializer};\n");
    }
    if uses.value {
        text.push_str("use serde_json::Value;\n");
    }
    text.push('\n');
    for (macro_path, used) in [
        ("closed_set::number_set", uses.number_set),
        ("closed_set::text_set", uses.text_set),
        ("object::Object", uses.serialize),
        ("object::Union", uses.union),
        ("open_request::open_request", uses.open_request),
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
    number_set: bool,
    open_request: bool,
    reply: bool,
    serialize: bool,
    text_set: bool,
    union: bool,
    value: bool,
}

impl Uses {
    fn api(&mut self, api: &Api<'_>) {
        for name in ["Api", "Content", "DeclaredIn", "AllPermissions", "ReadError", "Request"] {
            self.names.insert(name.to_owned());
        }
        if !api.entry.api.http.path_unknown {
            self.names.insert("Method".to_owned());
        }
        if api.facts.api.errcodes.iter().any(|known| known.meaning.is_some()) {
            self.names.insert("ErrorCode".to_owned());
        }
        match &api.request {
            Request::Members(members) => {
                self.request(members);
            }
            Request::Open => self.open_request = true,
        }
        for version in &api.earlier {
            self.request(&version.request);
            self.reply(&version.reply);
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
            Reply::Open => self.value = true,
        }
        for definition in &api.types {
            match &definition.shape {
                Shape::RequestObject(members) => self.request(members),
                Shape::ReplyObject(members) => self.reply(members),
                Shape::Set(choices) => match choices.first().map(|choice| &choice.value) {
                    Some(super::super::catalog::SetKey::Number(_)) => self.number_set = true,
                    _ => self.text_set = true,
                },
                Shape::Union { variants, .. } => {
                    self.union = true;
                    self.value |= types::takes_others(variants);
                    for variant in variants {
                        self.members(&variant.members);
                    }
                }
            }
        }
    }

    fn request(&mut self, members: &[Member]) {
        self.serialize = true;
        self.members(members);
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::json;

    use super::*;
    use crate::codegen::problem::Problems;
    use crate::codegen::{catalog, resolve};

    #[test]
    fn a_class_with_classes_below_it_is_a_folder_with_its_own_types() {
        let api = |name: &str, class: &str, method: &str| {
            json!({
                "name": name, "kind": "cloud_call", "class": class, "method_name": method, "group": "group",
                "summary": "do it", "status": "current", "cloud_call": {"supported": true}, "open": true,
                "http": {"method": "POST", "host": "api.weixin.qq.com", "path": "/do"}, "arguments": [],
                "sources": ["a test"], "confidence": "high"
            })
        };
        let apis = [api("card.update", "card", "update"), api("card.update.seat", "card.update", "seat")];
        let (mut entries, mut problems) = (Vec::new(), Problems::default());
        let text = json!({"$schema": "catalog.schema.json", "apis": apis}).to_string();
        catalog::read_file(Path::new("card.json"), &text, &mut entries, &mut problems);
        let all = resolve::modules(&entries, &mut problems);
        problems.finish().unwrap();
        let mut output = Output::default();
        modules(&all, &mut output);
        let text = |path: &str| output.text(Path::new(FOLDER).join(path)).unwrap_or_else(|| panic!("no {path}"));
        assert!(
            text("card/mod.rs").contains("\npub mod update;\n") && text("card/mod.rs").contains("pub struct Update;")
        );
        assert!(text("card/update.rs").contains("pub struct Seat;"));
        assert!(text("mod.rs").ends_with("pub mod card;\n"));
    }
}
