//! The call of a function, and its answer.

use cloudfn_tests::browser::Browser;
use serde_json::{Value, json};

use super::teahouse::{start, teahouse};

#[test]
fn the_newest_answer_stands_below_the_button_that_asked_for_it() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("order");
    let about = browser.text("#call .about");
    for text in ["Places an order, and tells the buyer.", "src/main.rs:", "subscribeMessage.send"] {
        assert!(about.contains(text), "{text}: {about}");
    }
    browser.type_into("#event", r#"{"title": "tea", "count": 2}"#);
    browser.click("#invoke");
    browser.until_text("#newest", "\"left\":");
    assert!(browser.text("#newest").contains("✓ answered"));
    browser.choose("cheat");
    browser.click("#invoke");
    browser.until_text("#newest", "errCode -604101");
    assert!(browser.text("#newest").contains("✗ failed"));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn an_event_stays_as_it_was_written_and_is_never_markup() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("echo");
    browser.type_into("#event", "{\"a\": ");
    browser.click("#invoke");
    browser.until("document.getElementById('mistake').textContent.startsWith('This is not JSON: ')");
    let event = r#"{"long": 12345678901234567890, "list": [], "markup": "<img src=x onerror=alert(1)>"}"#;
    browser.type_into("#event", event);
    browser.press_with_control("Enter");
    let shown = "{\n  \"long\": 12345678901234567890,\n  \"list\": [],\n  \"markup\": \"<img src=x onerror=alert(1)>\",\n  \"userInfo\": {";
    browser.until_text("#newest", shown);
    assert!(browser.text_of("echo").contains(shown));
    assert_eq!(browser.value("document.images.length"), 0);
    browser.ask("Page.reload", &json!({}));
    browser.until("document.getElementById('function')?.textContent === 'echo'");
    assert_eq!(browser.value("document.getElementById('event').value"), event);
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_form_changes_one_value_and_leaves_the_others_as_they_were_written() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("echo");
    browser.type_into("#event", r#"{"title": "tea", "long": 12345678901234567890, "to": {"gift": false}}"#);
    browser.click("#switch-form");
    browser.type_into("#event-form .row input", "mate \"1\"");
    browser.click("#event-form fieldset input");
    browser.click("#invoke");
    browser.until_text("#newest", "\"title\": \"mate \\\"1\\\"\"");
    let told = browser.text("#newest");
    assert!(told.contains("\"long\": 12345678901234567890") && told.contains("\"gift\": true"), "{told}");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn events_come_from_the_project_from_wechat_and_from_earlier_calls() {
    let dev = start("dev-teahouse-events");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("order");
    browser.choose_option("#events", "large");
    browser.until("document.getElementById('event').value.includes('1234567890123456789')");
    browser.choose_option("#events", "Payment of an order");
    browser.until("JSON.parse(document.getElementById('event').value).returnCode === 'SUCCESS'");
    browser.type_into("#event", r#"{"title": "pu'er", "count": 1.0}"#);
    browser.click("#save-event");
    browser.until("document.querySelector('dialog[open] input') !== null");
    browser.type_into("dialog[open] input", "old tea");
    browser.click("#accept");
    let saved = dev.folder().join("cloudfn/events/order/old tea.json");
    cloudfn_tests::process::until("the event is saved", || saved.exists().then_some(()));
    assert_eq!(std::fs::read_to_string(&saved).unwrap(), r#"{"title": "pu'er", "count": 1.0}"#);
    browser.type_into("#event", r#"{"title": "sent before"}"#);
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    browser.choose_option("#events", "old tea");
    browser.until("document.getElementById('event').value.includes('pu')");
    browser.choose_option("#events", r#"{"title": "sent before"}"#);
    browser.until("document.getElementById('event').value.includes('sent before')");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_timer_is_fired_without_a_caller() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("sweep");
    browser.click(".timer button");
    browser.until_text("#newest", "nightly for None");
    browser.go("#/timers");
    browser.until_text("#timer-rows", "every day at 02:00");
    browser.click("#timer-rows button");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}
