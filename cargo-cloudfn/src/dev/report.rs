//! Messages for people while functions are served.

use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use cloudfn_local::{CallOutcome, CloudCall, Invocation};

use super::builder::BuildFailure;
use super::keys::Keys;
use super::scripted::ScriptedAnswers;
use crate::database::{Opened, documents, is_beginning};
use crate::error::Error;
use crate::function::Function;
use crate::outcome;
use crate::progress::Progress;
use crate::terminal::{Colour, Terminal, from_here};

/// Writes all messages to stderr.
#[derive(Debug, Clone)]
pub(super) struct Report {
    /// Where the functions are.
    url: String,
    terminal: Terminal,
    /// The progress of the current build.
    progress: Arc<Mutex<Progress>>,
}

impl Report {
    pub(super) fn new(url: String, terminal: Terminal) -> Self {
        Self { url, terminal, progress: Arc::new(Mutex::new(Progress::still(terminal))) }
    }

    /// Announces a build.
    pub(super) fn begin(&self) -> Progress {
        let progress = Progress::new(self.terminal);
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner) = progress.clone();
        progress
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Reports the initial documents of the database.
    pub(super) fn database(&self, opened: &Opened) {
        if let Some(unkept) = &opened.unkept {
            self.say("warning", Colour::Yellow, unkept);
        }
        for seeded in &opened.seeded {
            let documents = documents(seeded.documents);
            self.say("Seeded", Colour::Green, &format!("{} with {documents}", seeded.collection));
        }
    }

    /// Reports the answers of a file.
    pub(super) fn answers(&self, answers: &ScriptedAnswers) {
        if answers.file().1 > 0 {
            self.answers_again(answers);
        }
    }

    /// The same, after a change of the file.
    pub(super) fn answers_again(&self, answers: &ScriptedAnswers) {
        let (file, count) = answers.file();
        let what = if count == 1 { "1 answer".to_owned() } else { format!("{count} answers") };
        self.say("Scripted", Colour::Green, &format!("{what} of {}", from_here(file)));
    }

    /// The keys that the session reacts to.
    pub(super) fn keys(&self) {
        let how = Keys::HOW;
        self.say("Keys", Colour::Green, &format!("r{how} rebuilds, o opens the console, c clears, h helps, q quits"));
    }

    /// Removes everything from the terminal, and says where the console is.
    pub(super) fn clear(&self) {
        self.progress().clear_screen();
        self.say("Serving", Colour::Green, &format!("the console at {}; Ctrl-C ends it", self.url));
    }

    pub(super) fn warn(&self, text: &str) {
        self.say("warning", Colour::Yellow, text);
    }

    /// The first message: the functions, and how to call them.
    pub(super) fn first<'a>(&self, functions: impl Iterator<Item = &'a Function>, is_watching: bool) {
        let Self { url, .. } = self;
        let say = |heading: &str, text: &str| self.say(heading, Colour::Green, text);
        for function in functions {
            let manifest = &function.manifest;
            say("Function", &format!("{url}/{} in {}", manifest.function, function.package));
            if !manifest.permissions.openapi.is_empty() {
                say("Permissions", &manifest.permissions.openapi.join(", "));
            }
            for (name, words) in &manifest.timers {
                say("Timer", &format!("{name}: {words}"));
            }
        }
        say("Call", &format!("curl {url}/NAME -d '{{}}', as another user with -H 'x-wx-openid: oMe'"));
        say("DevTools", &format!("start WeChat DevTools with CLOUDFN_DEV_URL={url}"));
        if is_watching {
            say("Watching", "the sources: saved changes are built and served");
        }
        say("Serving", &format!("the console at {url}; Ctrl-C ends it"));
    }

    /// Writes the URL to stdout, for programs that wait for it.
    pub(super) fn url_for_programs(&self) {
        let mut stdout = std::io::stdout();
        if !stdout.is_terminal() {
            // If stdout is closed, there is no reader.
            let _ = writeln!(stdout, "{}", self.url).and_then(|()| stdout.flush());
        }
    }

    /// Anyone who can reach the port can run functions on this machine.
    pub(super) fn warn_if_open(&self, address: IpAddr) {
        if !address.is_loopback() {
            self.say("warning", Colour::Yellow, &format!("anyone who can reach {address} can call these functions"));
        }
    }

    /// Reports which files changed, without the temporary files of editors.
    pub(super) fn changed(&self, paths: &BTreeSet<PathBuf>) {
        if paths.is_empty() {
            // The user wants a build.
            return;
        }
        let there: Vec<_> = paths.iter().filter(|path| path.exists()).collect();
        let Some(first) = there.first().copied().or(paths.first()) else { return };
        let first = from_here(first);
        let text = if there.len() > 1 { format!("{first} and {} more", there.len() - 1) } else { first };
        self.say("Changed", Colour::Cyan, &text);
        if paths.iter().any(|path| is_beginning(path)) {
            let text =
                "the database has begun: seeds and indexes take effect when `dev` starts again, seeds with --fresh";
            self.say("note", Colour::Cyan, text);
        }
    }

    /// Reports a source that every build changes.
    pub(super) fn changed_by_builds(&self, path: &Path) {
        let text = format!("every build changes {}: it is not built again for that alone", from_here(path));
        self.say("warning", Colour::Yellow, &text);
    }

    /// Reports a build after the first one.
    pub(super) fn again(&self, restarted: &[String]) {
        let what = if restarted.is_empty() { "unchanged".to_owned() } else { restarted.join(", ") };
        self.say("Serving", Colour::Green, &what);
    }

    pub(super) fn failed(&self, failed: &BuildFailure, is_serving: bool) {
        self.trouble(&failed.error);
        if is_serving {
            self.say("Serving", Colour::Yellow, "the functions of the last good build");
        }
    }

    pub(super) fn trouble(&self, error: &Error) {
        self.progress().error(error);
    }

    pub(super) fn ending(&self) {
        self.say("Ending", Colour::Cyan, "the processes; press Ctrl-C again to kill them");
    }

    /// Reports output of a process.
    pub(super) fn output(&self, lines: &[String]) {
        outcome::write_output(lines, self.terminal, &self.progress());
    }

    /// Reports a call of a running invocation that was answered.
    pub(super) fn call(&self, call: &CloudCall) {
        if call.outcome != CallOutcome::Unanswered {
            outcome::write_call(call, &self.progress());
        }
    }

    /// Reports an invocation that has ended. Its output and its answered calls were reported before.
    pub(super) fn invocation(&self, invocation: &Invocation) {
        let progress = self.progress();
        outcome::write_before(&invocation.outcome, self.terminal, &progress);
        for call in &invocation.outcome.cloud_calls {
            let is_left_open = call.is_answered() && call.advice().is_some();
            if call.outcome == CallOutcome::Unanswered || is_left_open {
                outcome::write_call(call, &progress);
            }
        }
        outcome::write_result(invocation, &progress);
    }

    fn say(&self, heading: &str, colour: Colour, text: &str) {
        self.progress().say(heading, colour, text);
    }

    fn progress(&self) -> Progress {
        // No code panics while it holds the lock.
        self.progress.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
