//! The micro-benchmarks of `benches/micro`, by divan.

use crate::bench::Bench;
use crate::cargo;
use crate::statistics::Sample;
use crate::table::Table;
use crate::workspace;

pub(super) fn run(bench: &Bench) -> anyhow::Result<Vec<Table>> {
    let mut command = cargo::cargo(["bench", "--quiet", "--manifest-path"]);
    command.arg(workspace::root().join("benches/micro/Cargo.toml"));
    command.arg("--target-dir").arg(workspace::target().join("micro"));
    command.args(["--bench", "steps", "--", "--max-time", bench.choose("2", "0.1")]);
    let printed = cargo::read(&mut command)?;
    let mut table = Table::new("micro", "One step", &[("us", 2), ("allocations", 0)]);
    for step in steps(&printed) {
        let time = Sample { median: step.median, least: step.least, most: step.median };
        table.add(step.name, vec![Some(time), step.allocations.map(Sample::exact)]);
    }
    anyhow::ensure!(!table.rows.is_empty(), "divan printed {printed}");
    Ok(vec![table])
}

#[derive(Debug, PartialEq)]
struct Step {
    name: String,
    /// In microseconds.
    least: f64,
    median: f64,
    /// The median of the number of allocations.
    allocations: Option<f64>,
}

/// Reads divan's tree: a line of times for each benchmark, and below it lines of what it allocated.
fn steps(printed: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut group = String::new();
    let mut is_count = false;
    for line in printed.lines() {
        let columns: Vec<&str> = line.split('│').map(str::trim).collect();
        let text = line.trim_start_matches(['│', ' ']);
        if let Some(rest) = text.strip_prefix("├─ ").or_else(|| text.strip_prefix("╰─ ")) {
            is_count = false;
            let is_inner = line.starts_with(['│', ' ']);
            let name = rest.split_whitespace().next().unwrap_or_default();
            let times: Vec<f64> = times(rest);
            if let [least, _, median, ..] = times[..] {
                let name = if is_inner { format!("{group} {name}") } else { name.to_owned() };
                steps.push(Step { name, least, median, allocations: None });
            } else {
                name.clone_into(&mut group);
            }
        } else if text.trim_end_matches(['│', ' ']) == "alloc:" {
            is_count = true;
        } else if is_count && let Some(step) = steps.last_mut() {
            // The first line is the number of allocations, the second their bytes.
            let numbers: Vec<f64> = columns.iter().filter_map(|column| column.parse().ok()).collect();
            if step.allocations.is_none() {
                step.allocations = numbers.get(2).copied();
            }
            is_count = false;
        }
    }
    steps
}

/// The times of a line, in microseconds.
fn times(line: &str) -> Vec<f64> {
    let words: Vec<&str> = line.split([' ', '│']).filter(|word| !word.is_empty()).collect();
    let unit = |unit: &str| match unit {
        "ns" => Some(1e-3),
        "µs" => Some(1.0),
        "ms" => Some(1e3),
        "s" => Some(1e6),
        _ => None,
    };
    words.windows(2).filter_map(|pair| Some(pair[0].parse::<f64>().ok()? * unit(pair[1])?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As divan 0.1.21 prints it.
    const PRINTED: &str = "\
Timer precision: 20 ns
steps          fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ camel_case  812.5 ns      │ 9.488 µs      │ 1.3 µs        │ 9.488 µs      │ 1       │ 1
│              max alloc:    │               │               │               │         │
│                2           │ 2             │ 2             │ 2             │         │
│                9 B         │ 9 B           │ 9 B           │ 9 B           │         │
│              alloc:        │               │               │               │         │
│                5           │ 7             │ 6             │ 6.5           │         │
│                9 B         │ 9 B           │ 9 B           │ 9 B           │         │
│              dealloc:      │               │               │               │         │
│                1           │ 1             │ 1             │ 1             │         │
│                1 B         │ 1 B           │ 1 B           │ 1 B           │         │
├─ invocation                │               │               │               │         │
│  ├─ 1024     9 µs          │ 20.31 µs      │ 10 µs         │ 136.3 µs      │ 100     │ 100
│  │           alloc:        │               │               │               │         │
│  │             1           │ 1             │ 1             │ 1             │         │
│  │             1.024 KB    │ 1.024 KB      │ 1.024 KB      │ 1.024 KB      │         │
│  ╰─ 1048576  9 ms          │ 19.19 ms      │ 10.5 ms       │ 11 ms         │ 100     │ 100
│              alloc:        │               │               │               │         │
│                3           │ 3             │ 3             │ 3             │         │
│                65.53 KB    │ 65.53 KB      │ 65.53 KB      │ 65.53 KB      │         │
╰─ no_alloc    11.06 ns      │ 20.61 ns      │ 11.14 ns      │ 11.22 ns      │ 100     │ 25600
";

    #[test]
    fn times_and_allocations_are_read_from_divans_tree() {
        let step = |name: &str, least, median, allocations| Step { name: name.to_owned(), least, median, allocations };
        assert_eq!(
            steps(PRINTED),
            [
                step("camel_case", 0.8125, 1.3, Some(6.0)),
                step("invocation 1024", 9.0, 10.0, Some(1.0)),
                step("invocation 1048576", 9000.0, 10_500.0, Some(3.0)),
                step("no_alloc", 0.01106, 0.01114, None),
            ]
        );
    }

    #[test]
    fn text_without_times_has_no_steps() {
        assert_eq!(steps("error: no benchmarks\n"), []);
    }
}
