//! The content of an answer, before it is read as a reply.

use serde::de::DeserializeOwned;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::Value;

use crate::tolerant;

/// The content of a successful answer.
#[derive(Debug, Clone)]
pub enum Content {
    /// A JSON object without `errcode` and `errmsg`, with the names of the wire.
    Json(Value),
    /// Bytes: a picture, a file.
    Binary {
        /// The content type as WeChat wrote it, trimmed; often empty.
        content_type: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
}

impl Content {
    /// Reads a JSON answer. A binary one is an error.
    ///
    /// WeChat is careless with JSON types, so reading is tolerant: `null` counts as absent, a number is also read from
    /// a string and a string from a number, a flag from 0 and 1, and a list from a single value. Nothing is rounded.
    ///
    /// # Errors
    ///
    /// The answer is binary, or a member does not fit `T` even so. The error names the member.
    ///
    /// ```
    /// use cloudfn_openapi::Content;
    /// use serde_json::json;
    ///
    /// #[derive(Default, serde::Deserialize)]
    /// #[serde(default)]
    /// struct Reply {
    ///     id: i64,
    ///     name: String,
    ///     tags: Vec<String>,
    /// }
    ///
    /// let reply: Reply = Content::Json(json!({"id": "7", "name": null, "tags": 5})).json()?;
    /// assert_eq!((reply.id, reply.name.as_str(), reply.tags), (7, "", vec!["5".to_owned()]));
    /// # Ok::<(), cloudfn_openapi::ReadError>(())
    /// ```
    pub fn json<T: DeserializeOwned>(self) -> Result<T, ReadError> {
        match self {
            Self::Json(value) => Ok(tolerant::read(value)?),
            Self::Binary { content_type, bytes } => Err(ReadError::Binary { content_type, length: bytes.len() }),
        }
    }

    /// Takes an answer as JSON, without reading it: `null` stays, and no number becomes a text. A file is
    /// `{"contentType": .., "buffer": ..}`, as in wx-server-sdk.
    ///
    /// # Errors
    ///
    /// There are none today: a file always becomes JSON.
    #[inline]
    pub fn value(self) -> Result<Value, ReadError> {
        match self {
            Self::Json(value) => Ok(value),
            Self::Binary { content_type, bytes } => Ok(serde_json::to_value(Image { content_type, bytes })?),
        }
    }

    /// Reads an answer that is either a file or JSON.
    ///
    /// # Errors
    ///
    /// The answer is JSON and does not fit `T`.
    pub fn image_or_json<T: DeserializeOwned>(self) -> Result<ImageOr<T>, ReadError> {
        match self {
            binary @ Self::Binary { .. } => binary.image().map(ImageOr::Image),
            json @ Self::Json(_) => json.json().map(ImageOr::Json),
        }
    }

    /// Reads a binary answer.
    ///
    /// # Errors
    ///
    /// The answer is JSON.
    pub fn image(self) -> Result<Image, ReadError> {
        match self {
            Self::Binary { content_type, bytes } => Ok(Image { content_type, bytes }),
            Self::Json(value) => Err(ReadError::NotBinary { json: value.to_string() }),
        }
    }
}

/// An answer that is a file or JSON, depending on the request.
#[derive(Debug, Clone)]
pub enum ImageOr<T> {
    /// The file.
    Image(Image),
    /// The JSON answer.
    Json(T),
}

/// A binary answer: a picture or another file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Image {
    /// The content type as WeChat wrote it; often empty.
    #[doc(alias = "contentType")]
    pub content_type: String,
    /// The bytes of the file.
    #[doc(alias = "buffer")]
    pub bytes: Vec<u8>,
}

impl Serialize for Image {
    /// As in Node's JSON: `{"contentType": .., "buffer": {"type": "Buffer", "data": [..]}}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut image = serializer.serialize_struct("Image", 2)?;
        image.serialize_field("contentType", &self.content_type)?;
        image.serialize_field("buffer", &NodeBuffer(&self.bytes))?;
        image.end()
    }
}

/// Bytes as Node's JSON writes a `Buffer`: `{"type": "Buffer", "data": [..]}`.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct NodeBuffer<'a>(pub &'a [u8]);

impl Serialize for NodeBuffer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut buffer = serializer.serialize_struct("Buffer", 2)?;
        buffer.serialize_field("type", "Buffer")?;
        buffer.serialize_field("data", self.0)?;
        buffer.end()
    }
}

/// An answer of another form than the API is known to give.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The JSON answer does not fit the reply.
    #[error("the answer does not fit the reply: {0}")]
    Json(#[from] serde_json::Error),
    /// The answer is bytes where JSON was expected.
    #[error("the answer is {length} bytes of `{content_type}` where JSON was expected")]
    Binary {
        /// The content type as WeChat wrote it.
        content_type: String,
        /// The number of bytes.
        length: usize,
    },
    /// The answer is JSON where bytes were expected.
    #[error("the answer is JSON where bytes were expected: {json}")]
    NotBinary {
        /// The JSON text.
        json: String,
    },
}
