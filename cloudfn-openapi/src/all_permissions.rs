//! `AllPermissions`: every permission of the catalog.

/// Every permission of the catalog. A function has it if its attribute has a mistake, so that one mistake is one error.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct AllPermissions;
