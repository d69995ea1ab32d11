//! Rules of the catalog that a file can break.

use std::collections::{BTreeSet, HashMap};

use super::catalog::{BinaryResponse, Entry, Kind};
use super::identifiers;
use super::model::{Definition, Module, Reply, Request, Shape, argument_struct};
use super::problem::{Problem, Problems};

/// Checks each entry as a whole, and entries against each other.
pub(crate) fn check_names(entries: &[Entry], known: &HashMap<&str, &Entry>, problems: &mut Problems) {
    for (one, next) in entries.iter().zip(entries.iter().skip(1)) {
        if one.api.name == next.api.name {
            problems.push(problem(next, "name", "the name occurs twice", "keep one of the entries"));
        }
    }
    for entry in entries {
        check_entry(entry, known, problems);
    }
}

fn check_entry(entry: &Entry, known: &HashMap<&str, &Entry>, problems: &mut Problems) {
    let api = &entry.api;
    if api.http.path_unknown != api.http.path.is_empty() {
        problems.push(problem(
            entry,
            "http.path_unknown",
            "an API without a path has `path_unknown`, and no other has it",
            "add the path, or `\"path\": \"\", \"path_unknown\": true`",
        ));
    }
    if !api.http.path.is_empty() && !api.http.path.starts_with('/') {
        problems.push(problem(entry, "http.path", "a path begins with a slash", "write it as on WeChat's page"));
    }
    if api.open && (api.request.is_some() || api.response.is_some() || api.binary_response != BinaryResponse::Never) {
        problems.push(problem(
            entry,
            "open",
            "an open API has no fields: its members are JSON",
            "remove `open`, or `request` and `response`",
        ));
    }
    if api.kind == Kind::HttpOnly {
        return;
    }
    match (&api.class, &api.method_name) {
        (Some(class), Some(method)) if format!("{class}.{method}") == api.name => {}
        _ => problems.push(problem(
            entry,
            "name",
            "a cloud-call name is its `class`, a dot and its `method_name`",
            "make the three agree",
        )),
    }
    for (key, other) in [("alias_of", &api.alias_of), ("replaced_by", &api.replaced_by)] {
        if let Some(other) = other
            && !known.contains_key(other.as_str())
        {
            problems.push(problem(entry, key, format!("no API is named `{other}`"), "name one of the catalog"));
        }
    }
    if (api.kind == Kind::CloudCallAlias) != api.alias_of.is_some() {
        problems.push(problem(
            entry,
            "alias_of",
            "only an API of kind `cloud_call_alias` has `alias_of`, and it must have it",
            "add or remove `alias_of`",
        ));
    }
}

/// Checks the APIs of a class against each other. Keeps each shared type at its first use.
pub(crate) fn check_module(module: &mut Module<'_>, problems: &mut Problems) {
    let mut defined: HashMap<String, Definition> = HashMap::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for api in &module.apis {
        let arguments = match &api.request {
            Request::Members(members) => argument_struct(&api.name, members),
            Request::Open => None,
        };
        let earlier = api.earlier.iter().flat_map(|version| [version.name.clone(), version.reply_name()]);
        let reply = (!matches!(api.reply, Reply::Open | Reply::Image)).then(|| api.reply_name());
        let names = [api.name.clone(), api.permission()];
        for name in names.into_iter().chain(reply).chain(arguments).chain(earlier) {
            if !taken.insert(name.clone()) {
                problems.push(problem(api.entry, "", format!("two types of the class are named `{name}`"), RENAME));
            }
        }
    }
    for api in &mut module.apis {
        let entry = api.entry;
        api.types.retain(|definition| match defined.get(&definition.name) {
            None => {
                if taken.contains(&definition.name) || is_named(&definition.name) {
                    problems.push(problem(entry, "", format!("the name `{}` is taken", definition.name), RENAME));
                }
                defined.insert(definition.name.clone(), definition.clone());
                true
            }
            Some(first) => {
                if !first.shape.fits(&definition.shape) {
                    problems.push(problem(
                        entry,
                        "",
                        format!("`{}` has other members here than at its first use in the class", definition.name),
                        RENAME,
                    ));
                }
                false
            }
        });
    }
    for api in &module.apis {
        for name in api.types.iter().filter_map(nested_argument_struct) {
            if defined.contains_key(&name) || !taken.insert(name.clone()) {
                problems.push(problem(api.entry, "", format!("two types of the class are named `{name}`"), RENAME));
            }
        }
    }
}

fn nested_argument_struct(definition: &Definition) -> Option<String> {
    match &definition.shape {
        Shape::RequestObject(members) => argument_struct(&definition.name, members),
        Shape::ReplyObject(_) | Shape::Set(_) | Shape::Union { .. } => None,
    }
}

const RENAME: &str = "give the field another `type_name`";

/// Names that generated code uses. A generated type with one of these names would shadow it.
const NAMED: [&str; 31] = [
    "AllPermissions",
    "Api",
    "Clone",
    "Content",
    "Data",
    "Debug",
    "DeclaredIn",
    "Default",
    "Deserialize",
    "ErrorCode",
    "From",
    "Image",
    "ImageOr",
    "Into",
    "IntoIterator",
    "Map",
    "Media",
    "Method",
    "None",
    "Object",
    "Ok",
    "Option",
    "ReadError",
    "Request",
    "Result",
    "Serialize",
    "Serializer",
    "Some",
    "String",
    "Union",
    "Value",
];

/// A mistake in an entry.
pub(crate) fn problem(entry: &Entry, field: &str, what: impl Into<String>, advice: impl Into<String>) -> Problem {
    Problem {
        file: entry.file.clone(),
        api: entry.api.name.clone(),
        field: field.to_owned(),
        what: what.into(),
        advice: advice.into(),
    }
}

fn is_named(name: &str) -> bool {
    NAMED.contains(&name) || identifiers::is_known(name, false) || identifiers::is_known(name, true)
}
