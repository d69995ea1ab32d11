//! Members of a scripted answer that the API's reply does not have. The function would never see them.

use serde_json::{Map, Value};

use super::sample;

/// What to tell about each such member: which it is, and what may have been meant.
pub(super) fn warnings(api: &str, answer: &Value) -> Vec<String> {
    let Some((sample, others)) = sample::members(api) else { return Vec::new() };
    let mut comparison = Comparison { api, others, warnings: Vec::new() };
    comparison.compare(answer, &sample, "");
    comparison.warnings
}

struct Comparison<'a> {
    api: &'a str,
    /// Names that are known at any place.
    others: &'static [&'static str],
    warnings: Vec<String>,
}

impl Comparison<'_> {
    /// Compares the value at this path with the sample of it.
    fn compare(&mut self, answer: &Value, sample: &Value, path: &str) {
        match (answer, sample) {
            (Value::Object(answer), Value::Object(sample)) => {
                for (name, value) in answer {
                    let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    // Replies are read like this: WeChat spells names in several ways.
                    match sample.iter().find(|(known, _)| is_same_word(known, name)) {
                        Some((_, sample)) => self.compare(value, sample, &path),
                        None if self.others.iter().any(|known| is_same_word(known, name)) => {}
                        None => self.warn(&path, name, sample),
                    }
                }
            }
            (Value::Array(items), Value::Array(samples)) => {
                let Some(sample) = samples.first() else { return };
                for (index, item) in items.iter().enumerate() {
                    self.compare(item, sample, &format!("{path}[{index}]"));
                }
            }
            _ => {}
        }
    }

    fn warn(&mut self, path: &str, name: &str, known: &Map<String, Value>) {
        let api = self.api;
        let all = || known.keys().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let near = cloudfn_names::nearest(name, known.keys().map(String::as_str));
        let advice = near.map_or_else(|| format!("it has {}", all()), |near| format!("did you mean `{near}`?"));
        self.warnings.push(format!("the answer for {api} has `{path}`, which its reply does not have: {advice}"));
    }
}

fn is_same_word(one: &str, other: &str) -> bool {
    let letters = |name: &str| name.replace('_', "").to_ascii_lowercase();
    letters(one) == letters(other)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::samples::SAMPLES;
    use super::*;

    #[test]
    fn a_member_that_the_reply_does_not_have_is_named_with_the_one_that_was_meant() {
        for (answer, expected) in [
            (json!({"phone_inf": {}}), "has `phone_inf`, which its reply does not have: did you mean `phone_info`?"),
            (
                json!({"phone_info": {"purePhoneNum": "1"}}),
                "has `phone_info.purePhoneNum`, which its reply does not have: did you mean `purePhoneNumber`?",
            ),
            (json!({"tel": "1"}), "has `tel`, which its reply does not have: it has `errcode`, `errmsg`, `phone_info`"),
        ] {
            let [warning] = &warnings("phonenumber.getPhoneNumber", &answer)[..] else { panic!("{answer}") };
            assert_eq!(warning, &format!("the answer for phonenumber.getPhoneNumber {expected}"));
        }
        let items = json!({"items": [{"text": "a"}, {"txt": "b"}]});
        assert!(warnings("ocr.printedText", &items)[0].contains("`items[1].txt`"));
    }

    #[test]
    fn what_a_reply_reads_needs_no_warning() {
        for sample in SAMPLES {
            let answer: Value = serde_json::from_str(sample.answer).unwrap();
            assert_eq!(warnings(sample.api, &answer), [""; 0]);
        }
        // As the reply is read, case and underscores do not count.
        let answer = json!({"phoneInfo": {"pure_phone_number": "1"}});
        assert_eq!(warnings("phonenumber.getPhoneNumber", &answer), [""; 0]);
        assert_eq!(warnings("ours.newThing", &json!({"any": 1})), [""; 0]);
        assert_eq!(warnings("phonenumber.getPhoneNumber", &json!("text")), [""; 0]);
    }
}
