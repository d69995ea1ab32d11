//! Answers of the database: each document of the list is read or has an error, and a number of values limits all of them.

#![no_main]

use cloudfn_protocol::json;
use cloudfn_runtime::database::bson::Document;
use cloudfn_runtime::database::fuzzing::documents;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

const MAX_VALUES: usize = 1000;

fuzz_target!(|body: &[u8]| {
    let typed = documents::<Document>(body, MAX_VALUES);
    let as_json = documents::<Value>(body, MAX_VALUES);
    let (Ok(typed), Ok(as_json)) = (&typed, &as_json) else {
        assert!(typed.is_err() && as_json.is_err(), "the type of documents decides about the answer");
        return;
    };
    let answer = json::parse(&String::from_utf8_lossy(body)).expect("an answer is JSON");
    let list = answer["data"]["list"].as_array().expect("an answer has a list");
    assert_eq!((typed.len(), as_json.len()), (list.len(), list.len()), "each document is read, or has an error");
    for (document, text) in typed.iter().zip(list) {
        let Ok(document) = document else { continue };
        let text = text.as_str().expect("a document is a text");
        assert!(document.document.len() <= json::values(text), "{text}");
    }
});
