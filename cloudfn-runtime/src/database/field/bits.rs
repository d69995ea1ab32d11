//! Changes of single bits.

use bson::{Bson, Document};

/// Operations on the bits of an integer, in the order of the calls: `_.bit({ and, or, xor })` of wx-server-sdk.
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
    /// No operation yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps only the bits that are set here.
    #[must_use]
    pub fn and(self, bits: i64) -> Self {
        self.with("and", bits)
    }

    /// Sets the bits that are set here.
    #[must_use]
    pub fn or(self, bits: i64) -> Self {
        self.with("or", bits)
    }

    /// Inverts the bits that are set here.
    #[must_use]
    pub fn xor(self, bits: i64) -> Self {
        self.with("xor", bits)
    }

    fn with(mut self, name: &str, bits: i64) -> Self {
        self.0.insert(name, Bson::Int64(bits));
        self
    }

    /// The operand of `$bit`, if there is an operation.
    pub(super) fn operand(self) -> Option<Document> {
        (!self.0.is_empty()).then_some(self.0)
    }
}
