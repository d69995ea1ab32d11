//! What a text means: each kind of subject is recognized by its form.

use cloudfn_names::{Meaning, normalized};
use jiff::civil::DateTime;

use super::catalog::{self, Api};
use super::explanation::Explanation;
use super::{api, compiler_code, error_code, error_page, feature, needless, npm_package, timer, topic};
use crate::error::Error;
use crate::npm_counterpart::counterpart;

/// A text that means nothing known.
#[derive(Debug)]
pub(super) struct Unknown {
    pub(super) error: Error,
    /// The nearest names, best first.
    pub(super) nearest: Vec<String>,
}

impl From<Error> for Unknown {
    fn from(error: Error) -> Self {
        Self { error, nearest: Vec::new() }
    }
}

/// Explains what a text means.
pub(super) fn explain(what: &str, now: DateTime) -> Result<Explanation, Unknown> {
    if what.is_empty() {
        let message = "nothing to explain";
        return Err(Error::usage(message, "name an API, an error code, a timer's expression or a compile error").into());
    }
    // Names in JSON and in Rust stand in quotes.
    let bare = what.trim_matches(['"', '\'', '`', ',']);
    if timer::is_timer(bare) {
        return Ok(timer::explain(bare, now)?);
    }
    if let Some(feature) = feature::of_name(bare) {
        return Ok(feature::explain(feature));
    }
    if let Some(topic) = topic::of_word(bare) {
        return Ok(topic::explain(topic));
    }
    if let Some(page) = error_page::name_of(bare) {
        return Ok(error_page::explain(page));
    }
    if let Some(code) = compiler_code::in_text(bare) {
        return Ok(compiler_code::explain(&code)?);
    }
    if let Some(code) = error_code::in_text(bare) {
        return Ok(error_code::explain(code)?);
    }
    if let Some(api) = catalog::of_endpoint(bare).or_else(|| catalog::of_type(bare)) {
        return Ok(api::explain(api, None));
    }
    explain_name(bare)
}

fn explain_name(name: &str) -> Result<Explanation, Unknown> {
    match cloudfn_names::meaning(name) {
        Meaning::Api(known) => {
            catalog::named(known.name).map(|api| api::explain(api, None)).ok_or_else(|| unknown(name, &[]))
        }
        Meaning::Needless(needless) => Ok(needless::explain(needless, name)),
        Meaning::Unknown(advice) => {
            if let Some(api) = of_another_style(name) {
                return Ok(api::explain(api, Some(name)));
            }
            match counterpart(name) {
                Some(instead) => Ok(npm_package::explain(name, instead)),
                None => Err(unknown(name, advice.names())),
            }
        }
    }
}

/// The API of a name that is written in another style, as `openapi.wxacode.get`, or of a method without its class, if
/// only one class has it.
fn of_another_style(name: &str) -> Option<&'static Api> {
    let normal = normalized(name);
    if let Some(known) = cloudfn_names::declarable_names().find(|known| normalized(known) == normal) {
        return catalog::named(known);
    }
    let mut with_method = cloudfn_names::declarable_names()
        .filter(|known| normalized(known).rsplit('.').next() == Some(normal.as_str()))
        .filter_map(catalog::named);
    let first = with_method.next()?;
    with_method.next().is_none().then_some(first)
}

