//! One answer, as it is written.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use super::error::AnswersError;
use super::file;
use crate::gateway::{self, AnswerRule, Scripted};

/// The code of a refusal, unless the entry names another: a missing permission.
const NO_PERMISSION: i32 = -604_101;

/// The longest delay, in milliseconds.
const MAX_DELAY_MS: u64 = 10 * 60 * 1000;

/// An answer and the calls that it is for.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    api: String,
    function: Option<String>,
    times: Option<u32>,
    #[serde(alias = "delayMs")]
    delay_ms: Option<u64>,
    answer: Option<Value>,
    errcode: Option<i64>,
    errmsg: Option<String>,
    refused: Option<Refusal>,
    #[serde(default)]
    cut: bool,
    file: Option<PathBuf>,
}

/// `true`, or the code of the platform's refusal.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
enum Refusal {
    Is(bool),
    Code(i32),
}

impl Refusal {
    fn code(self) -> Option<i32> {
        match self {
            Self::Is(false) => None,
            Self::Is(true) => Some(NO_PERMISSION),
            Self::Code(code) => Some(code),
        }
    }
}

impl Entry {
    /// Reads `API=ANSWER`.
    pub(super) fn of_argument(text: &str) -> Result<Self, AnswersError> {
        let form =
            "write API=ANSWER; ANSWER is an errcode, `refused`, `cut`, `delay:MILLISECONDS`, a JSON object, or a file";
        let (api, answer) =
            text.split_once('=').ok_or_else(|| AnswersError::NotAnAnswer(format!("`{text}` has no `=`: {form}")))?;
        let (api, answer) = (api.trim(), answer.trim());
        let mut entry = Self { api: api.to_owned(), ..Self::default() };
        match answer {
            "" => return Err(AnswersError::NotAnAnswer(format!("`{text}` has no answer: {form}"))),
            "refused" => entry.refused = Some(Refusal::Is(true)),
            "cut" => entry.cut = true,
            _ if answer.parse::<i64>().is_ok() => entry.errcode = answer.parse().ok(),
            _ if answer.starts_with('{') => {
                let json = serde_json::from_str(answer);
                let json = json
                    .map_err(|error| AnswersError::NotAnAnswer(format!("the answer of {api} is not JSON: {error}")))?;
                entry.answer = Some(json);
            }
            _ => match answer.strip_prefix("delay:") {
                Some(delay) => {
                    let delay_ms = delay.parse();
                    let delay_ms = delay_ms
                        .map_err(|_| AnswersError::NotAnAnswer(format!("`{delay}` is not a number of milliseconds")))?;
                    entry.delay_ms = Some(delay_ms);
                }
                None => entry.file = Some(answer.into()),
            },
        }
        Ok(entry)
    }

    /// Reads JSON with these members.
    pub(super) fn of_json(text: &[u8]) -> Result<Self, AnswersError> {
        serde_json::from_slice(text).map_err(|error| AnswersError::NotAnAnswer(error.to_string()))
    }

    /// The file with the answer.
    pub(super) fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// The rule, with an answer that comes from elsewhere.
    pub(super) fn rule_with(self, answer: Scripted) -> Result<AnswerRule, AnswersError> {
        let set = self.set();
        if !set.is_empty() {
            return self.wrong(&format!("it has upload and {}, but can be only one of them", set.join(" and ")));
        }
        self.check()?;
        Ok(self.for_its_calls(Some(answer)))
    }

    pub(super) fn rule(mut self, folder: &Path) -> Result<AnswerRule, AnswersError> {
        let set = self.set();
        if set.len() > 1 {
            return self.wrong(&format!("it has {}, but can be only one of them", set.join(" and ")));
        }
        if set.is_empty() && self.delay_ms.is_none() {
            return self.wrong("set one of `answer`, `errcode`, `refused`, `cut` and `file`, or `delay_ms`");
        }
        self.check()?;
        let answer = if let Some(answer) = self.answer.take() {
            if !answer.is_object() {
                return Err(AnswersError::NotAnAnswer(format!("the answer of `{}` is not a JSON object", self.api)));
            }
            Some(Scripted::json(answer))
        } else if let Some(errcode) = self.errcode {
            let meaning = gateway::meaning(&self.api, errcode).unwrap_or("scripted by the local platform");
            Some(Scripted::errcode(errcode, self.errmsg.as_deref().unwrap_or(meaning)))
        } else if let Some(code) = self.refused.and_then(Refusal::code) {
            Some(Scripted::refused(code))
        } else if self.cut {
            Some(Scripted::cut())
        } else if let Some(path) = &self.file {
            Some(file::answer(&folder.join(path))?)
        } else {
            None
        };
        let file = self.file.take();
        let rule = self.for_its_calls(answer);
        Ok(file.into_iter().fold(rule, AnswerRule::of_file))
    }

    /// The kinds of answers that it has.
    fn set(&self) -> Vec<&'static str> {
        let kinds = [
            ("answer", self.answer.is_some()),
            ("errcode", self.errcode.is_some()),
            ("refused", self.refused.and_then(Refusal::code).is_some()),
            ("cut", self.cut),
            ("file", self.file.is_some()),
        ];
        kinds.into_iter().filter(|(_, is_set)| *is_set).map(|(name, _)| name).collect()
    }

    /// Checks what does not depend on the kind of answer.
    fn check(&self) -> Result<(), AnswersError> {
        if self.api.is_empty() {
            return self.wrong("`api` is empty");
        }
        if self.errmsg.is_some() && self.errcode.is_none() {
            return self.wrong("`errmsg` needs `errcode`");
        }
        if self.times == Some(0) {
            return self.wrong("`times = 0` is for no call");
        }
        if self.delay_ms.is_some_and(|delay| delay > MAX_DELAY_MS) {
            return self.wrong(&format!("`delay_ms` is at most {MAX_DELAY_MS}"));
        }
        Ok(())
    }

    /// A rule for the calls that it is for; without an answer, they get the usual one.
    fn for_its_calls(self, answer: Option<Scripted>) -> AnswerRule {
        let mut rule = match answer {
            Some(answer) => AnswerRule::new(self.api, answer),
            None => AnswerRule::delayed(self.api, Duration::ZERO),
        };
        if let Some(function) = self.function {
            rule = rule.function(function);
        }
        if let Some(times) = self.times {
            rule = rule.times(times);
        }
        rule.delay(Duration::from_millis(self.delay_ms.unwrap_or_default()))
    }

    fn wrong<T>(&self, text: &str) -> Result<T, AnswersError> {
        Err(AnswersError::NotAnAnswer(format!("the answer of `{}`: {text}", self.api)))
    }
}
