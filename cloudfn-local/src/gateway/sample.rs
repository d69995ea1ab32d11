//! What an API answers by itself, and what its errcodes mean.

use serde_json::Value;

use super::catalog::ANSWERS_A_FILE;
use super::samples::SAMPLES;
use super::scripted::Scripted;

/// The content of an API that answers a picture: a code that opens nothing in WeChat.
const CODE: &[u8] = include_bytes!("sample_code.png");

/// The answer of an API that is not in the catalog.
const OK: &str = r#"{"errcode":0,"errmsg":"ok"}"#;

/// An API's sample.
#[derive(Debug)]
pub(super) struct Sample {
    /// The API's name.
    pub(super) api: &'static str,
    /// The JSON text of a successful answer.
    pub(super) answer: &'static str,
    /// The names that an answer may have beside those of the sample.
    pub(super) others: &'static [&'static str],
    /// Its error codes and their meanings.
    pub(super) errcodes: &'static [(i64, &'static str)],
}

fn of(api: &str) -> Option<&'static Sample> {
    let index = SAMPLES.binary_search_by(|known| known.api.cmp(api)).ok();
    index.map(|index| &SAMPLES[index])
}

/// The default answer of an API: success, with every member that is known of it.
pub(super) fn answer(api: &str) -> Scripted {
    if ANSWERS_A_FILE.contains(&api) {
        return Scripted::binary("image/png", CODE);
    }
    Scripted::json_text(of(api).map_or(OK, |sample| sample.answer))
}

/// The errcodes of an API, with their meanings.
pub(crate) fn errcodes(api: &str) -> &'static [(i64, &'static str)] {
    of(api).map_or(&[], |sample| sample.errcodes)
}

/// What an errcode of an API means. Codes that the API's page does not list mean what they mean elsewhere.
pub(crate) fn meaning(api: &str, errcode: i64) -> Option<&'static str> {
    let of_all = SAMPLES.iter().flat_map(|sample| sample.errcodes);
    let mut codes = errcodes(api).iter().chain(of_all);
    codes.find(|(code, _)| *code == errcode).map(|(_, meaning)| *meaning)
}

/// The members of a successful answer of an API, as a sample, and the names that it may have beside those; `None` if the
/// members are not known.
pub(super) fn members(api: &str) -> Option<(Value, &'static [&'static str])> {
    let sample = of(api)?;
    let answer: Value = serde_json::from_str(sample.answer).ok()?;
    // An API that documents no members may still have some.
    let has_members = answer.as_object()?.keys().any(|name| !["errcode", "errmsg"].contains(&&**name));
    has_members.then_some((answer, sample.others))
}
