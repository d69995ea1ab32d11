//! The call of a function, and its answer.

use cloudfn_tests::browser::Browser;
use cloudfn_tests::process::until;
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
    browser.until_text("#newest", "✓ answered");
    browser.choose("cheat");
    browser.click("#invoke");
    browser.until_text("#newest", "errCode -604101");
    browser.until_text("#newest", "✗ failed");
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
    until("the event is saved", || saved.exists().then_some(()));
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
fn an_event_begins_as_the_skeleton_of_its_type() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("order");
    assert_eq!(
        browser.value("JSON.parse(document.getElementById('event').value)"),
        json!({"title": "", "count": 0, "number": null})
    );
    browser.type_into("#event", "{}");
    browser.choose_option("#events", "Skeleton");
    browser.until("JSON.parse(document.getElementById('event').value).title === ''");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn an_event_that_was_saved_is_saved_again_under_its_name_and_deleted() {
    let dev = start("dev-teahouse-saved");
    let Some(mut browser) = Browser::open(&dev) else { return };
    let saved = dev.folder().join("cloudfn/events/order/large.json");
    browser.choose("order");
    browser.choose_option("#events", "large");
    browser.type_into("#event", r#"{"title": "larger"}"#);
    browser.click("#save-event");
    browser.until("document.querySelector('dialog[open] input')?.value === 'large'");
    assert!(browser.text("dialog[open]").contains("cloudfn/events/order/"));
    browser.click("#accept");
    let text = r#"{"title": "larger"}"#;
    until("the event is saved", || std::fs::read_to_string(&saved).is_ok_and(|now| now == text).then_some(()));
    browser.choose_option("#events", "large…");
    browser.until("document.querySelector('dialog[open]') !== null");
    browser.click("#accept");
    until("the event is deleted", || (!saved.exists()).then_some(()));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn each_sample_of_a_message_is_one_that_the_runtime_knows() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("hears");
    browser.value("document.getElementById('events').dispatchEvent(new Event('focus')); 0");
    let samples = browser.value("[...document.getElementById('events').options].map(({ text }) => text).filter(text => text.startsWith('Message: '))");
    let mut heard = Vec::new();
    for sample in samples.as_array().unwrap() {
        browser.choose_option("#events", sample.as_str().unwrap());
        let event = browser.value("document.getElementById('event').value");
        heard.push(dev.call("hears", event.as_str().unwrap()).json().as_str().unwrap().to_owned());
    }
    for kind in [
        "Text { content: \"hello\"",
        "Image {",
        "MiniProgramPage {",
        "Entered { session_from: \"shop\"",
        "MediaChecked { trace_id: \"TRACE\", suggestion: \"risky\"",
        "Audited { event: \"weapp_audit_success\"",
        "Audited { event: \"weapp_audit_fail\", reason: \"1:",
        "Audited { event: \"weapp_audit_delay\"",
        "Event { event: \"subscribe_msg_popup_event\"",
        "Event { event: \"subscribe_msg_change_event\"",
        "Event { event: \"subscribe_msg_sent_event\"",
        "Event { event: \"trade_manage_order_settlement\"",
    ] {
        assert_eq!(heard.iter().filter(|heard| heard.starts_with(kind)).count(), 1, "{kind}: {heard:?}");
    }
    browser.choose_option("#events", "Refund of an order");
    browser.until("JSON.parse(document.getElementById('event').value).refundStatus === 'SUCCESS'");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_function_with_a_timer_begins_with_the_event_of_its_timer_and_without_a_caller() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("sweep");
    assert_eq!(browser.value("JSON.parse(document.getElementById('event').value).TriggerName"), "nightly");
    browser.click("#invoke");
    browser.until_text("#newest", "nightly for None");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_timer_says_when_it_runs_next_in_china_and_is_fired_without_a_caller() {
    let dev = start("dev-teahouse-timers");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("sweep");
    browser.click(".timer button");
    browser.until_text("#newest", "nightly for None");
    browser.ask("Emulation.setTimezoneOverride", &json!({"timezoneId": "America/New_York"}));
    browser.go("#/timers");
    browser.until_text("#timer-rows", "every day at 02:00");
    let runs = browser.value("[...document.querySelectorAll('#timer-rows .number')].map(({ innerText }) => innerText)");
    let runs = runs.as_array().unwrap();
    assert!(runs.len() == 3 && runs.iter().all(|run| run.as_str().unwrap().ends_with("02:00:00")), "{runs:?}");
    browser.click("#timer-rows button");
    until("the timer is fired", || {
        (dev.get("/api/invocations?function=sweep").send().json().as_array().unwrap().len() == 2).then_some(())
    });
    assert_eq!(browser.complaints, [] as [Value; 0]);
}
