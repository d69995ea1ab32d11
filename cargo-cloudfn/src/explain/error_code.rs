//! Explains an error code: of the platform, of wx-server-sdk, or of WeChat's APIs.

use cloudfn_protocol::codes;
use serde_json::{Value, json};

use super::catalog::{self, Api};
use super::explanation::Explanation;
use crate::error::Error;
use crate::shown::first_of;

/// How many APIs are shown for each meaning.
const SHOWN_APIS: usize = 6;

/// What to do about the codes that people meet most.
const ADVICE: &[(i64, &str)] = &[
    (
        codes::OPENAPI_NO_PERMISSION,
        "the config.json that was uploaded does not list the API: declare it, run `cargo cloudfn package`, and upload the \
         function with WeChat DevTools, the only tool that applies config.json; it takes up to ten minutes",
    ),
    (codes::OPENAPI_NOT_FOUND, "the name that was sent is no API's: `cargo cloudfn explain NAME` says what it is"),
    (
        codes::COLLECTION_NOT_EXIST,
        "create the collection, in DevTools or with `cloud.database().create_collection(..)`",
    ),
    (
        codes::WX_INVALID_CLOUD_ID,
        "the page gets a cloudID and calls the function with it; the function cannot make one",
    ),
    (codes::WX_CLOUD_ID_EXPIRED, "the page has to get a new cloudID: they work for a short time only"),
    (
        codes::WX_CLOUD_ID_USER_NOT_MATCH,
        "a cloudID opens data in a call of the user that it belongs to, and in no other",
    ),
    (codes::TOO_MANY_CALLS, "make fewer calls at the same time, or try again later"),
    (-504_002, "the function that was called failed: its own log says why"),
    (-503_003, "the fileID is wrong, or the file was deleted"),
    (-1, "WeChat's system is busy: try again"),
    (
        40_001,
        "the access_token is wrong or old. A cloud function needs none; on your own servers, see \
         https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/hosting.md",
    ),
    (40_003, "the openid is not one of this Mini Program's: each appid has other openids for the same user"),
    (40_037, "the template is not in this account's list (mp.weixin.qq.com), or belongs to another account"),
    (
        43_101,
        "the user has not accepted this message: a page calls wx.requestSubscribeMessage first; each consent is for one \
         message",
    ),
    (
        47_003,
        "`data` does not fit the template: it needs every key of the template, and each value has a form by its key",
    ),
    (41_030, "`page` does not exist in the released Mini Program"),
    (45_009, "the quota of the day is used up"),
    (87_014, "the content is risky: do not publish it"),
];

/// The code that a text is or contains: `-604101`, `DATABASE_COLLECTION_NOT_EXIST`, `.. errCode: -604101 | errMsg: ..`.
pub(super) fn in_text(text: &str) -> Option<i64> {
    if let Ok(code) = text.replace('_', "").parse() {
        return Some(code);
    }
    let named = codes::of_gateway(text);
    if codes::gateway_name(named) == Some(text) {
        return Some(named);
    }
    let lower = text.to_ascii_lowercase();
    let after = ["errcode", "error code", "err_code"].into_iter().find_map(|word| lower.rsplit_once(word))?.1;
    let number = after.trim_start_matches(|letter: char| !letter.is_ascii_digit() && letter != '-');
    let end = number.char_indices().skip(1).find(|(_, letter)| !letter.is_ascii_digit());
    number[..end.map_or(number.len(), |(index, _)| index)].parse().ok()
}

