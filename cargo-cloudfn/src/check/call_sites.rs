//! Where in the source something is called: the call instructions of a program for Linux on x86-64, and its line tables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use addr2line::Context;
use addr2line::gimli::{Dwarf, EndianSlice, RunTimeEndian, SectionId};
use object::{Architecture, BinaryFormat, Object, ObjectSection, ReadRef, SectionKind};

/// A near call, and the length of the instruction: the distance is from its end.
const CALL: u8 = 0xe8;
const CALL_LENGTH: usize = 5;

/// The calls of a program.
pub(super) struct CallSites<'data> {
    /// The addresses of the calls, by the address of the called function.
    calls: BTreeMap<u64, Vec<u64>>,
    lines: Option<Context<EndianSlice<'data, RunTimeEndian>>>,
}

impl<'data> CallSites<'data> {
    /// Looks for calls of these addresses. Finds nothing in a program of another kind.
    pub(super) fn find<R: ReadRef<'data>>(object: &object::File<'data, R>, called: &BTreeSet<u64>) -> Self {
        let mut sites = Self { calls: BTreeMap::new(), lines: None };
        if object.format() != BinaryFormat::Elf || object.architecture() != Architecture::X86_64 {
            return sites;
        }
        for section in object.sections().filter(|section| section.kind() == SectionKind::Text) {
            if let Ok(code) = section.data() {
                sites.scan(code, section.address(), called);
            }
        }
        sites.lines = lines(object);
        sites
    }

    /// Where one of these is called: file and line. A file within `seen_from` is relative to that folder.
    pub(super) fn of(&self, called: &[u64], seen_from: &Path) -> Vec<String> {
        let sites = called.iter().filter_map(|address| self.calls.get(address)).flatten();
        let places: BTreeSet<_> = sites.filter_map(|site| self.place(*site, seen_from)).collect();
        places.into_iter().map(|(file, line)| format!("{file}:{line}")).collect()
    }

    fn scan(&mut self, code: &[u8], start: u64, called: &BTreeSet<u64>) {
        for (offset, instruction) in code.windows(CALL_LENGTH).enumerate() {
            let [CALL, distance @ ..] = instruction else { continue };
            let Ok(distance) = distance.try_into().map(i32::from_le_bytes) else { continue };
            let site = start.wrapping_add(offset as u64);
            let target = site.wrapping_add(CALL_LENGTH as u64).wrapping_add_signed(i64::from(distance));
            // Other bytes that happen to be the exact distance to this function are too unlikely to matter.
            if called.contains(&target) {
                self.calls.entry(target).or_default().push(site);
            }
        }
    }

    fn place(&self, site: u64, seen_from: &Path) -> Option<(String, u32)> {
        let location = self.lines.as_ref()?.find_location(site).ok()??;
        let file = Path::new(location.file?);
        let file = file.strip_prefix(seen_from).unwrap_or(file);
        Some((file.display().to_string(), location.line?))
    }
}

fn lines<'data, R: ReadRef<'data>>(
    object: &object::File<'data, R>,
) -> Option<Context<EndianSlice<'data, RunTimeEndian>>> {
    let endian = if object.is_little_endian() { RunTimeEndian::Little } else { RunTimeEndian::Big };
    let section = |id: SectionId| {
        let section = object.section_by_name(id.name());
        let data = section.and_then(|section| section.data().ok()).unwrap_or_default();
        Ok::<_, addr2line::gimli::Error>(EndianSlice::new(data, endian))
    };
    Dwarf::load(section).and_then(Context::from_dwarf).ok()
}
