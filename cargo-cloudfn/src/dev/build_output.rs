//! Sources that the build itself changes, each time in another way: without this, each build would cause the next one.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

/// A file that has changed during this many builds in a row is output of the build. People rarely save one file so often.
const MAX_CHANGES: u32 = 3;

/// The files that changed during the last build, and during how many builds in a row.
#[derive(Debug, Default)]
pub(super) struct BuildOutput(HashMap<PathBuf, u32>);

impl BuildOutput {
    /// A build has ended, and these files changed while it ran. Returns those that the build changes each time, if that is
    /// new.
    pub(super) fn build_ended(&mut self, changed: &BTreeSet<PathBuf>) -> Vec<PathBuf> {
        let counts = changed.iter().map(|path| (path.clone(), self.0.get(path).map_or(1, |count| count + 1)));
        self.0 = counts.collect();
        let mut new: Vec<_> =
            self.0.iter().filter(|(_, count)| **count == MAX_CHANGES).map(|(path, _)| path.clone()).collect();
        new.sort();
        new
    }

    /// Whether the build changes a file each time.
    pub(super) fn contains(&self, path: &Path) -> bool {
        self.0.get(path).is_some_and(|count| *count >= MAX_CHANGES)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_every_build_changes_is_output_until_a_build_leaves_it_alone() {
        let mut output = BuildOutput::default();
        let made = PathBuf::from("src/made.rs");
        let changed = BTreeSet::from([made.clone()]);
        assert!(output.build_ended(&changed).is_empty());
        assert!(output.build_ended(&changed).is_empty());
        assert!(!output.contains(&made));
        assert_eq!(output.build_ended(&changed), Vec::from_iter(changed.clone()));
        assert!(output.build_ended(&changed).is_empty(), "it is told once");
        assert!(output.contains(&made));
        output.build_ended(&BTreeSet::new());
        assert!(!output.contains(&made));
    }
}
