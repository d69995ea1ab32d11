//! Documents of the database: no text ends the process, and what is read is written so that it is read again.

#![no_main]

use cloudfn_protocol::extended_json::{read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let value = match read(text) {
        Ok(value) => value,
        Err(error) => {
            // The path contains the names that lead to the error, and each of them is in the text.
            let length = error.to_string().len();
            assert!(length <= 8 * text.len() + 400, "{length} bytes about {}", text.len());
            return;
        }
    };
    // Numbers are written by their value, so a whole double becomes an integer the first time.
    let written = write(&value);
    let again = read(&written).expect("what is written can be read");
    assert_eq!(write(&again), written);
});
