//! Makes the calls of captures with typed requests, if one can express them.

use cloudfn_runtime::gateway::Gateway;
use cloudfn_runtime::openapi::{Api, Content, DeclaredIn, Media, ReadError, Request};
use cloudfn_runtime::{Cloud, Environment, Error, Invocation};
use serde::ser::{Serialize, Serializer};
use serde_json::{Value, json};

/// The captures that are also replayed with a typed request.
pub(crate) const CAPTURES: [&str; 7] = [
    "media-bare-buffer",
    "media-filename",
    "media-jpeg-camel-key",
    "media-string-value",
    "media-type-with-parameter",
    "openapi-template-keys",
    "response-template-keys",
];

/// Makes the call of a capture. Requests have the names of the wire, so names that the reference converts are converted
/// here.
pub(crate) async fn make(capture: &str, gateway: &Gateway, environment: &Environment) -> Result<Value, Error> {
    let cloud = &Cloud::<()>::new(&Invocation::new("{}", environment.clone(), "capture"), gateway.clone());
    let png = || b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xde\xad\xbe\xef\0\xff".to_vec();
    match capture {
        "media-bare-buffer" => call(cloud, Upload { media: Buffer(b"\x89PN") }).await,
        "media-filename" => {
            let file = Media::new("image/png", png()).file_name("cat.png");
            call(cloud, Upload { media: file }).await
        }
        "media-jpeg-camel-key" => {
            call(cloud, UploadOfKind { r#type: "image", media_file: Media::new("image/jpeg", png()) }).await
        }
        "media-string-value" => {
            call(cloud, Upload { media: NoMedia { value: "abc", content_type: "image/png" } }).await
        }
        "media-type-with-parameter" => {
            call(cloud, Upload { media: Media::new("image/png; charset=binary", png()) }).await
        }
        "openapi-template-keys" => {
            let data = json!({
                "first": {"value": "a"},
                "character_string3": {"value": "c"},
                "key_word1": {"value": "b", "color": "#fff"},
            });
            let mp_template_msg = TemplateMessage { data, template_id: "T" };
            call(cloud, SendUniform { touser: "o", mp_template_msg, emphasis_keyword: "keyWord1.DATA" }).await
        }
        "response-template-keys" => call(cloud, R {}).await,
        other => panic!("{other} is made with no typed request"),
    }
}

async fn call<R: DeclaredIn<()>>(cloud: &Cloud<()>, request: R) -> Result<Value, Error> {
    Ok(serde_json::to_value(cloud.openapi(request).await?).unwrap())
}

#[derive(serde::Serialize)]
struct Upload<M> {
    media: M,
}

#[derive(serde::Serialize)]
struct UploadOfKind {
    // The reference puts members with converted names after the others.
    r#type: &'static str,
    media_file: Media,
}

#[derive(serde::Serialize)]
struct NoMedia {
    value: &'static str,
    content_type: &'static str,
}

/// Bytes that are not a file.
struct Buffer(&'static [u8]);

impl Serialize for Buffer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

#[derive(serde::Serialize)]
struct SendUniform {
    touser: &'static str,
    mp_template_msg: TemplateMessage,
    emphasis_keyword: &'static str,
}

#[derive(serde::Serialize)]
struct TemplateMessage {
    data: Value,
    template_id: &'static str,
}

#[derive(serde::Serialize)]
struct R {}

macro_rules! requests {
    ($($({$parameter:ident})? $request:ty => $name:literal;)*) => {$(
        impl$(<$parameter: Serialize>)? Request for $request {
            const API: Api = Api::named($name);
            type Reply = Value;

            fn read(content: Content) -> Result<Value, ReadError> {
                content.json()
            }
        }

        impl<S $(, $parameter: Serialize)?> DeclaredIn<S> for $request {}
    )*};
}

requests! {
    {M} Upload<M> => "x.upload";
    UploadOfKind => "x.upload";
    SendUniform => "uniformMessage.send";
    R => "x.r";
}
