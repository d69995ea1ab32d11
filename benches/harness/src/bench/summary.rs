//! The goals: what was measured, beside what it should be.

use crate::contestant::WX_SERVER_SDK;
use crate::table::{Table, grouped};

/// A figure that has a goal.
struct Goal {
    what: &'static str,
    part: &'static str,
    /// How the title of the table begins.
    title: &'static str,
    column: &'static str,
    contestant: &'static str,
    bound: Bound,
}

/// What a figure must not exceed.
#[derive(Debug, Clone, Copy)]
enum Bound {
    /// This many times the figure of another contestant.
    Of(f64, &'static str),
    /// This many times the figure of another contestant, at least: of what should be large.
    AtLeastOf(f64, &'static str),
    /// A number.
    Number(f64),
}

const fn goal(what: &'static str, [part, title, column, contestant]: [&'static str; 4], bound: Bound) -> Goal {
    Goal { what, part, title, column, contestant, bound }
}

const GOALS: &[Goal] = &[
    goal("a Cloud Call, 8 at once", ["call", "One Cloud Call, 8 at", "CPU us", "cloudfn"], Bound::Of(1.15, "hyper")),
    goal("a Cloud Call, 8 at once", ["call", "One Cloud Call, 8 at", "CPU us", "cloudfn"], Bound::Of(1.0, "reqwest")),
    goal(
        "a Cloud Call, 8 at once",
        ["call", "One Cloud Call, 8 at", "CPU us", "cloudfn"],
        Bound::Of(0.025, WX_SERVER_SDK),
    ),
    goal("a Cloud Call, 32 at once", ["call", "One Cloud Call, 32 at", "CPU us", "cloudfn"], Bound::Of(1.15, "hyper")),
    goal("a Cloud Call, 32 at once", ["call", "One Cloud Call, 32 at", "CPU us", "cloudfn"], Bound::Of(1.0, "reqwest")),
    goal(
        "a Cloud Call, 32 at once",
        ["call", "One Cloud Call, 32 at", "CPU us", "cloudfn"],
        Bound::Of(0.025, WX_SERVER_SDK),
    ),
    goal(
        "instructions of a Cloud Call",
        ["counts", "One Cloud Call", "instructions", "cloudfn"],
        Bound::Number(235_000.0),
    ),
    goal("allocations of a Cloud Call", ["counts", "One Cloud Call", "allocations", "cloudfn"], Bound::Number(110.0)),
    goal("echo, 1 KiB, json", ["echo", "Events of 1 KiB, json", "CPU us", "cloudfn"], Bound::Of(1.08, "hyper")),
    goal("echo, 1 KiB, noop", ["echo", "Events of 1 KiB, noop", "CPU us", "cloudfn"], Bound::Of(1.15, "hyper")),
    goal("echo, 1 KiB, nothing", ["echo", "Events of 1 KiB, nothing", "CPU us", "cloudfn"], Bound::Of(1.15, "hyper")),
    goal("echo, 64 KiB, json", ["echo", "Events of 64 KiB, json", "CPU us", "cloudfn"], Bound::Of(1.05, "hyper")),
    goal("echo, 1 MiB, json", ["echo", "Events of 1024 KiB, json", "CPU us", "cloudfn"], Bound::Of(1.1, "raw")),
    goal("64 KiB passed through", ["echo", "Events of 64 KiB, raw", "CPU us", "cloudfn"], Bound::Of(1.2, "hyper")),
    goal("1 MiB passed through", ["echo", "Events of 1024 KiB, raw", "CPU us", "cloudfn"], Bound::Of(1.2, "hyper")),
    goal("cold start", ["cold", "From exec", "to the answer, ms", "cloudfn"], Bound::Of(1.1, "hyper")),
    goal(
        "cold start, packaged",
        ["cold", "From exec", "to the answer, ms", "cloudfn, packaged"],
        Bound::Of(0.8, "hyper"),
    ),
    goal(
        "the Node package, cold",
        ["node", "From exec", "ms", "cloudfn"],
        Bound::Of(1.12, "an empty JavaScript function"),
    ),
    goal("resident, idle, KiB", ["idle", "Resident", "idle KiB", "cloudfn"], Bound::Number(2.9 * 1024.0)),
    goal("the HTTP host, CPU us a request", ["http", "POST", "CPU us", "cloudfn"], Bound::Of(0.95, "axum")),
    goal("the HTTP host, requests/s", ["http", "POST", "requests/s", "cloudfn"], Bound::AtLeastOf(1.05, "axum")),
    goal(
        "packaged, one Cloud Call, bytes",
        ["size", "A static", "bytes", "cloudfn, one Cloud Call"],
        Bound::Number(1.1 * 1_048_576.0),
    ),
    goal("hello, clean build, CPU s", ["hello", "A release", "clean build, CPU s", "cloudfn"], Bound::Number(38.0)),
    goal("hello, crates", ["hello", "A release", "crates", "cloudfn"], Bound::Number(58.0)),
    goal("hello, rebuild, s", ["hello", "A release", "rebuild, s", "cloudfn"], Bound::Number(0.8)),
    goal(
        "a thousand functions, instructions",
        ["growth", "A program", "instructions to the first answer", "1,000 functions"],
        Bound::Of(1.1, "1 function"),
    ),
];

/// The goals whose figures were measured, in Markdown.
pub(super) fn markdown(tables: &[Table]) -> String {
    let mut text = "| what | cloudfn | goal | reached |\n|---|---|---|---|\n".to_owned();
    for goal in GOALS {
        if let Some(row) = goal.row(tables) {
            text += &row;
        }
    }
    text
}

impl Goal {
    fn row(&self, tables: &[Table]) -> Option<String> {
        let Self { what, part, title, column, contestant, bound } = self;
        let table = tables.iter().find(|table| table.part == *part && table.title.starts_with(title))?;
        let figure = table.median(contestant, column)?;
        let digits = table.columns.iter().find(|known| known.name == *column)?.digits;
        let of = |other: &str| table.median(other, column).map(|floor| (figure / floor, grouped(floor, digits)));
        let (is_reached, measured, goal) = match bound {
            Bound::Number(most) => (figure <= *most, String::new(), format!("at most {}", grouped(*most, digits))),
            Bound::Of(most, other) => {
                let (ratio, floor) = of(other)?;
                (ratio <= *most, format!(", {ratio:.3} x"), format!("at most {most} x {other} ({floor})"))
            }
            Bound::AtLeastOf(least, other) => {
                let (ratio, floor) = of(other)?;
                (ratio >= *least, format!(", {ratio:.3} x"), format!("at least {least} x {other} ({floor})"))
            }
        };
        let verdict = if is_reached { "yes" } else { "no" };
        Some(format!("| {what} | {}{measured} | {goal} | {verdict} |\n", grouped(figure, digits)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Sample;

    fn table(part: &str, title: &str, column: &str, rows: &[(&str, f64)]) -> Table {
        let mut table = Table::new(part, title, &[(column, 1)]);
        for (name, figure) in rows {
            table.add(*name, vec![Some(Sample::exact(*figure))]);
        }
        table
    }

    #[test]
    fn a_goal_compares_with_a_contestant_of_the_same_table() {
        let call = table(
            "call",
            "One Cloud Call, 8 at once",
            "CPU us",
            &[("cloudfn", 18.0), ("hyper", 15.0), ("reqwest", 24.0)],
        );
        let http = table("http", "POST /echo", "requests/s", &[("cloudfn", 110.0), ("axum", 100.0)]);
        assert_eq!(
            markdown(&[call, http]).lines().skip(2).collect::<Vec<_>>(),
            [
                "| a Cloud Call, 8 at once | 18.0, 1.200 x | at most 1.15 x hyper (15.0) | no |",
                "| a Cloud Call, 8 at once | 18.0, 0.750 x | at most 1 x reqwest (24.0) | yes |",
                "| the HTTP host, requests/s | 110.0, 1.100 x | at least 1.05 x axum (100.0) | yes |",
            ]
        );
    }

    #[test]
    fn a_goal_with_a_number_needs_no_other_contestant() {
        let counts = table("counts", "One Cloud Call", "allocations", &[("cloudfn", 110.0)]);
        assert!(markdown(&[counts]).ends_with("| allocations of a Cloud Call | 110.0 | at most 110.0 | yes |\n"));
    }
}
