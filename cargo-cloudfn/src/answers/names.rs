//! The names of calls that an answer can be for.

use cloudfn_local::{AnswerRule, other_calls};
use cloudfn_names::{Meaning, meaning, nearest};

use crate::error::Error;

/// What the answers have that a function never sees: members that the replies do not have, as one warning each. A name of
/// JavaScript, such as `errCode`, is an error.
pub(crate) fn check_members(rules: &[AnswerRule]) -> Result<Vec<String>, Error> {
    let mut warnings = Vec::new();
    for rule in rules {
        let found = rule.check_members().map_err(|error| {
            Error::usage(error.to_string(), "an answer is written as WeChat sends it: `errcode`, `errmsg`")
        })?;
        warnings.extend(found);
    }
    Ok(warnings)
}

/// Makes sure that every rule is for a call that there is. A name that functions declare is one, even if the catalog does
/// not have it: WeChat has new APIs.
pub(crate) fn check(rules: &[AnswerRule], declared: &[&str]) -> Result<(), Error> {
    rules.iter().filter(|rule| !declared.contains(&rule.api())).try_for_each(|rule| check_name(rule.api()))
}

/// Makes sure that there is a call of this name.
pub(crate) fn check_name(name: &str) -> Result<(), Error> {
    if other_calls().any(|known| known == name) {
        return Ok(());
    }
    let group = name.split_once('.').map(|(group, _)| group);
    if group.is_some_and(|group| ["database", "cloudPay"].contains(&group)) {
        // A new payment call is sent as it is named, too.
        let is_new = group == Some("cloudPay") && nearest(name, other_calls()).is_none();
        return if is_new { Ok(()) } else { Err(unknown(name, &nearest_call(name))) };
    }
    match meaning(name) {
        Meaning::Api(known) if known.rust().is_some() => Ok(()),
        Meaning::Api(_) => Err(Error::usage(
            format!("no cloud function can call {name}, so nothing answers it"),
            format!("`cargo cloudfn explain {name}` says more"),
        )),
        Meaning::Unknown(advice) if !advice.names().is_empty() => {
            let names: Vec<_> = advice.names().iter().map(|known| format!("`{known}`")).collect();
            Err(unknown(name, &format!("did you mean {}?", names.join(" or "))))
        }
        Meaning::Needless(_) | Meaning::Unknown(_) => Err(unknown(name, &nearest_call(name))),
    }
}

fn unknown(name: &str, advice: &str) -> Error {
    Error::usage(format!("an answer is for `{name}`, which is no call of a function"), advice)
}

fn nearest_call(name: &str) -> String {
    // `cloud.callFunction`, as in JavaScript.
    let short = name.rsplit_once("cloud.").map_or(name, |(_, short)| short);
    match nearest(short, other_calls()) {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!(
            "name an API, such as subscribeMessage.send, that the function declares, or one of these: {}",
            other_calls().collect::<Vec<_>>().join(", ")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(name: &str) -> Option<String> {
        let rule = AnswerRule::delayed(name, std::time::Duration::ZERO);
        check(&[rule], &["wxa.ofTomorrow"]).err().map(|error| error.advice)
    }

    #[test]
    fn apis_and_other_calls_of_a_function_have_answers() {
        for name in ["subscribeMessage.send", "database.getDocument", "callFunction", "wxa.ofTomorrow"] {
            assert_eq!(advice(name), None, "{name}");
        }
    }

    #[test]
    fn a_mistyped_name_is_corrected() {
        for (name, expected) in [
            ("subscribeMessage.sent", "did you mean `subscribeMessage.send`"),
            ("openapi.subscribeMessage.send", "did you mean `subscribeMessage.send`?"),
            ("database.getDocuments", "did you mean `database.getDocument`?"),
            ("cloud.callFunction", "did you mean `callFunction`?"),
            ("cloudPay.unifyOrder", "did you mean `cloudPay.unifiedOrder`?"),
            ("nothing.likeThisAtAll", "or one of these: callFunction, "),
        ] {
            let advice = advice(name).unwrap();
            assert!(advice.contains(expected), "{name}: {advice}");
        }
    }

    #[test]
    fn a_member_that_a_reply_does_not_have_is_a_warning_and_a_name_of_javascript_is_an_error() {
        let rule = |text: &str| AnswerRule::read_argument(text, std::path::Path::new("")).unwrap();
        let rules = [rule(r#"phonenumber.getPhoneNumber={"errcode":0,"phone":{}}"#), rule("ocr.idcard=refused")];
        let [warning] = &check_members(&rules).unwrap()[..] else { panic!("one warning") };
        assert!(warning.contains("has `phone`, which its reply does not have"), "{warning}");
        let error = check_members(&[rule(r#"ocr.idcard={"errCode":1}"#)]).unwrap_err();
        assert!(error.message.contains("did you mean `errcode`?"), "{error:?}");
    }

    #[test]
    fn an_api_over_https_only_has_no_answer() {
        let error = check_name("http:GET /cgi-bin/token").unwrap_err();
        assert!(error.message.contains("no cloud function can call"), "{error:?}");
    }
}
