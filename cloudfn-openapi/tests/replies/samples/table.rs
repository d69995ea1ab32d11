//! The table that the test prints.

use std::fmt;

/// A row for each API that has samples.
#[derive(Debug)]
pub(super) struct Table {
    title: &'static str,
    columns: [&'static str; 4],
    rows: Vec<Row>,
}

/// The numbers of one API.
#[derive(Debug, Default)]
pub(super) struct Row {
    api: &'static str,
    pub(super) samples: usize,
    pub(super) kept: usize,
    pub(super) left_out: usize,
    pub(super) faults: usize,
}

impl Row {
    pub(super) fn new(api: &'static str) -> Self {
        Self { api, ..Self::default() }
    }

    fn numbers(&self) -> [usize; 4] {
        [self.samples, self.kept, self.left_out, self.faults]
    }
}

impl Table {
    pub(super) fn new(title: &'static str, columns: [&'static str; 4]) -> Self {
        Self { title, columns, rows: Vec::new() }
    }

    /// Adds a row, unless the API has no samples.
    pub(super) fn add(&mut self, row: Row) {
        if row.samples > 0 {
            self.rows.push(row);
        }
    }

    fn sum(&self) -> [usize; 4] {
        self.rows.iter().map(Row::numbers).fold([0; 4], |sum, numbers| {
            let mut sum = sum.into_iter().zip(numbers).map(|(one, other)| one + other);
            std::array::from_fn(|_| sum.next().unwrap_or_default())
        })
    }
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|row| row.api.len()).max().unwrap_or_default().max(self.title.len());
        let mut line = |name: &str, cells: [String; 4]| {
            write!(formatter, "{name:width$}")?;
            for (cell, column) in cells.iter().zip(self.columns) {
                write!(formatter, "  {cell:>0$}", column.len())?;
            }
            writeln!(formatter)
        };
        line(self.title, self.columns.map(str::to_owned))?;
        for row in &self.rows {
            line(row.api, row.numbers().map(|number| number.to_string()))?;
        }
        line(&format!("{} APIs", self.rows.len()), self.sum().map(|number| number.to_string()))
    }
}
