//! Tests of the check itself: it finds what a type loses.

use serde_json::{Value, json};

use super::{APIS, Findings, Known, reply, request};

fn of_reply(api: &str, sample: &Value) -> (usize, Vec<String>) {
    texts(reply::check(known(api), sample))
}

fn of_request(api: &str, sample: &Value) -> (usize, Vec<String>) {
    texts(request::check(known(api), sample))
}

fn known(api: &str) -> &'static Known {
    APIS.iter().find(|known| known.name == api).expect("the catalog has the API")
}

fn texts(findings: Findings) -> (usize, Vec<String>) {
    (findings.kept, findings.faults.into_iter().map(|fault| fault.text).collect())
}

#[test]
fn a_dropped_member_is_found_at_any_depth_and_told_once() {
    let goods = json!([{"name": "a", "news": {"deep": 1}}, null, {"news": 2}]);
    let found = of_reply("liveBroadcast.goodsList", &json!({"errcode": 0, "goods": goods, "more": true}));
    assert_eq!(found, (2, vec!["`goods.news` is dropped".to_owned(), "`more` is dropped".to_owned()]));
}

#[test]
fn the_same_value_in_another_case_is_not_lost_and_another_value_is() {
    let soter = |camel: bool| of_reply("soter.verifySignature", &json!({"is_ok": true, "isOk": camel})).1;
    assert_eq!(soter(true), Vec::<String>::new());
    assert_eq!(soter(false), ["`isOk` is dropped"]);
}

#[test]
fn a_reply_that_cannot_be_read_is_a_fault() {
    let (kept, faults) = of_reply("logistics.getQuota", &json!({"quota_num": "many"}));
    assert_eq!(kept, 0);
    assert!(faults[0].starts_with("the reply cannot be read: `quota_num`: invalid type"), "{faults:?}");
}

#[test]
fn a_file_has_a_content_type_and_bytes() {
    let found = of_reply("wxacode.get", &json!({"contentType": "image/png", "buffer": "..", "width": 1}));
    assert_eq!(found.1, ["`width` is dropped"]);
}

#[test]
fn a_request_that_the_type_cannot_send_or_cannot_leave_out_is_found() {
    let found = of_request("security.msgSecCheck", &json!({"content": "a", "scene": 1, "version": 2, "tone": 5}));
    assert_eq!(found, (3, vec!["the type does not send `tone`".to_owned(), "the type asks for `openid`".to_owned()]));
}

#[test]
fn names_of_a_request_are_those_of_the_wire_or_of_the_sdk() {
    for name in ["roomId", "id", "room_id"] {
        assert_eq!(
            of_request("liveBroadcast.updateComment", &json!({name: 7, "banComment": 1})).1,
            Vec::<String>::new()
        );
    }
    let found =
        of_request("subscribeMessage.send", &json!({"touser": "o", "templateId": "T", "data": {"a": {"b": 1}}}));
    assert_eq!(found, (4, Vec::new()));
}
