//! The findings of a scenario: each promise with its figure, and whether it was kept.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::Serialize;
use serde_json::json;

use crate::options::Options;
use crate::problems::Problems;

#[derive(Debug, Default)]
pub(crate) struct Report {
    findings: Vec<Finding>,
}

/// A promise and the measured figure.
#[derive(Debug, Serialize)]
struct Finding {
    promise: String,
    figure: String,
    verdict: Verdict,
    examples: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    Kept,
    Broken,
    Skipped,
}

impl Verdict {
    fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Broken => "BROKEN",
            Self::Skipped => "skipped",
        }
    }
}

impl Report {
    /// Adds a promise, whether it was kept, and the figure that shows it.
    pub(crate) fn check(&mut self, promise: impl Into<String>, is_kept: bool, figure: impl Into<String>) {
        let verdict = if is_kept { Verdict::Kept } else { Verdict::Broken };
        self.add(promise.into(), verdict, figure.into(), Vec::new());
    }

    /// Adds a promise that is kept if none of these cases had a problem.
    pub(crate) fn never(&mut self, promise: impl Into<String>, problems: &Problems, cases: u64) {
        let is_kept = problems.count() == 0 && cases > 0;
        let verdict = if is_kept { Verdict::Kept } else { Verdict::Broken };
        self.add(promise.into(), verdict, format!("{} of {cases}", problems.count()), problems.examples());
    }

    /// Adds a promise that could not be tested here, and why.
    pub(crate) fn skip(&mut self, promise: impl Into<String>, reason: impl Into<String>) {
        self.add(promise.into(), Verdict::Skipped, reason.into(), Vec::new());
    }

    fn add(&mut self, promise: String, verdict: Verdict, figure: String, examples: Vec<String>) {
        self.findings.push(Finding { promise, figure, verdict, examples });
    }

    pub(crate) fn is_kept(&self) -> bool {
        self.findings.iter().all(|finding| finding.verdict != Verdict::Broken)
    }

    pub(crate) fn print(&self) {
        for Finding { promise, figure, verdict, examples } in &self.findings {
            println!("  {:7}  {promise}: {figure}", verdict.name());
            for example in examples {
                println!("             {example}");
            }
        }
    }

    pub(crate) fn write(&self, scenario: &str, options: &Options, file: &Path) -> anyhow::Result<()> {
        let document = json!({
            "scenario": scenario,
            "seed": options.seed,
            "short": options.is_short,
            "findings": self.findings,
        });
        fs::write(file, format!("{document:#}\n")).with_context(|| format!("{} cannot be written", file.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_without_any_case_is_not_kept() {
        let mut report = Report::default();
        report.never("no wrong answer", &Problems::default(), 0);
        assert!(!report.is_kept());
    }

    #[test]
    fn one_problem_breaks_a_promise_and_is_reported() {
        let problems = Problems::default();
        problems.add("call 7: another caller's openid");
        let mut report = Report::default();
        report.check("it starts", true, "in 5 ms");
        report.never("no wrong answer", &problems, 1000);
        assert!(!report.is_kept());
        assert_eq!(report.findings[1].figure, "1 of 1000");
        assert_eq!(report.findings[1].examples, ["call 7: another caller's openid"]);
    }

    #[test]
    fn a_skipped_promise_is_not_broken() {
        let mut report = Report::default();
        report.skip("the Node package", "there is no Node on this machine");
        assert!(report.is_kept());
    }
}
