//! Reads the manifest records of functions from a built binary. The binary may come from anyone: it is not run, and the
//! sizes that it claims are not trusted.

use std::path::Path;

use object::read::archive::ArchiveFile;
use object::{Architecture, BinaryFormat, CompressionFormat, Object, ObjectSection, ObjectSymbol, ReadCache, ReadRef};

use crate::error::{Error, chain};
use crate::file::{self, MAX_PROGRAM_BYTES};
pub(crate) use crate::record::{Manifest, Retired};
use crate::record::{parse, without_duplicates};

/// The link section of the records: its name in ELF and PE, and in Mach-O.
const SECTIONS: [&str; 2] = [".cloudfn", "__cloudfn"];

/// All records of a binary, in bytes.
const MAX_SECTIONS_BYTES: u64 = 16 * file::MIB;

/// Reads the records of a binary, in name order. The binary is not run.
pub(crate) fn manifests(binary: &Path) -> Result<Vec<Manifest>, Error> {
    let name = binary.display().to_string();
    let file = file::open(binary, MAX_PROGRAM_BYTES).map_err(|error| unreadable(&name, &error))?;
    let cache = ReadCache::new(file);
    let object = object::File::parse(&cache).map_err(|error| unreadable(&name, &error))?;
    read(&object, &name)
}

/// Reads the records of a binary that is in memory.
pub(crate) fn manifests_in(program: &[u8]) -> Result<Vec<Manifest>, Error> {
    let name = "the program";
    let object = object::File::parse(program).map_err(|error| unreadable(name, &error))?;
    read(&object, name)
}

fn read<'data, R: ReadRef<'data>>(object: &object::File<'data, R>, name: &str) -> Result<Vec<Manifest>, Error> {
    let records = records(object).map_err(|error| unreadable(name, &error))?;
    without_duplicates(parse(&records)?)
}

/// Reads the records of a library (`.rlib`), whose members need not be linked into any program.
pub(crate) fn manifests_of_library(library: &Path) -> Result<Vec<Manifest>, Error> {
    let name = library.display().to_string();
    let bytes = file::read(library, MAX_PROGRAM_BYTES).map_err(|error| unreadable(&name, &error))?;
    let archive = ArchiveFile::parse(&*bytes).map_err(|error| unreadable(&name, &error))?;
    let mut manifests = Vec::new();
    for member in archive.members() {
        let data = member.and_then(|member| member.data(&*bytes)).map_err(|error| unreadable(&name, &error))?;
        // rustc's own metadata is a member, too.
        let Ok(object) = object::File::parse(data) else { continue };
        manifests.extend(parse(&records(&object).map_err(|error| unreadable(&name, &error))?)?);
    }
    Ok(manifests)
}

/// Whether a program may have a function with this word in its symbol. A program whose symbols are unknown may.
pub(crate) fn may_have_symbol(program: &Path, word: &str) -> bool {
    let Ok(file) = file::open(program, MAX_PROGRAM_BYTES) else { return true };
    let cache = ReadCache::new(file);
    let Ok(object) = object::File::parse(&cache) else { return true };
    let mut names = object.symbols().filter_map(|symbol| symbol.name().ok()).peekable();
    names.peek().is_none() || names.any(|name| name.contains(word))
}

fn unreadable(what: &str, error: &dyn std::error::Error) -> Error {
    Error::function(format!("{what} cannot be read: {}", chain(error)), "build it again: `cargo clean`, then this")
}

/// Why the records of an object cannot be read.
#[derive(Debug)]
enum BadSection {
    Object(object::Error),
    /// The section has this many bytes.
    TooLarge(u64),
    /// The section is compressed: its size is known only after unpacking.
    Compressed,
}

impl std::fmt::Display for BadSection {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Object(error) => error.fmt(formatter),
            Self::TooLarge(size) => {
                write!(
                    formatter,
                    "its manifest records have {size} bytes, more than {} MiB",
                    MAX_SECTIONS_BYTES / file::MIB
                )
            }
            Self::Compressed => {
                formatter.write_str("its manifest records are compressed, which no linker does by itself")
            }
        }
    }
}

impl std::error::Error for BadSection {}

/// The records of an object. One that is not linked yet has a section for each of them.
fn records<'data, R: ReadRef<'data>>(object: &object::File<'data, R>) -> Result<Vec<u8>, BadSection> {
    let mut records: Vec<u8> = Vec::new();
    for section in object.sections().filter(|section| section.name().is_ok_and(|name| SECTIONS.contains(&name))) {
        if section.compressed_file_range().map_err(BadSection::Object)?.format != CompressionFormat::None {
            return Err(BadSection::Compressed);
        }
        let size = section.size().saturating_add(records.len() as u64);
        if size > MAX_SECTIONS_BYTES {
            return Err(BadSection::TooLarge(size));
        }
        records.extend_from_slice(section.data().map_err(BadSection::Object)?);
        // A section need not end with a line feed.
        records.push(b'\n');
    }
    Ok(records)
}

