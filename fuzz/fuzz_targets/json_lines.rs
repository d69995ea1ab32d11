//! Files with documents: what is read is written so that it is read again, and an error is within the file.

#![no_main]

use cloudfn_local::json_lines::{ReadError, Reader, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut documents = Vec::new();
    for document in Reader::new("f", bytes) {
        match document {
            Ok(document) => documents.push(document),
            Err(ReadError::Document { line, column, .. }) => {
                let lines = bytes.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
                assert!(
                    (1..=lines).contains(&line) && (1..=bytes.len() as u64 + 1).contains(&column),
                    "{line}:{column}"
                );
            }
            Err(error) => panic!("{error}"),
        }
    }
    let lines: Vec<_> = documents.iter().map(write).collect();
    let again = Reader::new("f", lines.join("\n").as_bytes()).collect::<Result<Vec<_>, _>>();
    // NaN is not equal to itself.
    assert_eq!(format!("{:?}", again.expect("what is written can be read")), format!("{documents:?}"));
});
