//! WeChat's answers, scripted in the page.

use cloudfn_tests::browser::Browser;
use cloudfn_tests::dev_server::DevServer;
use serde_json::{Value, json};

use super::teahouse::{start, teahouse};

/// The smallest picture: one transparent pixel.
const PIXEL: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01D\0;";

/// The form for an API, with its catalog loaded.
#[track_caller]
fn begin_rule(browser: &mut Browser, api: &str) {
    browser.go("#/answers");
    browser.until("document.querySelectorAll('#api-names option').length > 100");
    browser.type_into("#rule-api", api);
    // This closes the list of names, too.
    browser.press("Tab");
}

#[track_caller]
fn add_rule(browser: &mut Browser, shown: &str) {
    browser.click("#add-rule");
    browser.until_text("#rules", shown);
}

/// Invokes a function by its button, and waits for a text in the answer.
#[track_caller]
fn invoke(browser: &mut Browser, function: &str, answer: &str) {
    let before = browser.value("document.querySelectorAll('#invocations > li').length");
    browser.choose(function);
    browser.click("#invoke");
    browser.until(&format!(
        "document.querySelectorAll('#invocations > li:not([data-state=running])').length > ({before} ?? 0)"
    ));
    browser.until_text("#newest", answer);
}

/// The first call of the newest invocation of a function.
fn call(dev: &DevServer, function: &str) -> Value {
    dev.get(&format!("/api/invocations?function={function}")).send().json()[0]["calls"][0].clone()
}

