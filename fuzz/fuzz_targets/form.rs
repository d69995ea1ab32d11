//! Forms, as the local platform takes them. The first line is the content type, and the rest the body.

#![no_main]

use cloudfn_protocol::form;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else { return };
    let content_type = String::from_utf8_lossy(&bytes[..end]);
    let _ = form::decode(&content_type, &bytes[end + 1..]);
});
