//! The imports of a block. To import a name twice is an error.

use std::collections::BTreeSet;

/// What a block imports.
#[derive(Debug, Clone, Default)]
pub(super) struct Imports {
    /// The paths, each without `use`: `serde_json::json`.
    known: BTreeSet<String>,
}

impl Imports {
    /// Adds imports, of the form `use a::b;` or `use a::{b, c};`. Returns those that the block does not have yet.
    pub(super) fn add(&mut self, imports: &[String]) -> Vec<String> {
        imports.iter().filter_map(|import| self.add_one(import)).collect()
    }

    fn add_one(&mut self, import: &str) -> Option<String> {
        let path = import.trim_start_matches("use ").trim_end_matches(';');
        let (module, names) = match path.strip_suffix('}').and_then(|path| path.split_once("::{")) {
            Some((module, names)) => (module, names.split(", ").collect()),
            None => path.rsplit_once("::").map(|(module, name)| (module, vec![name]))?,
        };
        let full = |name: &str| if name == "self" { module.to_owned() } else { format!("{module}::{name}") };
        let new: Vec<_> = names.into_iter().filter(|name| self.known.insert(full(name))).collect();
        match new.as_slice() {
            [] => None,
            ["self"] => Some(format!("use {module};")),
            [name] => Some(format!("use {module}::{name};")),
            names => Some(format!("use {module}::{{{}}};", names.join(", "))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_imported_once() {
        let mut imports = Imports::default();
        let mut add = |import: &str| imports.add(&[import.to_owned()]);
        assert_eq!(add("use serde_json::json;"), ["use serde_json::json;"]);
        assert_eq!(add("use serde_json::json;"), [""; 0]);
        assert_eq!(
            add("use cloudfn_runtime::openapi::{self, wxacode};"),
            ["use cloudfn_runtime::openapi::{self, wxacode};"]
        );
        assert_eq!(add("use cloudfn_runtime::openapi::{self, security};"), ["use cloudfn_runtime::openapi::security;"]);
        assert_eq!(add("use cloudfn_runtime::openapi::wxacode;"), [""; 0]);
        assert_eq!(add("use cloudfn_runtime::openapi::wxa::game;"), ["use cloudfn_runtime::openapi::wxa::game;"]);
    }
}
