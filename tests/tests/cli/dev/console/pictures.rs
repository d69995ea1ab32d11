//! The pictures of the console in the documentation.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cloudfn_tests::browser::Browser;
use cloudfn_tests::workspace::workspace;
use serde_json::json;

use super::teahouse::start;

const MAX_BYTES: usize = 200_000;

/// `CLOUDFN_PICTURES=write` replaces the pictures of the English and the Chinese guide; otherwise, they are only made.
#[test]
fn the_pictures_of_the_console_are_made_by_its_browser() {
    let dev = start("teahouse");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("order");
    browser.type_into("#event", "{\n  \"title\": \"oolong\",\n  \"count\": 2\n}");
    for _ in 0..2 {
        browser.click("#invoke");
        browser.until("document.getElementById('invoke').getAttribute('aria-disabled') === 'false'");
    }
    dev.call("cheat", "");
    browser.until_text("#invocations", "✗ failed");
    browser.until_text("#newest", "✓ answered");
    for (language, folder) in [("en", "docs/book/src/pictures"), ("zh-CN", "docs/book/zh/src/pictures")] {
        browser.value("document.activeElement.blur()");
        if browser.value("document.documentElement.lang") != language {
            browser.press("l");
            browser.until(&format!("document.documentElement.lang === '{language}'"));
        }
        for theme in ["light", "dark"] {
            browser.looks(1400, 900, theme);
            browser.value("document.activeElement.blur(); scrollTo(0, 0)");
            let picture = browser.ask("Page.captureScreenshot", &json!({"format": "png", "optimizeForSpeed": false}));
            let picture = STANDARD.decode(picture["data"].as_str().unwrap()).unwrap();
            assert!(picture.starts_with(b"\x89PNG") && picture.len() < MAX_BYTES, "{} bytes", picture.len());
            if std::env::var("CLOUDFN_PICTURES").is_ok_and(|value| value == "write") {
                let folder = workspace().join(folder);
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(folder.join(format!("console-{theme}.png")), picture).unwrap();
            }
        }
    }
}
