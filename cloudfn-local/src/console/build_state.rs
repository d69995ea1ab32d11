//! The functions that can be called, and the state of their build.

use axum::http::StatusCode;
use tokio::sync::watch;

use crate::platform::LocalFunction;
use crate::server::refusal::Refusal;

/// A function that the console serves.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ServedFunction {
    /// The function.
    pub function: LocalFunction,
    /// The package that it was built from.
    pub package: String,
    /// What it is for: its documentation comment.
    pub doc: Option<String>,
    /// The file and the line where it begins.
    pub place: Option<(String, u32)>,
    /// Its timers.
    pub timers: Vec<Timer>,
    /// The initial event on the page, as JSON text.
    pub event: Option<String>,
}

impl ServedFunction {
    /// A function of a package, without timers.
    #[must_use]
    pub fn new(function: LocalFunction, package: impl Into<String>) -> Self {
        Self { function, package: package.into(), doc: None, place: None, timers: Vec::new(), event: None }
    }

    /// Adds a timer: its name, its expression, and when it runs, in words.
    #[must_use]
    pub fn timer(mut self, name: impl Into<String>, config: impl Into<String>, meaning: impl Into<String>) -> Self {
        self.timers.push(Timer { name: name.into(), config: config.into(), meaning: meaning.into() });
        self
    }

    /// Sets what the function is for.
    #[must_use]
    pub fn doc(mut self, doc: impl Into<String>) -> Self {
        self.doc = Some(doc.into());
        self
    }

    /// Sets the file and the line where the function begins.
    #[must_use]
    pub fn place(mut self, file: impl Into<String>, line: u32) -> Self {
        self.place = Some((file.into(), line));
        self
    }

    /// Sets the initial event on the page, as JSON text; `{}` by default.
    #[must_use]
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }
}

/// A timer of a function.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timer {
    /// Its name.
    pub name: String,
    /// Its expression, in seven fields.
    pub config: String,
    /// When it runs, in words.
    pub meaning: String,
}

/// The state of the last build.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Build {
    /// It is running: calls wait.
    Running,
    /// Everything was built.
    Done,
    /// Something was not built; functions of earlier builds are still served.
    Failed {
        /// The compiler's messages.
        report: String,
    },
}

/// The state, which is empty before the first build.
#[derive(Debug)]
pub(super) struct BuildState(watch::Sender<Content>);

#[derive(Debug, Clone)]
pub(super) struct Content {
    /// In name order.
    pub(super) functions: Vec<ServedFunction>,
    pub(super) build: Build,
    /// How the last build ended.
    result: Build,
    /// The number of builds that have started.
    begun: u64,
    /// The number of builds that have ended.
    pub(super) ended: u64,
    /// The number of the build that includes all changes so far.
    wanted: u64,
}

impl Default for BuildState {
    fn default() -> Self {
        let functions = Vec::new();
        let (build, result) = (Build::Running, Build::Done);
        Self(watch::Sender::new(Content { functions, build, result, begun: 0, ended: 0, wanted: 1 }))
    }
}

impl BuildState {
    pub(super) fn source_changed(&self) {
        self.0.send_modify(|content| {
            content.build = Build::Running;
            content.wanted = content.begun + 1;
        });
    }

    pub(super) fn build_started(&self) {
        self.0.send_modify(|content| {
            content.build = Build::Running;
            content.begun += 1;
        });
    }

    pub(super) fn build_finished(&self, mut functions: Vec<ServedFunction>, build: Build) {
        functions.sort_by(|left, right| left.function.name().cmp(right.function.name()));
        self.0.send_modify(|content| {
            content.functions = functions;
            content.result = build.clone();
            content.build = build;
            content.ended = content.begun;
        });
    }

    /// A build has failed, and another one follows at once. Its calls wait for that one.
    pub(super) fn build_superseded(&self) {
        self.0.send_modify(|content| content.build = Build::Running);
    }

    /// Counts as a build that has left everything as it was.
    pub(super) fn sources_unchanged(&self) {
        self.0.send_modify(|content| {
            content.build = content.result.clone();
            content.begun += 1;
            content.ended = content.begun;
        });
    }

    /// Tells of changes from now on.
    pub(super) fn changes(&self) -> watch::Receiver<Content> {
        self.0.subscribe()
    }

    pub(super) fn content(&self) -> Content {
        self.0.borrow().clone()
    }

