//! All tables of a run, as Markdown and as JSON.

use std::fs;

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

    pub(super) fn add(&mut self, tables: Vec<Table>) {
        self.tables.extend(tables);
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
        let folder = workspace::target().join("cloudfn");
        fs::create_dir_all(&folder)?;
        let json = format!("{}\n", serde_json::to_string_pretty(self)?);
        for (name, text) in [("bench.json", json), ("bench.md", self.markdown())] {
            let file = folder.join(name);
            fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
        }
        Ok(())
    }
}
