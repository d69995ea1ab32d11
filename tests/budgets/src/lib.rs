//! Budgets of cloudfn; see `tests/allocations.rs`.

#![forbid(unsafe_code)]