    /// Finds a function, after any running build.
    pub(super) async fn find(&self, name: &str) -> Result<LocalFunction, Refusal> {
        let content = self.settled().await;
        let found = content.functions.iter().find(|served| served.function.name() == name);
        found
            .map(|served| served.function.clone())
            .ok_or_else(|| content.missing(&format!("there is no function `{name}`")))
    }

    /// Finds the only function, for a call without a name.
    pub(super) async fn only(&self) -> Result<LocalFunction, Refusal> {
        let content = self.settled().await;
        match content.functions.as_slice() {
            [served] => Ok(served.function.clone()),
            [] => Err(content.missing("there is no function")),
            _ => Err(content.missing("there are several functions: call one by its name")),
        }
    }

    /// Waits for the build that includes all changes so far. It does not wait for later changes: a file that changes all
    /// the time would block every call.
    async fn settled(&self) -> Content {
        let mut changes = self.0.subscribe();
        let wanted = changes.borrow().wanted;
        // It cannot fail: the sender is `self.0`.
        let _ = changes.wait_for(|content| content.ended >= wanted).await;
        self.content()
    }
}

impl Content {
    pub(super) fn has(&self, name: &str) -> bool {
        self.functions.iter().any(|served| served.function.name() == name)
    }

    fn missing(&self, what: &str) -> Refusal {
        let names: Vec<_> = self.functions.iter().map(|served| served.function.name()).collect();
        let there = if names.is_empty() { String::new() } else { format!("; there are: {}", names.join(", ")) };
        match &self.build {
            Build::Failed { report } => {
                let text = format!("{what}{there}; the last build failed:\n{report}");
                Refusal::new(StatusCode::SERVICE_UNAVAILABLE, text)
            }
            Build::Running | Build::Done => Refusal::new(StatusCode::NOT_FOUND, format!("{what}{there}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    /// Polls a call once: whether it succeeded; `None` while it waits.
    fn told<T>(call: &mut std::pin::Pin<&mut impl Future<Output = Result<T, Refusal>>>) -> Option<bool> {
        match call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => None,
            Poll::Ready(found) => Some(found.is_ok()),
        }
    }

    #[test]
    fn a_call_waits_for_the_first_build() {
        let build_state = BuildState::default();
        let mut call = pin!(build_state.find("notify"));
        assert_eq!(told(&mut call), None);
        build_state.build_started();
        assert_eq!(told(&mut call), None);
        build_state.build_finished(Vec::new(), Build::Done);
        assert_eq!(told(&mut call), Some(false));
    }

    #[test]
    fn a_call_that_waits_continues_if_the_sources_are_as_they_were() {
        let build_state = BuildState::default();
        build_state.build_started();
        let failed = Build::Failed { report: "no".to_owned() };
        build_state.build_finished(Vec::new(), failed.clone());
        build_state.source_changed();
        let mut call = pin!(build_state.find("notify"));
        assert_eq!((told(&mut call), build_state.content().build), (None, Build::Running));
        build_state.sources_unchanged();
        assert_eq!((told(&mut call), build_state.content().build), (Some(false), failed));
    }

    #[test]
    fn a_call_of_a_failed_build_that_is_superseded_waits_for_the_next_one() {
        let build_state = BuildState::default();
        build_state.build_started();
        let mut call = pin!(build_state.find("notify"));
        build_state.source_changed();
        build_state.build_superseded();
        assert_eq!((told(&mut call), build_state.content().build), (None, Build::Running));
        build_state.build_started();
        assert_eq!(told(&mut call), None);
        build_state.build_finished(Vec::new(), Build::Done);
        assert_eq!(told(&mut call), Some(false));
    }

    #[test]
    fn a_call_waits_for_the_build_of_all_earlier_saves_and_for_no_later_one() {
        let build_state = BuildState::default();
        build_state.build_started();
        let mut before = pin!(build_state.find("notify"));
        assert_eq!(told(&mut before), None);
        build_state.source_changed();
        let mut after = pin!(build_state.find("notify"));
        assert_eq!(told(&mut after), None);
        build_state.build_finished(Vec::new(), Build::Done);
        build_state.build_started();
        assert_eq!((told(&mut before), told(&mut after)), (Some(false), None));
        build_state.build_finished(Vec::new(), Build::Failed { report: String::new() });
        assert_eq!(told(&mut after), Some(false));
    }
}
