//! The smallest program with a section of records: 64-bit, little-endian, three sections.

const HEADER: usize = 64;
const NAMES: &[u8] = b"\0.cloudfn\0.shstrtab\0";

/// An ELF file for x86-64 whose section `.cloudfn` holds these bytes.
pub fn with_records(records: &[u8]) -> Vec<u8> {
    let names_at = HEADER + records.len();
    let sections_at = names_at + NAMES.len();
    let mut elf = b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0".to_vec();
    elf.extend(2_u16.to_le_bytes()); // ET_EXEC
    elf.extend(62_u16.to_le_bytes()); // EM_X86_64
    elf.extend(1_u32.to_le_bytes());
    elf.extend([0; 16]); // neither an entry nor segments
    elf.extend((sections_at as u64).to_le_bytes());
    elf.extend([0; 4]);
    for number in [HEADER as u16, 0, 0, 64, 3, 2] {
        elf.extend(number.to_le_bytes());
    }
    elf.extend(records);
    elf.extend(NAMES);
    elf.extend([0; 64]);
    section(&mut elf, 1, 1, HEADER, records.len());
    section(&mut elf, 10, 3, names_at, NAMES.len());
    elf
}

fn section(elf: &mut Vec<u8>, name: u32, kind: u32, at: usize, length: usize) {
    elf.extend(name.to_le_bytes());
    elf.extend(kind.to_le_bytes());
    elf.extend([0; 16]);
    elf.extend((at as u64).to_le_bytes());
    elf.extend((length as u64).to_le_bytes());
    elf.extend([0; 8]);
    elf.extend(1_u64.to_le_bytes());
    elf.extend([0; 8]);
}
