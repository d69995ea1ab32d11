//! Checks the names of APIs and the members of answers that a test sets. A misspelled one would have no effect, and the
//! test would check something else than it says.

use cloudfn_names::{Meaning, Status, meaning};
use cloudfn_openapi::UnreadMember;
use serde_json::Value;

use crate::registry::function::Function;

/// The calls of WeChat Pay.
const PAY: [&str; 6] = ["unifiedOrder", "queryOrder", "closeOrder", "refund", "queryRefund", "downloadBill"];

/// The calls that the platform can refuse, and that have no JSON answer.
const INNER: [(&str, &str); 4] = [
    ("getOpenData", "`.open_data(cloud_id, data)` sets the data of a cloudID"),
    ("getVoIPSign", "its answer is always `test-signature`"),
    ("getCloudCallSign", "its answer is always `test-signature`"),
    ("getCrossAccountToken", "its answer is always a right that works"),
];

/// Panics unless a function can call an API with this name.
#[track_caller]
pub(super) fn check_answered(api: &str) {
    if let Some((_, instead)) = INNER.iter().find(|(name, _)| *name == api) {
        panic!("`{api}` does not answer with JSON: {instead}; `.refused(..)` makes it fail");
    }
    check_refused(api);
}

/// Panics unless there is a call with this name that the platform can refuse.
#[track_caller]
pub(super) fn check_refused(api: &str) {
    if let Some(problem) = problem(api) {
        panic!("{problem}");
    }
}

fn problem(api: &str) -> Option<String> {
    if INNER.iter().any(|(name, _)| *name == api) || is_declared(api) {
        return None;
    }
    if let Some(method) = api.strip_prefix("cloudPay.") {
        // Any method can be called by `Pay::untyped`, so only one that looks misspelled is a mistake.
        let near = cloudfn_names::nearest(method, PAY.into_iter()).filter(|near| *near != method)?;
        return Some(format!("there is no payment `{api}`: did you mean `cloudPay.{near}`?"));
    }
    match api {
        "callFunction" => {
            return Some("`.function(name, answer)` sets the answer of another cloud function".to_owned());
        }
        _ if api.starts_with("database.") => {
            return Some(format!("`.database_answer(\"{api}\", data)` sets the answer of the database"));
        }
        _ if api.starts_with("storage.") => {
            return Some("a test has a storage: upload the files that it needs".to_owned());
        }
        _ => {}
    }
    match meaning(api) {
        Meaning::Api(name) => match name.status {
            Status::HttpsOnly { .. } => Some(format!("`{api}` cannot be called by a cloud function")),
            _ => None,
        },
        Meaning::Needless(needless) => Some(format!("`{api}` is {}, and has no answer to set", needless.what)),
        Meaning::Unknown(advice) => Some(match advice.names() {
            [] => format!(
                "there is no WeChat API `{api}`, and no cloud function of this program declares one: declare it as \
                 `openapi = [\"{api}\" = Request]`"
            ),
            names => {
                let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
                format!("there is no WeChat API `{api}`: did you mean {}?", names.join(" or "))
            }
        }),
    }
}

/// Whether a cloud function of this program declares an API of this name, which the catalog need not have.
fn is_declared(api: &str) -> bool {
    Function::all().into_iter().any(|function| function.permissions().iter().any(|name| name == api))
}

/// Panics if an answer has the names of JavaScript instead of those of the wire.
#[track_caller]
pub(super) fn check_members(api: &str, answer: &Value) {
    for (javascript, wire) in [("errCode", "errcode"), ("errMsg", "errmsg")] {
        assert!(
            answer.get(javascript).is_none(),
            "the answer of `{api}` has the member `{javascript}`: did you mean `{wire}`? WeChat answers with `{wire}`; \
             wx-server-sdk and this crate make `{javascript}` of it"
        );
    }
}

/// The message for a member of an answer that the reply does not have.
pub(super) fn about_unread(api: &str, member: &UnreadMember) -> String {
    let UnreadMember { path, known } = member;
    let name = path.rsplit('.').next().unwrap_or(path);
    let letters = |name: &str| name.replace('_', "").to_lowercase();
    let same = known.iter().copied().find(|known| letters(known) == letters(name));
    let near = same.or_else(|| cloudfn_names::nearest(name, known.iter().copied()));
    let near = near.map(|near| format!(": did you mean `{near}`?")).unwrap_or_default();
    format!(
        "the answer that the test sets for `{api}` has a member `{path}`, which the reply type does not have{near}\nif WeChat \
         really sends it, set the answer with `.answer_verbatim(..)`"
    )
}
