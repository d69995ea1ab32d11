//! The answers that tests and developers set, and the choice among them.

use std::panic::Location;
use std::path::PathBuf;
use std::time::Duration;

#[cfg(feature = "catalog")]
use cloudfn_openapi::{Request, WrittenReply};
#[cfg(feature = "catalog")]
use cloudfn_protocol::testing::TestFailure;
use serde_json::{Value, json};

use super::made::Made;
use super::scripted::Scripted;
use super::{answerable, unread};
#[cfg(feature = "catalog")]
use crate::cloud_call::CloudCall;
use crate::error::PlatformError;

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
    answer: RuleAnswer,
    /// The file that the answer was read from.
    file: Option<PathBuf>,
    function: Option<String>,
    times: Option<u32>,
    delay: Duration,
}

/// The answer of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RuleAnswer {
    /// What the gateway answers by itself.
    ByItself,
    /// The same for every call.
    Fixed(Scripted),
    /// It depends on the call.
    #[cfg_attr(not(feature = "catalog"), expect(dead_code, reason = "only typed answers are made by closures"))]
    Made(Made),
}

impl AnswerRule {
    /// All calls of an API get this answer.
    #[must_use]
    pub fn new(api: impl Into<String>, answer: impl Into<Scripted>) -> Self {
        Self { answer: RuleAnswer::Fixed(answer.into()), ..Self::delayed(api, Duration::ZERO) }
    }

    /// A closure answers all calls of the API with this request: see [`Platform::respond`](crate::Platform::respond).
    ///
    /// ```
    /// # mod cloudfn_runtime { pub use cloudfn_openapi as openapi; }
    /// use cloudfn_local::AnswerRule;
    /// use cloudfn_runtime::openapi::subscribe_message::{Send, SendReply};
    ///
    /// // The next two calls of `notify`.
    /// let rule = AnswerRule::respond::<Send>(|_| Ok(SendReply { msgid: Some(7) })).function("notify").times(2);
    /// assert_eq!(rule.api(), "subscribeMessage.send");
    /// ```
    #[cfg(feature = "catalog")]
    #[must_use]
    pub fn respond<R>(answer: impl FnMut(&CloudCall) -> Result<R::Reply, TestFailure> + Send + 'static) -> Self
    where
        R: Request,
        R::Reply: WrittenReply,
    {
        Self { answer: RuleAnswer::Made(Made::of::<R>(answer)), ..Self::delayed(R::API.name, Duration::ZERO) }
    }

    /// All calls of an API get the answer that they would get without a rule, after a delay.
    #[must_use]
    pub fn delayed(api: impl Into<String>, delay: Duration) -> Self {
        Self { api: api.into(), answer: RuleAnswer::ByItself, file: None, function: None, times: None, delay }
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

    /// The answer; `None` for the one that the gateway gives by itself, and for one that a closure makes.
    #[must_use]
    pub fn answer(&self) -> Option<&Scripted> {
        match &self.answer {
            RuleAnswer::Fixed(answer) => Some(answer),
            RuleAnswer::ByItself | RuleAnswer::Made(_) => None,
        }
    }

    /// Compares the members of the answer with those that WeChat documents for the API. The result is a warning for each
    /// member that the reply does not have. WeChat may have new members, so such an answer can be given.
    ///
    /// # Errors
    ///
    /// The answer has a member with the name of JavaScript: `errCode` instead of `errcode`.
    pub fn check_members(&self) -> Result<Vec<String>, PlatformError> {
        let Some(answer) = self.answer() else { return Ok(Vec::new()) };
        match answerable::misspelled_member(answer) {
            Some(problem) => Err(PlatformError::UselessAnswer { api: self.api.clone(), problem }),
            None if answer.file().is_some() => Ok(Vec::new()),
            None => Ok(unread::warnings(&self.api, &answer.content())),
        }
    }

    /// The answer in the form of a file of answers: `{"errcode": 43101}`.
    pub(crate) fn shown(&self) -> Value {
        match (&self.file, &self.answer) {
            (Some(file), _) => json!({"file": file.to_string_lossy()}),
            (None, RuleAnswer::Fixed(answer)) => answer.shown(),
            (None, RuleAnswer::ByItself | RuleAnswer::Made(_)) => json!({}),
        }
    }
}

/// An answer that a rule chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) answer: RuleAnswer,
    pub(super) delay: Duration,
}

/// All rules, in the order in which they were added.
#[derive(Debug, Default)]
pub(super) struct Rules {
    all: Vec<AddedRule>,
    /// The number of the last rule.
    last: u64,
    /// The rules that another one replaced before they answered a call. They are kept for a test only.
    replaced: Vec<UnusedRule>,
    /// Whether rules may stay unused.
    pub(super) allows_unused: bool,
}

#[derive(Debug)]
struct AddedRule {
    number: u64,
    rule: AnswerRule,
    place: &'static Location<'static>,
    /// Whether it has answered a call.
    is_used: bool,
}

/// A rule that has answered no call.
#[derive(Debug, Clone)]
pub(crate) struct UnusedRule {
    pub(crate) rule: AnswerRule,
    /// Where it was added.
    pub(crate) place: &'static Location<'static>,
}

impl AddedRule {
    fn unused(&self) -> Option<UnusedRule> {
        (!self.is_used).then(|| UnusedRule { rule: self.rule.clone(), place: self.place })
    }
}

impl Rules {
    /// Adds a rule of the calling place, and returns its number. A rule that does not end replaces the one for the same
    /// calls.
    #[track_caller]
    pub(super) fn add(&mut self, rule: AnswerRule) -> u64 {
        if rule.times.is_none() {
            let is_replaced = |AddedRule { rule: other, .. }: &mut AddedRule| {
                other.times.is_none() && (&other.api, &other.function) == (&rule.api, &rule.function)
            };
            let replaced: Vec<_> = self.all.extract_if(.., is_replaced).collect();
            if !self.allows_unused {
                self.replaced.extend(replaced.iter().filter_map(AddedRule::unused));
            }
        }
        self.last += 1;
        self.all.push(AddedRule { number: self.last, rule, place: Location::caller(), is_used: false });
        self.last
    }

