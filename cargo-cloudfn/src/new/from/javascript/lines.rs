//! Lines of a source.

/// Where the lines of a source begin.
#[derive(Debug, Clone)]
pub(in crate::new::from) struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    pub(in crate::new::from) fn of(source: &str) -> Self {
        let after = source.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n').map(|(_, next)| next);
        Self { starts: std::iter::once(0).chain(after).collect() }
    }

    /// The number of the line that this byte is on, from 1.
    pub(in crate::new::from) fn number(&self, offset: u32) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let lines = Lines::of("a\r\nb\n\nc");
        assert_eq!([0, 2, 3, 4, 5, 6, 99].map(|offset| lines.number(offset)), [1, 1, 2, 2, 3, 4, 4]);
    }
}
