//! A file to upload.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// A file that a request uploads. It must be a top-level member of the request: WeChat accepts no others.
///
/// ```
/// use cloudfn_openapi::Media;
///
/// let picture = Media::new("image/png", *b"..").file_name("cat.png");
/// # assert_eq!(picture.file_name.as_deref(), Some("cat.png"));
/// ```
///
/// The gateway sends the bytes and the file name. Neither wx-server-sdk nor this crate sends the content type.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Media {
    /// The content type, for example `image/png`. It decides the extension of the file name if no name is set.
    #[doc(alias = "contentType")]
    pub content_type: String,
    /// The bytes of the file.
    #[doc(alias = "value")]
    pub bytes: Vec<u8>,
    /// The file name to send. `None` derives one from the member's name and the content type.
    #[doc(alias = "fileName")]
    pub file_name: Option<String>,
}

impl Media {
    /// The name under which a `Media` serialises. The gateway's serialiser recognises it by this name.
    #[doc(hidden)]
    pub const SERDE_NAME: &'static str = "$cloudfn::Media";

    /// Creates a file of this content type. Its name is derived from the type.
    #[must_use]
    pub fn new(content_type: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { content_type: content_type.into(), bytes: bytes.into(), file_name: None }
    }

    /// Sets the file name to send.
    #[doc(alias = "fileName")]
    #[must_use]
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }
}

impl fmt::Debug for Media {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Media")
            .field("content_type", &self.content_type)
            .field("bytes", &format_args!("{} bytes", self.bytes.len()))
            .field("file_name", &self.file_name)
            .finish()
    }
}

impl Serialize for Media {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Bytes<'a>(&'a [u8]);
        impl Serialize for Bytes<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_bytes(self.0)
            }
        }
        let mut media = serializer.serialize_struct(Self::SERDE_NAME, 3)?;
        media.serialize_field("contentType", &self.content_type)?;
        media.serialize_field("value", &Bytes(&self.bytes))?;
        media.serialize_field("fileName", &self.file_name)?;
        media.end()
    }
}
