//! The output of a command.

use std::process::Output;

use serde_json::Value;

/// The exit code and the texts of a command that has ended.
#[derive(Debug)]
pub struct CommandOutput {
    /// The exit code; none when a signal ended it.
    pub code: Option<i32>,
    /// What was written to stdout.
    pub stdout: String,
    /// What was written to stderr.
    pub stderr: String,
}

impl CommandOutput {
    /// Reads what a process has left.
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }

    /// It has succeeded.
    #[track_caller]
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, Some(0), "{}\n{}", self.stdout, self.stderr);
        self
    }

    /// It has failed with this exit code and these texts on stderr.
    #[track_caller]
    pub fn fails(self, code: i32, texts: &[&str]) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.stdout, self.stderr);
        self.says(texts)
    }

    /// It has written these texts to stderr, in any order.
    #[track_caller]
    pub fn says(self, texts: &[&str]) -> Self {
        for text in texts {
            assert!(self.stderr.contains(text), "no {text}: {}", self.stderr);
        }
        self
    }

    /// It has written these texts to stderr, in this order.
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

    /// It has succeeded with this answer alone on stdout.
    #[track_caller]
    pub fn answers(&self, answer: &str) {
        assert_eq!((self.code, self.stdout.as_str()), (Some(0), format!("{answer}\n").as_str()), "{}", self.stderr);
    }

    /// It has failed with this exit code, without an answer, and with these texts on stderr, in this order.
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
