//! JSON answers: no text ends the process, and whatever serde_json reads is read.

#![no_main]

use cloudfn_protocol::json;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let read = json::parse(text);
    if let Ok(value) = serde_json::from_str::<serde_json::Value>(text) {
        assert_eq!(read, Some(value));
    }
});
