//! The state of the build, and the report of one that failed.

use cloudfn_tests::browser::Browser;
use cloudfn_tests::dev_server::DevServer;

use super::super::{numbered, source};

#[test]
fn other_invocations_and_the_state_of_the_build_are_shown_as_they_change() {
    let scratch = numbered("dev-browsed");
    let dev = DevServer::start(scratch.folder(), &[]);
    let Some(mut browser) = Browser::open(&dev) else { return };
    dev.call("number", "").is(200, "1");
    browser.until("document.querySelector('#invocations b')?.textContent === 'number'");
    let scratch = scratch.file("src/main.rs", &source("Ok(\"one\")"));
    browser.until_text("#report-text", "mismatched types");
    browser.until("document.querySelector('#report-text .bad')?.innerText.startsWith('error[E0308]') === true");
    // The whole report, as the terminal has it.
    let report = dev.get("/api/state").send().json()["build"]["report"].as_str().unwrap().trim_end().to_owned();
    browser.until(&format!(
        "document.getElementById('report-text').textContent.trimEnd() === {}",
        serde_json::json!(report)
    ));
    browser.until("[...document.querySelectorAll('#report-text button')].some(link => link.innerText.startsWith('src/main.rs:2:'))");
    scratch.file("src/main.rs", &source("Ok(2)"));
    browser
        .until("document.getElementById('report').hidden && document.getElementById('build').dataset.state === 'done'");
    browser.click("#invoke");
    browser.until_text("#newest", "2");
    drop(dev);
    browser.until("document.getElementById('build').dataset.state === 'gone'");
}
