//! What a test expects of the calls, and what went against it.

use std::collections::BTreeSet;
use std::fmt;
use std::panic::resume_unwind;

use super::made::Panicked;
use super::rules::UnusedRule;

/// The expectations of a test.
#[derive(Debug, Default)]
pub(super) struct Expectations {
    /// Whether a call without an answer is a fault.
    pub(super) is_strict: bool,
    /// The APIs that were called.
    pub(super) called: BTreeSet<String>,
    /// What went wrong, and was not raised yet.
    pub(super) faults: Vec<Fault>,
    /// How the last invocation that failed has failed.
    pub(super) last_failure: Option<String>,
}

/// What makes a test fail.
pub(crate) enum Fault {
    /// A call for which a strict test sets no answer.
    Unexpected(String),
    /// A closure of the test panicked.
    Panicked(Panicked),
}

impl Fault {
    /// Panics, as the test would have where the fault happened.
    pub(crate) fn raise(self) -> ! {
        match self {
            Self::Unexpected(text) => panic!("{text}"),
            Self::Panicked(payload) => resume_unwind(payload),
        }
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unexpected(text) => formatter.debug_tuple("Unexpected").field(text).finish(),
            Self::Panicked(_) => formatter.write_str("Panicked(..)"),
        }
    }
}

/// The message about a call that a strict test does not expect. `set` are the names of the answers that it sets.
pub(super) fn unexpected(call: &str, advice: &str, set: impl IntoIterator<Item = String>) -> String {
    format!(
        "the function calls `{call}`, for which this strict test sets no answer: {advice}\nthe answers that are left: {}",
        list(set)
    )
}

/// The message about answers that no function asked for; `None` if there are none.
pub(super) fn about_unused(unused: &[UnusedRule], expectations: &Expectations) -> Option<String> {
    if unused.is_empty() {
        return None;
    }
    let line = |UnusedRule { rule, place }: &UnusedRule| {
        let function = rule.for_function().map(|name| format!(" of `{name}`")).unwrap_or_default();
        format!("\n  `{}`{function}, set at {place}", rule.api())
    };
    let lines: String = unused.iter().map(line).collect();
    let called = list(expectations.called.iter().cloned());
    let failure = expectations.last_failure.as_ref();
    let failure = failure.map(|failure| format!("\nthe last failure of a function: {failure}")).unwrap_or_default();
    Some(format!(
        "the test sets answers that no function asked for:{lines}\nthe calls that were made: {called}{failure}\nremove the \
         answers, or call `platform.allow_unused_answers()`"
    ))
}

fn list(names: impl IntoIterator<Item = String>) -> String {
    let names: BTreeSet<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "none".to_owned() } else { names.into_iter().collect::<Vec<_>>().join(", ") }
}
