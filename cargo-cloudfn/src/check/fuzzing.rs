//! The foreign files that `cargo cloudfn check` reads, for the fuzz targets.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::call_sites::CallSites;
use super::finding::Finding;
use super::symbols::Symbols;
use super::{config, program, uploaded};
use crate::artifact;

/// The messages of the findings in a program. This reads its symbols and source locations, too.
#[must_use]
pub fn program_findings(bytes: &[u8]) -> Vec<String> {
    if let Ok(object) = object::File::parse(bytes) {
        let symbols = Symbols::read(&object);
        let _ = symbols.permissions("1");
        let addresses = BTreeSet::from([0, 1, 0x1000]);
        let sites = CallSites::find(&object, &addresses);
        let _ = sites.of(&[0, 1, 0x1000], Path::new("/"));
    }
    messages(program::findings(bytes, "program"))
}

/// The messages of the findings in a folder, a zip or a program that is to be uploaded.
pub fn upload_findings(path: &Path) -> Result<Vec<String>, String> {
    uploaded::findings(path).map(messages).map_err(|error| error.message)
}

/// For each record of a program, whether a config.json differs from it.
#[must_use]
pub fn config_differences(config: &Value, program: &[u8]) -> Vec<bool> {
    let manifests = artifact::manifests_in(program).unwrap_or_default();
    manifests.iter().map(|manifest| config::differs(config, manifest)).collect()
}

fn messages(findings: Vec<Finding>) -> Vec<String> {
    findings.into_iter().map(|finding| finding.message).collect()
}
