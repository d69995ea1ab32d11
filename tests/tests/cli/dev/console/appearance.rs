//! How the page looks and is reached: keys, languages, themes, small screens, and what helps people who cannot see it.

use std::path::Path;

use cloudfn_tests::browser::Browser;
use cloudfn_tests::dev_server::DevServer;
use cloudfn_tests::skip::skip;
use serde_json::{Value, json};

use super::teahouse::teahouse;

const VIEWS: [&str; 8] =
    ["functions/order", "overview", "answers", "users", "data/orders", "files", "messages", "timers"];

/// A page with an open invocation that has everything.
fn busy(dev: &DevServer) -> Option<Browser> {
    let mut browser = Browser::open(dev)?;
    browser.choose("order");
    browser.type_into("#event", r#"{"title": "looks", "count": 1}"#);
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    Some(browser)
}

#[test]
fn everything_is_reached_by_keys() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("echo");
    browser.press("?");
    browser.until_text("#keys", "Replay the invocation");
    browser.press("Escape");
    browser.until("!document.getElementById('help').open");
    browser.press("e");
    browser.until("document.activeElement.id === 'event'");
    browser.press_with_control("Enter");
    browser.until_text("#newest", "✓ answered");
    browser.press("Escape");
    browser.press("/");
    browser.until("document.activeElement.id === 'search'");
    browser.press("Escape");
    browser.press("j");
    browser.until("document.activeElement.classList.contains('invocation-head')");
    for key in ["g", "d"] {
        browser.press(key);
    }
    browser.until("location.hash.startsWith('#/data')");
    for key in ["g", "c"] {
        browser.press(key);
    }
    browser.until("location.hash === '#/functions/echo'");
    browser.press("]");
    browser.until("location.hash === '#/functions/hears'");
    browser.press("t");
    browser.until("document.documentElement.dataset.theme === 'light'");
    browser.press("l");
    browser.until("document.getElementById('invoke').textContent === '调用'");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn the_page_speaks_the_browsers_language_until_another_is_chosen() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    assert_eq!(browser.value("document.documentElement.lang"), "en");
    let agent = browser.value("navigator.userAgent");
    browser.ask("Emulation.setUserAgentOverride", &json!({"userAgent": agent, "acceptLanguage": "zh-CN,en"}));
    browser.ask("Page.reload", &json!({}));
    browser.until(
        "document.documentElement?.lang === 'zh-CN' && document.getElementById('invoke')?.textContent === '调用'",
    );
    browser.click("#switch-language");
    browser
        .until("document.documentElement?.lang === 'en' && document.getElementById('invoke').textContent === 'Invoke'");
    browser.ask("Page.reload", &json!({}));
    browser.until("document.getElementById('invoke')?.textContent === 'Invoke'");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn the_page_follows_the_systems_theme_until_another_is_chosen() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    let ground = "getComputedStyle(document.body).backgroundColor";
    browser.looks(1400, 900, "light");
    let light = browser.value(ground);
    browser.looks(1400, 900, "dark");
    browser.until(&format!("{ground} !== {light}"));
    browser.click("#switch-theme");
    browser.until(&format!("{ground} === {light}"));
    browser.click("#switch-theme");
    browser.until(&format!("{ground} !== {light}"));
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn no_view_is_wider_than_a_phone() {
    let dev = teahouse();
    let Some(mut browser) = busy(&dev) else { return };
    browser.looks(390, 844, "light");
    for view in VIEWS {
        browser.go(&format!("#/{view}"));
        browser.until("document.getElementById('main').hasChildNodes()");
        assert_eq!(browser.value("document.documentElement.scrollWidth"), 390, "{view}");
    }
}

#[test]
fn the_first_load_is_small_and_comes_from_this_server_only() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    let loaded = "(() => {
        const parts = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .filter(part => !part.name.includes('/api/'));
        return { count: parts.filter(part => !part.name.startsWith('data:')).length, bytes: parts.reduce((sum, part) => sum + part.transferSize, 0),
          outside: parts.filter(part => new URL(part.name).origin !== location.origin && !part.name.startsWith('data:')).map(part => part.name),
          twice: parts.length - new Set(parts.map(part => part.name)).size } })()";
    let loaded = browser.value(loaded);
    assert_eq!((&loaded["outside"], &loaded["twice"]), (&json!([]), &json!(0)), "{loaded}");
    let bytes = loaded["bytes"].as_u64().unwrap();
    assert!(bytes > 50_000 && bytes < 200_000, "{loaded}");
    // The document and its script.
    assert_eq!(loaded["count"], 2, "{loaded}");
}

/// The median times of the first load: `cargo test -p cloudfn-tests --test cli how_long_the_first_load -- --ignored --nocapture`.
#[test]
#[ignore = "it measures this machine"]
fn how_long_the_first_load_takes() {
    let dev = teahouse();
    let Some(mut browser) = Browser::open(&dev) else { return };
    let times = "(() => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
        const [navigation] = performance.getEntriesByType('navigation')
        return paint && navigation.domContentLoadedEventEnd ? [paint, navigation.domContentLoadedEventEnd] : null })()";
    let mut loads = Vec::new();
    for _ in 0..15 {
        browser.reload();
        browser.until(&format!("{times} !== null"));
        let times = browser.value(times);
        loads.push((times[0].as_f64().unwrap(), times[1].as_f64().unwrap()));
    }
    let median = |time: fn(&(f64, f64)) -> f64| {
        let mut times: Vec<_> = loads.iter().map(time).collect();
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!(
        "first paint {:.0} ms, all scripts {:.0} ms; load {load}",
        median(|times| times.0),
        median(|times| times.1)
    );
}

/// axe-core, which `CLOUDFN_AXE_CORE` names: a folder with `node_modules/axe-core`.
#[test]
fn axe_finds_no_serious_fault_in_any_view() {
    let Some(folder) = std::env::var_os("CLOUDFN_AXE_CORE") else {
        skip("CLOUDFN_AXE_CORE names no folder into which npm has installed axe-core");
        return;
    };
    let axe = std::fs::read_to_string(Path::new(&folder).join("node_modules/axe-core/axe.min.js")).unwrap();
    let dev = teahouse();
    let Some(mut browser) = busy(&dev) else { return };
    browser.value(&format!("{axe}; 0"));
    browser.click(".rows [data-api='wxacode.getUnlimited'] .timeline-row");
    for theme in ["light", "dark"] {
        browser.looks(1400, 900, theme);
        for view in VIEWS {
            browser.go(&format!("#/{view}"));
            browser.until("document.getElementById('main').innerText.length > 20");
            let faults = browser.resolved(
                "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
                   .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                   .map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html, any }) => [html.slice(0, 200), any[0]?.message])]))",
            );
            assert_eq!(faults, json!([]), "{view}, {theme}");
        }
    }
}
