//! Changes of single bits.

use bson::{Bson, Document};

/// What is done to the bits of an integer: `_.bit({ and, or, xor })` of wx-server-sdk. They are done in the order of the
/// calls.
///
/// ```
/// use cloudfn_runtime::database::{Bits, Field};
///
/// let flags: Field<i64> = Field::at("flags");
/// let change = flags.bit(Bits::new().and(0b0101));
/// # let _ = change;
/// ```
#[derive(Debug, Clone, Default)]
pub struct Bits(Document);

impl Bits {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Only the bits that this has are kept.
    #[must_use]
    pub fn and(self, bits: i64) -> Self {
        self.with("and", bits)
    }

    /// The bits that this has are set.
    #[must_use]
    pub fn or(self, bits: i64) -> Self {
        self.with("or", bits)
    }

    /// The bits that this has are turned.
    #[must_use]
    pub fn xor(self, bits: i64) -> Self {
        self.with("xor", bits)
    }

    fn with(mut self, name: &str, bits: i64) -> Self {
        self.0.insert(name, Bson::Int64(bits));
        self
    }

    /// The operand of `$bit`, if anything is done.
    pub(super) fn operand(self) -> Option<Document> {
        (!self.0.is_empty()).then_some(self.0)
    }
}
