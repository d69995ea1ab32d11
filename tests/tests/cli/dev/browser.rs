//! The console page in a browser.

use cloudfn_tests::browser::Browser;
use cloudfn_tests::dev_server::DevServer;
use serde_json::{Value, json};

use super::shop::shop;
use super::{numbered, source};

#[test]
fn the_page_invokes_a_function_and_shows_its_answer_calls_and_log() {
    let shop = shop();
    let Some(mut browser) = Browser::open(&shop) else { return };
    browser.choose("send");
    browser.click("#invoke");
    let told = browser.text_of("send");
    for text in ["✓ answered", "\"errMsg\": \"openapi.subscribeMessage.send:ok\"", "on its way", "to stdout", "oFirst"]
    {
        assert!(told.contains(text), "{text}: {told}");
    }
    browser.choose("cheat");
    browser.click("#invoke");
    let told = browser.text_of("cheat");
    for text in ["✗ failed", "errCode -604101", "wxacode.get refused with -604101", "openapi = [\"wxacode.get\"]"] {
        assert!(told.contains(text), "{text}: {told}");
    }
    browser.choose("sweep");
    browser.click(".timer button");
    assert!(browser.text_of("sweep").contains("nightly for None"));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn the_page_keeps_events_as_written_and_never_treats_them_as_markup() {
    let shop = shop();
    let Some(mut browser) = Browser::open(&shop) else { return };
    browser.choose("echo");
    browser.type_into("#event", "{\"a\": ");
    browser.click("#invoke");
    browser.until("document.getElementById('mistake').textContent.startsWith('This is not JSON: ')");
    let event = r#"{"long": 12345678901234567890, "list": [], "markup": "<img src=x onerror=alert(1)>"}"#;
    browser.type_into("#event", event);
    browser.ask("Input.dispatchKeyEvent", &json!({"type": "keyDown", "key": "Enter", "code": "Enter", "modifiers": 2}));
    let told = browser.text_of("echo");
    let shown = "{\n  \"long\": 12345678901234567890,\n  \"list\": [],\n  \"markup\": \"<img src=x onerror=alert(1)>\",\n  \"userInfo\": {";
    assert!(told.contains(shown), "{told}");
    assert_eq!(browser.value("document.images.length"), 0);
    browser.ask("Page.reload", &json!({}));
    browser.until("document.getElementById('function')?.textContent === 'echo'");
    assert_eq!(browser.value("document.getElementById('event').value"), event);
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn the_page_handles_any_log_and_any_answer_of_a_function() {
    let shop = shop();
    let Some(mut browser) = Browser::open(&shop) else { return };
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
    let invoke = format!(
        "fetch('/api/invoke', {{method: 'POST', headers: {{'Content-Type': 'application/json'}},
           body: {}}}).then(response => response.json()).then(told => showInvocation(told, true))",
        serde_json::to_string(&json!({"function": "shouts", "event": event}).to_string()).unwrap()
    );
    // The expression returns a promise, which is not awaited.
    browser.value(&format!("void {invoke}"));
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
    assert_eq!(browser.value("document.images.length + document.querySelectorAll('pre b').length"), 0);
    // The page continues after a message that is not an invocation.
    for odd in ["{}", r#"{"requestId":"odd-1","cloudCalls":null}"#, r#"{"requestId":{},"log":7,"user":null}"#] {
        browser.value(&format!("events.dispatchEvent(new MessageEvent('invocation', {{data: {odd:?}}})); 0"));
    }
    browser.choose("echo");
    browser.click("#invoke");
    assert!(browser.text_of("echo").contains("✓ answered"));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn the_page_shows_other_invocations_and_the_state_of_the_build() {
    let scratch = numbered("dev-browsed");
    let dev = DevServer::start(scratch.folder(), &[]);
    let Some(mut browser) = Browser::open(&dev) else { return };
    dev.call("number", "").is(200, "1");
    browser.until("document.querySelector('#invocations b')?.textContent === 'number'");
    let scratch = scratch.file("src/main.rs", &source("Ok(\"one\")"));
    browser.until("document.getElementById('report-text').innerText.includes('mismatched types')");
    scratch.file("src/main.rs", &source("Ok(2)"));
    browser
        .until("document.getElementById('report').hidden && document.getElementById('build').dataset.state === 'done'");
    browser.click("#invoke");
    assert!(browser.text_of("number").contains('2'));
    drop(dev);
    browser.until("document.getElementById('build').dataset.state === 'gone'");
}
