//! The figures of one comparison: a row for each contestant.

use serde::{Deserialize, Serialize};

use crate::statistics::Sample;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Table {
    /// The part of the benchmark that measured it.
    pub(crate) part: String,
    pub(crate) title: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
    /// The contestant that the first column of the others is compared with.
    pub(crate) floor: Option<String>,
}

/// A figure of each contestant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Column {
    /// What it is, with its unit.
    pub(crate) name: String,
    /// Digits after the point.
    pub(crate) digits: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) contestant: String,
    /// One for each column, where it could be measured.
    pub(crate) figures: Vec<Option<Sample>>,
}

impl Table {
    pub(crate) fn new(part: &str, title: impl Into<String>, columns: &[(&str, usize)]) -> Self {
        let column = |&(name, digits): &(&str, usize)| Column { name: name.to_owned(), digits };
        let columns = columns.iter().map(column).collect();
        Self { part: part.to_owned(), title: title.into(), columns, rows: Vec::new(), floor: None }
    }

    pub(crate) fn floor(mut self, contestant: &str) -> Self {
        self.floor = Some(contestant.to_owned());
        self
    }

    pub(crate) fn add(&mut self, contestant: impl Into<String>, figures: Vec<Option<Sample>>) {
        self.rows.push(Row { contestant: contestant.into(), figures });
    }

    /// The median of a contestant in a column.
    pub(crate) fn median(&self, contestant: &str, column: &str) -> Option<f64> {
        let column = self.columns.iter().position(|known| known.name == column)?;
        let row = self.rows.iter().find(|row| row.contestant == contestant)?;
        Some(row.figures.get(column).copied().flatten()?.median)
    }

    /// The table in Markdown, below its title.
    pub(crate) fn markdown(&self) -> String {
        let mut text = format!("**{}**\n\n| |", self.title);
        for column in &self.columns {
            text += &format!(" {} |", column.name);
        }
        let first = self.columns.first().map(|column| column.name.as_str()).unwrap_or_default();
        let floor = self.floor.as_deref().and_then(|name| Some((name, self.median(name, first)?)));
        if let Some((name, _)) = floor {
            text += &format!(" of {name} |");
        }
        text += "\n|---|";
        text += &"---|".repeat(self.columns.len() + usize::from(floor.is_some()));
        for row in &self.rows {
            text += &format!("\n| {} |", row.contestant);
            for (column, figure) in self.columns.iter().zip(&row.figures) {
                text += &figure.map_or(" |".to_owned(), |sample| format!(" {} |", cell(sample, column.digits)));
            }
            if let Some((_, floor)) = floor {
                let median = row.figures.first().copied().flatten().map(|sample| sample.median / floor);
                text += &median.map_or(" |".to_owned(), |ratio| format!(" {ratio:.2} |"));
            }
        }
        text + "\n"
    }
}

/// `31.2 (30.1..35.0)`, or one number if all measurements are the same.
fn cell(sample: Sample, digits: usize) -> String {
    let Sample { median, least, most } = sample;
    let [median, least, most] = [median, least, most].map(|figure| grouped(figure, digits));
    if least == most { median } else { format!("{median} ({least}..{most})") }
}

/// A number with commas between thousands.
pub(crate) fn grouped(figure: f64, digits: usize) -> String {
    let text = format!("{figure:.digits$}");
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), ""), |(whole, fraction)| (whole, fraction));
    let mut groups = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 && !groups.ends_with('-') {
            groups.push(',');
        }
        groups.push(digit);
    }
    if fraction.is_empty() { groups } else { format!("{groups}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_compares_each_contestant_with_the_floor() {
        let mut table = Table::new("call", "One call", &[("CPU us", 1), ("KiB", 0)]).floor("hyper");
        table.add("cloudfn", vec![Sample::of(vec![15.0, 30.0, 20.0]), None]);
        table.add("hyper", vec![Some(Sample::exact(10.0)), Some(Sample::exact(2048.0))]);
        assert_eq!(
            table.markdown(),
            "**One call**\n\n| | CPU us | KiB | of hyper |\n|---|---|---|---|\n\
             | cloudfn | 20.0 (15.0..30.0) | | 2.00 |\n| hyper | 10.0 | 2,048 | 1.00 |\n"
        );
        assert_eq!(table.median("cloudfn", "CPU us"), Some(20.0));
        assert_eq!(table.median("cloudfn", "KiB"), None);
    }

    #[test]
    fn a_table_whose_floor_is_missing_has_no_ratios() {
        let mut table = Table::new("call", "One call", &[("CPU us", 0)]).floor("hyper");
        table.add("cloudfn", vec![Some(Sample::exact(15.0))]);
        assert_eq!(table.markdown(), "**One call**\n\n| | CPU us |\n|---|---|\n| cloudfn | 15 |\n");
    }

    #[test]
    fn thousands_are_grouped() {
        let numbers = [(1_234_567.0, "1,234,567"), (999.0, "999"), (-1234.0, "-1,234"), (-123.0, "-123")];
        for (number, text) in numbers {
            assert_eq!(grouped(number, 0), text);
        }
        assert_eq!(grouped(1234.56, 1), "1,234.6");
    }
}
