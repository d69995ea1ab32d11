//! What the gateway does with answers that nobody should send.

mod hostile;
mod properties;
