//! The calls that are hardest to type, over the real wire, from the typed request to the answer.

use cloudfn_local::{Failure, Identity, Outcome, Scripted};
use cloudfn_tests::local_platform::{function, on_platform};
use cloudfn_tests::program::functions;
use serde_json::{Value, json};

/// Makes the call with this name. The API gives this answer, or its default answer.
fn make(call: &str, api: &str, answer: Option<Scripted>) -> Outcome {
    on_platform(async |platform| {
        let function = platform.function(function("awkward_apis", functions("awkward_apis"))).unwrap();
        if let Some(answer) = answer {
            platform.answer_once(api, answer).unwrap();
        }
        function.invoke(json!(call), &Identity::user("alice")).await.unwrap()
    })
}

/// The request, which must be the only call of this API, and the answer that the function has read.
fn sent_and_read(call: &str, api: &str, answer: Option<Scripted>) -> (Value, Value) {
    let outcome = make(call, api, answer);
    let read = outcome.json().unwrap_or_else(|failure| panic!("{failure}\n{:?}", outcome.output));
    assert_eq!(outcome.cloud_calls.len(), 1);
    assert_eq!(outcome.cloud_calls[0].api, api);
    (outcome.cloud_calls[0].json(), read)
}

fn sent(call: &str, api: &str) -> Value {
    sent_and_read(call, api, None).0
}

#[test]
fn a_code_is_bytes_and_its_request_is_nested() {
    let picture = Scripted::binary("image/jpeg", b"\xff\xd8");
    let (sent, read) = sent_and_read("a code with a line colour", "wxacode.getUnlimited", Some(picture));
    assert_eq!(
        sent,
        json!({"scene": "a=1", "page": "pages/index", "env_version": "trial", "line_color": {"r": 1, "g": 2, "b": 3}})
    );
    assert_eq!(read, json!({"type": "image/jpeg", "bytes": [0xff, 0xd8]}));
}

#[test]
fn an_errcode_in_place_of_a_code_is_an_error() {
    let answer = Scripted::errcode(40129, "invalid scene");
    let outcome = make("a code with a line colour", "wxacode.getUnlimited", Some(answer));
    let Err(Failure::Function(error)) = &outcome.answer else { panic!("{:?}", outcome.answer) };
    assert_eq!(error.err_code, 40129);
    assert!(error.err_msg.contains("invalid scene"), "{}", error.err_msg);
}

#[test]
fn temporary_media_is_a_file_or_the_address_of_a_video() {
    let api = "officialAccount.media.get";
    let file = Scripted::binary("image/jpeg", b"\x01\x02");
    let (sent, read) = sent_and_read("a temporary file", api, Some(file));
    assert_eq!(sent, json!({"media_id": "MEDIA"}));
    assert_eq!(read, json!({"bytes": [1, 2]}));

    let video = Scripted::json(json!({"video_url": "https://example.com/v.mp4"}));
    let (_, read) = sent_and_read("a temporary file", api, Some(video));
    assert_eq!(read, json!({"video": "https://example.com/v.mp4"}));
}

#[test]
fn an_upload_is_a_file_beside_a_flat_member() {
    let answer = Scripted::json(json!({"type": "image", "media_id": "M1", "created_at": 1_795_000_000}));
    let (sent, read) = sent_and_read("a file to upload", "officialAccount.media.upload", Some(answer));
    assert_eq!(sent, json!({"type": "image", "media": {"fileName": "tea.png", "length": 3}}));
    assert_eq!(read, json!({"media": "M1", "created": 1_795_000_000}));
}

#[test]
fn a_message_holds_its_kind_and_the_member_of_that_name() {
    let openid = Identity::user("alice").openid_text().unwrap().to_owned();
    assert_eq!(
        sent("a text", "customerServiceMessage.send"),
        json!({"touser": openid, "msgtype": "text", "text": {"content": "hello"}})
    );
    assert_eq!(
        sent("a menu", "customerServiceMessage.send"),
        json!({
            "touser": "o1",
            "msgtype": "msgmenu",
            "msgmenu": {
                "head_content": "Was it good?",
                "list": [{"id": "1", "content": "yes"}, {"id": "2", "content": "no"}],
            },
        })
    );
}

#[test]
fn keywords_are_sent_as_the_caller_wrote_them() {
    assert_eq!(
        sent("keywords", "subscribeMessage.send"),
        json!({
            "touser": "o1",
            "template_id": "TEMPLATE",
            "data": {"thing1": {"value": "tea"}, "date01": {"value": "2026-11-23"}, "number3": {"value": "7"}},
        })
    );
}

#[test]
fn a_card_is_read_from_an_address_or_a_file() {
    let front = || Some(Scripted::json(json!({"type": "Front", "name": "张三", "id": "1", "valid_date": null})));
    let (sent, read) = sent_and_read("an id card by address", "ocr.idcard", front());
    assert_eq!(sent, json!({"img_url": "https://example.com/card.png"}));
    assert_eq!(read, json!({"front": true, "name": "张三"}));

    let (sent, _) = sent_and_read("an id card as a file", "ocr.idcard", front());
    assert_eq!(sent, json!({"img": {"fileName": "img.png", "length": 4}}));
}

