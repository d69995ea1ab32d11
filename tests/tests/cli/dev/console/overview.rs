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
    // The error of the function, and that of its call.
    let errors = browser.text("#overview-errors");
    assert!(errors.matches("-604101").count() >= 2 && errors.contains("wxacode.get"), "{errors}");
    let advice = browser.text("#overview-advice");
    assert!(advice.contains("cheat calls wxacode.get and does not declare it"), "{advice}");
    assert!(browser.text("#overview-tiles").contains("Unused permissions"));
    browser.value("document.querySelector('#overview details').open = true; 0");
    let edges = browser.text("#edges");
    for edge in ["order → stock: calls", "order → orders: writes", "stock → orders: reads"] {
        assert!(edges.contains(edge), "{edge}: {edges}");
    }
    let picture =
        browser.value("[...document.querySelectorAll('.graph path title')].map(({ textContent }) => textContent)");
    assert!(picture.as_array().unwrap().contains(&"order → stock: calls 1".into()), "{picture}");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn latency_is_shown_over_time_with_its_percentiles() {
    let dev = start("dev-teahouse-latency");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.go("#/overview");
    browser.until_text("#overview-functions", "no invocations yet");
    for _ in 0..3 {
        dev.call("echo", "{}");
    }
    let chart = "document.querySelector('#overview-functions .latency')";
    browser.until(&format!("{chart}?.querySelectorAll('.point').length === 3"));
    let points = "polyline => polyline.getAttribute('points').split(' ').length";
    assert_eq!(
        browser.value(&format!("[...{chart}.querySelectorAll('polyline')].map({points})")),
        serde_json::json!([3, 3])
    );
    let label = browser.value(&format!("{chart}.querySelector('svg').getAttribute('aria-label')"));
    assert!(label.as_str().unwrap().starts_with("echo: 3 invocations, p50 "), "{label}");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}
