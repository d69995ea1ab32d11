//! `RawAnswer`: an answer that is text already.

use bytes::Bytes;

use super::RawEvent;

/// An answer that is JSON text already: it is sent as it is, without a copy.
///
/// It is for text from a cache, a file or another server.
///
/// ```
/// use cloudfn_runtime::{Error, RawAnswer, cloud_function};
///
/// /// The menu, which a script has written.
/// #[cloud_function]
/// async fn menu() -> Result<RawAnswer, Error> {
///     Ok(RawAnswer::from(r#"{"tea": 7}"#))
/// }
///
/// # use cloudfn_runtime::testing::block_on;
/// assert_eq!(block_on(menu())?.as_bytes(), br#"{"tea": 7}"#);
/// # Ok::<(), Error>(())
/// ```
///
/// Nothing checks that it is JSON in UTF-8. The caller of a function gets what the platform makes of other bytes, and over
/// HTTP they arrive with the content type of JSON. Dates and object ids of the database (`{"$date": ..}`) stay what they
/// are; in other answers they become text. The limit of an answer's size holds.
///
/// A part of an answer that is text already is a `Box<RawValue>` of `serde_json`, in any type that derives `Serialize`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RawAnswer(Bytes);

impl RawAnswer {
    /// The bytes of the answer.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes of the answer, without a copy.
    #[must_use]
    pub fn into_bytes(self) -> Bytes {
        self.0
    }
}

super::conversions!(RawAnswer);

/// The event as the answer.
impl From<RawEvent> for RawAnswer {
    fn from(event: RawEvent) -> Self {
        Self(event.into_bytes())
    }
}
