//! Whether a program starts in the cloud: on Linux on x86-64, with a libc older than that of most machines.

use std::collections::{BTreeMap, BTreeSet};

use object::elf::{DT_NEEDED, ET_DYN, ET_EXEC, VER_FLG_WEAK};
use object::read::elf::{ElfFile64, FileHeader, Sym};
use object::{Architecture, Endianness, FileKind, Object, ObjectSection};

use super::finding::{Finding, Kind};
use crate::artifact::Manifest;
use crate::processor::{self, Instructions};
use crate::shown::first_of;

/// The glibc of the platform: that of `CentOS` 7.
const GLIBC: [u32; 2] = [2, 17];

/// The libraries of glibc and gcc, which the cloud has.
const KNOWN_LIBRARIES: [&str; 7] = ["ld-linux-x86-64", "libc", "libdl", "libgcc_s", "libm", "libpthread", "librt"];

/// The maximum number of symbols to name.
const MAX_SYMBOLS: usize = 5;

const ADVICE: &str = "build it with `cargo cloudfn package`: its programs are static";

/// The reasons why a program would not start.
pub(super) fn findings(program: &[u8], name: &str) -> Vec<Finding> {
    let problem = |message: String| Finding::problem(Kind::Artifact, message).at(Some(name)).help(ADVICE);
    let another = |what: &str| vec![problem(format!("it is {what}, and the cloud runs Linux on x86-64"))];
    match FileKind::parse(program) {
        Ok(FileKind::Elf64) => {}
        Ok(FileKind::Elf32) => return another("a 32-bit program"),
        Ok(FileKind::MachO32 | FileKind::MachO64 | FileKind::MachOFat32 | FileKind::MachOFat64) => {
            return another("a program for macOS");
        }
        Ok(FileKind::Pe32 | FileKind::Pe64) => return another("a program for Windows"),
        Ok(FileKind::Archive) => return another("a library"),
        _ if program.starts_with(b"#!") => return another("a script"),
        _ => return another("not a program"),
    }
    let elf = match ElfFile64::<Endianness>::parse(program) {
        Ok(elf) => elf,
        Err(error) => return vec![problem(format!("it is damaged: {error}"))],
    };
    if elf.architecture() != Architecture::X86_64 {
        let machine = format!("{:?}", elf.architecture()).to_lowercase();
        return another(&format!("a program for {machine}"));
    }
    if !matches!(elf.elf_header().e_type(elf.endian()), ET_EXEC | ET_DYN) {
        return another("an object that is not linked");
    }
    let Some(interpreter) = elf.section_by_name(".interp") else { return Vec::new() };
    let interpreter = interpreter.data().map(text).unwrap_or_default();
    let interpreter = interpreter.trim_end_matches('\0');
    if interpreter.contains("ld-musl") {
        return vec![problem(format!(
            "it is linked dynamically to musl, which the cloud does not have: it needs {interpreter}"
        ))];
    }
    match dynamic(&elf) {
        Ok(needs) => needs.findings(name),
        Err(error) => vec![problem(format!("it is linked dynamically, and damaged: {error}"))],
    }
}

/// Whether the records of a program tell of instructions that processors of the cloud may not have.
pub(super) fn processor_finding<'a>(manifests: impl IntoIterator<Item = &'a Manifest>) -> Option<Finding> {
    let instructions = Instructions::of(manifests);
    let remark = instructions.remark()?;
    let finding = match instructions {
        Instructions::OfThisMachine => Finding::problem(Kind::Artifact, remark),
        _ => Finding::warning(Kind::Artifact, remark),
    };
    Some(finding.help(processor::ADVICE))
}

/// What a program that is linked dynamically needs.
#[derive(Default)]
struct DynamicDependencies {
    libraries: BTreeSet<String>,
    /// The symbols, by the versions of glibc that are too new.
    too_new: BTreeMap<Version, BTreeSet<String>>,
}

/// A version of a symbol, ordered by its numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    numbers: Vec<u32>,
    name: String,
}

