//! Functions that were compiled but are in no program.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::finding::{Finding, Kind};
use crate::artifact::{Manifest, manifests_of_library};
use crate::error::Error;
use crate::function::Function;

/// Compares the functions in libraries with those in the programs.
pub(super) fn findings(libraries: &[PathBuf], linked: &[Function]) -> Result<Vec<Finding>, Error> {
    let mut missing: BTreeMap<String, Vec<Manifest>> = BTreeMap::new();
    for library in libraries {
        for manifest in manifests_of_library(library)? {
            if !linked.iter().any(|function| function.manifest == manifest) {
                missing.entry(manifest.crate_name.clone()).or_default().push(manifest);
            }
        }
    }
    Ok(missing.into_iter().map(|(library, functions)| finding(&library, &functions)).collect())
}

fn finding(library: &str, functions: &[Manifest]) -> Finding {
    let names: Vec<_> = functions.iter().map(|manifest| format!("`{}`", manifest.function)).collect();
    let are = if names.len() == 1 { "is" } else { "are" };
    let names = names.join(", ");
    let mut finding = Finding::problem(
        Kind::NotLinked,
        format!("{names} in the crate `{library}` {are} compiled, but in no program"),
    )
    .at(functions.iter().find_map(|manifest| manifest.check.as_ref()?.place.clone()))
    .note("the linker leaves out a library that nothing refers to, together with its functions")
    .help(format!("name the crate in the program: cloudfn_runtime::main!({library});"));
    if let [only] = functions {
        finding.function = Some((only.function.clone(), only.package.clone()));
    }
    finding
}
