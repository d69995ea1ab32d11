//! The console page in a real browser: the one that `CLOUDFN_BROWSER` names, Chromium or one of its kind.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::process::{Dev, until};
use crate::shop::shop;
use crate::{numbered, source};

/// A browser with one page, told what to do over two pipes (`--remote-debugging-pipe`): JSON with a NUL behind it.
struct Browser {
    process: Child,
    requests: File,
    replies: BufReader<File>,
    number: u64,
    session: Option<String>,
    /// What the page has complained of.
    complaints: Vec<Value>,
    _folder: TempDir,
}

impl Browser {
    /// Opens the page of a server; `None` where there is no browser.
    fn open(dev: &Dev) -> Option<Self> {
        let Some(program) = std::env::var_os("CLOUDFN_BROWSER") else {
            eprintln!("skipped: CLOUDFN_BROWSER names no browser, for example /usr/bin/chromium");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let pipes = ["requests", "replies"].map(|name| folder.path().join(name));
        assert!(Command::new("mkfifo").args(&pipes).status().unwrap().success());
        // The browser has its pipes at the descriptors 3 and 4; a shell can put them there.
        let process = Command::new("sh")
            .args(["-c", "requests=$1 replies=$2; shift 2; exec \"$@\" 3<\"$requests\" 4>\"$replies\"", "sh"])
            .args(&pipes)
            .arg(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--window-size=1400,900"])
            .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let requests = File::options().write(true).open(&pipes[0]).unwrap();
        let replies = BufReader::new(File::open(&pipes[1]).unwrap());
        let (session, complaints) = (None, Vec::new());
        let mut browser = Self { process, requests, replies, number: 0, session, complaints, _folder: folder };
        let target = browser.ask("Target.createTarget", &json!({"url": "about:blank"}))["targetId"].clone();
        let attached = browser.ask("Target.attachToTarget", &json!({"targetId": target, "flatten": true}));
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        browser.ask("Runtime.enable", &json!({}));
        browser.ask("Log.enable", &json!({}));
        browser.ask("Page.navigate", &json!({"url": format!("http://{}/", dev.address())}));
        browser.until("document.querySelector('#build')?.dataset.state === 'done'");
        Some(browser)
    }

    fn ask(&mut self, method: &str, parameters: &Value) -> Value {
        self.number += 1;
        let mut request = json!({"id": self.number, "method": method, "params": parameters});
        if let Some(session) = &self.session {
            request["sessionId"] = session.as_str().into();
        }
        write!(self.requests, "{request}\0").unwrap();
        loop {
            let mut reply = Vec::new();
            self.replies.read_until(0, &mut reply).unwrap();
            assert_eq!(reply.pop(), Some(0), "the browser has ended");
            let reply: Value = serde_json::from_slice(&reply).unwrap();
            if reply["id"] == self.number {
                assert_eq!(reply.get("error"), None, "{request}");
                return reply["result"].clone();
            }
            let is_complaint = reply["method"] == "Runtime.exceptionThrown"
                || (reply["method"] == "Log.entryAdded" && reply["params"]["entry"]["level"] == "error");
            if is_complaint {
                self.complaints.push(reply["params"].clone());
            }
        }
    }

    /// The value of an expression in the page.
    fn value(&mut self, expression: &str) -> Value {
        let asked = json!({"expression": expression, "returnByValue": true});
        let said = self.ask("Runtime.evaluate", &asked);
        assert_eq!(said.get("exceptionDetails"), None, "{expression}");
        said["result"]["value"].clone()
    }

    #[track_caller]
    fn until(&mut self, condition: &str) {
        until(condition, || self.value(condition).as_bool().filter(|is_so| *is_so));
    }

    /// Clicks with the mouse on what a selector finds.
    fn click(&mut self, selector: &str) {
        let place = format!(
            "(() => {{ const found = document.querySelector({selector:?}); found.scrollIntoView({{block: 'center'}});
             const {{x, y, width, height}} = found.getBoundingClientRect(); return [x + width / 2, y + height / 2] }})()"
        );
        let place = self.value(&place);
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1});
            self.ask("Input.dispatchMouseEvent", &event);
        }
    }

    /// Types a text in place of what stands in a field.
    fn type_into(&mut self, selector: &str, text: &str) {
        self.click(selector);
        self.value(&format!("document.querySelector({selector:?}).select()"));
        self.ask("Input.insertText", &json!({"text": text}));
    }

    fn choose(&mut self, function: &str) {
        self.click(&format!("[data-function={function}]"));
        self.until(&format!("document.getElementById('function').textContent === '{function}'"));
    }

    /// The text of the newest invocation of this function that is open. Other tests may invoke at the same time.
    fn told_of(&mut self, function: &str) -> String {
        let opened = format!(
            "[...document.querySelectorAll('#invocations > li')].find(item =>
               item.querySelector('b').textContent === '{function}' && item.querySelector('details').open)?.innerText"
        );
        let told = || self.value(&opened).as_str().map(str::to_owned);
        until("the invocation is shown", told)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It ends by itself when it is asked to, with the processes that it has started.
        let _ = write!(self.requests, "{}\0", json!({"id": 0, "method": "Browser.close"}));
        let _ = self.process.wait();
    }
}

