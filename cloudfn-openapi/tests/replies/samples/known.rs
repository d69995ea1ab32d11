//! What the generated list says about an API.

use cloudfn_openapi::Tolerant;
use serde::de::DeserializeOwned;
use serde_ignored::{Deserializer, Path};
use serde_json::{Error, Value};

/// One API of the catalog.
pub(crate) struct Known {
    /// `class.method`.
    pub(crate) name: &'static str,
    pub(crate) reply: Reply,
    /// The path of each member of the request, and whether the type asks for it. `*` stands for any member.
    pub(crate) request: &'static [(&'static str, bool)],
}

/// What the answer is read as.
#[derive(Clone, Copy)]
pub(crate) enum Reply {
    /// A file.
    File(File),
    /// JSON.
    Json(Read),
}

/// Reads an answer, and reports the path of each ignored value.
pub(crate) type Read = fn(Value, &mut dyn FnMut(Path<'_>)) -> Result<(), Error>;

/// The content type and the bytes.
#[derive(Clone, Copy)]
pub(crate) struct File;

/// Reads an answer as every answer is read, and reports what the reply ignores.
pub(crate) fn json<T: DeserializeOwned>(answer: Value, mut report: &mut dyn FnMut(Path<'_>)) -> Result<(), Error> {
    T::deserialize(Deserializer::new(Tolerant(answer), &mut report)).map(drop)
}
