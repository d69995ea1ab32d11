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
    for number in 1..=45_u32 {
        // In place, so that a build may find half a file.
        fs::write(&main, source(&format!("Ok({number})"))).unwrap();
        let address = dev.address().to_owned();
        let call = thread::spawn(move || Request::new(&address, "POST", "/number", "").send());
        if number % 15 == 0 {
            call.join().unwrap().is(200, &number.to_string());
        } else {
            calls.push((number, call));
        }
    }
    // One during each of several builds in a row, as by an editor that saves by itself.
    for number in 46..=50_u32 {
        let builds = dev.stderr().matches("    Building ").count();
        fs::write(&main, source(&format!("Ok({number})"))).unwrap();
        until("the next build has begun", || (dev.stderr().matches("    Building ").count() > builds).then_some(()));
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
