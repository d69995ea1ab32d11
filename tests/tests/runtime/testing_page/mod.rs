//! The tests of `docs/book/src/testing.md`. Each file is one block of the page, word for word, and runs here; the last one is a test
//! of an example.

#![allow(dead_code, reason = "each block is a program of its own")]

mod calls_in_order;
mod deadline;
mod failures;
mod files;
mod nobody;
mod open_data;
mod transaction;
mod typed_answer;

/// The blocks in the order of the page.
const BLOCKS: [(&str, &str); 9] = [
    ("typed_answer", include_str!("typed_answer.rs")),
    ("failures", include_str!("failures.rs")),
    ("calls_in_order", include_str!("calls_in_order.rs")),
    ("nobody", include_str!("nobody.rs")),
    ("deadline", include_str!("deadline.rs")),
    ("open_data", include_str!("open_data.rs")),
    ("files", include_str!("files.rs")),
    ("transaction", include_str!("transaction.rs")),
    // cargo runs it in its package.
    ("built_function", include_str!("../../../../examples/subscribe-message/tests/on_the_local_platform.rs")),
];

#[test]
fn the_page_has_the_tests_that_run_here() {
    let page = include_str!("../../../../docs/book/src/testing.md");
    let codes: Vec<_> = page.split("```rust\n").skip(1).map(|rest| rest.split_once("```").unwrap().0).collect();
    assert_eq!(codes.len(), BLOCKS.len());
    for (code, (name, file)) in codes.iter().zip(BLOCKS) {
        assert!(*code == file, "docs/book/src/testing.md differs from the test `{name}`:\n{code}");
    }
}
