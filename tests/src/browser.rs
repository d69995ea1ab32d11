//! The console page in a real browser, which `CLOUDFN_BROWSER` names: Chromium or a similar one.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::dev_server::DevServer;
use crate::process::until;
use crate::skip::skip;

/// A browser with one page, controlled over two pipes (`--remote-debugging-pipe`). Each message is JSON and a NUL.
#[derive(Debug)]
pub struct Browser {
    process: Child,
    requests: File,
    replies: BufReader<File>,
    number: u64,
    session: Option<String>,
    /// Errors of the page.
    pub complaints: Vec<Value>,
    _folder: TempDir,
}

impl Browser {
    /// Opens the page of a server that has built its functions. `None` if there is no browser.
    pub fn open(server: &DevServer) -> Option<Self> {
        let mut browser = Self::open_while_building(server)?;
        browser.until("document.querySelector('#build')?.dataset.state === 'done'");
        Some(browser)
    }

    /// Opens the page of a server, and does not wait for a build. `None` if there is no browser.
    pub fn open_while_building(server: &DevServer) -> Option<Self> {
        let Some(program) = std::env::var_os("CLOUDFN_BROWSER") else {
            skip("CLOUDFN_BROWSER names no browser, for example /usr/bin/chromium");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        let pipes = ["requests", "replies"].map(|name| folder.path().join(name));
        assert!(Command::new("mkfifo").args(&pipes).status().unwrap().success());
        // The browser expects its pipes at the descriptors 3 and 4. A shell can put them there.
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
        // The page's messages from the server, so that a test can send it others.
        let feed =
            "EventSource = class extends EventSource { constructor (url) { super(url); globalThis.feed = this } }";
        browser.ask("Page.enable", &json!({}));
        browser.ask("Page.addScriptToEvaluateOnNewDocument", &json!({"source": feed}));
        browser.ask("Page.navigate", &json!({"url": format!("http://{}/", server.address())}));
        Some(browser)
    }

    /// Calls a method of the DevTools protocol.
    pub fn ask(&mut self, method: &str, parameters: &Value) -> Value {
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
    pub fn value(&mut self, expression: &str) -> Value {
        let parameters = json!({"expression": expression, "returnByValue": true});
        let outcome = self.ask("Runtime.evaluate", &parameters);
        assert_eq!(outcome.get("exceptionDetails"), None, "{expression}");
        outcome["result"]["value"].clone()
    }

    /// Waits until an expression in the page is true.
    #[track_caller]
    pub fn until(&mut self, condition: &str) {
        until(condition, || self.value(condition).as_bool().filter(|is_so| *is_so));
    }

    /// Clicks with the mouse on the element that a selector finds, once it is there.
    #[track_caller]
    pub fn click(&mut self, selector: &str) {
        self.until(&format!("document.querySelector({selector:?}) !== null"));
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

    /// Replaces the text of a field.
    pub fn type_into(&mut self, selector: &str, text: &str) {
        self.click(selector);
        self.value(&format!("document.querySelector({selector:?}).select()"));
        self.ask("Input.insertText", &json!({"text": text}));
    }

    /// Chooses a function in the list.
    pub fn choose(&mut self, function: &str) {
        self.until(&format!("document.querySelector('#functions [data-function={function}]') !== null"));
        self.click(&format!("#functions [data-function={function}]"));
        self.until(&format!("document.getElementById('function')?.textContent === '{function}'"));
    }

    /// Waits until an element has this text.
    #[track_caller]
    pub fn until_text(&mut self, selector: &str, text: &str) {
        self.until(&format!("document.querySelector({selector:?})?.innerText.includes({}) === true", json!(text)));
    }

    /// The text of an element.
    pub fn text(&mut self, selector: &str) -> String {
        let text = self.value(&format!("document.querySelector({selector:?})?.innerText"));
        text.as_str().unwrap_or_else(|| panic!("there is no {selector}")).to_owned()
    }

    /// The text of the open invocation, which is one of this function. Other tests may invoke functions at the same time.
    #[track_caller]
    pub fn text_of(&mut self, function: &str) -> String {
        let opened = format!(
            "[...document.querySelectorAll('#invocations > li')].find(item => item.dataset.state !== 'running' &&
               item.querySelector('b').textContent === '{function}' &&
               item.querySelector('.invocation-head').getAttribute('aria-expanded') === 'true')?.innerText"
        );
        let text = || self.value(&opened).as_str().map(str::to_owned);
        until("the invocation is shown", text)
    }

    /// Goes to a view of the page: `#/data`.
    pub fn go(&mut self, hash: &str) {
        self.value(&format!("location.hash = {hash:?}"));
    }

    /// The value that a promise resolves to.
    pub fn resolved(&mut self, expression: &str) -> Value {
        let parameters = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let outcome = self.ask("Runtime.evaluate", &parameters);
        assert_eq!(outcome.get("exceptionDetails"), None, "{expression}");
        outcome["result"]["value"].clone()
    }

    /// Chooses a file in a field for files.
    #[track_caller]
    pub fn choose_file(&mut self, selector: &str, file: &Path) {
        self.until(&format!("document.querySelector({selector:?}) !== null"));
        let root = self.ask("DOM.getDocument", &json!({}))["root"]["nodeId"].clone();
        let found = self.ask("DOM.querySelector", &json!({"nodeId": root, "selector": selector}));
        self.ask("DOM.setFileInputFiles", &json!({"nodeId": found["nodeId"], "files": [file]}));
    }

    /// Runs a script in each document that is loaded from now on, before its own scripts.
    pub fn run_first(&mut self, script: &str) {
        self.ask("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
    }

    /// Loads the page again.
    pub fn reload(&mut self) {
        self.value("globalThis.isOld = true");
        self.ask("Page.reload", &json!({}));
        self.until("globalThis.isOld !== true && document.querySelector('#build')?.dataset.state === 'done'");
    }

    /// The text that was copied last.
    pub fn clipboard(&mut self) -> String {
        self.resolved("navigator.clipboard.readText()").as_str().unwrap_or_default().to_owned()
    }

    /// Lets the page write and read the clipboard.
    pub fn allow_clipboard(&mut self) {
        let permissions = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
        let session = self.session.take();
        self.ask("Browser.grantPermissions", &permissions);
        self.session = session;
    }

    /// Chooses an option of a list by its text.
    #[track_caller]
    pub fn choose_option(&mut self, selector: &str, text: &str) {
        let text = json!(text);
        self.until(&format!(
            "(() => {{ const list = document.querySelector({selector:?}); if (!list) return false;
               list.dispatchEvent(new Event('focus'));
               const option = [...list.options].find(option => option.textContent === {text}); if (!option) return false;
               list.value = option.value; list.dispatchEvent(new Event('change', {{bubbles: true}})); return true }})()"
        ));
    }

