//! The table of plausible answers and of error codes for the local platform's gateway, and the test that the replies of
//! cloudfn-openapi read those answers.

use serde_json::{Map, Value, json};

use super::super::catalog::{BinaryResponse, Entry, Field, FieldType, NumberKind, SetKey, SetValue};
use super::super::model::{Api, Module};
use super::super::output::Output;
use super::GENERATED;
use super::docs;
use super::rust::{literal, number_literal};
use super::sample::number_of;

const FILE: &str = "cloudfn-local/src/gateway/samples.rs";
const TEST: &str = "cloudfn-local/src/gateway/tests/every_sample.rs";

/// Values of closed sets that mean that nothing is wrong.
const GOOD_VALUES: [&str; 4] = ["Pass", "Passed", "Normal", "Release"];

/// The members that every answer has.
const ENVELOPE: [&str; 2] = ["errcode", "errmsg"];

/// The parts of names of members that say that a loop goes on, or that something is wrong.
const NOT_SO: [&str; 3] = ["hasmore", "hasnext", "complaint"];

/// 2026-01-02 03:04:05 in UTC, in seconds since 1970.
const TIME: i64 = 1_767_323_045;

/// Writes both.
pub(crate) fn samples(modules: &[Module<'_>], output: &mut Output) {
    let mut apis: Vec<_> = modules.iter().flat_map(|module| module.apis.iter().map(move |api| (module, api))).collect();
    apis.sort_by_key(|(_, api)| &api.entry.api.name);
    let rows: String = apis.iter().map(|(_, api)| row(api)).collect();
    output.add(
        FILE,
        format!(
            "{GENERATED}//! What each of WeChat's APIs answers, as a sample, and its error codes.

            use super::sample::Sample;

            /// All APIs that can be called, sorted by name.
            #[rustfmt::skip] // a line each
            pub(super) static SAMPLES: &[Sample] = &[\n{rows}];\n"
        ),
    );
    output.add(TEST, test(&apis));
}

fn row(api: &Api<'_>) -> String {
    let answer = answer(api.facts);
    let codes: Vec<_> = api.facts.api.errcodes.iter().filter(|code| code.code != 0).collect();
    let codes = codes.iter().filter_map(|code| Some((code.code, code.meaning.as_deref()?)));
    let codes: Vec<_> =
        codes.map(|(code, meaning)| format!("({}, {})", number_literal(code), literal(meaning))).collect();
    format!(
        "    Sample {{ api: {}, answer: {}, others: &[{}], errcodes: &[{}] }},\n",
        literal(&api.entry.api.name),
        literal(&answer.to_string()),
        others(api).join(", "),
        codes.join(", "),
    )
}

/// A test that reads each sample as the reply of its API.
fn test(apis: &[(&Module<'_>, &Api<'_>)]) -> String {
    let has_json = |api: &Api<'_>| api.facts.api.binary_response != BinaryResponse::OnSuccess;
    let rows: String = apis
        .iter()
        .filter(|(_, api)| has_json(api))
        .map(|(module, api)| {
            let path = format!("cloudfn_openapi::{}::{}", module.path.join("::"), api.name);
            format!("    ({}, read::<{path}>),\n", literal(&api.entry.api.name))
        })
        .collect();
    let is_any_deprecated = apis.iter().any(|(_, api)| docs::deprecation(&api.entry.api).is_some());
    let allowed =
        if is_any_deprecated { "#![allow(deprecated, reason = \"what is gone still answers\")]\n\n" } else { "" };
    format!(
        "{GENERATED}//! The reply of each API, which reads the API's sample.

        {allowed}use super::samples::{{Read, read}};

        /// All APIs that answer JSON, sorted by name.
        #[rustfmt::skip] // a line each
        pub(super) static REPLIES: &[(&str, Read)] = &[\n{rows}];\n"
    )
}

/// A plausible answer of an API: success, with every member that the catalog knows.
fn answer(facts: &Entry) -> Value {
    let success = [("errcode".to_owned(), json!(0)), ("errmsg".to_owned(), json!("ok"))];
    let members = object(facts.api.response.as_deref().unwrap_or_default());
    success.into_iter().chain(members.into_iter().filter(|(name, _)| !ENVELOPE.contains(&&**name))).collect()
}

/// The names that an answer may have beside those of the sample: the member that contains all others, those of earlier
/// versions, other spellings, and members whose values have no sample.
fn others(api: &Api<'_>) -> Vec<String> {
    let wrapper = api.wrapped_reply().map(literal);
    let earlier = api.earlier.iter().flat_map(|version| &version.reply).filter_map(|member| member.wire.as_deref());
    let fields = api.facts.api.response.as_deref().unwrap_or_default();
    let mut names: Vec<_> = wrapper.into_iter().chain(earlier.map(literal)).chain(others_of(fields)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn others_of(fields: &[Field]) -> Vec<String> {
    let of_field = |field: &Field| {
        let own = value(field).is_none().then_some(&field.name_http);
        let names: Vec<_> = own.into_iter().chain(&field.spellings).map(|name| literal(name)).collect();
        names.into_iter().chain(others_of(&field.fields)).collect::<Vec<_>>()
    };
    fields.iter().flat_map(of_field).collect()
}

fn object(fields: &[Field]) -> Map<String, Value> {
    fields.iter().filter_map(|field| Some((field.name_http.clone(), value(field)?))).collect()
}

/// A plausible value of a member. Files and members of unknown type have none.
fn value(field: &Field) -> Option<Value> {
    if let Some(fixed) = &field.fixed {
        return Some(fixed.clone());
    }
    let value = match field.r#type {
        _ if !field.values.is_empty() => good_value(&field.values),
        FieldType::Object | FieldType::ObjectList if field.fields.is_empty() => json!(text(field)),
        FieldType::Object | FieldType::ObjectList => Value::Object(object(&field.fields)),
        FieldType::Text | FieldType::TextList | FieldType::Json => json!(text(field)),
        FieldType::Number | FieldType::NumberList if field.zero_one => json!(1),
        FieldType::Number | FieldType::NumberList => number(field),
        FieldType::Boolean => json!(!NOT_SO.iter().any(|word| plain_name(field).contains(word))),
        FieldType::Map => json!({"thing1": {"value": "text"}}),
        FieldType::Media | FieldType::Buffer | FieldType::Unknown => return None,
    };
    let is_list = matches!(field.r#type, FieldType::TextList | FieldType::NumberList | FieldType::ObjectList);
    Some(if is_list { json!([value]) } else { value })
}

fn good_value(values: &[SetValue]) -> Value {
    let good = values.iter().find(|value| GOOD_VALUES.contains(&&*value.name));
    match good.or(values.first()).map(|value| &value.value) {
        Some(SetKey::Number(number)) => json!(number),
        Some(SetKey::Text(text)) => json!(text),
        None => Value::Null,
    }
}

/// The name of a member in lower case, without underscores.
fn plain_name(field: &Field) -> String {
    field.name_http.to_ascii_lowercase().replace('_', "")
}

fn text(field: &Field) -> String {
    let name = plain_name(field);
    let is = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let described = field.desc.to_ascii_lowercase();
    if described.contains("json") {
        return "{}".to_owned();
    }
    let sample = match &*name {
        "url" | "apply_url" => "https://example.com/local",
        "openlink" => "weixin://dl/business/?t=LOCAL",
        "urllink" => "https://wxaurl.cn/LOCAL",
        "link" => "#小程序://本地平台/LOCAL",
        "unionid" => "uLocalUser",
        "countrycode" | "isocode" => "86",
        "keywordid" => "1",
        "roomid" => "1001",
        "code" | "col_data_type" | "coldatatype" => "0",
        _ if is(&["openid", "touser"]) => "oLocalUser",
        _ if is(&["appid"]) => "wx00000000c10dfa11",
        _ if is(&["phone", "mobile", "tel", "contact"]) => "13580006666",
        _ if is(&["md5"]) => "0cc175b9c0f1b6a831c399e269772661",
        _ if is(&["url", "headimg", "headingimg", "img", "pushaddr", "codeuri", "image"]) => {
            return format!("https://example.com/{}", field.name_http);
        }
        _ if is(&["domain"]) => "https://example.com",
        "refdate" | "ds" => "20260102",
        _ if is(&["time", "date", "validfrom", "validto"]) && described.contains("iso") => "2026-01-02T03:04:05+08:00",
        _ if is(&["time", "timestamp"]) => "2026-01-02 03:04:05",
        _ if is(&["date", "validfrom", "validto"]) => "2026-01-02",
        _ if is(&["env"]) => "local-1g0123456789abcd",
        _ if is(&["version"]) => "1.0.0",
        _ if is(&["percent"]) => "50%",
        _ if is(&["count", "price"]) => "1",
        _ if is(&["path", "route", "page"]) => "pages/index/index",
        _ if name.ends_with("id")
            || is(&["ticket", "token", "signature", "billno", "serial", "trackingno", "tradeno"]) =>
        {
            return id(&field.name_http);
        }
        _ => return words(&field.name_http),
    };
    sample.to_owned()
}

/// An id in hexadecimal digits, which differs for most names.
fn id(wire: &str) -> String {
    // FNV-1a, in 64 bits.
    let hash = wire
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}

/// The words of a name: `legal representative`.
fn words(wire: &str) -> String {
    let mut words = String::new();
    for letter in wire.chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.push(if letter == '_' { ' ' } else { letter.to_ascii_lowercase() });
    }
    words
}

fn number(field: &Field) -> Value {
    let name = plain_name(field);
    let is = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let described = &field.desc;
    if field.number_kind == Some(NumberKind::Decimal) {
        return json!(1.5);
    }
    json!(match &*name {
        // The label of content that nothing is wrong with.
        "label" => 100,
        "prob" => 90,
        // No risk, and no error of a part.
        "errcode" | "riskrank" | "deliveryresultcode" | "level" => 0,
        "w" => 640,
        "h" => 480,
        "x" | "y" => 10,
        _ if name.ends_with("count") || is(&["cnt", "total", "pv", "uv", "num"]) => 1,
        _ if is(&["quota", "balance", "amount", "price", "amt", "fee"]) => 100,
        _ if is(&["percent"]) => 50,
        _ if is(&["time", "timestamp", "createdat", "uploadtime"]) || described.contains("unix") => TIME,
        _ => number_of(&field.name_http),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str) -> Field {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_verdict_is_a_good_one() {
        let suggest = field(
            r#"{"name_http": "suggest", "name_cloud": "suggest", "type": "string", "values": [
                {"value": "risky", "name": "Risky", "meaning": ""}, {"value": "pass", "name": "Pass", "meaning": ""}]}"#,
        );
        assert_eq!(value(&suggest), Some(json!("pass")));
        let label = field(r#"{"name_http": "label", "name_cloud": "label", "type": "number"}"#);
        assert_eq!(value(&label), Some(json!(100)));
    }

    #[test]
    fn lists_have_one_entry_and_files_are_left_out() {
        let list = field(
            r#"{"name_http": "list", "name_cloud": "list", "type": "array<object>", "fields": [
                {"name_http": "phoneNumber", "name_cloud": "phoneNumber", "type": "string"},
                {"name_http": "buffer", "name_cloud": "buffer", "type": "buffer"}]}"#,
        );
        assert_eq!(value(&list), Some(json!([{"phoneNumber": "13580006666"}])));
    }

    #[test]
    fn names_become_words() {
        assert_eq!(words("legal_representative"), "legal representative");
        assert_eq!(words("OsName"), "os name");
        assert_ne!(id("trace_id"), id("query_id"));
    }
}