fn dynamic(elf: &ElfFile64<'_, Endianness>) -> object::Result<DynamicDependencies> {
    let mut needs = DynamicDependencies::default();
    let table = elf.elf_dynamic_table()?;
    for entry in table.iter().filter(|entry| entry.tag == DT_NEEDED) {
        needs.libraries.insert(text(table.string(entry)?));
    }
    let (endian, sections) = (elf.endian(), elf.elf_section_table());
    // The versions: some are needed without a symbol, such as GLIBC_ABI_DT_RELR.
    if let Some((mut files, link)) = sections.gnu_verneed(endian, elf.data())? {
        let strings = sections.strings(endian, elf.data(), link)?;
        while let Some((_, mut versions)) = files.next()? {
            while let Some(version) = versions.next()? {
                // A weak symbol may be missing.
                let is_weak = version.vna_flags.get(endian).contains(VER_FLG_WEAK);
                let too_new = Version::too_new(&text(version.name(endian, strings)?)).filter(|_| !is_weak);
                needs.too_new.extend(too_new.map(|version| (version, BTreeSet::new())));
            }
        }
    }
    // The symbols that need them.
    let Some(versions) = sections.versions(endian, elf.data())? else { return Ok(needs) };
    let symbols = elf.elf_dynamic_symbol_table();
    for (index, symbol) in symbols.enumerate().filter(|(_, symbol)| symbol.is_undefined(endian)) {
        let Some(version) = versions.version(versions.version_index(endian, index).index())? else { continue };
        let version = Version::too_new(&text(version.name()));
        if let Some(needed) = version.and_then(|version| needs.too_new.get_mut(&version)) {
            needed.insert(text(symbols.symbol_name(endian, symbol)?));
        }
    }
    Ok(needs)
}

impl DynamicDependencies {
    fn findings(&self, name: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        if let Some((newest, _)) = self.too_new.last_key_value() {
            let message = format!("it is linked dynamically and needs {}; the cloud has GLIBC_2.17", newest.name);
            let mut finding = Finding::problem(Kind::Artifact, message).at(Some(name)).help(ADVICE);
            for (version, symbols) in self.too_new.iter().rev() {
                finding.notes.push(described(version, symbols));
            }
            findings.push(finding);
        }
        let is_known = |library: &&String| KNOWN_LIBRARIES.iter().any(|known| is_version_of(library, known));
        let unknown: Vec<_> = self.libraries.iter().filter(|library| !is_known(library)).map(String::as_str).collect();
        if !unknown.is_empty() {
            let message = format!("it needs {}, which the cloud is not known to have", unknown.join(", "));
            findings.push(Finding::warning(Kind::Artifact, message).at(Some(name)).help(ADVICE));
        }
        findings
    }
}

/// Whether a library is a version of a known one: `libm.so.6` is one of `libm`.
fn is_version_of(library: &str, known: &str) -> bool {
    library.strip_prefix(known).is_some_and(|rest| rest.starts_with(".so"))
}

fn described(version: &Version, symbols: &BTreeSet<String>) -> String {
    let symbols: Vec<_> = symbols.iter().map(String::as_str).collect();
    let of = if symbols.is_empty() { "the linker's own".to_owned() } else { first_of(&symbols, MAX_SYMBOLS) };
    format!("{}: {of}", version.name)
}

impl Version {
    /// The version, if it belongs to glibc and is newer than the platform's. A version without numbers counts as newer.
    fn too_new(name: &str) -> Option<Self> {
        let numbers: Result<Vec<u32>, _> = name.strip_prefix("GLIBC_")?.split('.').map(str::parse).collect();
        let numbers = numbers.unwrap_or_else(|_| vec![u32::MAX]);
        (numbers[..] > GLIBC[..]).then(|| Self { numbers, name: name.to_owned() })
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        let too_new = |name| Version::too_new(name).is_some();
        assert!(!too_new("GLIBC_2.2.5") && !too_new("GLIBC_2.9") && !too_new("GLIBC_2.17"));
        assert!(too_new("GLIBC_2.18") && too_new("GLIBC_2.34") && too_new("GLIBC_3.0") && too_new("GLIBC_2.17.1"));
        assert!(too_new("GLIBC_ABI_DT_RELR") && !too_new("GCC_3.0"));
    }

    #[test]
    fn a_library_is_recognized_by_its_name_without_the_version() {
        assert!(is_version_of("libm.so.6", "libm") && !is_version_of("libmvec.so.1", "libm"));
    }

    #[test]
    fn a_file_that_is_not_a_program_for_the_cloud_is_named_for_what_it_is() {
        let message = |bytes: &[u8]| findings(bytes, "bootstrap").remove(0).message;
        assert!(message(b"#!/bin/sh\nexec node").contains("a script"));
        assert!(message(b"").contains("not a program"));
        assert!(message(b"MZ and no more than that").contains("not a program"));
    }
}
