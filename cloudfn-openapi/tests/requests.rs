//! What a built request serialises to: the wire's names, and nothing that was not set.

use cloudfn_openapi::subscribe_message::{self, Data, MiniprogramState};
use cloudfn_openapi::wxacode::LineColor;
use cloudfn_openapi::{OpenId, Request, cloudbase, gamesecurity, live_broadcast, official_account, security, wxacode};
use serde::Serialize;
use serde_json::{Value, json};

fn wire(request: impl Serialize) -> Value {
    serde_json::to_value(request).expect("a request serialises")
}

#[test]
fn a_subscribe_message_holds_the_names_of_the_wire() {
    let data = Data::new().set("thing1", "title");
    let message = subscribe_message::Send::new(OpenId::from("o1"), "TEMPLATE_ID", data).page("index");
    assert_eq!(
        wire(message),
        json!({"touser": "o1", "template_id": "TEMPLATE_ID", "data": {"thing1": {"value": "title"}}, "page": "index"})
    );
}

#[test]
fn members_that_are_not_set_are_not_sent() {
    assert_eq!(wire(wxacode::Get::new()), json!({}));
    assert_eq!(wire(wxacode::GetUnlimited::new("a=1")), json!({"scene": "a=1"}));
}

#[test]
fn nested_members_are_objects() {
    let code = wxacode::Get::new().path("index").line_color(LineColor::new(1, 2, 3));
    assert_eq!(wire(code), json!({"path": "index", "line_color": {"r": 1, "g": 2, "b": 3}}));
}

#[test]
fn camel_case_names_of_the_wire_survive() {
    let request = official_account::newtmpl::AddTemplate::new("99", [1, 2], "scene");
    assert_eq!(wire(request), json!({"tid": "99", "kidList": [1, 2], "sceneDesc": "scene"}));
    let api = official_account::newtmpl::AddTemplate::API;
    assert!(!api.converts_case);
}

#[test]
fn an_older_name_sends_the_same_under_its_own_name() {
    let older = subscribe_message::AddTemplate::new("99", [1, 2], "scene");
    assert_eq!(wire(older), wire(official_account::newtmpl::AddTemplate::new("99", [1, 2], "scene")));
    assert_eq!(subscribe_message::AddTemplate::API.name, "subscribeMessage.addTemplate");
    assert_eq!(subscribe_message::AddTemplate::API.path, official_account::newtmpl::AddTemplate::API.path,);
}

#[test]
#[expect(deprecated, reason = "what is gone still compiles")]
fn a_retired_request_compiles() {
    use cloudfn_openapi::template_message;

    let touser = OpenId::from("o1");
    let message = template_message::Send::new(&touser, "TEMPLATE_ID", "FORM_ID")
        .data(template_message::Data::new().set("keyword1", 339_208_499))
        .emphasis_keyword("keyword1.DATA");
    assert_eq!(
        wire(message),
        json!({
            "touser": "o1",
            "template_id": "TEMPLATE_ID",
            "form_id": "FORM_ID",
            "data": {"keyword1": {"value": "339208499"}},
            "emphasis_keyword": "keyword1.DATA",
        })
    );
}

#[test]
fn a_value_outside_the_documented_set_is_sent_as_it_is() {
    let message =
        subscribe_message::Send::new("o1", "T", Data::new()).miniprogram_state(MiniprogramState::Trial).lang("fr_FR");
    let wire = wire(message);
    assert_eq!(wire["miniprogram_state"], "trial");
    assert_eq!(wire["lang"], "fr_FR");
}

