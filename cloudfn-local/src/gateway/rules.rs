//! The answers that tests and developers set, and the choice among them.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};

use super::scripted::Scripted;

/// What the gateway answers to certain calls, instead of what it would answer by itself.
///
/// ```
/// use std::time::Duration;
///
/// use cloudfn_local::{AnswerRule, Scripted};
///
/// // The next two messages of `notify` are refused by their user, after half a second.
/// let refusal = Scripted::errcode(43101, "user refuse to accept the msg");
/// let rule = AnswerRule::new("subscribeMessage.send", refusal)
///     .function("notify")
///     .times(2)
///     .delay(Duration::from_millis(500));
/// assert_eq!(rule.api(), "subscribeMessage.send");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRule {
    api: String,
    /// `None` for what the gateway answers by itself.
    answer: Option<Scripted>,
    /// The file that the answer was read from.
    file: Option<PathBuf>,
    function: Option<String>,
    times: Option<u32>,
    delay: Duration,
}

impl AnswerRule {
    /// All calls of an API get this answer.
    #[must_use]
    pub fn new(api: impl Into<String>, answer: Scripted) -> Self {
        Self { answer: Some(answer), ..Self::delayed(api, Duration::ZERO) }
    }

    /// All calls of an API get the answer that they would get without a rule, after a delay.
    #[must_use]
    pub fn delayed(api: impl Into<String>, delay: Duration) -> Self {
        Self { api: api.into(), answer: None, file: None, function: None, times: None, delay }
    }

    pub(crate) fn of_file(mut self, file: PathBuf) -> Self {
        self.file = Some(file);
        self
    }

    /// Only calls of this function.
    #[must_use]
    pub fn function(mut self, name: impl Into<String>) -> Self {
        self.function = Some(name.into());
        self
    }

    /// Only the next `times` calls. Rules that end come before rules that do not, the oldest first.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// The answer takes this long.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// The name of the API.
    #[must_use]
    pub fn api(&self) -> &str {
        &self.api
    }

    /// The name of the function, if the rule is for one only.
    #[must_use]
    pub fn for_function(&self) -> Option<&str> {
        self.function.as_deref()
    }

    /// How many calls it is for, from now on; `None` for all.
    #[must_use]
    pub fn times_left(&self) -> Option<u32> {
        self.times
    }

    /// How long the answer takes.
    #[must_use]
    pub fn delay_before(&self) -> Duration {
        self.delay
    }

    /// The answer; `None` for the one that the gateway gives by itself.
    #[must_use]
    pub fn answer(&self) -> Option<&Scripted> {
        self.answer.as_ref()
    }

    /// The answer in the form of a file of answers: `{"errcode": 43101}`.
    pub(crate) fn shown(&self) -> Value {
        match (&self.file, &self.answer) {
            (Some(file), _) => json!({"file": file.to_string_lossy()}),
            (None, Some(answer)) => answer.shown(),
            (None, None) => json!({}),
        }
    }
}

/// An answer that a rule chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) answer: Option<Scripted>,
    pub(super) delay: Duration,
}

/// All rules, in the order in which they were added.
#[derive(Debug, Default)]
pub(super) struct Rules {
    /// Each with its number.
    all: Vec<(u64, AnswerRule)>,
    /// The numbers of rules that have answered a call.
    used: BTreeSet<u64>,
    /// The number of the last rule.
    last: u64,
}

impl Rules {
    /// Adds a rule, and returns its number. A rule that does not end replaces the one for the same calls.
    pub(super) fn add(&mut self, rule: AnswerRule) -> u64 {
        if rule.times.is_none() {
            self.all.retain(|(_, other)| {
                other.times.is_some() || (&other.api, &other.function) != (&rule.api, &rule.function)
            });
        }
        self.last += 1;
        self.all.push((self.last, rule));
        self.last
    }

    pub(super) fn remove(&mut self, number: u64) -> bool {
        let before = self.all.len();
        self.all.retain(|(other, _)| *other != number);
        self.all.len() < before
    }

    pub(super) fn clear(&mut self) {
        self.all.clear();
    }

