//! What a built binary says of itself: the manifest records of its functions.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use object::read::archive::ArchiveFile;
use object::{Architecture, BinaryFormat, Object, ObjectSection, ReadCache, ReadRef};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

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
    /// What starts it beside calls, as WeChat reads it.
    #[serde(default)]
    pub(crate) triggers: Vec<Value>,
    /// The timers that start it: each one's name, and when it does, in words.
    #[serde(default)]
    pub(crate) timers: BTreeMap<String, String>,
    /// What the builds of `cargo cloudfn check` say besides.
    #[serde(default)]
    pub(crate) check: Option<Check>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Permissions {
    pub(crate) openapi: Vec<String>,
}

impl Manifest {
    /// The text of config.json.
    pub(crate) fn config(&self) -> String {
        let mut config = json!({"permissions": self.permissions});
        if !self.triggers.is_empty() {
            config["triggers"] = self.triggers.clone().into();
        }
        format!("{config:#}\n")
    }
}

/// What `cargo cloudfn check` wants to know of a function.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Check {
    /// The number of the canary: a request that every function makes. None where the function takes no cloud.
    pub(crate) canary: Option<String>,
    /// Where the attribute stands: file and line.
    pub(crate) place: Option<String>,
    /// The declared APIs that WeChat has shut down.
    #[serde(default)]
    pub(crate) retired: BTreeMap<String, Retired>,
}

/// An API that WeChat has shut down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Retired {
    /// The day.
    pub(crate) since: Option<String>,
    /// What to call now.
    pub(crate) instead: Option<String>,
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
    let mut manifests =
        records(&object).map_err(|error| unreadable(error.to_string())).and_then(|data| parse(&data))?;
    manifests.sort_by(|left, right| left.function.cmp(&right.function));
    Ok(manifests)
}

/// Reads the records of a binary that is in memory.
pub(crate) fn manifests_in(program: &[u8]) -> Result<Vec<Manifest>, Error> {
    let unreadable = |error: object::Error| {
        Error::function(format!("the program cannot be read: {error}"), "build it again: `cargo clean`, then this")
    };
    let object = object::File::parse(program).map_err(unreadable)?;
    records(&object).map_err(unreadable).and_then(|data| parse(&data))
}

/// Reads the records of a library (`.rlib`), whose members need not be linked into any program.
pub(crate) fn manifests_of_library(library: &Path) -> Result<Vec<Manifest>, Error> {
    let unreadable = |error: &dyn std::error::Error| {
        Error::function(
            format!("{} cannot be read: {}", library.display(), chain(error)),
            "build it again: `cargo clean`, then this",
        )
    };
    let bytes = std::fs::read(library).map_err(|error| unreadable(&error))?;
    let archive = ArchiveFile::parse(&*bytes).map_err(|error| unreadable(&error))?;
    let mut manifests = Vec::new();
    for member in archive.members() {
        let data = member.and_then(|member| member.data(&*bytes)).map_err(|error| unreadable(&error))?;
        // rustc's own metadata is a member, too.
        let Ok(object) = object::File::parse(data) else { continue };
        manifests.extend(records(&object).map_err(|error| unreadable(&error)).and_then(|data| parse(&data))?);
    }
    Ok(manifests)
}

/// The records of an object. One that is not linked yet has a section for each of them.
fn records<'data, R: ReadRef<'data>>(object: &object::File<'data, R>) -> object::Result<Vec<u8>> {
    let mut records = Vec::new();
    for section in object.sections().filter(|section| section.name().is_ok_and(|name| SECTIONS.contains(&name))) {
        records.extend_from_slice(section.data()?);
    }
    Ok(records)
}

/// Refuses a program that the cloud cannot start: it has Linux on x86-64, and no libc that could be relied on.
pub(crate) fn check_runs_in_the_cloud(program: &[u8], path: &Path) -> Result<(), Error> {
    let refused = |why: &str| {
        Error::function(
            format!("{} does not run in the cloud: {why}", path.display()),
            "leave target, linker and rustflags to this tool, or see that the program is static",
        )
    };
    let object = object::File::parse(program).map_err(|error| refused(&error.to_string()))?;
    if object.format() != BinaryFormat::Elf || object.architecture() != Architecture::X86_64 {
        return Err(refused("it is not a program for Linux on x86-64"));
    }
    if object.section_by_name(".interp").is_some() {
        return Err(refused("it is linked dynamically"));
    }
    Ok(())
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
    fn the_configuration_has_two_spaces_and_triggers_only_where_there_are_some() {
        let plain = parse_record(RECORD.as_bytes()).unwrap().config();
        assert_eq!(plain, "{\n  \"permissions\": {\n    \"openapi\": [\n      \"a.b\"\n    ]\n  }\n}\n");
        let record = RECORD.replace(r#""permissions""#, r#""triggers":[{"name":"nightly"}],"permissions""#);
        let timed = parse_record(record.as_bytes()).unwrap().config();
        assert!(
            timed.ends_with("  },\n  \"triggers\": [\n    {\n      \"name\": \"nightly\"\n    }\n  ]\n}\n"),
            "{timed}"
        );
    }

    #[test]
    fn a_program_that_needs_a_libc_or_another_machine_is_refused() {
        let this = std::env::current_exe().unwrap();
        let error = check_runs_in_the_cloud(&std::fs::read(&this).unwrap(), &this).unwrap_err();
        assert!(error.message.contains("does not run in the cloud"), "{error:?}");
        assert!(check_runs_in_the_cloud(b"#!/bin/sh", &this).is_err());
    }

    #[test]
    fn a_program_without_functions_has_no_records() {
        assert_eq!(manifests(&std::env::current_exe().unwrap()).unwrap(), []);
    }
}
