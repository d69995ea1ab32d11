//! The modules of the page as one script: a browser makes one request for them instead of sixty.
//!
//! Each module becomes a function that returns its exports. The modules keep to a few forms of imports and exports, which
//! a test checks, so that no parser of JavaScript is needed; in particular, no two modules import one another.

use std::collections::BTreeSet;

/// An import: the names as they are written, and the module.
pub(super) struct Import<'source> {
    pub(super) names: &'source str,
    pub(super) from: String,
}

/// The script of the page: this module, behind all that it imports.
pub(super) fn bundle(modules: &[(&'static str, &'static str)], first: &str) -> String {
    let mut functions = Vec::new();
    add(modules, first, &mut BTreeSet::new(), &mut functions);
    functions.join("\n")
}

/// Adds a module behind those that it imports.
fn add(
    modules: &[(&'static str, &'static str)],
    path: &str,
    added: &mut BTreeSet<&'static str>,
    functions: &mut Vec<String>,
) {
    let Some((path, source)) = modules.iter().find(|(known, _)| *known == path) else { return };
    if !added.insert(path) {
        return;
    }
    for import in imports(path, source) {
        add(modules, &import.from, added, functions);
    }
    functions.push(format!("// {path}\nconst {} = (() => {{\n{}\n}})()\n", name(path), body(path, source)));
}

/// The body of the function that a module becomes.
fn body(path: &str, source: &str) -> String {
    let exported = exports(source).into_iter().map(|name| match name {
        "default" => "default: standard",
        name => name,
    });
    let returned = format!("return {{ {} }}", exported.collect::<Vec<_>>().join(", "));
    source.lines().map(|line| statement(path, line)).chain([returned]).collect::<Vec<_>>().join("\n")
}

/// A line of a module, without imports and exports.
fn statement(path: &str, line: &str) -> String {
    if let Some(import) = read_import(path, line) {
        let from = name(&import.from);
        return match import.names.strip_prefix('{') {
            Some(_) => format!("const {} = {from}", import.names.replace(" as ", ": ")),
            None => format!("const {{ default: {} }} = {from}", import.names),
        };
    }
    match line.strip_prefix("export default ") {
        Some(value) => format!("const standard = {value}"),
        None => line.strip_prefix("export ").unwrap_or(line).to_owned(),
    }
}

/// The names that a module exports.
pub(super) fn exports(source: &str) -> Vec<&str> {
    source.lines().filter_map(|line| line.strip_prefix("export ")).map(exported_name).collect()
}

/// The name that `const at = ..`, `async function wait ..` or `default ..` exports; empty in other forms.
fn exported_name(declaration: &str) -> &str {
    if declaration.starts_with("default ") {
        return "default";
    }
    let keywords = ["async function ", "function ", "const ", "class "];
    let named = keywords.iter().find_map(|keyword| declaration.strip_prefix(keyword)).unwrap_or_default();
    named.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default()
}

/// The modules that a module imports.
pub(super) fn imports<'source>(path: &str, source: &'source str) -> Vec<Import<'source>> {
    source.lines().filter_map(|line| read_import(path, line)).collect()
}

/// Reads `import { a, b } from './c.js'`, or `import a from './c.js'`.
fn read_import<'source>(path: &str, line: &'source str) -> Option<Import<'source>> {
    let (names, target) = line.strip_prefix("import ")?.split_once(" from ")?;
    Some(Import { names, from: resolved(path, target.trim_matches('\'')) })
}

/// The path of a module that another one names: `../dom.js` in `views/mod.js` is `dom.js`.
fn resolved(path: &str, target: &str) -> String {
    let mut folders: Vec<_> = path.split('/').collect();
    folders.pop();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => drop(folders.pop()),
            part => folders.push(part),
        }
    }
    folders.join("/")
}

/// The constant that holds what a module exports.
pub(super) fn name(path: &str) -> String {
    let path = path.trim_end_matches(".js");
    let letters = path.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' });
    std::iter::once('$').chain(letters).collect()
}
