//! `RawEvent`: an event as it arrived.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::failure::Failure;

/// An event as it arrived: its bytes, which nothing has read.
///
/// It is for a function that passes events on, stores them, or checks a signature of their text. It is also the fastest
/// event: reading takes most of the time of an event of more than a few kilobytes. It can be the answer, too, which is
/// then sent without a copy.
///
/// ```
/// use cloudfn_runtime::{Error, RawEvent, cloud_function};
///
/// /// Answers with the event.
/// #[cloud_function]
/// async fn echo(event: RawEvent) -> Result<RawEvent, Error> {
///     Ok(event)
/// }
///
/// # use cloudfn_runtime::testing::block_on;
/// let answer = block_on(echo(RawEvent::from(r#"{"title": "Tea"}"#)))?;
/// assert_eq!(answer.as_bytes(), br#"{"title": "Tea"}"#);
/// # Ok::<(), Error>(())
/// ```
///
/// [`read`](Self::read) reads it as any other event would be. `serde_json::from_slice(event.as_bytes())` reads a type that
/// borrows, such as `&RawValue`, and only what serde reads.
///
/// # What is not done for it
///
/// Until it is read,
///
/// * nothing checks that it is JSON or UTF-8. An event of the Mini Program is both; other callers can send any bytes.
/// * nothing repairs what only JavaScript reads: half of an emoji, a byte order mark.
/// * its values are not counted (`CLOUDFN_MAX_EVENT_VALUES`), because they take no memory. The limit of its size holds.
/// * the members that the platform adds to a user's event, `userInfo` and `tcbContext`, are in it. `userInfo` has the
///   caller's openid, so it goes where the event goes. Only [`Cloud::wx_context`](crate::Cloud::wx_context) identifies the
///   caller.
///
/// An event that is empty, or only white space, is `{}`, as for every function.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RawEvent(Bytes);

impl RawEvent {
    /// The text of an event. An empty one is `{}`.
    pub(crate) fn of(event: &Bytes) -> Self {
        if event.trim_ascii().is_empty() { Self::default() } else { Self(event.clone()) }
    }

    /// The bytes of the event: usually JSON in UTF-8.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes of the event, without a copy.
    #[must_use]
    pub fn into_bytes(self) -> Bytes {
        self.0
    }

    /// Reads the event as this type, as if the function took it: with its values counted, and with what JavaScript reads.
    ///
    /// ```
    /// use cloudfn_runtime::{Error, RawEvent, cloud_function};
    ///
    /// #[derive(serde::Deserialize)]
    /// struct Order {
    ///     number: u32,
    /// }
    ///
    /// #[cloud_function]
    /// async fn first(event: RawEvent) -> Result<u32, Error> {
    ///     let orders: Vec<Order> = event.read()?;
    ///     Ok(orders.first().map_or(0, |order| order.number))
    /// }
    ///
    /// # use cloudfn_runtime::testing::block_on;
    /// assert_eq!(block_on(first(r#"[{"number": 7.0}]"#.into()))?, 7);
    /// let error = block_on(first(r#"[{"number": "x"}]"#.into())).unwrap_err();
    /// assert!(error.err_msg().contains("`[0].number`: expected u32"), "{error}");
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The event is not JSON, does not fit the type, or has too many values. The text names the place. A function that
    /// returns this error fails as if it took the type: over HTTP with status 400.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        crate::event::read(&self.0).map_err(Failure::into_error)
    }
}

/// An empty object: the event of a caller that sends none.
impl Default for RawEvent {
    fn default() -> Self {
        Self(Bytes::from_static(b"{}"))
    }
}

super::conversions!(RawEvent);
