//! Property tests: what is written can be read back, and input from outside never panics.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::case::{camel_case, snake_case, snake_case_key};
use crate::envelope::{
    self, CommApiData, CommOpenApiResp, HttpHeader, KeyValuePair, Message, OpenApiData, Pair, api_type,
};
use crate::form::{self, Field, FieldValue};
use crate::hexadecimal;
use crate::json;
use crate::signature::{Authorization, SigningKey, Unsigned, authorize, sign, verify};

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 64, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(any_key(), inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn any_key() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z0-9_]{0,8}", any::<String>()]
}

fn any_field() -> impl Strategy<Value = Field> {
    let value = prop_oneof![any::<String>().prop_map(FieldValue::Text), any::<Vec<u8>>().prop_map(FieldValue::Bytes),];
    (any_name(), value).prop_map(|(name, value)| Field { name: name.into(), value })
}

/// Any name but those that contain an escape already: `%22` and a quotation mark are written the same.
fn any_name() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z_]{1,12}", "[a\"\r\n;:=% -]{0,8}", any::<String>()]
}

fn any_call() -> impl Strategy<Value = CommApiData> {
    let pair = (any::<Option<String>>(), any::<Option<Vec<u8>>>(), any::<Option<String>>())
        .prop_map(|(key, value, filename)| KeyValuePair { key, value, contenttype: None, filename });
    let openapi_data = proptest::option::of(vec(pair, 0..5).prop_map(|pairs| OpenApiData { pairs }));
    (any::<Option<i32>>(), openapi_data, any::<Option<String>>()).prop_map(|(api_type, openapi_data, appid)| {
        CommApiData { api_type, openapi_data, appid, ..CommApiData::default() }
    })
}

fn any_answer() -> impl Strategy<Value = CommOpenApiResp> {
    let header = any::<(Option<String>, Option<String>)>().prop_map(|(key, value)| HttpHeader { key, value });
    let numbers = any::<(Option<i32>, Option<u32>, Option<i32>)>();
    (any::<Option<Vec<u8>>>(), any::<Option<String>>(), numbers, vec(header, 0..3)).prop_map(
        |(resp_data, content_type, (error_code, http_code, svrkit_error_code), headers)| CommOpenApiResp {
            resp_data,
            content_type,
            error_code,
            http_code,
            headers,
            svrkit_error_code,
        },
    )
}

fn same_numbers(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().zip(right).all(|(left, right)| left.0 == right.0 && same_numbers(left.1, right.1))
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same_numbers(left, right))
        }
        // A double without a fraction is written like an integer, as in JavaScript.
        (Value::Number(left), Value::Number(right)) => left == right || left.as_f64() == right.as_f64(),
        _ => left == right,
    }
}

/// All strings that are not keys, in order.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(members) => members.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// The signature as `@cloudbase/signature-nodejs` computes it, step by step.
fn reference_signature(request: &Unsigned<'_>, date: &str, secret_key: &str) -> String {
    let hash = |text: &[u8]| hexadecimal::of(&Sha256::digest(text));
    let mac = |key: &[u8], text: &str| {
        let mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
        mac.chain_update(text).finalize().into_bytes().to_vec()
    };
    // A later header of the same name wins. The map's order is that of `localeCompare` for these names.
    let order = |name: &str| -> Vec<(usize, char)> {
        let rank = |letter: char| match "_-.%~".find(letter) {
            Some(place) => (place, ' '),
            None => (if letter.is_ascii_digit() { 5 } else { 6 }, letter),
        };
        name.chars().map(rank).collect()
    };
    let mut headers = BTreeMap::new();
    for (name, value) in request.headers {
        let name = name.to_lowercase();
        let value = match name.as_str() {
            "content-type" => {
                value.split(';').next().filter(|kind| *kind == "multipart/form-data").unwrap_or(value).to_owned()
            }
            _ => json::trim(value).to_lowercase(),
        };
        headers.insert(order(&name), (name, value));
    }
    let mut fields: Vec<_> = request.fields.iter().map(|field| (field.name.to_lowercase(), &field.value)).collect();
    fields.sort_by(|(left, _), (right, _)| left.cmp(right));
    let mut payload = Vec::new();
    for (name, value) in fields {
        let value = match value {
            FieldValue::Text(text) if json::trim(text).is_empty() => continue,
            FieldValue::Text(text) => json::trim(text).as_bytes().to_vec(),
            other => other.as_bytes().into_owned(),
        };
        payload.extend([b"&", name.as_bytes(), b"=", &value, b"\r\n"].concat());
    }
    let (address, query) = request.url.trim_start_matches("http://").split_once('?').unwrap();
    let listed: Vec<_> = headers.values().map(|(name, value)| format!("{name}:{value}\n")).collect();
    let listed = listed.concat();
    let names: Vec<_> = headers.values().map(|(name, _)| name.as_str()).collect();
    let canonical = format!("post\n//{address}\n{query}\n{listed}\n{}\n{}", names.join(";"), hash(&payload));
    let timestamp = request.timestamp;
    let text = format!("TC3-HMAC-SHA256\n{timestamp}\n{date}/tcb/tc3_request\n{}", hash(canonical.as_bytes()));
    let key = mac(&mac(&mac(format!("TC3{secret_key}").as_bytes(), date), "tcb"), "tc3_request");
    hexadecimal::of(&mac(&key, &text))
}

