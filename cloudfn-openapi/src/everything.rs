//! Every permission there is.

/// Every permission of the catalog: what a function has when its attribute is wrong, so that one mistake is one error.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Everything;
