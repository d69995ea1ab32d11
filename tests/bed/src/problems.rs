//! Problems: how many there were, and descriptions of the first few.

use std::cell::{Cell, RefCell};

/// The maximum number of examples to keep.
const MAX_EXAMPLES: usize = 5;

/// Longer examples are truncated.
const MAX_EXAMPLE_CHARS: usize = 400;

#[derive(Debug, Default)]
pub(crate) struct Problems {
    count: Cell<u64>,
    examples: RefCell<Vec<String>>,
}

impl Problems {
    pub(crate) fn add(&self, example: impl Into<String>) {
        self.count.set(self.count.get() + 1);
        let mut examples = self.examples.borrow_mut();
        if examples.len() < MAX_EXAMPLES {
            examples.push(example.into().chars().take(MAX_EXAMPLE_CHARS).collect());
        }
    }

    pub(crate) fn count(&self) -> u64 {
        self.count.get()
    }

    pub(crate) fn examples(&self) -> Vec<String> {
        self.examples.borrow().clone()
    }
}
