//! The findings of all scenarios, as a table and as JSON.

use std::fmt::Write;
use std::path::Path;
use std::process::ExitStatus;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::arguments::Arguments;

#[derive(Debug)]
pub(super) struct Figures {
    is_short: bool,
    scenarios: Vec<Scenario>,
    broken: Vec<String>,
}

/// The findings that one scenario wrote.
#[derive(Debug, Deserialize, Serialize)]
struct Scenario {
    #[serde(rename = "scenario")]
    name: String,
    seed: u64,
    findings: Vec<Finding>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Finding {
    promise: String,
    figure: String,
    verdict: String,
    #[serde(default)]
    examples: Vec<String>,
}

impl Figures {
    pub(super) fn new(arguments: &Arguments) -> Self {
        Self { is_short: arguments.is_short, scenarios: Vec::new(), broken: Vec::new() }
    }

    /// Adds the findings that a scenario wrote to this file.
    pub(super) fn add(&mut self, name: &str, status: ExitStatus, file: &Path) {
        if !status.success() {
            self.broken.push(name.to_owned());
        }
        let written = std::fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        self.scenarios.push(written.unwrap_or_else(|| {
            let finding = Finding {
                promise: "the scenario can be run".to_owned(),
                figure: format!("it ended with {status}"),
                verdict: "broken".to_owned(),
                examples: Vec::new(),
            };
            Scenario { name: name.to_owned(), seed: 0, findings: vec![finding] }
        }));
    }

    /// The scenarios with a broken promise.
    pub(super) fn broken(&self) -> &[String] {
        &self.broken
    }

    pub(super) fn json(&self) -> String {
        format!("{:#}\n", json!({"short": self.is_short, "cores": cores(), "scenarios": self.scenarios}))
    }

    /// The table, in Markdown.
    pub(super) fn table(&self) -> String {
        let run = if self.is_short { "short" } else { "long" };
        let mut table = format!("A {run} run on {} cores.\n\n| scenario | promise | figure | verdict |\n", cores());
        table.push_str("|---|---|---|---|\n");
        for Scenario { name, seed, findings } in &self.scenarios {
            for Finding { promise, figure, verdict, .. } in findings {
                let (promise, figure) = (cell(promise), cell(figure));
                // Writing to a string cannot fail.
                let _ = writeln!(table, "| {name} (seed {seed}) | {promise} | {figure} | {verdict} |");
            }
        }
        table
    }
}

/// Text in one cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, Into::into)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_scenario_that_writes_nothing_counts_as_broken() {
        let failed = Command::new("false").status().unwrap();
        let mut figures = Figures::new(&Arguments::default());
        figures.add("http-drain", failed, Path::new("there/is/no/such/file"));
        assert_eq!(figures.broken(), ["http-drain"]);
        assert!(figures.table().contains("| http-drain (seed 0) | the scenario can be run | it ended with"));
    }

    #[test]
    fn characters_that_would_break_a_table_are_escaped() {
        assert_eq!(cell("id|good\nnext"), "id\\|good next");
    }
}