    /// The rules that have answered no call, in the order in which they were added.
    pub(super) fn unused(&self) -> Vec<AnswerRule> {
        let unused = self.all.iter().filter(|(number, _)| !self.used.contains(number));
        unused.map(|(_, rule)| rule.clone()).collect()
    }

    pub(super) fn all(&self) -> &[(u64, AnswerRule)] {
        &self.all
    }

    /// Chooses the answer to a call of a function. A rule for this function comes before one for all functions, and one
    /// that ends before one that does not.
    pub(super) fn take(&mut self, api: &str, function: &str) -> Option<Chosen> {
        let fits = |rule: &AnswerRule| {
            rule.api == api && rule.times != Some(0) && rule.function.as_deref().is_none_or(|name| name == function)
        };
        let rank = |rule: &AnswerRule| (rule.times.is_none(), rule.function.is_none());
        let fitting = self.all.iter().enumerate().filter(|(_, (_, rule))| fits(rule));
        let (place, _) = fitting.min_by_key(|(place, (_, rule))| (rank(rule), *place))?;
        let (number, rule) = &mut self.all[place];
        self.used.insert(*number);
        let chosen = Chosen { answer: rule.answer.clone(), delay: rule.delay };
        if let Some(times) = &mut rule.times {
            *times -= 1;
            if *times == 0 {
                self.all.remove(place);
            }
        }
        Some(chosen)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rule(number: i64) -> AnswerRule {
        AnswerRule::new("a.b", Scripted::errcode(number, ""))
    }

    /// The errcodes of the answers to this many calls of a function.
    fn taken(rules: &mut Rules, function: &str, calls: usize) -> Vec<i64> {
        let mut number = || rules.take("a.b", function)?.answer?.content()["errcode"].as_i64();
        (0..calls).filter_map(|_| number()).collect()
    }

    #[test]
    fn rules_that_end_come_first_in_their_order() {
        let mut rules = Rules::default();
        rules.add(rule(1));
        rules.add(rule(2).times(2));
        rules.add(rule(3).times(1));
        assert_eq!(taken(&mut rules, "f", 5), [2, 2, 3, 1, 1]);
    }

    #[test]
    fn a_rule_for_one_function_comes_before_one_for_all() {
        let mut rules = Rules::default();
        rules.add(rule(1));
        rules.add(rule(2).function("f"));
        rules.add(rule(3).function("f").times(1));
        assert_eq!(taken(&mut rules, "f", 2), [3, 2]);
        assert_eq!(taken(&mut rules, "g", 1), [1]);
    }

    #[test]
    fn a_rule_that_does_not_end_replaces_the_one_for_the_same_calls() {
        let mut rules = Rules::default();
        rules.add(rule(1));
        rules.add(rule(2).function("f"));
        let last = rules.add(rule(3));
        assert_eq!(rules.all().len(), 2);
        assert_eq!(taken(&mut rules, "g", 1), [3]);
        assert!(rules.remove(last) && !rules.remove(last));
        assert_eq!(taken(&mut rules, "g", 1), [] as [i64; 0]);
        rules.clear();
        assert_eq!(rules.take("a.b", "f"), None);
    }

    #[test]
    fn a_rule_that_has_answered_no_call_is_unused() {
        let mut rules = Rules::default();
        rules.add(rule(1).times(2));
        rules.add(rule(2));
        rules.add(rule(3).function("g"));
        assert_eq!(rules.unused().len(), 3);
        assert_eq!(taken(&mut rules, "f", 1), [1]);
        assert_eq!(rules.unused(), [rule(2), rule(3).function("g")]);
        assert_eq!(taken(&mut rules, "f", 2), [1, 2]);
        assert_eq!(rules.unused(), [rule(3).function("g")]);
    }

    #[test]
    fn other_apis_and_rules_for_no_call_are_left_alone() {
        let mut rules = Rules::default();
        rules.add(rule(1).times(0));
        rules.add(AnswerRule::new("a.c", Scripted::json(json!({}))));
        assert_eq!(rules.take("a.b", "f"), None);
    }
}
