//! Serialisers for flags that are 0 or 1 on the wire.

use serde::Serializer;

/// Serialises a flag as 0 or 1.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
pub(crate) fn number<S: Serializer>(flag: &bool, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u8(u8::from(*flag))
}

/// Serialises an optional flag that is set as 0 or 1.
#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
pub(crate) fn number_if_set<S: Serializer>(flag: &Option<bool>, serializer: S) -> Result<S::Ok, S::Error> {
    match flag {
        Some(flag) => number(flag, serializer),
        None => serializer.serialize_none(),
    }
}
