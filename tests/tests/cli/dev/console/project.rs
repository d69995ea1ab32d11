//! The project's users, documents, files and messages.

use cloudfn_tests::browser::Browser;
use cloudfn_tests::process::until;
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
fn a_user_has_every_member_of_the_context_and_open_data_that_fails() {
    let dev = start("dev-teahouse-context");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.go("#/users");
    for (field, value) in [("unionid", "uAlice"), ("appid", "wxShop"), ("source", "wx_devtools")] {
        browser.type_into(&format!("#users > li:first-child [data-field={field}]"), value);
    }
    browser.click_in("#users > li:first-child", "Attach an error");
    // What is written about another user stays when this one is saved.
    browser.type_into("#users > li:nth-child(2) [data-field=unionid]", "uBob");
    browser.click("#users > li:first-child [type=submit]");
    until("the user is saved", || (dev.get("/api/users").send().json()[0]["unionid"] == "uAlice").then_some(()));
    browser.until("document.querySelector('#users > li:first-child [data-field=openData]').value.includes('-601006')");
    assert_eq!(browser.value("document.querySelector('#users > li:nth-child(2) [data-field=unionid]').value"), "uBob");
    browser.choose("who");
    browser.choose_option("#user", "oAlice");
    browser.click("#invoke");
    for member in
        ["\"OPENID\": \"oAlice\"", "\"UNIONID\": \"uAlice\"", "\"APPID\": \"wxShop\"", "\"SOURCE\": \"wx_devtools\""]
    {
        browser.until_text("#newest", member);
    }
    // The cloudID of open data that fails is opened into its error.
    browser.choose("echo");
    browser.type_into("#event", r#"{"phone": }"#);
    browser.value("document.getElementById('event').setSelectionRange(10, 10)");
    browser.choose_option("#events", "Insert the cloudID of phoneNumber");
    browser.click("#invoke");
    browser.until_text("#newest", "\"errCode\": -601006");

    browser.go("#/users");
    let second = "#users > li:nth-child(2)";
    browser.click(&format!("{second} summary"));
    for (field, value) in [("openid", ""), ("fromOpenid", "oFrom"), ("fromAppid", "wxFrom"), ("fromUnionid", "uFrom")] {
        browser.type_into(&format!("{second} [data-field={field}]"), value);
    }
    browser.click(&format!("{second} [type=submit]"));
    browser.until("document.querySelector('[data-user=oFrom]') !== null");
    browser.choose("who");
    browser.choose_option("#user", "oFrom");
    browser.click("#invoke");
    for member in ["\"FROM_OPENID\": \"oFrom\"", "\"FROM_APPID\": \"wxFrom\"", "\"FROM_UNIONID\": \"uFrom\""] {
        browser.until_text("#newest", member);
    }
    assert!(!browser.text("#newest").contains("\"OPENID\""));
    browser.go("#/users");
    browser.click_in("[data-user=oFrom]", "Delete");
    browser.until("document.querySelectorAll('#users > li').length === 1");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_document_and_a_message_lead_to_the_invocation_that_made_them() {
    let dev = start("dev-teahouse-links");
    let Some(mut browser) = Browser::open(&dev) else { return };
    dev.call("order", r#"{"title": "linked"}"#).json();
    for place in ["#/data/orders", "#/messages"] {
        browser.go(place);
        browser.until(
            "[...document.querySelectorAll('#main button.link')].some(link => link.innerText.startsWith('order'))",
        );
        browser.value("[...document.querySelectorAll('#main button.link')].find(link => link.innerText.startsWith('order')).click()");
        browser.until("location.hash === '#/functions/order'");
        assert!(browser.text_of("order").contains("database.insertDocument"));
    }
    // And back, from the call to the document.
    browser.click(".rows [data-api='database.insertDocument'] .timeline-row");
    browser.click(".rows [data-api='database.insertDocument'] .details a");
    browser.until("location.hash === '#/data/orders'");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn documents_are_imported_from_a_file_and_a_collection_is_deleted() {
    let dev = start("dev-teahouse-import");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.go("#/data");
    browser.until_text("#documents-part", "There are no collections yet");
    browser.click("#create-collection");
    browser.until("document.querySelector('dialog[open] input') !== null");
    browser.type_into("dialog[open] input", "teas");
    browser.click("#accept");
    browser.until("document.querySelector('[data-collection=teas]') !== null");
    let lines = dev.folder().join("teas.jsonl");
    std::fs::write(&lines, "{\"_id\": 1, \"price\": 12345678901234567}\n{\"_id\": 2, \"price\": 2.0}\n").unwrap();
    browser.click_in("#documents-part", "Import");
    browser.choose_file("dialog[open] input[type=file]", &lines);
    browser.until("document.querySelector('dialog[open] textarea').value.includes('12345678901234567')");
    browser.click("#accept");
    browser.until("document.querySelectorAll('#documents > li').length === 2");
    browser.type_into("#filter", "{broken");
    browser.click("#apply-filter");
    browser.until_text("#documents-part", "The filter is not JSON");
    browser.click_in("#documents-part", "Delete collection");
    browser.until("document.querySelector('dialog[open]') !== null");
    browser.click("#accept");
    browser.until_text("#documents-part", "There are no collections yet");
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
