//! WeChat's answers, scripted in the page.

use cloudfn_tests::browser::Browser;
use serde_json::Value;

use super::teahouse::start;

#[test]
fn an_errcode_for_the_next_call_reaches_the_function_and_is_used_up() {
    let dev = start("dev-teahouse-answers");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.go("#/answers");
    browser.until("document.querySelectorAll('#api-names option').length > 100");
    browser.type_into("#rule-api", "subscribeMessage.send");
    browser.value("document.getElementById('rule-api').dispatchEvent(new Event('change')); 0");
    browser.choose_option("#rule-outcome", "an errcode");
    browser.value(
        "(() => { const list = document.getElementById('rule-errcode');
           list.value = [...list.options].find(option => option.value === '43101').value;
           list.dispatchEvent(new Event('change')) })(); 0",
    );
    browser.click("#add-rule");
    browser.until_text("#rules", "errcode 43101");
    browser.choose("remind");
    browser.click("#invoke");
    browser.until_text("#newest", "43101");
    browser.until_text(".rows [data-api='subscribeMessage.send']", "43101");
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    browser.go("#/answers");
    browser.until("document.querySelectorAll('#rules > li').length === 0");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}

#[test]
fn an_answer_is_scripted_from_a_call_and_removed_again() {
    let dev = start("dev-teahouse-scripted");
    let Some(mut browser) = Browser::open(&dev) else { return };
    browser.choose("remind");
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    browser.click(".rows [data-api='subscribeMessage.send'] .timeline-row");
    browser.click_button("Script this answer…");
    browser.until("document.getElementById('rule-api')?.value === 'subscribeMessage.send'");
    browser.until("document.getElementById('rule-function').value === 'remind'");
    browser.choose_option("#rule-outcome", "refused: -604101");
    browser.choose_option("#rule-times", "always");
    browser.click("#add-rule");
    browser.until_text("#rules", "refused with -604101");
    browser.choose("remind");
    browser.click("#invoke");
    browser.until_text("#newest", "-604101");
    assert!(browser.text("#call .about").contains("1 scripted"));
    browser.go("#/answers");
    browser.until_text("#rules", "refused with -604101");
    browser.click("#rules button");
    browser.until("document.querySelectorAll('#rules > li').length === 0");
    browser.choose("remind");
    browser.click("#invoke");
    browser.until_text("#newest", "✓ answered");
    assert_eq!(browser.complaints, [] as [Value; 0]);
}
