//! The overview.

use cloudfn_tests::browser::Browser;
use serde_json::Value;

use super::teahouse::start;

#[test]
fn the_overview_compares_what_is_declared_with_what_is_used() {
    let dev = start("dev-teahouse-overview");
    let Some(mut browser) = Browser::open(&dev) else { return };
    dev.call("order", r#"{"title": "tea"}"#).json();
    dev.call("cheat", "");
    browser.go("#/overview");
    browser.until_text("#overview-apis", "wxacode.getUnlimited");
    let rows = browser.value(
        "[...document.querySelectorAll('#overview-apis tbody tr')].map(row => row.innerText.replace(/\\s+/g, ' '))",
    );
    let rows: Vec<_> = rows.as_array().unwrap().iter().map(|row| row.as_str().unwrap()).collect();
    for row in [
        "wxacode.getUnlimited order declared, used 1 0",
        "subscribeMessage.send remind declared, not used yet 0 0",
        "wxacode.get cheat not declared 1 1",
    ] {
        assert!(rows.contains(&row), "{row}: {rows:?}");
    }
    assert!(browser.text("#overview-errors").contains("-604101"));
    assert_eq!(browser.value("document.querySelectorAll('#overview-functions .durations circle').length >= 3"), true);
    browser.value("document.querySelector('#overview details').open = true; 0");
    let edges = browser.text("#edges");
    for edge in ["order → stock: calls", "order → orders: writes", "stock → orders: reads"] {
        assert!(edges.contains(edge), "{edge}: {edges}");
    }
    assert_eq!(browser.complaints, [] as [Value; 0]);
}