    /// Clicks on the first button with this text.
    #[track_caller]
    pub fn click_button(&mut self, text: &str) {
        self.click_in("body", text);
    }

    /// Clicks on the first button with this text inside an element.
    #[track_caller]
    pub fn click_in(&mut self, selector: &str, text: &str) {
        let text = json!(text);
        self.until(&format!(
            "(() => {{ const found = [...(document.querySelector({selector:?})?.querySelectorAll('button') ?? [])]
               .find(button => button.textContent === {text}); found?.click(); return found !== undefined }})()"
        ));
    }

    /// Presses a key: `Escape`, or the letter that it types.
    pub fn press(&mut self, key: &str) {
        self.key(key, 0);
    }

    /// Presses a key while Control is down.
    pub fn press_with_control(&mut self, key: &str) {
        self.key(key, 2);
    }

    fn key(&mut self, key: &str, modifiers: u8) {
        let mut event = json!({"type": "keyDown", "key": key, "code": key, "modifiers": modifiers});
        // What a browser does by itself depends on the number of the key.
        match key {
            "Escape" => event["windowsVirtualKeyCode"] = 27.into(),
            "Tab" => event["windowsVirtualKeyCode"] = 9.into(),
            _ => {}
        }
        if key.chars().count() == 1 && modifiers == 0 {
            event["text"] = key.into();
        }
        self.ask("Input.dispatchKeyEvent", &event);
        event["type"] = "keyUp".into();
        event["text"] = Value::Null;
        event.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        self.ask("Input.dispatchKeyEvent", &event);
    }

    /// Sets the size of the window, in pixels, and the system's theme.
    pub fn looks(&mut self, width: u32, height: u32, theme: &str) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500});
        self.ask("Emulation.setDeviceMetricsOverride", &size);
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": theme}]});
        self.ask("Emulation.setEmulatedMedia", &features);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // When asked to, it ends together with the processes that it has started.
        let _ = write!(self.requests, "{}\0", json!({"id": 0, "method": "Browser.close"}));
        let _ = self.process.wait();
    }
}
