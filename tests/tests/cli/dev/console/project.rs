//! The project's users, documents, files and messages.

use cloudfn_tests::browser::Browser;
use serde_json::{Value, json};

use super::teahouse::{start, teahouse};

#[test]
fn a_user_is_added_with_open_data_and_calls() {
    let dev = start("dev-teahouse-users");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.go("#/users");
    browser.until("document.querySelectorAll('#users > li').length === 2");
    browser.click("#add-user");
    browser.until("document.querySelectorAll('#users > li').length === 3");
    browser.type_into("#users > li:last-child [data-field=openid]", "oCarol");
    browser.click_in("#users > li:last-child", "Attach phoneNumber");
    browser.click("#users > li:last-child [type=submit]");
    browser.until("document.querySelector('[data-user=oCarol]') !== null");
    let users = dev.get("/api/users").send().json();
    assert_eq!(users[2]["openid"], "oCarol");
    assert!(users[2]["openData"]["phoneNumber"].is_object(), "{users}");
    browser.choose("remind");
    browser.choose_option("#user", "oCarol");
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    browser.go("#/messages");
    browser.until_text("[data-inbox=oCarol]", "Pay");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn documents_are_found_edited_added_and_deleted() {
    let dev = start("dev-teahouse-data");
    let Some(mut browser) = Browser::open(&dev) else { return };
    for (title, number) in [("green", 1), ("black", 2)] {
        dev.call(
            "order",
            &json!({"title": title, "count": number, "number": 1_234_567_890_123_456_789_i64}).to_string(),
        );
    }
    browser.go("#/data/orders");
    let count = |count: usize| format!("document.querySelectorAll('#documents > li').length === {count}");
    browser.until(&count(2));
    assert!(browser.text("#documents").contains("1234567890123456789"));
    assert!(browser.text("#documents").contains("Written by order"));
    browser.type_into("#filter", r#"{"title": "black"}"#);
    browser.click("#apply-filter");
    browser.until(&count(1));
    browser.click_in("#documents > li", "Edit");
    browser.until("document.querySelector('dialog[open] textarea') !== null");
    let written = browser.value("document.querySelector('dialog[open] textarea').value");
    browser.type_into("dialog[open] textarea", &written.as_str().unwrap().replace("\"black\"", "\"white\""));
    browser.click("#accept");
    browser.until(&count(0));
    browser.type_into("#filter", "");
    browser.click("#apply-filter");
    browser.until(&count(2));
    assert!(
        browser.text("#documents").contains("\"white\"") && browser.text("#documents").contains("1234567890123456789")
    );
    browser.click("#add-document");
    browser.until("document.querySelector('dialog[open] textarea') !== null");
    browser.type_into("dialog[open] textarea", r#"{"_id": "mine", "title": "red"}"#);
    browser.click("#accept");
    browser.until(&count(3));
    browser.click_in("[data-document='\"mine\"']", "Delete");
    browser.until("document.querySelector('dialog[open]') !== null");
    browser.click("#accept");
    browser.until(&count(2));
    browser.click_in("#documents-part", "Import");
    browser.until("document.querySelector('dialog[open] textarea') !== null");
    browser.type_into(
        "dialog[open] textarea",
        "{\"_id\": \"first\", \"title\": \"a\"}\n{\"_id\": \"second\", \"title\": \"b\"}\n",
    );
    browser.click("#accept");
    browser.until(&count(4));
    let exported = browser.resolved("fetch(document.querySelector('a[download]').href).then(answer => answer.text())");
    assert!(exported.as_str().unwrap().contains("{\"_id\":\"second\",\"title\":\"b\"}\n"), "{exported}");
    browser.click("#create-collection");
    browser.until("document.querySelector('dialog[open] input') !== null");
    browser.type_into("dialog[open] input", "guests");
    browser.click("#accept");
    browser.until("document.querySelector('[data-collection=guests]') !== null");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn files_are_shown_as_pictures_and_deleted() {
    let dev = start("dev-teahouse-files");
    let Some(mut browser) = Browser::open(&dev) else { return };
    dev.call("order", r#"{"title": "tea"}"#).json();
    browser.go("#/files");
    browser.until("document.querySelector('[data-file=\"codes/order.png\"] img')?.naturalWidth > 0");
    browser.click_in("[data-file=\"codes/order.png\"]", "Delete");
    browser.until("document.querySelector('dialog[open]') !== null");
    browser.click("#accept");
    browser.until("document.querySelectorAll('#files > li').length === 0");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_stored_file_runs_nothing_if_a_browser_opens_it() {
    let dev = teahouse();
    dev.call("order", r#"{"title": "tea"}"#).json();
    let file = dev.get("/api/files/codes/order.png").send();
    assert_eq!(file.status, 200);
    for header in ["content-security-policy: default-src 'none'; ", "; sandbox\r\n", "x-content-type-options: nosniff"]
    {
        assert!(file.headers.contains(header), "{header}: {}", file.headers);
    }
}
