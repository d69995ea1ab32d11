//! Code generation and release chores: `cargo xtask`.
fn main() {}