#[test]
fn camel_case_on_the_wire_survives() {
    let answer = Scripted::json(json!({"errcode": 0, "errmsg": "ok", "priTmplId": "PRIVATE"}));
    let (sent, read) = sent_and_read("camel case", "officialAccount.newtmpl.addTemplate", Some(answer));
    assert_eq!(sent, json!({"tid": "401", "kidList": [1, 2], "sceneDesc": "a parcel"}));
    assert_eq!(read, json!({"template": "PRIVATE"}));
}

#[test]
fn pascal_case_and_members_in_a_member_survive_both_ways() {
    let records = json!({"TotalCount": 1, "SmsRecords": [{"Content": "hi", "Fee": "1"}], "RequestId": "r"});
    let answer = Scripted::json(json!({"Response": records}));
    let (sent, read) = sent_and_read("Pascal case", "cloudbase.describeSmsRecords", Some(answer));
    assert_eq!(
        sent,
        json!({"PostData": {
            "EnvId": "env-1",
            "StartDate": "2026-11-01",
            "EndDate": "2026-11-23",
            "PageNumber": 1,
            "PageSize": 10,
        }})
    );
    assert_eq!(read, json!({"total": 1, "first": "hi"}));
}

#[test]
fn an_order_is_deeply_nested_and_has_two_kinds_of_answers() {
    let answer = Scripted::json(json!({
        "order_id": "ORDER",
        "waybill_id": "SF1",
        "delivery_resultcode": 0,
        "delivery_resultmsg": "",
        "waybill_data": [{"key": "SF_bagAddr", "value": "x"}],
    }));
    let (sent, read) = sent_and_read("deep nests", "logistics.addOrder", Some(answer));
    assert_eq!(
        sent,
        json!({
            "order_id": "ORDER",
            "delivery_id": "SF",
            "biz_id": "BIZ",
            "add_source": 2,
            "sender": {"name": "Li"},
            "receiver": {"name": "Wang"},
            "cargo": {"count": 2, "weight": 1.5},
            "insured": {"use_insured": 1},
            "service": {"service_type": 1, "service_name": "standard"},
            "shop": {"detail_list": [{"goods_name": "tea"}]},
        })
    );
    assert_eq!(read, json!({"waybill": "SF1", "courier": 0, "rows": 1}));
}

#[test]
fn an_order_key_holds_its_kind_and_the_members_of_that_kind() {
    let openid = Identity::user("alice").openid_text().unwrap().to_owned();
    assert_eq!(
        sent("four parts", "wxa.sec.order.uploadShippingInfo"),
        json!({
            "order_key": {"order_number_type": 2, "transaction_id": "4200001"},
            "logistics_type": 1,
            "delivery_mode": 1,
            "shipping_list": [{"tracking_no": "SF1"}],
            "upload_time": "2026-11-23T14:00:00.000+08:00",
            "payer": {"openid": openid},
        })
    );
}

