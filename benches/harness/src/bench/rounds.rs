//! How contestants take turns.

use anyhow::bail;

use crate::contestant::Contestant;
use crate::programs::Programs;
use crate::statistics::Sample;
use crate::table::Table;

/// One run of the benchmark.
#[derive(Debug)]
pub(crate) struct Bench {
    pub(crate) is_short: bool,
    pub(crate) programs: Programs,
}

impl Bench {
    pub(crate) fn new(is_short: bool) -> Self {
        Self { is_short, programs: Programs::default() }
    }

    /// The first number in a full run, the second in a short one.
    pub(crate) fn choose<T>(&self, full: T, short: T) -> T {
        if self.is_short { short } else { full }
    }

    /// Lets the contestants take turns, so that a change of the machine's speed meets all of them. The figures of a
    /// contestant become its row in the table. A contestant that fails is left out, and the reason is noted.
    pub(crate) fn measure(
        &self,
        table: &mut Table,
        contestants: Vec<Contestant>,
        rounds: usize,
        mut figures: impl FnMut(&Contestant) -> anyhow::Result<Vec<Option<f64>>>,
    ) {
        let mut rows: Vec<(Contestant, Vec<Vec<f64>>)> =
            contestants.into_iter().map(|contestant| (contestant, vec![Vec::new(); table.columns.len()])).collect();
        for round in 0..rounds {
            eprint!("\r{}: round {} of {rounds} ", table.title, round + 1);
            rows.retain_mut(|(contestant, columns)| match figures(contestant) {
                Ok(figures) => {
                    for (column, figure) in columns.iter_mut().zip(figures) {
                        column.extend(figure);
                    }
                    true
                }
                Err(error) => {
                    let (name, title, words) = (contestant.name, &table.title, Contestant::last_words());
                    let words = if words.is_empty() { words } else { format!("; it wrote: {words}") };
                    self.programs.note_missing(format!("{name} in \"{title}\": {error:#}{words}"));
                    false
                }
            });
        }
        eprintln!();
        for (contestant, columns) in rows {
            table.add(contestant.name, columns.into_iter().map(Sample::of).collect());
        }
    }
}

/// Fails unless a tool is there.
pub(crate) fn need(is_there: bool, what: &str) -> anyhow::Result<()> {
    if is_there { Ok(()) } else { bail!("{what} is not installed") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contestants_take_turns_and_one_that_fails_is_left_out() {
        let bench = Bench::new(true);
        let contestants = ["a", "b", "c"].map(|name| Contestant::new(name, name.into()));
        let mut table = Table::new("call", "One call", &[("us", 0), ("KiB", 0)]);
        let mut turns = Vec::new();
        bench.measure(&mut table, contestants.into(), 2, |contestant| {
            turns.push(contestant.name);
            anyhow::ensure!(contestant.name != "b", "it crashed");
            Ok(vec![Some(1.0), None])
        });
        assert_eq!(turns, ["a", "b", "c", "a", "c"]);
        assert_eq!(table.rows.len(), 2);
        assert_eq!((table.median("a", "us"), table.median("a", "KiB")), (Some(1.0), None));
        assert!(bench.programs.missing()[0].starts_with("b in \"One call\": it crashed"));
    }
}
