//! Tests of the gateway with answers that nobody should send.

mod hostile;
mod properties;