#[test]
fn documents_inside_texts_stay_texts_and_long_ids_stay_exact() {
    let answer =
        Scripted::json(json!({"errcode": 0, "data": {"audit_id": "472671857", "poi_id": 9_007_199_254_740_993_i64}}));
    let (sent, read) = sent_and_read("documents in texts", "nearbyPoi.add", Some(answer));
    assert_eq!(sent["pic_list"], r#"{"list":["https://example.com/1.png"]}"#);
    assert_eq!(sent["is_comm_nearby"], "1");
    assert_eq!(read, json!({"poi": "9007199254740993", "audit": "472671857"}));
}

#[test]
fn free_json_is_sent_unchanged_and_returned_as_text() {
    let answer = Scripted::json(json!({"data": {"ocr_comm_res": {"items": []}}}));
    let (sent, read) = sent_and_read("free JSON", "serviceMarket.invokeService", Some(answer));
    assert_eq!(sent["data"], json!({"imgUrl": "https://example.com/1.png", "dataType": 3}));
    assert_eq!(read, json!({"data": r#"{"ocr_comm_res":{"items":[]}}"#}));
}

#[test]
fn an_odd_key_and_an_open_object_are_sent() {
    let sent = sent("an odd key", "search.submitPages");
    let data = &sent["pages"][0]["data_list"][0];
    assert_eq!(data["@type"], "wxsearch_cpdata");
    assert_eq!(data["update"], 1);
    assert_eq!(data["page_type"], 2);
    assert_eq!(data["abstract"], json!(["green"]));
    assert_eq!(data["extra_info"], json!({"origin": {"country": "CN"}}));
}

#[test]
fn rows_name_what_they_count() {
    let answer = Scripted::json(json!({
        "ref_date": "20170313",
        "list": [
            {"index": "access_source_session_cnt", "item_list": [{"key": 10, "value": 5}]},
            {"index": "access_depth_info", "item_list": {"key": 1, "value": "6"}},
        ],
    }));
    let (sent, read) = sent_and_read("rows by index", "analysis.getVisitDistribution", Some(answer));
    assert_eq!(sent, json!({"begin_date": "20170313", "end_date": "20170313"}));
    assert_eq!(
        read,
        json!({
            "day": "20170313",
            "rows": [{"is depth": false, "first": 5}, {"is depth": true, "first": 6}],
        })
    );
}

#[test]
fn flags_are_numbers_on_the_wire() {
    let answer = Scripted::json(json!({"errcode": 0, "roomId": 33}));
    let (sent, read) = sent_and_read("flags as numbers", "liveBroadcast.createRoom", Some(answer));
    assert_eq!(sent["type"], 0);
    assert_eq!([&sent["closeLike"], &sent["closeGoods"], &sent["closeComment"], &sent["closeKf"]], [0, 1, 0, 1]);
    assert_eq!(sent["startTime"], 1_795_000_000);
    assert_eq!(sent.get("closeShare"), None);
    assert_eq!(read, json!({"room": 33}));
}

#[test]
fn an_action_holds_only_its_own_members() {
    let answer = Scripted::json(json!({"plugin_list": [{"appid": "wxPLUGIN", "status": 2}]}));
    let (sent, read) = sent_and_read("one of four actions", "pluginManager.getPluginList", Some(answer));
    assert_eq!(sent, json!({"action": "apply", "reason": "useful", "plugin_appid": "wxPLUGIN"}));
    assert_eq!(read, json!({"passed": true}));
}

#[test]
fn a_call_of_an_official_account_names_the_account() {
    let answer = || Scripted::json(json!({"tag": {"id": 134, "name": "tea"}}));
    for (call, expected) in [
        ("a tag of another account", json!({"id": 134, "name": "tea"})),
        ("a tag without types", json!({"tag": {"id": 134, "name": "tea"}})),
    ] {
        let outcome = make(call, "officialAccount.tags.create", Some(answer()));
        assert_eq!(outcome.json().unwrap(), expected, "{call}");
        assert_eq!(outcome.cloud_calls[0].appid.as_deref(), Some("wxOFFICIAL"), "{call}");
        assert_eq!(outcome.cloud_calls[0].json(), json!({"tag": {"name": "tea"}}), "{call}");
    }
}

#[test]
fn a_menu_has_buttons_in_its_buttons() {
    assert_eq!(
        sent("buttons in a button", "officialAccount.menu.create"),
        json!({"button": [
            {"name": "Teas", "sub_button": [
                {"name": "Green", "type": "view", "url": "https://example.com/green"},
                {"name": "Shop", "type": "miniprogram", "appid": "wxSHOP", "pagepath": "pages/tea"},
            ]},
            {"name": "Hello", "type": "click", "key": "hello"},
        ]})
    );
}

#[test]
fn a_group_of_members_stands_among_the_others() {
    let answer = Scripted::json(json!({"msg_id": 34182, "msg_data_id": 206_227_730}));
    let call = "a message to those with a tag";
    let (sent, read) = sent_and_read(call, "officialAccount.message.sendall", Some(answer));
    assert_eq!(
        sent,
        json!({
            "filter": {"is_to_all": false, "tag_id": 2},
            "msgtype": "image",
            "images": {"media_ids": ["PICTURE"], "need_open_comment": 1},
        })
    );
    assert_eq!(read, json!({"articles": 206_227_730}));
}

#[test]
fn a_file_can_have_an_object_beside_it() {
    let answer = Scripted::json(json!({"media_id": "VIDEO"}));
    let (sent, read) = sent_and_read("a file with a description", "officialAccount.material.addMaterial", Some(answer));
    assert_eq!(
        sent,
        json!({
            "type": "video",
            "media": {"fileName": "media.mp4", "length": 4},
            "description": {"title": "Tea", "introduction": "How it grows"},
        })
    );
    assert_eq!(read, json!({"media": "VIDEO"}));
}

#[test]
fn an_api_without_types_takes_json_with_the_names_of_the_wire() {
    let answer = Scripted::json(json!({"errcode": 0, "trace_id": "t1", "nothing": null}));
    let (sent, read) = sent_and_read("members as JSON", "ad.addUserAction", Some(answer));
    assert_eq!(sent, json!({"user_action_set_id": 7, "actions": [{"url": "u"}]}));
    assert_eq!(read, json!({"trace_id": "t1", "nothing": null}));

    let outcome = make("members that are no object", "ad.addUserAction", None);
    let Err(Failure::Function(error)) = &outcome.answer else { panic!("{:?}", outcome.answer) };
    assert!(error.err_msg.contains("the members of a request must be a JSON object"), "{}", error.err_msg);
    assert!(outcome.cloud_calls.is_empty());
}
