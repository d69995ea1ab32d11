//! What several measurements of the same thing say.

use serde::{Deserialize, Serialize};

/// The median of several measurements, and how far they are apart.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Sample {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Sample {
    /// `None` if nothing was measured.
    pub(crate) fn of(mut figures: Vec<f64>) -> Option<Self> {
        figures.sort_by(f64::total_cmp);
        let (least, most) = (*figures.first()?, *figures.last()?);
        let middle = figures.len() / 2;
        let median =
            if figures.len() % 2 == 1 { figures[middle] } else { f64::midpoint(figures[middle - 1], figures[middle]) };
        Some(Self { median, least, most })
    }

    /// A figure that is the same each time.
    pub(crate) fn exact(figure: f64) -> Self {
        Self { median: figure, least: figure, most: figure }
    }
}

/// The figure below which this percentage of all figures is. The figures are sorted.
pub(crate) fn percentile(sorted: &[f64], percent: usize) -> Option<f64> {
    sorted.get((sorted.len() * percent / 100).min(sorted.len().checked_sub(1)?)).copied()
}

/// A count as a figure.
#[expect(clippy::cast_precision_loss, reason = "figures are far below 2^53")]
pub(crate) fn figure(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_figure_or_between_the_two_in_the_middle() {
        let sample = Sample::of(vec![9.0, 1.0, 4.0]).unwrap();
        assert_eq!(sample, Sample { median: 4.0, least: 1.0, most: 9.0 });
        let sample = Sample::of(vec![4.0, 1.0, 9.0, 2.0]).unwrap();
        assert_eq!(sample, Sample { median: 3.0, least: 1.0, most: 9.0 });
    }

    #[test]
    fn nothing_measured_is_no_sample() {
        assert_eq!(Sample::of(Vec::new()), None);
        assert_eq!(percentile(&[], 50), None);
    }

    #[test]
    fn a_percentile_is_one_of_the_figures() {
        let figures: Vec<f64> = (0..100).map(f64::from).collect();
        assert_eq!(percentile(&figures, 50), Some(50.0));
        assert_eq!(percentile(&figures, 99), Some(99.0));
        assert_eq!(percentile(&[7.0], 100), Some(7.0));
    }
}
