//! Tests of the gateway: failing answers, and answers that nobody should send.

mod failures;
mod hostile;
mod properties;
