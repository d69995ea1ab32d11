//! `Expected`: an answer that a test sets, and whether the function asked for it.

use std::panic::Location;

/// An answer, with the place in the test that sets it.
pub(super) struct Expected<T> {
    answer: T,
    place: &'static Location<'static>,
    is_used: bool,
}

impl<T> Expected<T> {
    #[track_caller]
    pub(super) fn new(answer: T) -> Self {
        Self { answer, place: Location::caller(), is_used: false }
    }

    /// The answer, which counts as asked for from now on.
    pub(super) fn take_up(&mut self) -> &T {
        self.is_used = true;
        &self.answer
    }

    /// The place that sets it, if nobody has asked for it.
    pub(super) fn unused(&self) -> Option<&'static Location<'static>> {
        (!self.is_used).then_some(self.place)
    }
}

/// The next of several answers; the last one is repeated.
pub(super) fn next<T>(answers: &mut [Expected<T>]) -> Option<&T> {
    let last = answers.len().checked_sub(1)?;
    let next = answers.iter().position(|answer| !answer.is_used).unwrap_or(last);
    Some(answers[next].take_up())
}
