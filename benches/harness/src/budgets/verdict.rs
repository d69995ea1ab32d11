//! What a figure is, beside its budget.

use std::fmt;

use super::measure::Figure;
use crate::statistics::figure as as_figure;
use crate::table::grouped;

/// How far a figure may be above its budget.
pub(super) const TOLERANCE_PERCENT: u64 = 5;

#[derive(Debug)]
pub(super) struct Verdict {
    group: &'static str,
    pub(super) name: String,
    measured: u64,
    budget: Option<u64>,
}

impl Verdict {
    pub(super) fn of(figure: &Figure, budget: Option<u64>) -> Self {
        Self { group: figure.group, name: figure.name.clone(), measured: figure.value, budget }
    }

    pub(super) fn is_broken(&self) -> bool {
        self.fault().is_some()
    }

    /// What is wrong, in a few words. A figure of 0 is what a broken counter gives: nothing here can be free.
    fn fault(&self) -> Option<&'static str> {
        match self.budget {
            None => Some("and there is no budget"),
            _ if self.measured == 0 => Some("NOTHING WAS COUNTED"),
            Some(budget) if self.measured * 100 > budget * (100 + TOLERANCE_PERCENT) => Some("TOO MUCH"),
            Some(_) => None,
        }
    }

    /// Whether the budget should be lowered, so that what was gained is kept.
    fn is_loose(&self) -> bool {
        self.budget.is_some_and(|budget| self.measured * (100 + TOLERANCE_PERCENT) < budget * 100)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { group, name, measured, budget } = self;
        let text = |count: u64| grouped(as_figure(count), 0);
        write!(formatter, "{group}, {name}: {}", text(*measured))?;
        if let Some(budget) = budget {
            let change = (as_figure(*measured) / as_figure(*budget) - 1.0) * 100.0;
            write!(formatter, " of {} ({change:+.1} %)", text(*budget))?;
        }
        if let Some(fault) = self.fault() {
            write!(formatter, " {fault}")?;
        } else if self.is_loose() {
            write!(formatter, ": lower the budget by `cargo xtask budgets --write`")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(measured: u64, budget: Option<u64>) -> Verdict {
        Verdict::of(&Figure { group: "crates", name: "hello".to_owned(), value: measured }, budget)
    }

    #[test]
    fn a_figure_may_be_five_percent_above_its_budget() {
        assert!(!verdict(1050, Some(1000)).is_broken());
        assert!(verdict(1051, Some(1000)).is_broken());
        assert!(!verdict(10, Some(1000)).is_broken());
        assert!(verdict(10, None).is_broken());
    }

    #[test]
    fn a_figure_of_zero_is_a_broken_counter_and_not_a_gain() {
        assert!(verdict(0, Some(1000)).is_broken() && verdict(0, Some(0)).is_broken());
        assert_eq!(verdict(0, Some(1000)).to_string(), "crates, hello: 0 of 1,000 (-100.0 %) NOTHING WAS COUNTED");
    }

    #[test]
    fn a_verdict_says_what_it_was_and_what_it_is() {
        assert_eq!(verdict(1051, Some(1000)).to_string(), "crates, hello: 1,051 of 1,000 (+5.1 %) TOO MUCH");
        assert_eq!(verdict(1020, Some(1000)).to_string(), "crates, hello: 1,020 of 1,000 (+2.0 %)");
        assert!(verdict(900, Some(1000)).to_string().contains("lower the budget by `cargo xtask budgets --write`"));
        assert_eq!(verdict(9, None).to_string(), "crates, hello: 9 and there is no budget");
    }
}