#[test]
fn the_form_begins_with_the_sample_of_the_api_and_lists_its_errcodes_with_their_meanings() {
    let dev = start("dev-teahouse-samples");
    let Some(mut browser) = Browser::open(&dev) else { return };
    for (api, sample) in
        [("security.msgSecCheck", "\"suggest\": \"pass\""), ("phonenumber.getPhoneNumber", "\"phoneNumber\": \"1")]
    {
        begin_rule(&mut browser, api);
        browser.until(&format!("document.getElementById('rule-answer').value.includes({})", json!(sample)));
    }
    begin_rule(&mut browser, "subscribeMessage.send");
    browser.choose_option("#rule-outcome", "an errcode");
    browser.until("[...document.getElementById('rule-errcode').options].some(({ text }) => text.startsWith('43101 ') && text.length > 20)");
    // An API that answers a picture is scripted with a file.
    begin_rule(&mut browser, "wxacode.getUnlimited");
    browser.until("document.getElementById('rule-outcome').value === 'file'");
    browser.click("#add-rule");
    browser.until_text("#rule-form", "Name the file to answer");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn an_errcode_for_the_next_call_reaches_the_function_and_is_used_up() {
    let dev = start("dev-teahouse-answers");
    let Some(mut browser) = Browser::open(&dev) else { return };
    begin_rule(&mut browser, "subscribeMessage.send");
    browser.choose_option("#rule-outcome", "an errcode");
    browser.until("[...document.getElementById('rule-errcode').options].some(({ value }) => value === '43101')");
    browser.value(
        "(() => { const list = document.getElementById('rule-errcode');
           list.value = [...list.options].find(option => option.value === '43101').value;
           list.dispatchEvent(new Event('change')) })(); 0",
    );
    add_rule(&mut browser, "errcode 43101");
    browser.choose("remind");
    browser.click("#invoke");
    browser.until_text("#newest", "43101");
    browser.until_text(".rows [data-api='subscribeMessage.send']", "43101");
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    browser.go("#/answers");
    browser.until("document.querySelectorAll('#rules > li').length === 0");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn an_answer_is_for_the_next_few_calls_of_one_function() {
    let dev = start("dev-teahouse-few");
    let Some(mut browser) = Browser::open(&dev) else { return };
    begin_rule(&mut browser, "subscribeMessage.send");
    browser.choose_option("#rule-outcome", "an errcode");
    browser.choose_option("#rule-errcode", "another code");
    browser.type_into("#rule-number", "-7");
    browser.choose_option("#rule-function", "remind");
    browser.choose_option("#rule-times", "the next calls");
    browser.type_into("#rule-count", "2");
    add_rule(&mut browser, "2 more times");
    assert!(browser.text("#rules").contains("remind"));
    // Another function gets the usual answer.
    dev.call("order", r#"{"title": "tea"}"#).json();
    for answer in ["errCode -7", "errCode -7", "✓ answered"] {
        invoke(&mut browser, "remind", answer);
    }
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn an_answer_is_scripted_from_a_call_and_removed_again() {
    let dev = start("dev-teahouse-scripted");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("remind");
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    browser.click(".rows [data-api='subscribeMessage.send'] .timeline-row");
    browser.click_button("Script this answer…");
    browser.until("document.getElementById('rule-api')?.value === 'subscribeMessage.send'");
    browser.until("document.getElementById('rule-function').value === 'remind'");
    browser.choose_option("#rule-outcome", "refused: -604101");
    browser.choose_option("#rule-times", "always");
    add_rule(&mut browser, "refused with -604101");
    browser.choose("remind");
    browser.click("#invoke");
    browser.until_text("#newest", "-604101");
    assert!(browser.text("#call .about").contains("1 scripted"));
    browser.go("#/answers");
    browser.until_text("#rules", "refused with -604101");
    browser.click("#rules button");
    browser.until("document.querySelectorAll('#rules > li').length === 0");
    browser.choose("remind");
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_click_on_an_api_that_a_function_may_call_begins_its_answer() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("remind");
    browser.click_in("#call .about", "subscribeMessage.send");
    browser.until("document.getElementById('rule-api')?.value === 'subscribeMessage.send'");
    browser.until("document.getElementById('rule-function').value === 'remind'");
    browser.until("document.getElementById('rule-answer').value.includes('msgid')");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_call_is_delayed_or_its_connection_is_cut() {
    let dev = start("dev-teahouse-cut");
    let Some(mut browser) = Browser::open(&dev) else { return };
    begin_rule(&mut browser, "subscribeMessage.send");
    browser.choose_option("#rule-outcome", "the usual answer, later");
    browser.click("#add-rule");
    browser.until_text("#rule-form", "Give a delay");
    browser.type_into("#rule-delay", "300");
    add_rule(&mut browser, "after 300 ms");
    invoke(&mut browser, "remind", "✓ answered");
    let delayed = call(&dev, "remind");
    assert!(delayed["durationMs"].as_f64().unwrap() >= 300.0 && delayed["scripted"] == true, "{delayed}");

    begin_rule(&mut browser, "subscribeMessage.send");
    browser.choose_option("#rule-outcome", "the connection is cut");
    add_rule(&mut browser, "the connection is cut");
    invoke(&mut browser, "remind", "✗ failed");
    assert_eq!(call(&dev, "remind")["outcome"], "no answer");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_picture_is_answered_from_the_project_or_from_any_folder() {
    let dev = start("dev-teahouse-picture");
    let Some(mut browser) = Browser::open(&dev) else { return };
    std::fs::write(dev.folder().join("pixel.gif"), PIXEL).unwrap();
    begin_rule(&mut browser, "wxacode.getUnlimited");
    browser.until("document.getElementById('rule-outcome').value === 'file'");
    browser.type_into("#rule-file", "pixel.gif");
    add_rule(&mut browser, "the file pixel.gif");
    invoke(&mut browser, "picture", "image/gif");
    browser.until("document.querySelector('#newest img')?.naturalWidth === 1");

    let elsewhere = tempfile::tempdir().unwrap();
    let large = elsewhere.path().join("large.gif");
    std::fs::write(&large, [PIXEL, &[0; 100]].concat()).unwrap();
    begin_rule(&mut browser, "wxacode.getUnlimited");
    browser.until("document.getElementById('rule-outcome').value === 'file'");
    browser.choose_file("#rule-upload", &large);
    add_rule(&mut browser, "the file large.gif");
    invoke(&mut browser, "picture", &format!("{} B", PIXEL.len() + 100));
    assert_eq!(call(&dev, "picture")["answer"], json!({"contentType": "image/gif", "length": PIXEL.len() + 100}));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}
