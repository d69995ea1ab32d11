//! Which calls a test can set an answer for. An answer for another name would never be used.

use cloudfn_names::{Meaning, Status, meaning};
use cloudfn_protocol::action;

use super::scripted::Scripted;

/// The calls that are not APIs of the catalog, nor actions of the database, by the names in the record of calls.
const SERVICES: [&str; 14] = [
    "callFunction",
    "uploadFile",
    "getTempFileURL",
    "deleteFile",
    "getOpenData",
    "getVoIPSign",
    "getCloudCallSign",
    "getCrossAccountToken",
    "cloudPay.unifiedOrder",
    "cloudPay.queryOrder",
    "cloudPay.closeOrder",
    "cloudPay.refund",
    "cloudPay.queryRefund",
    "cloudPay.downloadBill",
];

/// The calls of a function that are not APIs of WeChat, by the names in the record of calls. They can have scripted answers,
/// too.
pub fn other_calls() -> impl Iterator<Item = &'static str> {
    SERVICES.into_iter().chain(action::DATABASE)
}

/// Why no function gets an answer that is set for this name; `None` if one can.
///
/// `is_declared` says whether a function of the platform declares an API of this name, which the catalog need not have.
pub(super) fn problem(api: &str, answer: Option<&Scripted>, is_declared: impl FnOnce() -> bool) -> Option<String> {
    let unknown = if other_calls().any(|known| known == api) || is_declared() { None } else { unknown(api) };
    unknown.or_else(|| misspelled_member(answer?))
}

fn unknown(api: &str) -> Option<String> {
    let near = || cloudfn_names::nearest(api, other_calls());
    match meaning(api) {
        Meaning::Api(name) => match name.status {
            Status::HttpsOnly { .. } => Some("no cloud function can call it".to_owned()),
            _ => None,
        },
        // Payments are called by name, so any name may be one.
        _ if api.starts_with("cloudPay.") => near().map(|near| format!("did you mean `{near}`?")),
        Meaning::Needless(needless) => Some(near().map_or_else(
            || format!("it is {}, which sends nothing", needless.what),
            |near| format!("did you mean `{near}`?"),
        )),
        Meaning::Unknown(advice) => Some(match (advice.names(), near()) {
            ([], Some(near)) => format!("did you mean `{near}`?"),
            ([], None) => {
                "there is no WeChat API of this name, and no function of this platform declares one: add the \
                           function first"
                    .to_owned()
            }
            (names, _) => {
                let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
                format!("there is no WeChat API of this name: did you mean {}?", names.join(" or "))
            }
        }),
    }
}

/// WeChat writes `errcode`, and wx-server-sdk makes `errCode` of it.
pub(super) fn misspelled_member(answer: &Scripted) -> Option<String> {
    let content = answer.content();
    let names = [("errCode", "errcode"), ("errMsg", "errmsg")];
    let (javascript, wire) = names.into_iter().find(|(javascript, _)| content.get(javascript).is_some())?;
    Some(format!("its member `{javascript}` has the name of JavaScript: did you mean `{wire}`?"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_answer_that_no_function_can_get_says_which_name_was_meant() {
        for (api, expected) in [
            ("subscribeMesage.send", "did you mean `subscribeMessage.send`?"),
            ("openapi.wxacode.get", "did you mean `wxacode.get`?"),
            ("cloudPay.unifyOrder", "did you mean `cloudPay.unifiedOrder`?"),
            ("callfunction", "did you mean `callFunction`?"),
            ("database.getDocuments", "did you mean `database.getDocument`?"),
            ("cloud.getWXContext", "it is a function of wx-server-sdk, which sends nothing"),
            ("ours.newThing", "add the function first"),
        ] {
            let problem = problem(api, Some(&Scripted::json(json!({}))), || false).unwrap_or_default();
            assert!(problem.contains(expected), "{api}: {problem}");
        }
        for api in ["subscribeMessage.send", "getVoIPSign", "database.getDocument", "cloudPay.somethingElse"] {
            assert_eq!(problem(api, Some(&Scripted::hang()), || false), None, "{api}");
        }
        assert_eq!(problem("ours.newThing", Some(&Scripted::json(json!({}))), || true), None);
        let problem = problem("wxacode.get", Some(&Scripted::json(json!({"errCode": 1}))), || false).unwrap();
        assert!(problem.ends_with("did you mean `errcode`?"), "{problem}");
    }
}
