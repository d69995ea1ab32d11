//! JSON answers: no text ends the process, whatever serde_json reads is read, and what is written is read again.

#![no_main]

use cloudfn_runtime::gateway::raw::{json_bigint, parse_json, stringify};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|text: &str| {
    let read = parse_json(text);
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        assert_eq!(read, Some(value));
    }
    let Some(value) = read else { return };
    // JavaScript's numbers lose the difference of 1 and 1.0, once.
    let written = stringify(&value);
    let again = parse_json(&written).expect("what is written is JSON");
    assert_eq!(stringify(&again), written);
    let bigint = String::from_utf8(json_bigint(&value).expect("every value can be written")).expect("UTF-8");
    assert_eq!(parse_json(&bigint).as_ref(), Some(&again), "both ways of writing say the same");
    // An escape of six letters stands for two bytes at least; a number has at most 25 letters.
    assert!(bigint.len() <= 32 * text.len(), "{} bytes out of {}", bigint.len(), text.len());
});