proptest! {
    #[test]
    fn a_multipart_body_is_read_as_it_was_written(fields in vec(any_field(), 0..6), random: [u8; 12]) {
        let boundary = form::boundary(random);
        let body = form::encode_multipart(&boundary, &fields);
        prop_assert_eq!(form::decode(&form::multipart_type(&boundary), &body).unwrap(), fields);
    }

    #[test]
    fn a_json_body_is_read_as_it_was_written(members in btree_map("[a-zA-Z_]{1,12}", any_json(), 0..6)) {
        let fields: Vec<_> = members.into_iter().map(|(name, value)| Field::json(name, value)).collect();
        let read = form::decode("application/json; charset=utf-8", &form::encode_json(&fields)).unwrap();
        let texts = |fields: &[Field]| fields.iter().map(|field| (field.name.clone(), field.value.as_bytes().into_owned())).collect::<Vec<_>>();
        prop_assert_eq!(texts(&read), texts(&fields));
    }

    #[test]
    fn any_bytes_are_a_form_or_an_error(content_type: String, body: Vec<u8>, boundary in "[a-z]{1,3}") {
        let _ = form::decode(&content_type, &body);
        let _ = form::decode("application/json", &body);
        let _ = form::decode(&form::multipart_type(&boundary), &[b"--", boundary.as_bytes(), b"\r\n", &body].concat());
    }

    #[test]
    fn a_call_is_read_as_it_was_written(call in any_call()) {
        prop_assert_eq!(CommApiData::decode(&call.encode()).unwrap(), call);
    }

    #[test]
    fn a_call_of_a_server_api_is_encoded_like_its_messages(
        members in vec((any::<String>(), vec(any::<u8>(), 0..300), any::<Option<String>>()), 0..5),
        appid: Option<String>,
    ) {
        let pairs = members.iter().map(|(key, value, filename)| Pair { key, value, filename: filename.as_deref() });
        let encoded = envelope::open_api(pairs, appid.as_deref());
        let pairs = members.into_iter().map(|(key, value, filename)| {
            KeyValuePair { key: Some(key), value: Some(value), contenttype: None, filename }
        });
        let openapi_data = Some(OpenApiData { pairs: pairs.collect() });
        let api_type = Some(api_type::OPEN_API);
        let call = CommApiData { api_type, openapi_data, appid, ..CommApiData::default() };
        prop_assert_eq!(encoded.capacity(), encoded.len());
        prop_assert_eq!(encoded, call.encode());
    }

    #[test]
    fn an_answer_is_read_as_it_was_written(answer in any_answer()) {
        prop_assert_eq!(CommOpenApiResp::decode(&answer.encode()).unwrap(), answer);
    }

    #[test]
    fn any_bytes_are_an_envelope_or_an_error(bytes: Vec<u8>) {
        let _ = CommOpenApiResp::decode(&bytes);
        let _ = CommApiData::decode(&bytes);
    }

    #[test]
    fn a_value_is_read_as_it_was_written(value in any_json()) {
        for text in [String::from_utf8(json::to_vec(&value).unwrap()).unwrap(), json::stringify(&value)] {
            let read = json::parse(&text).unwrap();
            prop_assert!(same_numbers(&read, &value), "{} became {}", value, read);
        }
    }

    #[test]
    fn a_number_is_read_as_it_was_written(value in any::<f64>()) {
        prop_assert!(json::number(value).parse().is_ok_and(|read: f64| read.total_cmp(&(value + 0.0)).is_eq()));
    }

    #[test]
    fn a_text_without_lone_surrogates_is_json(escapes in vec(prop_oneof![
        (0xD700_u32..0xE100).prop_map(|unit| format!("\\u{unit:04x}")),
        Just("\\\\".to_owned()),
        Just("\\\"".to_owned()),
        "[a-z中😀]",
    ], 0..8)) {
        let text = format!("\"{}\"", escapes.concat());
        prop_assert!(json::parse(&text).is_some(), "{}", text);
    }

    #[test]
    fn lone_surrogates_are_replaced_in_any_text(text: String) {
        let _ = json::parse(&text);
        let _ = json::rewritten(json::Reader::JsonBigint, &text);
    }

    #[test]
    fn keys_that_were_converted_stay_as_they_are(key in any_key()) {
        let once = snake_case_key(&key);
        prop_assert_eq!(snake_case_key(&once), once);
    }

    #[test]
    fn conversion_adds_no_member_and_changes_no_text(members in btree_map(any_key(), any_json(), 0..6)) {
        let members: Map<String, Value> = members.into_iter().collect();
        let mut before = Vec::new();
        texts(&Value::Object(members.clone()), &mut before);
        let converted = snake_case(members.clone());
        prop_assert!(converted.len() <= members.len());
        let mut after = Vec::new();
        texts(&Value::Object(converted.clone()), &mut after);
        prop_assert!(after.iter().all(|text| before.contains(text)));
        let _ = camel_case(Value::Object(converted));
    }

    #[test]
    fn a_signed_request_is_accepted(
        fields in vec(any_field(), 0..5),
        headers in vec(("[a-zA-Z0-9_-]{1,10}", any::<String>()), 0..5),
        timestamp in 0_u64..10_000_000_000,
    ) {
        // A server and a client may pick different ones of two headers with the same name.
        let mut headers = headers;
        headers.sort_by_key(|(name, _)| name.to_lowercase());
        headers.dedup_by_key(|(name, _)| name.to_lowercase());
        prop_assume!(!headers.is_empty());
        let request = Unsigned { method: "POST", url: "http://h/p?q", headers: &headers, fields: &fields, timestamp };
        let authorization = Authorization::parse(&sign(&request, "id", "key").to_string()).unwrap();
        prop_assert_eq!(verify(&request, &authorization, "key"), Ok(()));
    }

    #[test]
    fn a_signature_is_that_of_the_text_that_the_reference_builds(
        fields in vec(any_field(), 0..5),
        headers in vec(("[a-zA-Z0-9_.~-]{1,10}", any::<String>()), 0..8),
        query in "[a-z=&]{0,6}",
        timestamp in 0_u64..10_000_000_000,
    ) {
        let url = format!("http://h:1/p?{query}");
        let request = Unsigned { method: "POST", url: &url, headers: &headers, fields: &fields, timestamp };
        let signed = sign(&request, "id", "key");
        let date = signed.scope.split('/').next().unwrap_or_default().to_owned();
        let expected = reference_signature(&request, &date, "key");
        prop_assert_eq!(&signed.signature, &expected);
        prop_assert_eq!(authorize(&request, "id", &SigningKey::new("key", timestamp)), signed.to_string());
    }

    #[test]
    fn any_text_is_an_authorization_or_an_error(text: String) {
        let _ = Authorization::parse(&text);
        let _ = Authorization::parse(&format!("TC3-HMAC-SHA256 {text}"));
    }
}
