//! Saves in quick succession.

use std::fs;
use std::thread;

use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::http::request::Request;
use cloudfn_tests::process::{state, until};

use super::{numbered, source};

#[test]
fn of_fifty_quick_saves_the_last_one_wins_and_each_call_has_what_was_saved_before_it() {
    let scratch = numbered("dev-fifty-saves");
    let main = scratch.folder().join("src/main.rs");
    let dev = DevServer::start(scratch.folder(), &[]);
    dev.call("number", "").is(200, "1");
    let mut calls = Vec::new();
    for number in 1..=50_u32 {
        // In place, so that a build may find half a file.
        fs::write(&main, source(&format!("Ok({number})"))).unwrap();
        let address = dev.address().to_owned();
        let call = thread::spawn(move || Request::new(&address, "POST", "/number", "").send());
        if number % 10 == 0 {
            call.join().unwrap().is(200, &number.to_string());
        } else {
            calls.push((number, call));
        }
    }
    for (number, call) in calls {
        let answered: u32 = serde_json::from_value(call.join().unwrap().json()).unwrap();
        assert!((number..=50).contains(&answered), "a call after the save of {number} was answered {answered}");
    }
    dev.call("number", "").is(200, "50");
    let built = dev.get("/api/state").send().json();
    assert_eq!(built["build"]["state"], "done", "{built}");
    let process = until("only the process of the last build is left", || match dev.children()[..] {
        [process] => Some(process),
        _ => None,
    });
    assert_ne!(state(process), Some('Z'));
    assert_eq!(dev.interrupt().code(), Some(0));
}
