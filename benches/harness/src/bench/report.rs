//! All tables of a run, as Markdown and as JSON.

use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use serde::{Deserialize, Serialize};

use super::machine::Machine;
use super::summary;
use crate::table::Table;
use crate::workspace;

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Report {
    pub(super) machine: Machine,
    pub(super) is_short: bool,
    pub(super) tables: Vec<Table>,
    /// What could not be measured, and why.
    pub(super) missing: Vec<String>,
}

impl Report {
    pub(super) fn new(is_short: bool) -> Self {
        Self { machine: Machine::this(), is_short, tables: Vec::new(), missing: Vec::new() }
    }

    /// A report with the tables of the last run, for a run of some parts. Those of a short run and of a full one do not mix.
    pub(super) fn after_the_last(is_short: bool) -> Self {
        let last = fs::read(folder().join("bench.json")).ok();
        let last = last.and_then(|json| serde_json::from_slice::<Self>(&json).ok());
        let tables = last.filter(|last| last.is_short == is_short).map(|last| last.tables).unwrap_or_default();
        Self { tables, ..Self::new(is_short) }
    }

    /// Takes the tables of a part in place of those it had.
    pub(super) fn add(&mut self, part: &str, tables: Vec<Table>) {
        let place = self.tables.iter().position(|table| table.part == part).unwrap_or(self.tables.len());
        self.tables.retain(|table| table.part != part);
        // A table without rows says nothing; the reason is among what is missing.
        let tables = tables.into_iter().filter(|table| !table.rows.is_empty());
        self.tables.splice(place..place, tables);
    }

    /// The parts with tables, in the order of the run.
    pub(super) fn parts(&self) -> Vec<&str> {
        let mut parts: Vec<&str> = self.tables.iter().map(|table| table.part.as_str()).collect();
        parts.dedup();
        parts
    }

    /// The tables of a part, in Markdown.
    pub(super) fn part(&self, part: &str) -> String {
        let of_part = self.tables.iter().filter(|table| table.part == part);
        of_part.map(Table::markdown).collect::<Vec<_>>().join("\n")
    }

    pub(super) fn markdown(&self) -> String {
        let mut text = format!("{}\n\n", self.machine.text());
        if self.is_short {
            text += "A short run: its times say little.\n\n";
        }
        for part in self.parts() {
            text += &format!("## {part}\n\n{}\n", self.part(part));
        }
        text += &format!("## goals\n\n{}", summary::markdown(&self.tables));
        if !self.missing.is_empty() {
            text += &format!("\n## missing\n\n{}\n", self.missing_list());
        }
        text
    }

    fn missing_list(&self) -> String {
        self.missing.iter().map(|what| format!("* {}", what.replace('\n', " "))).collect::<Vec<_>>().join("\n")
    }

    /// Writes `bench.json` and `bench.md`.
    pub(super) fn write(&self) -> anyhow::Result<()> {
        let folder = folder();
        fs::create_dir_all(&folder)?;
        let json = format!("{}\n", serde_json::to_string_pretty(self)?);
        for (name, text) in [("bench.json", json), ("bench.md", self.markdown())] {
            let file = folder.join(name);
            fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
        }
        Ok(())
    }
}

fn folder() -> PathBuf {
    workspace::target().join("cloudfn")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Sample;

    fn table(part: &str, title: &str) -> Table {
        let mut table = Table::new(part, title, &[("us", 0)]);
        table.add("cloudfn", vec![Some(Sample::exact(1.0))]);
        table
    }

    #[test]
    fn a_part_that_runs_again_takes_the_place_of_its_tables() {
        let mut report = Report::new(true);
        report.add("call", vec![table("call", "old"), table("call", "older")]);
        report.add("echo", vec![table("echo", "echo")]);
        report.add("call", vec![table("call", "new"), Table::new("call", "without rows", &[])]);
        let titles: Vec<_> = report.tables.iter().map(|table| table.title.as_str()).collect();
        assert_eq!(titles, ["new", "echo"]);
        assert_eq!(report.parts(), ["call", "echo"]);
    }

    #[test]
    fn a_report_can_be_read_again() {
        let mut report = Report::new(true);
        report.add("call", vec![table("call", "One call")]);
        let json = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&json).unwrap().tables, report.tables);
    }
}
