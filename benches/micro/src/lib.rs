//! Micro-benchmarks of cloudfn; see `benches/steps.rs`.

#![forbid(unsafe_code)]
