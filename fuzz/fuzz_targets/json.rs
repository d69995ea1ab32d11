//! JSON answers: no text ends the process, everything that serde_json reads is read, and written values are read back.

#![no_main]

use cloudfn_protocol::json;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|text: &str| {
    let read = json::parse(text);
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        assert_eq!(read, Some(value));
    }
    let Some(value) = read else { return };
    // JavaScript's numbers do not distinguish 1 from 1.0, so the first pass may change them.
    let written = json::stringify(&value);
    let again = json::parse(&written).expect("what is written is JSON");
    assert_eq!(json::stringify(&again), written);
    let bigint = String::from_utf8(json::to_vec(&value).expect("every value can be written")).expect("UTF-8");
    assert_eq!(json::parse(&bigint).as_ref(), Some(&again), "both ways of writing say the same");
    // An escape of six characters is at least two bytes of text. A number has at most 25 characters.
    assert!(bigint.len() <= 32 * text.len(), "{} bytes out of {}", bigint.len(), text.len());
});
