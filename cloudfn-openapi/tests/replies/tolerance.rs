//! What an answer is read as, whatever WeChat makes of JSON's types.

use cloudfn_openapi::{Content, ReadError, Request, cloudbase, official_account, subscribe_message, urllink, wxacode};
use serde_json::{Value, json};

type GetTemplate = official_account::newtmpl::GetTemplate;

fn read<R: Request>(answer: Value) -> Result<R::Reply, ReadError> {
    R::read(Content::Json(answer))
}

#[test]
fn an_empty_answer_is_a_reply() {
    assert_eq!(read::<GetTemplate>(json!({})).unwrap().data.len(), 0);
    read::<subscribe_message::Send>(json!({})).unwrap();
}

#[test]
fn null_counts_as_absent() {
    let reply = read::<GetTemplate>(json!({"data": [null, {"title": null, "priTmplId": "T"}]})).unwrap();
    assert_eq!(reply.data.len(), 1);
    assert_eq!(reply.data[0].title, "");
    assert_eq!(reply.data[0].pri_tmpl_id, "T");
    assert_eq!(read::<GetTemplate>(json!({"data": null})).unwrap().data.len(), 0);
}

#[test]
fn unknown_members_are_ignored() {
    let reply = read::<GetTemplate>(json!({"data": [{"title": "a", "new": {"deep": [1]}}], "more": true})).unwrap();
    assert_eq!(reply.data[0].title, "a");
}

#[test]
fn numbers_and_texts_are_read_from_each_other() {
    let titles = read::<official_account::newtmpl::GetPubTemplateTitles>(json!({
        "count": "2",
        "data": [{"tid": 9_007_199_254_740_993_i64, "categoryId": "616", "title": 5}],
    }))
    .unwrap();
    assert_eq!(titles.count, 2);
    assert_eq!(titles.data[0].tid, "9007199254740993");
    assert_eq!(titles.data[0].category_id, 616);
    assert_eq!(titles.data[0].title, "5");
}

#[test]
fn a_single_value_is_read_as_a_list_of_one() {
    let reply = read::<GetTemplate>(json!({"data": {"title": "alone"}})).unwrap();
    assert_eq!(reply.data[0].title, "alone");
}

#[test]
fn a_closed_set_takes_values_it_does_not_know() {
    use official_account::newtmpl::TemplateType;

    let kinds = |value: Value| read::<GetTemplate>(json!({"data": [{"type": value}]})).unwrap().data[0].r#type;
    assert_eq!(kinds(json!(3)), Some(TemplateType::LongTerm));
    assert_eq!(kinds(json!("2")), Some(TemplateType::OneTime));
    assert_eq!(kinds(json!(7)), Some(TemplateType::Other(7)));
    assert_eq!(kinds(Value::Null), None);
}

#[test]
fn an_answer_that_does_not_fit_names_the_member() {
    let error = read::<GetTemplate>(json!({"data": [{"type": 2}, {"type": "no number"}]})).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the answer does not fit the reply: `data.1.type`: invalid type: string \"no number\", expected i64"
    );
}

#[test]
fn a_picture_is_read_as_a_picture() {
    let content = Content::Binary { content_type: "image/jpeg".to_owned(), bytes: vec![0xff, 0xd8] };
    let image = wxacode::Get::read(content).unwrap();
    assert_eq!(image.content_type, "image/jpeg");
    assert_eq!(image.bytes, [0xff, 0xd8]);
}

#[test]
fn json_where_a_picture_is_expected_is_an_error() {
    let error = read::<wxacode::Get>(json!({"result": "busy"})).unwrap_err();
    assert!(matches!(error, ReadError::NotBinary { .. }), "{error}");
}

#[test]
fn a_picture_where_json_is_expected_is_an_error() {
    let content = Content::Binary { content_type: "image/jpeg".to_owned(), bytes: vec![1, 2, 3] };
    let error = subscribe_message::Send::read(content).unwrap_err();
    assert!(matches!(error, ReadError::Binary { length: 3, .. }), "{error}");
}

#[test]
fn a_member_is_read_under_every_spelling() {
    for (link, domain) in [
        (json!({"url_link_info": {"cloud_base": {"domain": "example.com"}}}), "the name of the wire"),
        (json!({"urlLinkInfo": {"cloudBase": {"domain": "example.com"}}}), "the name in JavaScript"),
        (json!({"UrlLinkInfo": {"Cloud_Base": {"DOMAIN": "example.com"}}}), "another case"),
        (json!({"url_link_info": {"cloud_base": {"doamin": "example.com"}}}), "the typo of the page"),
    ] {
        let reply = read::<urllink::Query>(link).unwrap();
        assert_eq!(reply.url_link_info.unwrap().cloud_base.unwrap().domain, "example.com", "{domain}");
    }
}

#[test]
fn the_own_name_of_a_member_wins_wherever_it_stands() {
    let domain = |cloud_base: Value| {
        let reply = read::<urllink::Query>(json!({"url_link_info": {"cloud_base": cloud_base}})).unwrap();
        reply.url_link_info.unwrap().cloud_base.unwrap().domain
    };
    assert_eq!(domain(json!({"domain": "own", "doamin": "", "Domain": "other"})), "own");
    assert_eq!(domain(json!({"doamin": "", "Domain": "other", "domain": "own"})), "own");
    assert_eq!(domain(json!({"Domain": "first", "doamin": "second"})), "first");
    assert_eq!(domain(json!({"domain": null, "doamin": "typo"})), "typo");
}

#[test]
fn an_answer_inside_one_member_is_read_as_one_without_it() {
    let records = json!({"SmsRecords": [{"Content": "hi"}], "TotalCount": 1});
    for answer in [records.clone(), json!({"Response": records}), json!({"RequestId": "r", "Response": records})] {
        let reply = read::<cloudbase::DescribeSmsRecords>(answer).unwrap();
        assert_eq!((reply.total_count, reply.sms_records[0].content.as_str()), (1, "hi"));
    }
    let both = json!({"Request_id": "r", "response": {"Sms_records": [{"Content_size": 2}]}});
    let reply = read::<cloudbase::DescribeSmsRecords>(both).unwrap();
    assert_eq!((reply.request_id.as_str(), reply.sms_records[0].content_size), ("r", 2));
}