/// Refuses a program that the cloud cannot start. The cloud runs Linux on x86-64, and its libc cannot be relied on.
pub(crate) fn check_runs_in_the_cloud(program: &[u8], path: &Path) -> Result<(), Error> {
    let refused = |why: &str| {
        Error::function(
            format!("{} does not run in the cloud: {why}", path.display()),
            "leave target, linker and rustflags to this tool, or make sure that the program is static",
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

#[cfg(test)]
mod tests {
    use object::write::{Object as Writer, StandardSegment};
    use object::{Endianness, SectionFlags, SectionKind, elf};

    use super::*;

    const RECORD: &str =
        r#"{"version":1,"crate":"shop","package":"shop","function":"notify","permissions":{"openapi":["a.b"]}}"#;

    /// An object with a hand-made section.
    fn object(record: &[u8], flags: Option<elf::SectionFlags>) -> Vec<u8> {
        let mut object = Writer::new(BinaryFormat::Elf, Architecture::X86_64, Endianness::Little);
        let segment = object.segment_name(StandardSegment::Data).to_vec();
        let section = object.add_section(segment, b".cloudfn".to_vec(), SectionKind::ReadOnlyData);
        object.append_section_data(section, record, 1);
        if let Some(sh_flags) = flags {
            object.section_mut(section).flags = SectionFlags::Elf { sh_type: elf::SHT_PROGBITS, sh_flags };
        }
        object.write().unwrap()
    }

    #[test]
    fn a_hand_made_record_is_checked_when_it_is_read() {
        let read = |record: &str| manifests_in(&object(record.as_bytes(), None));
        assert_eq!(read(RECORD).unwrap()[0].function, "notify");
        for name in ["../../../victim", "x'+require('fs')+'", "a\\nRUN id"] {
            let error = read(&RECORD.replace("notify", name)).unwrap_err();
            assert!(error.message.contains("cannot be the name of a function"), "{error:?}");
        }
        let other = RECORD.replace(r#""crate":"shop""#, r#""crate":"evil""#);
        let error = read(&format!("{RECORD}\n{other}")).unwrap_err();
        assert!(error.message.contains("`shop`") && error.message.contains("`evil`"), "{error:?}");
    }

    #[test]
    fn a_section_that_is_compressed_or_too_large_is_refused() {
        let compressed = object(&[1; 64], Some(elf::SHF_COMPRESSED));
        assert!(manifests_in(&compressed).is_err());
        let large = vec![b'\n'; usize::try_from(MAX_SECTIONS_BYTES).unwrap() + 1];
        let error = manifests_in(&object(&large, None)).unwrap_err();
        assert!(error.message.contains("more than 16 MiB"), "{error:?}");
    }

    #[test]
    fn a_size_claimed_by_a_header_is_not_trusted() {
        let whole = object(RECORD.as_bytes(), None);
        for index in 0..whole.len() {
            for byte in [0, 0x7f, 0xff] {
                let mut damaged = whole.clone();
                damaged[index] = byte;
                let _ = manifests_in(&damaged);
                let _ = check_runs_in_the_cloud(&damaged, Path::new("damaged"));
            }
            let _ = manifests_in(&whole[..index]);
        }
    }

    #[test]
    fn a_library_with_false_member_sizes_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let library = folder.path().join("lib.rlib");
        let read = |size: &str, member: &[u8]| {
            let mut archive = b"!<arch>\n".to_vec();
            archive.extend(format!("{:<16}{:<12}{:<6}{:<6}{:<8}{size:<10}`\n", "a.o/", 0, 0, 0, "644").as_bytes());
            archive.extend(member);
            std::fs::write(&library, archive).unwrap();
            manifests_of_library(&library)
        };
        let member = object(RECORD.as_bytes(), None);
        assert_eq!(read(&member.len().to_string(), &member).unwrap().len(), 1);
        assert!(read("9999999999", &member).is_err());
        assert!(read("no number", &member).is_err());
        let evil = object(RECORD.replace("notify", "../x").as_bytes(), None);
        assert!(read(&evil.len().to_string(), &evil).is_err());
    }

    #[test]
    fn a_program_for_another_machine_or_with_a_libc_is_refused() {
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
