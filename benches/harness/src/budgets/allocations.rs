//! The allocations that the tests of `tests/budgets` count.

use super::measure::Figure;
use crate::cargo;

/// Runs the tests, which may fail: they print what they counted before they compare it.
pub(super) fn measure() -> anyhow::Result<Vec<Figure>> {
    let mut tests = cargo::cargo(["test", "--quiet", "--package", "cloudfn-budgets", "--", "--nocapture"]);
    let output = tests.output()?;
    let figures = figures(&String::from_utf8_lossy(&output.stdout));
    anyhow::ensure!(!figures.is_empty(), "nothing was counted: {}", String::from_utf8_lossy(&output.stderr));
    Ok(figures)
}

/// `cloud_call: 121 allocations, budget 121`.
fn figures(printed: &str) -> Vec<Figure> {
    let figure = |line: &str| {
        let (line, _) = line.split_once(" allocations, budget ")?;
        let (name, count) = line.rsplit_once(": ")?;
        // The test runner may have printed something before it on the same line.
        let name = name.rsplit([' ', '.']).next()?.to_owned();
        Some(Figure { group: "allocations", name, value: count.parse().ok()? })
    };
    printed.lines().filter_map(figure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_from_among_the_lines_of_the_test_runner() {
        let printed = "running 2 tests\ncloud_call: 121 allocations, budget 130\n.test x ... echo_1_kib: 51 allocations, budget 51\nok\n.pass: 4 allocations, budget 4\n";
        let figure = |name: &str, value| Figure { group: "allocations", name: name.to_owned(), value };
        assert_eq!(figures(printed), [figure("cloud_call", 121), figure("echo_1_kib", 51), figure("pass", 4)]);
        assert_eq!(figures("test result: ok\n"), []);
    }
}
