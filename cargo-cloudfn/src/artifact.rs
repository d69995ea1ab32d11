//! What a built binary says of itself: the manifest records of its functions.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use object::read::ReadCache;
use object::{Object, ObjectSection};
use serde::Deserialize;

use crate::error::{Error, chain};

/// The newest records that are understood.
const VERSION: u32 = 1;

/// The link section of the records: its name in ELF and PE, and in Mach-O.
const SECTIONS: [&str; 2] = [".cloudfn", "__cloudfn"];

/// A cloud function, as its attribute recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Manifest {
    /// The crate's name, as rustc knows it.
    #[serde(rename = "crate")]
    pub(crate) crate_name: String,
    /// The package that the function stands in.
    pub(crate) package: String,
    /// The function's name.
    pub(crate) function: String,
    /// What it may call.
    pub(crate) permissions: Permissions,
    /// The timers that start it: each one's name, and when it does, in words.
    #[serde(default)]
    pub(crate) timers: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Permissions {
    pub(crate) openapi: Vec<String>,
}

#[derive(Deserialize)]
struct Version {
    version: u32,
}

/// Reads the records of a binary, in name order. Nothing of it is run.
pub(crate) fn manifests(binary: &Path) -> Result<Vec<Manifest>, Error> {
    let unreadable = |why: String| {
        Error::function(
            format!("{} cannot be read: {why}", binary.display()),
            "build it again: `cargo clean`, then this",
        )
    };
    let file = File::open(binary).map_err(|error| unreadable(error.to_string()))?;
    let cache = ReadCache::new(file);
    let object = object::File::parse(&cache).map_err(|error| unreadable(error.to_string()))?;
    let Some(section) = SECTIONS.iter().find_map(|name| object.section_by_name(name)) else {
        return Ok(Vec::new());
    };
    let data = section.data().map_err(|error| unreadable(error.to_string()))?;
    let mut manifests = parse(data)?;
    manifests.sort_by(|left, right| left.function.cmp(&right.function));
    Ok(manifests)
}

/// Reads records: a line of JSON each. A linker may pad between them.
fn parse(section: &[u8]) -> Result<Vec<Manifest>, Error> {
    let lines = section.split(|byte| matches!(byte, b'\n' | 0)).filter(|line| !line.is_empty());
    lines.map(parse_record).collect()
}

fn parse_record(line: &[u8]) -> Result<Manifest, Error> {
    let not_understood = |error: serde_json::Error| {
        Error::function(
            format!("the binary has a manifest record that is not understood: {}", chain(&error)),
            "build the function with the version of cloudfn-runtime that belongs to this tool",
        )
    };
    let Version { version } = serde_json::from_slice(line).map_err(not_understood)?;
    if version > VERSION {
        return Err(Error::function(
            format!("the function was built with a newer cloudfn-runtime (manifest version {version})"),
            "update this tool: cargo install cargo-cloudfn",
        ));
    }
    serde_json::from_slice(line).map_err(not_understood)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str =
        r#"{"version":1,"crate":"shop","package":"shop","function":"notify","permissions":{"openapi":["a.b"]}}"#;

    #[test]
    fn records_are_lines_and_padding_is_passed_over() {
        let section = format!("{RECORD}\n\0\0\0{RECORD}\n");
        let manifests = parse(section.as_bytes()).unwrap();
        assert_eq!(manifests.len(), 2);
        assert_eq!(manifests[1].permissions.openapi, ["a.b"]);
    }

    #[test]
    fn a_record_of_a_newer_version_says_to_update() {
        let error = parse(br#"{"version":2,"functions":[]}"#).unwrap_err();
        assert!(error.advice.contains("update"), "{error:?}");
    }

    #[test]
    fn a_program_without_functions_has_no_records() {
        assert_eq!(manifests(&std::env::current_exe().unwrap()).unwrap(), []);
    }
}