pub(super) fn explain(code: i64) -> Result<Explanation, Error> {
    let text = codes::text(code);
    let of_apis: Vec<_> = catalog::with_errcode(code).collect();
    if text.is_none() && of_apis.is_empty() {
        return Err(Error::usage(
            format!("cloudfn does not know the error code {code}"),
            "the error's own text says what WeChat says about it: `error.err_msg()`, or `error.errmsg()` for an API's",
        ));
    }
    let mut lines = vec![format!("{code}: {}", origin(code, text.is_some()))];
    lines.extend(text.map(|text| format!("wx-server-sdk's text: {text}")));
    lines.extend(codes::gateway_name(code).map(|name| format!("the gateway's name: {name}")));
    let advice = ADVICE.iter().find(|(known, _)| *known == code).map(|(_, advice)| *advice);
    let mut explanation = Explanation::new("error-code", code.to_string())
        .paragraph(lines.join("\n"))
        .section("What to do", &advice.map(str::to_owned).into_iter().collect::<Vec<_>>())
        .section("Meaning, by API", &meanings(&of_apis));
    explanation = explanation.section("In Rust", &in_rust(code, text.is_some(), !of_apis.is_empty()));
    Ok(explanation
        .fact("code", code)
        .fact("text", text)
        .fact("gatewayName", codes::gateway_name(code))
        .fact("advice", advice)
        .fact(
            "apis",
            of_apis
                .iter()
                .map(|(api, meaning)| json!({"api": api.shown_name(), "meaning": meaning}))
                .collect::<Value>(),
        ))
}

/// Where a code comes from.
fn origin(code: i64, is_of_the_sdk: bool) -> String {
    if !is_of_the_sdk || code == codes::UNKNOWN {
        return "an errcode of WeChat's APIs".to_owned();
    }
    let digits = code.unsigned_abs().to_string();
    let system = match digits.get(..1) {
        Some("4") => "wx-server-sdk",
        Some("5") => "Tencent Cloud",
        _ => "WeChat's side of the platform",
    };
    let about = match digits.get(1..3) {
        Some("02") => ", about the database",
        Some("03") => ", about files",
        Some("04") => ", about functions and their calls",
        _ => "",
    };
    format!("an error of {system}{about}")
}

/// A line for each meaning, with the APIs that give it.
fn meanings(of_apis: &[(&Api, &str)]) -> Vec<String> {
    let mut meanings: Vec<(&str, Vec<&str>)> = Vec::new();
    for (api, meaning) in of_apis {
        match meanings.iter_mut().find(|(known, _)| known == meaning) {
            Some((_, apis)) => apis.push(api.shown_name()),
            None => meanings.push((meaning, vec![api.shown_name()])),
        }
    }
    meanings.sort_by_key(|(_, apis)| std::cmp::Reverse(apis.len()));
    let line = |(meaning, apis): &(&str, Vec<&str>)| format!("{meaning} ({})", first_of(apis, SHOWN_APIS));
    meanings.iter().map(line).collect()
}

/// How a function recognizes it.
fn in_rust(code: i64, is_of_the_sdk: bool, is_of_apis: bool) -> Vec<String> {
    let of_api = is_of_apis.then(|| format!("error.errcode() == Some({code})"));
    let of_sdk = (is_of_the_sdk && code != codes::UNKNOWN).then(|| format!("error.err_code() == {code}"));
    [of_api, of_sdk].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_alone_by_its_name_and_in_a_message() {
        for (text, code) in [
            ("-604101", -604_101),
            ("43101", 43_101),
            ("40_001", 40_001),
            ("DATABASE_COLLECTION_NOT_EXIST", -502_005),
            ("cloud.callFunction:fail Error: errCode: -604101 | errMsg: function has no permission", -604_101),
            ("openapi.subscribeMessage.send:fail errcode=43101, user refused", 43_101),
            ("{\"errcode\":40037,\"errmsg\":\"invalid template_id\"}", 40_037),
            ("system error: error code: -604100", -604_100),
        ] {
            assert_eq!(in_text(text), Some(code), "{text}");
        }
        for text in ["subscribeMessage.send", "errCode", "NO_SUCH_NAME", "errcode -", ""] {
            assert_eq!(in_text(text), None, "{text}");
        }
    }

    #[test]
    fn the_codes_in_the_error_index_have_an_explanation() {
        let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/book/src/error-index.md");
        let page = std::fs::read_to_string(page).unwrap();
        let cells = page.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next());
        let codes: Vec<i64> = cells.flat_map(|cell| cell.split(", ")).filter_map(|code| code.parse().ok()).collect();
        assert!(codes.len() > 10, "{codes:?}");
        for code in codes {
            assert!(explain(code).is_ok(), "{code}");
        }
    }

    #[test]
    fn the_advice_is_about_codes_that_have_an_explanation() {
        for (code, _) in ADVICE {
            assert!(explain(*code).is_ok(), "{code}");
        }
    }
}