fn unknown(name: &str, nearest: &[&str]) -> Unknown {
    let mut nearest: Vec<_> = nearest.iter().map(|&name| name.to_owned()).collect();
    // All names are in ASCII. One that is near a short Chinese word has as few letters, and no other likeness.
    if !name.is_ascii() {
        nearest.clear();
    } else if nearest.is_empty() {
        nearest.extend(cloudfn_names::nearest(name, error_page::names().chain(feature::names())).map(str::to_owned));
    }
    let quoted: Vec<_> = nearest.iter().map(|name| format!("`{name}`")).collect();
    let advice = if quoted.is_empty() && cloudfn_names::is_valid_name(name) {
        "if WeChat has this API, describe it yourself: `cargo cloudfn explain own-api` says how".to_owned()
    } else if quoted.is_empty() {
        "name an API (`subscribeMessage.send`), an error code, a timer's expression in quotes ('0 0 9 * * * *') or a compile \
         error (`undeclared-call`); https://github.com/cloudfn/cloudfn/blob/main/docs/book/src/apis.md lists the APIs"
            .to_owned()
    } else {
        format!("did you mean {}?", quoted.join(" or "))
    };
    Unknown {
        error: Error::usage(format!("cloudfn does not know {}", crate::printable::quoted(name)), advice),
        nearest,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use jiff::civil::datetime;
    use serde_json::Value;

    use super::*;
    use crate::terminal::Terminal;

    fn document(what: &str) -> Value {
        match explain(what, datetime(2026, 11, 27, 9, 0, 0, 0)) {
            Ok(explanation) => explanation.document(),
            Err(unknown) => panic!("{what}: {unknown:?}"),
        }
    }

    #[test]
    fn each_kind_of_subject_is_recognized_by_its_form() {
        for (what, kind, name) in [
            ("subscribeMessage.send", "api", "subscribeMessage.send"),
            ("\"subscribeMessage.send\",", "api", "subscribeMessage.send"),
            ("openapi.subscribeMessage.send", "api", "subscribeMessage.send"),
            ("cloud.openapi.subscribeMessage.send(", "api", "subscribeMessage.send"),
            ("subscribe_message::Send", "api", "subscribeMessage.send"),
            ("POST /cgi-bin/message/subscribe/send", "api", "subscribeMessage.send"),
            ("getPhoneNumber", "api", "phonenumber.getPhoneNumber"),
            ("urlscheme.generateNFC", "api", "urlscheme.generateNFC"),
            ("templateMessage.send", "api", "templateMessage.send"),
            ("/cgi-bin/stable_token", "api", "getStableAccessToken"),
            ("cloud.getWXContext", "needless-name", "cloud.getWXContext"),
            ("cloudPay.unifiedOrder", "needless-name", "cloudPay.unifiedOrder"),
            ("wx.requestOrderPayment", "needless-name", "wx.requestOrderPayment"),
            ("auth.code2Session", "needless-name", "auth.code2Session"),
            ("-604101", "error-code", "-604101"),
            ("43101", "error-code", "43101"),
            ("errCode: -501007 | errMsg: invalid parameters", "error-code", "-501007"),
            ("0 0 9 * * * *", "timer", "0 0 9 * * * *"),
            ("storage", "feature", "storage"),
            ("database", "feature", "database"),
            ("\"tls\"", "feature", "tls"),
            ("cloud.database", "needless-name", "cloud.database"),
            ("undeclared-call", "compile-error", "undeclared-call"),
            ("timer", "compile-error", "timer"),
            ("订阅消息", "topic", "订阅消息"),
            ("二维码", "topic", "小程序码"),
            ("axios", "npm-package", "axios"),
            ("dayjs", "npm-package", "dayjs"),
        ] {
            let document = document(what);
            assert_eq!((&document["kind"], &document["name"]), (&kind.into(), &name.into()), "{what}");
        }
    }

    #[test]
    fn another_style_of_a_name_is_corrected_and_another_status_has_its_advice() {
        for (what, member, value) in [
            ("openapi.wxacode.get", "written", "openapi.wxacode.get"),
            ("openapi.wxacode.get", "declare", "#[cloud_function(openapi = [\"wxacode.get\"])]"),
            ("templateMessage.send", "instead", "subscribeMessage.send"),
            ("urlscheme.generateNFC", "instead", "urlscheme.generateNFCScheme"),
            ("urlscheme.generateNFC", "status", "older-name"),
            ("/cgi-bin/stable_token", "status", "https-only"),
        ] {
            assert_eq!(document(what)[member], value, "{what}");
        }
        assert_eq!(document("wxacode.get")["written"], Value::Null);
    }

    #[test]
    fn an_unknown_name_has_the_nearest_ones() {
        let unknown = |what| explain(what, datetime(2026, 11, 27, 9, 0, 0, 0)).unwrap_err();
        assert_eq!(unknown("subscribeMesage.send").nearest, ["subscribeMessage.send"]);
        assert_eq!(unknown("undeclared-cal").error.advice, "did you mean `undeclared-call`?");
        assert_eq!(unknown("test-databse").error.advice, "did you mean `test-database`?");
        for word in ["天气", "查天气", "数"] {
            let unknown = unknown(word);
            assert!(unknown.nearest.is_empty() && unknown.error.advice.starts_with("name an API"), "{unknown:?}");
        }
        assert_eq!(unknown("msgSecCheck").nearest[0], "security.msgSecCheck");
        assert!(unknown("newClass.newMethod").error.advice.contains("own-api"));
        let timer = unknown("0 9 * * *").error;
        assert!(timer.message.contains("seven fields") && timer.advice.contains("\"0 0 9 * * * *\""), "{timer:?}");
        assert!(unknown("").error.message.contains("nothing to explain"));
    }

    #[test]
    fn the_members_of_an_answer_are_explained_with_their_types_and_values() {
        let member = |api: &str, name: &str| {
            let document = document(api);
            let members = document["answer"].as_array().unwrap();
            members.iter().find(|member| member["name"] == name).cloned().unwrap_or_default()
        };
        let suggest = member("security.msgSecCheck", "result.suggest");
        assert_eq!(suggest["type"], "Option<Suggest>");
        assert!(suggest["about"].as_str().unwrap().ends_with("One of Risky, Pass, Review."), "{suggest}");
        assert_eq!(member("phonenumber.getPhoneNumber", "phone_info.pure_phone_number")["type"], "String");
        assert_eq!(member("ocr.printedText", "items[].text")["type"], "String");
        // An older name has the answer of the newer one.
        assert_eq!(document("urlscheme.generateNFC")["answer"], document("urlscheme.generateNFCScheme")["answer"]);
    }

    #[test]
    fn every_api_of_the_catalog_is_explained_under_its_name() {
        for name in cloudfn_names::declarable_names() {
            let document = document(name);
            assert_eq!((&document["kind"], &document["name"]), (&"api".into(), &name.into()));
            let call = document["call"].as_str().unwrap_or_default();
            assert!(call.starts_with("let answer =") && call.ends_with(".await?;"), "{name}: {call}");
        }
    }

    #[test]
    fn every_name_that_a_real_project_declares_is_explained() {
        let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/reference/real-configs.json");
        let file = std::env::var_os("CLOUDFN_REAL_CONFIGS").map_or(beside, PathBuf::from);
        let Ok(text) = std::fs::read_to_string(&file) else {
            let text = format!("skipped: {} cannot be read; CLOUDFN_REAL_CONFIGS names such a file", file.display());
            Terminal::of_stderr().tell(&text);
            return;
        };
        let configs: Vec<Value> = serde_json::from_str(&text).unwrap();
        let lists = configs.iter().filter_map(|config| config["openapi"].as_array());
        let names: Vec<&str> = lists.flatten().filter_map(Value::as_str).collect();
        assert!(names.len() > 50, "{} names", names.len());
        for name in names {
            let document = document(name);
            let is_known = document["name"] == name || document["written"] == name;
            assert!(is_known && (document["kind"] == "api" || document["kind"] == "needless-name"), "{document:#}");
        }
        let triggers = configs.iter().filter_map(|config| config["triggers"].as_array()).flatten();
        let timers: Vec<&str> = triggers.filter_map(|trigger| trigger["config"].as_str()).collect();
        assert!(timers.len() > 10, "{} timers", timers.len());
        for timer in timers {
            match explain(timer, datetime(2026, 11, 27, 9, 0, 0, 0)) {
                Ok(explanation) => assert_eq!(explanation.document()["kind"], "timer", "{timer}"),
                Err(unknown) => assert!(unknown.error.message.contains("timer"), "{timer}: {unknown:?}"),
            }
        }
    }
}