    pub(super) fn remove(&mut self, number: u64) -> bool {
        let before = self.all.len();
        self.all.retain(|added| added.number != number);
        self.all.len() < before
    }

    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.replaced.clear();
    }

    /// The rules that have answered no call, in the order in which they were added.
    pub(super) fn unused(&self) -> Vec<UnusedRule> {
        let unused = self.all.iter().filter_map(AddedRule::unused);
        self.replaced.iter().cloned().chain(unused).collect()
    }

    /// Each rule, with its number.
    pub(super) fn all(&self) -> Vec<(u64, AnswerRule)> {
        self.all.iter().map(|added| (added.number, added.rule.clone())).collect()
    }

    /// Chooses the answer to a call of a function. A rule for this function comes before one for all functions, and one
    /// that ends before one that does not.
    pub(super) fn take(&mut self, api: &str, function: &str) -> Option<Chosen> {
        let fits = |rule: &AnswerRule| {
            rule.api == api && rule.times != Some(0) && rule.function.as_deref().is_none_or(|name| name == function)
        };
        let rank = |rule: &AnswerRule| (rule.times.is_none(), rule.function.is_none());
        let fitting = self.all.iter().enumerate().filter(|(_, added)| fits(&added.rule));
        let (place, _) = fitting.min_by_key(|(place, added)| (rank(&added.rule), *place))?;
        let AddedRule { rule, is_used, .. } = &mut self.all[place];
        *is_used = true;
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

    fn unused(rules: &Rules) -> Vec<AnswerRule> {
        rules.unused().into_iter().map(|unused| unused.rule).collect()
    }

    /// The errcodes of the answers to this many calls of a function.
    fn taken(rules: &mut Rules, function: &str, calls: usize) -> Vec<i64> {
        let mut number = || match rules.take("a.b", function)?.answer {
            RuleAnswer::Fixed(answer) => answer.content()["errcode"].as_i64(),
            RuleAnswer::ByItself | RuleAnswer::Made(_) => None,
        };
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
        assert_eq!(unused(&rules).len(), 3);
        assert_eq!(taken(&mut rules, "f", 1), [1]);
        assert_eq!(unused(&rules), [rule(2), rule(3).function("g")]);
        assert_eq!(taken(&mut rules, "f", 2), [1, 2]);
        assert_eq!(unused(&rules), [rule(3).function("g")]);
    }

    #[test]
    fn a_rule_that_was_replaced_before_it_answered_is_unused() {
        let mut rules = Rules::default();
        rules.add(rule(1));
        rules.add(rule(2));
        assert_eq!(taken(&mut rules, "f", 1), [2]);
        rules.add(rule(3));
        assert_eq!(taken(&mut rules, "f", 1), [3]);
        assert_eq!(unused(&rules), [rule(1)]);
        rules.clear();
        rules.allows_unused = true;
        rules.add(rule(1));
        rules.add(rule(2));
        assert_eq!(unused(&rules), [rule(2)]);
    }

    #[test]
    fn other_apis_and_rules_for_no_call_are_left_alone() {
        let mut rules = Rules::default();
        rules.add(rule(1).times(0));
        rules.add(AnswerRule::new("a.c", Scripted::json(json!({}))));
        assert_eq!(rules.take("a.b", "f"), None);
    }
}
