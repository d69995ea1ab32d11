//! The file with the budgets: groups of numbers by name.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::Context;

use super::measure::Figure;
use crate::workspace;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Budgets(BTreeMap<String, BTreeMap<String, u64>>);

fn file() -> PathBuf {
    workspace::root().join("tests/budgets/budgets.json")
}

impl Budgets {
    pub(super) fn read() -> anyhow::Result<Self> {
        let file = file();
        let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let groups = serde_json::from_str(&text).with_context(|| format!("{} has no budgets", file.display()))?;
        Ok(Self(groups))
    }

    pub(super) fn get(&self, figure: &Figure) -> Option<u64> {
        self.0.get(figure.group)?.get(&figure.name).copied()
    }

    /// The budgets of the groups that were measured, without a figure: something has stopped to be measured. A group that is
    /// not measured at all is one that this machine cannot measure, or that tests compare.
    pub(super) fn not_measured(&self, measured: &[Figure]) -> Vec<String> {
        let is_measured =
            |group: &str, name: &str| measured.iter().any(|figure| figure.group == group && figure.name == name);
        self.0
            .iter()
            .filter(|(group, _)| measured.iter().any(|figure| figure.group == group.as_str()))
            .flat_map(|(group, budgets)| budgets.keys().map(move |name| (group, name)))
            .filter(|(group, name)| !is_measured(group, name))
            .map(|(group, name)| format!("{group}, {name}"))
            .collect()
    }

    pub(super) fn set(&mut self, figure: &Figure) {
        self.0.entry(figure.group.to_owned()).or_default().insert(figure.name.clone(), figure.value);
    }

    pub(super) fn write(&self) -> anyhow::Result<()> {
        let file = file();
        let text = format!("{}\n", serde_json::to_string_pretty(&self.0)?);
        fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
        println!("wrote {}", file.display());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_set_without_changing_others() {
        let groups = serde_json::from_str(r#"{"allocations": {"cloud_call": 121}, "crates": {"hello": 74}}"#);
        let mut budgets = Budgets(groups.unwrap());
        let figure = |group, name: &str, value| Figure { group, name: name.to_owned(), value };
        let hello = figure("crates", "hello", 58);
        assert_eq!(budgets.get(&hello), Some(74));
        budgets.set(&hello);
        assert_eq!(budgets.get(&hello), Some(58));
        assert_eq!(budgets.get(&figure("allocations", "cloud_call", 0)), Some(121));
        assert_eq!(budgets.get(&figure("bytes", "hello", 0)), None);
    }

    #[test]
    fn a_budget_whose_figure_is_not_measured_any_more_is_found() {
        let groups = r#"{"allocations": {"cloud_call": 121}, "instructions": {"cloud_call": 7, "echo": 8}}"#;
        let budgets = Budgets(serde_json::from_str(groups).unwrap());
        let figure = |name: &str| Figure { group: "instructions", name: name.to_owned(), value: 7 };
        assert_eq!(budgets.not_measured(&[figure("cloud_call"), figure("new")]), ["instructions, echo"]);
        assert_eq!(budgets.not_measured(&[figure("cloud_call"), figure("echo")]), [""; 0]);
        assert_eq!(budgets.not_measured(&[]), [""; 0]);
    }

    #[test]
    fn every_figure_that_is_measured_has_a_budget() {
        let budgets = Budgets::read().unwrap();
        for (group, name) in super::super::measure::NAMES {
            assert!(
                budgets.get(&Figure { group, name: name.to_owned(), value: 0 }).is_some(),
                "{group} {name} has no budget"
            );
        }
    }
}
