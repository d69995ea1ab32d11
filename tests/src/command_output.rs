//! The output of a command.

use std::process::Output;

use serde_json::Value;

/// The exit code and the texts of a command that has ended.
#[derive(Debug)]
pub struct CommandOutput {
    /// The exit code. `None` if a signal ended the command.
    pub code: Option<i32>,
    /// What was written to stdout.
    pub stdout: String,
    /// What was written to stderr.
    pub stderr: String,
}

impl CommandOutput {
    /// Reads the output of a process that has ended.
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }

    /// Asserts that the command has succeeded.
    #[track_caller]
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, Some(0), "{}\n{}", self.stdout, self.stderr);
        self
    }

    /// Asserts that the command has failed with this exit code and these texts on stderr.
    #[track_caller]
    pub fn fails(self, code: i32, texts: &[&str]) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.stdout, self.stderr);
        self.says(texts)
    }

    /// Asserts that stderr contains these texts, in any order.
    #[track_caller]
    pub fn says(self, texts: &[&str]) -> Self {
        for text in texts {
            assert!(self.stderr.contains(text), "no {text}: {}", self.stderr);
        }
        self
    }

    /// Asserts that stderr contains these texts, in this order.
    #[track_caller]
    pub fn says_in_order(&self, texts: &[&str]) {
        let mut rest = self.stderr.as_str();
        for text in texts {
            let Some((_, after)) = rest.split_once(text) else {
                panic!("no {text:?} in its place in:\n{}", self.stderr)
            };
            rest = after;
        }
    }

    /// Asserts that the command has succeeded with only this answer on stdout.
    #[track_caller]
    pub fn answers(&self, answer: &str) {
        assert_eq!((self.code, self.stdout.as_str()), (Some(0), format!("{answer}\n").as_str()), "{}", self.stderr);
    }

    /// Asserts that the command has failed with this exit code and these texts on stderr, in this order, and without an
    /// answer.
    #[track_caller]
    pub fn fails_in_order(&self, code: i32, texts: &[&str]) {
        assert_eq!((self.code, self.stdout.as_str()), (Some(code), ""), "{}", self.stderr);
        self.says_in_order(texts);
    }

    /// The JSON document on stdout.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|_| panic!("{}\n{}", self.stdout, self.stderr))
    }
}
