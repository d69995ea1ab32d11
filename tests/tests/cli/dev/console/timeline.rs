//! The timeline of an invocation.

use cloudfn_tests::browser::Browser;
use serde_json::{Value, json};

use super::teahouse::{start, teahouse};

#[test]
fn a_timeline_has_calls_functions_and_log_lines_in_order_of_time() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("order");
    browser.type_into("#event", r#"{"title": "timeline", "count": 1}"#);
    browser.click("#invoke");
    browser.until("document.querySelector('.rows [data-api=\"subscribeMessage.send\"]') !== null");
    let rows = browser.value(
        "[...document.querySelectorAll('.rows > li')].filter(row => row.dataset.row !== 'start')
           .map(row => row.querySelector('.row-text').innerText.trim().split(' ')[0])",
    );
    let wanted = [
        "order",
        "INFO",
        "database.insertDocument",
        "callFunction",
        "stock",
        "database.calculateDocument",
        "wxacode.getUnlimited",
        "uploadFile",
    ];
    let rows: Vec<_> = rows.as_array().unwrap().iter().map(|row| row.as_str().unwrap()).collect();
    let mut rest = rows.iter();
    for row in wanted {
        assert!(rest.any(|found| *found == row), "{row}: {rows:?}");
    }
    // A child begins inside its caller. Its end is known to the platform, and the end of the call to the caller: on a busy
    // machine, either may be told first.
    let inside = "(() => {
        const bar = text => [...document.querySelectorAll('.rows > li')].find(row =>
          row.querySelector('.row-text').innerText.trim().split(' ')[0] === text).querySelector('.bar').getBoundingClientRect();
        const [call, child] = [bar('callFunction'), bar('stock')];
        return child.left >= call.left - 3 && child.left <= call.right })()";
    assert_eq!(browser.value(inside), true);
    assert!(browser.text(".rows [data-api='subscribeMessage.send']").contains("→ oAlice"));
    browser.click(".rows [data-api='subscribeMessage.send'] .timeline-row");
    browser.until_text(".rows [data-api='subscribeMessage.send'] .details", "\"template_id\": \"T\"");
    browser.click(".rows [data-api='wxacode.getUnlimited'] .timeline-row");
    browser.until("document.querySelector('.rows [data-api=\"wxacode.getUnlimited\"] img')?.naturalWidth > 0");
    browser.click(".rows [data-api='wxacode.getUnlimited'] .bytes summary");
    browser.until_text(".rows [data-api='wxacode.getUnlimited'] .hex", "000000  ");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_failing_call_and_its_error_stand_at_their_time_and_secrets_are_masked() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("cheat");
    browser.click("#invoke");
    browser.until_text(".rows [data-row=error]", "errCode -604101");
    let kinds = browser.value("[...document.querySelectorAll('.rows > li')].map(row => row.dataset.row).filter(kind => kind !== 'start' && kind !== 'log')");
    assert_eq!(kinds, json!(["function", "call", "error"]));
    browser.click(".rows [data-api='wxacode.get'] .timeline-row");
    browser.until_text(".rows [data-api='wxacode.get'] .advice", "openapi = [\"wxacode.get\"]");
    browser.choose("order");
    browser.type_into("#event", r#"{"title": "masked"}"#);
    browser.click("#invoke");
    browser.until_text("#newest", "\"left\":");
    browser.click(".rows [data-api=uploadFile] .timeline-row");
    browser.until_text(".rows [data-api=uploadFile] .details", "\"token\": \"••••••\"");
    assert!(browser.text(".rows [data-api=uploadFile] .details").contains("\"authorization\": \"••••••\""));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_row_says_who_was_told_what() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("remind");
    browser.choose_option("#user", "oBob");
    browser.click("#invoke");
    browser.until_text(".rows [data-api='subscribeMessage.send'] .timeline-row", "→ oBob: Pay");
    let opened =
        "[...document.querySelectorAll('.invocation-head')].find(head => head.ariaExpanded === 'true').innerText";
    assert!(browser.value(opened).as_str().unwrap().contains("→ oBob"));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn an_invocation_is_copied_as_json_and_as_a_command() {
    let dev = start("dev-teahouse-copy");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.allow_clipboard();
    dev.post("/echo", r#"{"it's": 12345678901234567890}"#).header("x-wx-openid", "oCopied").send();
    browser.until("document.querySelectorAll('#invocations > li').length === 1");
    browser.click("#invocations > li > .invocation-head");
    browser.click_in("#invocations", "Copy as curl");
    browser.until_text("#invocations", "Copied");
    let command = browser.clipboard();
    let curl = format!("curl http://{}/echo \\\n", dev.address());
    for part in [&*curl, "-H 'x-wx-openid: oCopied'", r#"-d '{"it'\''s": 12345678901234567890}'"#] {
        assert!(command.contains(part), "{part}: {command}");
    }
    browser.click_in("#invocations", "Copy all");
    browser.until("document.querySelectorAll('#invocations .body > .buttons .copy')[1].textContent === 'Copied'");
    let copied: Value = serde_json::from_str(&browser.clipboard()).unwrap();
    assert_eq!((&copied["function"], &copied["user"]["openid"]), (&json!("echo"), &json!("oCopied")));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn an_answer_that_is_a_picture_is_shown_as_one_and_as_bytes() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("picture");
    browser.click("#invoke");
    browser.until("document.querySelector('#newest img')?.naturalWidth > 0");
    assert!(browser.text("#newest").contains("image/png"));
    browser.click("#newest .bytes summary");
    browser.until_text("#newest .hex", "000000  89 50 4e 47");
    browser.click("#newest .answer > details > summary");
    browser.until_text("#newest .json", "\"type\": \"Buffer\"");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn long_integers_keep_their_digits_without_raw_json_of_the_browser() {
    let dev = start("dev-teahouse-digits");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.run_first("delete JSON.rawJSON");
    browser.reload();
    browser.choose("order");
    browser.type_into("#event", r#"{"title": "tea", "number": 1234567890123456789}"#);
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    browser.click(".rows [data-api='database.insertDocument'] .timeline-row");
    browser.until_text(".rows [data-api='database.insertDocument'] .details", "1234567890123456789");
    assert_eq!(browser.value("JSON.rawJSON === undefined"), true);
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn a_running_invocation_is_shown_with_its_lines_as_they_come() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("waits");
    browser.type_into("#event", "\".go\"");
    browser.click("#invoke");
    // Invocations of other tests do not move the rows.
    browser.choose_option("#which", "Only waits");
    let running = "#invocations > li[data-state=running]";
    browser.until_text(running, "waits");
    browser.click(&format!("{running} > .invocation-head"));
    browser.until_text(&format!("{running} .rows"), "waiting for .go");
    std::fs::write(dev.folder().join(".go"), "").unwrap();
    browser.until_text("#newest", "✓ answered");
    browser.until(&format!("document.querySelector({running:?}) === null"));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn an_invocation_is_replayed_with_its_event_and_user() {
    let dev = start("dev-teahouse-replay");
    let Some(mut browser) = Browser::open(&dev) else { return };
    dev.post("/echo", r#"{"long": 12345678901234567890}"#).header("x-wx-openid", "oReplayed").send();
    browser.until("document.querySelectorAll('#invocations > li').length === 1");
    browser.click("#invocations > li > .invocation-head");
    browser.click("#invocations .replay");
    browser.until("document.querySelectorAll('#invocations > li').length === 2");
    let told = browser.text_of("echo");
    for text in ["12345678901234567890", "oReplayed"] {
        assert!(told.contains(text), "{text}: {told}");
    }
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn invocations_are_searched_filtered_and_cleared() {
    let dev = start("dev-teahouse-search");
    let Some(mut browser) = Browser::open(&dev) else { return };
    for mark in ["first mark", "second mark"] {
        dev.call("echo", &json!({ "mark": mark }).to_string());
    }
    dev.call("cheat", "");
    let count = |count: usize| format!("document.querySelectorAll('#invocations > li').length === {count}");
    browser.until(&count(3));
    browser.type_into("#search", "SECOND mark");
    browser.until(&count(1));
    browser.type_into("#search", "nothing like this");
    browser.until(&count(0));
    assert!(browser.text("#no-invocations").contains("Nothing matches"));
    browser.press("Escape");
    browser.until(&count(3));
    browser.choose_option("#which", "Failed");
    browser.until(&count(1));
    browser.choose_option("#which", "All functions");
    browser.click("#clear");
    browser.until(&count(0));
    assert_eq!(dev.get("/api/invocations").send().json(), json!([]));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn clearing_leaves_what_runs_also_for_a_page_that_is_opened_later() {
    let dev = start("dev-teahouse-clear");
    let Some(mut browser) = Browser::open(&dev) else { return };
    dev.call("echo", "{}");
    browser.choose("waits");
    browser.type_into("#event", "\".go\"");
    browser.click("#invoke");
    browser.until("document.querySelectorAll('#invocations > li').length === 2");
    browser.click("#clear");
    browser.until("document.querySelectorAll('#invocations > li').length === 1");
    let Some(mut later) = Browser::open(&dev) else { return };
    later.until_text("#invocations > li[data-state=running]", "waits");
    std::fs::write(dev.folder().join(".go"), "").unwrap();
    for browser in [&mut browser, &mut later] {
        browser.until("document.querySelector('#invocations > li[data-state=answered] b')?.textContent === 'waits'");
        assert_eq!(browser.value("document.querySelectorAll('#invocations > li').length"), 1);
        assert_eq!(browser.complaints, [] as [Value; 0]);
    }
}

#[test]
fn a_search_finds_a_function_that_another_one_called() {
    let dev = start("dev-teahouse-nested");
    let Some(mut browser) = Browser::open(&dev) else { return };
    dev.call("order", r#"{"title": "tea"}"#).json();
    browser.until("document.querySelectorAll('#invocations > li').length === 1");
    browser.type_into("#search", "calculateDocument");
    browser.until_text("#invocations > li", "called by order");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn any_log_and_any_answer_of_a_function_is_shown() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("shouts");
    let log = |message: Value| json!({"timestamp": "t", "level": "INFO", "target": "shop", "message": message});
    let mut odd = log(json!("odd fields"));
    for name in ["__proto__", "constructor", "toString", "hasOwnProperty", "textContent", "innerHTML"] {
        odd[name] = json!({"toString": 1, "valueOf": null, "<b>": "\u{202e}"});
    }
    let mut lines = vec![odd, json!({"level": "__proto__", "target": "constructor", "message": {"toString": 7}})];
    for message in [json!({"toString": 1}), json!([1, [2]]), json!(7), json!(null), json!(false), json!("<img src=x>")]
    {
        lines.push(log(message));
    }
    lines.push(log(json!("\u{1b}[2J\u{202e}\u{2066}\u{200b}hidden")));
    lines.push(log(json!("x".repeat(300_000))));
    let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
    let deep: Value = serde_json::from_str(&deep).unwrap();
    let event =
        json!({"text": "{\"level\":\"INFO\",\"target\":\"t\",\"message\":\"\\ud800\"}", "lines": lines, "deep": deep});
    // Invocations of other tests do not move the rows.
    browser.choose_option("#which", "Only shouts");
    dev.call("shouts", &event.to_string());
    browser.until("document.querySelector('#invocations > li[data-state=answered] b')?.textContent === 'shouts'");
    browser.click("#invocations > li > .invocation-head");
    let told = browser.text_of("shouts");
    for text in [
        r#"INFO shop: {"toString":1}"#,
        "INFO shop: [1,[2]]",
        "INFO shop: 7",
        "INFO shop: null",
        "INFO shop: false",
        "INFO shop: <img src=x>",
        r"INFO shop: \u001b[2J\u202e\u2066\u200bhidden",
        r#"__proto__={"toString":1,"valueOf":null,"<b>":"\u202e"}"#,
        r#"__proto__ constructor: {"toString":7}"#,
        "… 100000 more characters",
    ] {
        assert!(told.contains(text), "{text}: {told}");
    }
    assert_eq!(browser.value("document.images.length + document.querySelectorAll('#timeline pre b').length"), 0);
    // The page continues after a message that is not an invocation.
    for odd in [
        "{}",
        r#"{"id":"odd-1","calls":null}"#,
        r#"{"id":{},"log":7,"user":null}"#,
        r#"{"id":"odd-2","function":"x","calls":[7]}"#,
    ] {
        browser.value(&format!("feed.dispatchEvent(new MessageEvent('invocation', {{data: {odd:?}}})); 0"));
    }
    browser.choose("echo");
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}