#[test]
fn the_page_invokes_a_function_and_shows_its_answer_calls_and_log() {
    let shop = shop();
    let Some(mut browser) = Browser::open(&shop) else { return };
    browser.choose("send");
    browser.click("#invoke");
    let told = browser.told_of("send");
    for text in ["✓ answered", "\"errMsg\": \"openapi.subscribeMessage.send:ok\"", "on its way", "to stdout", "oFirst"]
    {
        assert!(told.contains(text), "{text}: {told}");
    }
    browser.choose("cheat");
    browser.click("#invoke");
    let told = browser.told_of("cheat");
    for text in ["✗ failed", "errCode -604101", "wxacode.get refused with -604101", "openapi = [\"wxacode.get\"]"] {
        assert!(told.contains(text), "{text}: {told}");
    }
    browser.choose("sweep");
    browser.click(".timer button");
    assert!(browser.told_of("sweep").contains("nightly for None"));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn the_page_keeps_events_as_they_were_written_and_never_takes_them_for_markup() {
    let shop = shop();
    let Some(mut browser) = Browser::open(&shop) else { return };
    browser.choose("echo");
    browser.type_into("#event", "{\"a\": ");
    browser.click("#invoke");
    browser.until("document.getElementById('mistake').textContent.startsWith('This is not JSON: ')");
    let event = r#"{"long": 12345678901234567890, "list": [], "markup": "<img src=x onerror=alert(1)>"}"#;
    browser.type_into("#event", event);
    browser.ask("Input.dispatchKeyEvent", &json!({"type": "keyDown", "key": "Enter", "code": "Enter", "modifiers": 2}));
    let told = browser.told_of("echo");
    let shown = "{\n  \"long\": 12345678901234567890,\n  \"list\": [],\n  \"markup\": \"<img src=x onerror=alert(1)>\",\n  \"userInfo\": {";
    assert!(told.contains(shown), "{told}");
    assert_eq!(browser.value("document.images.length"), 0);
    browser.ask("Page.reload", &json!({}));
    browser.until("document.getElementById('function')?.textContent === 'echo'");
    assert_eq!(browser.value("document.getElementById('event').value"), event);
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn the_page_survives_whatever_a_function_logs_and_answers() {
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
        "fetch('/_cloudfn/invoke', {{method: 'POST', headers: {{'Content-Type': 'application/json'}},
           body: {}}}).then(response => response.json()).then(told => showInvocation(told, true))",
        serde_json::to_string(&json!({"function": "shouts", "event": event}).to_string()).unwrap()
    );
    // As an expression it gives a promise, which nobody waits for.
    browser.value(&format!("void {invoke}"));
    let told = browser.told_of("shouts");
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
    // What cannot be read as an invocation at all: the page goes on.
    for odd in ["{}", r#"{"requestId":"odd-1","cloudCalls":null}"#, r#"{"requestId":{},"log":7,"user":null}"#] {
        browser.value(&format!("events.dispatchEvent(new MessageEvent('invocation', {{data: {odd:?}}})); 0"));
    }
    browser.choose("echo");
    browser.click("#invoke");
    assert!(browser.told_of("echo").contains("✓ answered"));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn the_page_shows_what_others_invoke_and_how_the_build_stands() {
    let scratch = numbered("dev-browsed");
    let dev = Dev::start(scratch.folder(), &[]);
    let Some(mut browser) = Browser::open(&dev) else { return };
    dev.call("number", "").is(200, "1");
    browser.until("document.querySelector('#invocations b')?.textContent === 'number'");
    let scratch = scratch.file("src/main.rs", &source("Ok(\"one\")"));
    browser.until("document.getElementById('report-text').innerText.includes('mismatched types')");
    scratch.file("src/main.rs", &source("Ok(2)"));
    browser
        .until("document.getElementById('report').hidden && document.getElementById('build').dataset.state === 'done'");
    browser.click("#invoke");
    assert!(browser.told_of("number").contains('2'));
    drop(dev);
    browser.until("document.getElementById('build').dataset.state === 'gone'");
}
