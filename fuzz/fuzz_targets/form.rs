//! Forms, as the local platform reads them. The first line is the content type, and the rest the body.

#![no_main]

use cloudfn_protocol::form::{Field, decode, encode_json, encode_multipart, multipart_type};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else { return };
    let content_type = String::from_utf8_lossy(&bytes[..end]);
    let body = &bytes[end + 1..];
    let Ok(fields) = decode(&content_type, body) else { return };
    // A byte that is not UTF-8 is read as the replacement character, which has three.
    assert!(fields.iter().map(|field| field.name.len()).sum::<usize>() <= 3 * body.len(), "names that are not there");
    if content_type.to_ascii_lowercase().contains("json") {
        // Numbers are normalized the first time.
        let written = encode_json(&fields);
        let again = decode("application/json", &written).expect("what is written can be read");
        assert_eq!(encode_json(&again), written);
        return;
    }
    let boundary = "-".repeat(26) + "000102030405060708090a0b";
    // A multipart body writes a quotation mark and `%22` the same.
    let has_no_escape = |field: &Field| ["%0D", "%0A", "%22"].iter().all(|escape| !field.name.contains(escape));
    if fields.iter().all(has_no_escape) && !bytes.windows(boundary.len()).any(|window| window == boundary.as_bytes()) {
        let again = decode(&multipart_type(&boundary), &encode_multipart(&boundary, &fields));
        assert_eq!(again.expect("what is written can be read"), fields);
    }
});
