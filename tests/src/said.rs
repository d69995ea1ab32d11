//! What a command said when it had ended.

use std::process::Output;

use serde_json::Value;

/// The exit code, and what was written.
#[derive(Debug)]
pub struct Said {
    /// The exit code; none when a signal ended it.
    pub code: Option<i32>,
    /// What was written to stdout.
    pub stdout: String,
    /// What was written to stderr.
    pub stderr: String,
}

#[expect(
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    reason = "what they test is what they are called for"
)]
impl Said {
    /// What is known of a process that has ended.
    #[must_use]
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }

    /// Goes on with a command that succeeded.
    ///
    /// # Panics
    ///
    /// When it failed.
    #[track_caller]
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, Some(0), "{}\n{}", self.stdout, self.stderr);
        self
    }

    /// Goes on with a command that failed with this exit code and these words on stderr.
    ///
    /// # Panics
    ///
    /// When it did not.
    #[track_caller]
    pub fn fails(self, code: i32, told: &[&str]) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.stdout, self.stderr);
        self.says(told)
    }

    /// Goes on with a command that wrote these words to stderr.
    ///
    /// # Panics
    ///
    /// When one of them is not there.
    #[track_caller]
    pub fn says(self, told: &[&str]) -> Self {
        for told in told {
            assert!(self.stderr.contains(told), "no {told}: {}", self.stderr);
        }
        self
    }

    /// The JSON document on stdout.
    ///
    /// # Panics
    ///
    /// When there is something else.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|_| panic!("{}\n{}", self.stdout, self.stderr))
    }
}
