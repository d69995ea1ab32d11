//! A database query, by the program that measures it beside the same request by hand (`tests/bench`).

use crate::bench::Bench;
use crate::cargo;
use crate::statistics::Sample;
use crate::table::Table;

pub(super) fn run(_: &Bench) -> anyhow::Result<Vec<Table>> {
    let printed = cargo::read(&mut cargo::cargo(["run", "--quiet", "--release", "--package", "cloudfn-bench"]))?;
    let title = "A find whose answer has 20 documents (medians of nine processes)";
    let mut table = Table::new("query", title, &[("CPU us", 1)]).floor("by-hand");
    for (name, microseconds) in figures(&printed) {
        table.add(name, vec![Some(Sample::exact(microseconds))]);
    }
    anyhow::ensure!(table.rows.len() == 2, "the program printed {printed}");
    Ok(vec![table])
}

/// `cloudfn    95.2 us CPU per query, 2.30 x`.
fn figures(printed: &str) -> Vec<(&str, f64)> {
    printed
        .lines()
        .filter_map(|line| {
            let (before, _) = line.split_once(" us CPU per query")?;
            let mut words = before.split_whitespace();
            Some((words.next()?, words.next()?.parse().ok()?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_both_contestants_are_read() {
        let printed = "A find with a filter.\nby-hand    41.0 us CPU per query, 1.00 x\ncloudfn    95.2 us CPU per query, 2.32 x\n";
        assert_eq!(figures(printed), [("by-hand", 41.0), ("cloudfn", 95.2)]);
    }
}
