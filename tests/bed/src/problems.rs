//! What went wrong: how often, and the first few times in words.

use std::cell::{Cell, RefCell};

/// More examples than this say nothing new.
const MAX_EXAMPLES: usize = 5;

/// Longer examples are cut.
const LONGEST_EXAMPLE: usize = 400;

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
            examples.push(example.into().chars().take(LONGEST_EXAMPLE).collect());
        }
    }

    pub(crate) fn count(&self) -> u64 {
        self.count.get()
    }

    pub(crate) fn examples(&self) -> Vec<String> {
        self.examples.borrow().clone()
    }
}