#[test]
fn keywords_keep_the_order_in_which_they_were_set() {
    let data = Data::new().set("thing9", 1).set("amount1", 2.5).set("thing9", "again");
    assert_eq!(serde_json::to_string(&data).unwrap(), r#"{"thing9":{"value":"again"},"amount1":{"value":"2.5"}}"#);
}

#[test]
fn an_errcode_has_the_meaning_that_is_documented_for_its_api() {
    assert_eq!(subscribe_message::Send::API.meaning(43101), Some("user has not subscribed"));
    assert_eq!(subscribe_message::Send::API.meaning(1), None);
}

#[test]
fn numbers_stand_for_their_variants_and_identifiers() {
    use cloudfn_openapi::live_broadcast;

    assert_eq!(
        wire(live_broadcast::AddRole::new("li", 2)),
        wire(live_broadcast::AddRole::new("li", live_broadcast::Role::Anchor))
    );
    assert_eq!(wire(live_broadcast::AddRole::new("li", 9)), json!({"username": "li", "role": 9}));
    assert_eq!(wire(live_broadcast::DeleteRoom::new(7)), json!({"id": 7}));
}

#[test]
fn a_kind_that_the_catalog_does_not_know_is_sent_with_its_member() {
    use cloudfn_openapi::customer_service_message::{Message, Send};

    let message = Message::Other { kind: "poll".to_owned(), content: json!({"question": "tea?"}) };
    assert_eq!(
        wire(Send::new("o1", message)),
        json!({"touser": "o1", "msgtype": "poll", "poll": {"question": "tea?"}})
    );
}

#[test]
fn a_setter_replaces_what_was_set_and_an_option_is_assigned() {
    let mut code = wxacode::GetUnlimited::new("a=1").page("one").page("two").auto_color(false);
    assert_eq!(wire(&code), json!({"scene": "a=1", "page": "two", "auto_color": false}));
    code.page = None;
    code.check_path = Some(true);
    assert_eq!(wire(&code), json!({"scene": "a=1", "auto_color": false, "check_path": true}));
}

#[test]
fn a_list_is_set_from_anything_that_gives_its_items() {
    use cloudfn_openapi::logistics::{Shop, ShopDetail};

    let details = ["tea", "cup"].map(|name| ShopDetail::new().goods_name(name));
    assert_eq!(
        wire(Shop::new().detail_list(details.clone())),
        json!({"detail_list": [{"goods_name": "tea"}, {"goods_name": "cup"}]})
    );
    let first = details.iter().take(1).cloned();
    let shop = Shop::new().detail_list(details.clone()).detail_list(first);
    assert_eq!(wire(shop), json!({"detail_list": [{"goods_name": "tea"}]}));
    assert_eq!(wire(Shop::new().detail_list(Vec::new())), json!({"detail_list": []}));
}

#[test]
fn a_variant_that_holds_a_struct_is_made_from_it() {
    use cloudfn_openapi::plugin_manager::{GetPluginList, PluginAction, PluginApplication};
    use cloudfn_openapi::wxa::sec::order::{MerchantOrder, OrderKey};

    assert_eq!(
        wire(GetPluginList::new(PluginApplication::new().reason("useful"))),
        json!({"action": "apply", "reason": "useful"})
    );
    let without_a_reason = PluginAction::Apply(PluginApplication::new());
    assert_eq!(wire(without_a_reason), json!({"action": "apply"}));
    let key: OrderKey = MerchantOrder::new("1900009231", "N1").into();
    assert_eq!(wire(key), json!({"order_number_type": 1, "mchid": "1900009231", "out_trade_no": "N1"}));
}

#[test]
fn a_file_has_the_name_that_is_set() {
    use cloudfn_openapi::Media;

    assert_eq!(Media::new("image/png", *b"..").file_name, None);
    assert_eq!(Media::new("image/png", *b"..").file_name("tea.png").file_name.as_deref(), Some("tea.png"));
}

#[test]
fn a_check_of_text_sends_version_2_and_version_1_only_by_name() {
    let check = security::MsgSecCheck::new("text", security::CheckScene::Comment, "o1").title("a title");
    assert_eq!(wire(check), json!({"content": "text", "version": 2, "scene": 2, "openid": "o1", "title": "a title"}));
    assert_eq!(wire(security::MsgSecCheckV1::new("text")), json!({"content": "text"}));
    assert_eq!(security::MsgSecCheckV1::API, security::MsgSecCheck::API);
}

#[test]
fn a_constant_is_sent_by_the_type() {
    let picture = gamesecurity::MediaCheck::new("o1", "https://example.com/a.png", gamesecurity::CheckScene::Chat);
    assert_eq!(
        wire(picture),
        json!({"openid": "o1", "media_url": "https://example.com/a.png", "media_type": 2, "version": 2, "scene": 5})
    );
    let media = security::MediaCheckAsync::new("URL", security::MediaKind::Picture, 1, "o1");
    assert_eq!(wire(media), json!({"media_url": "URL", "media_type": 2, "version": 2, "scene": 1, "openid": "o1"}));
}

#[test]
fn a_member_whose_name_is_disputed_is_sent_under_both_names() {
    let request = live_broadcast::UpdateComment::new(7, true);
    assert_eq!(wire(request), json!({"roomId": 7, "id": 7, "banComment": 1}));
}

#[test]
fn members_that_belong_into_one_member_are_sent_there() {
    let request = cloudbase::DescribeSmsRecords::new("env", "2026-11-01", "2026-11-02").page_size(20);
    assert_eq!(
        wire(request),
        json!({"PostData": {"EnvId": "env", "StartDate": "2026-11-01", "EndDate": "2026-11-02", "PageSize": 20}})
    );
}
