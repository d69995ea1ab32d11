//! Functions for the tests of the HTTP host: they return the caller, wait, fail, and call WeChat.

use std::process::ExitCode;
use std::time::Duration;

use cloudfn_runtime::gateway::access_token::{AccessToken, BoxError, TokenProvider};
use cloudfn_runtime::host::Host;
use cloudfn_runtime::open_data::{OpenData, PhoneNumber};
use cloudfn_runtime::openapi::{Media, auth, security, subscribe_message, wxacode};
use cloudfn_runtime::{Cloud, Error, RawAnswer, RawEvent, WxContext, cloud_function};
use serde::Deserialize;
use serde_json::{Value, json};

/// The caller.
#[cloud_function]
async fn who(cloud: Cloud) -> Result<WxContext, Error> {
    Ok(cloud.wx_context().clone())
}

#[derive(Deserialize)]
struct Meet {
    port: u16,
}

/// Reports on a port that it has begun, waits there until it may end, and returns the caller before and after.
#[cloud_function]
async fn meet(event: Meet, cloud: Cloud) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
    let before = cloud.wx_context().openid()?;
    let stream = tokio::net::TcpStream::connect(("127.0.0.1", event.port)).await?;
    stream.writable().await?;
    stream.try_write(b".")?;
    stream.readable().await?;
    let after = cloud.wx_context().openid()?;
    Ok(json!({ "before": before, "after": after }))
}

/// Fails, or panics.
#[cloud_function]
async fn fail(event: Value) -> Result<(), String> {
    assert!(event["panics"] != true, "no stock");
    Err("the order cannot be shipped".to_owned())
}

/// Returns the event as it arrived.
#[cloud_function]
async fn pass(event: RawEvent) -> Result<RawEvent, Error> {
    Ok(event)
}

/// Reads the event itself, and returns text.
#[cloud_function]
async fn first(event: RawEvent) -> Result<RawAnswer, Error> {
    let numbers: Vec<u32> = event.read()?;
    Ok(RawAnswer::from(format!("[{}, \"text\"]", numbers[0])))
}

/// Returns a text of this many bytes.
#[cloud_function]
async fn big(length: usize) -> Result<String, Error> {
    Ok("x".repeat(length))
}

/// Accepts any event and reads all of it.
#[cloud_function]
async fn count(event: Value) -> Result<usize, Error> {
    Ok(event.as_array().map_or(0, Vec::len))
}

/// Reports on a port that it has begun, and never ends.
#[cloud_function]
async fn hang(event: Meet) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let stream = tokio::net::TcpStream::connect(("127.0.0.1", event.port)).await?;
    stream.writable().await?;
    stream.try_write(b".")?;
    std::future::pending().await
}

/// Reports on a port that it has begun, and computes forever.
#[cloud_function]
async fn spin(event: Meet) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let stream = tokio::net::TcpStream::connect(("127.0.0.1", event.port)).await?;
    stream.writable().await?;
    stream.try_write(b".")?;
    loop {
        std::thread::park();
    }
}

/// Leaves a blocking task behind that never ends.
#[cloud_function]
async fn leave() -> Result<(), Error> {
    tokio::task::spawn_blocking(|| {
        loop {
            std::thread::park();
        }
    });
    Ok(())
}

/// Calls another function, in the environment that the event names.
#[cloud_function]
async fn forward(env: Option<String>, cloud: Cloud) -> Result<Value, Error> {
    let call = cloud.call_function::<Value>("other", &json!({ "customer": "data" }));
    let call = match env {
        Some(env) => call.env(env),
        None => call,
    };
    Ok(call.await?.result)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Api {
    Send,
    GetUnlimited,
    ImgSecCheck,
    GetPaidUnionId,
}

/// Calls WeChat, one API of each kind.
#[cloud_function(openapi = [
    "auth.getPaidUnionId",
    "security.imgSecCheck",
    "subscribeMessage.send",
    "wxacode.getUnlimited",
])]
async fn call(api: Api, cloud: Cloud) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
    let openid = cloud.wx_context().openid()?;
    Ok(match api {
        Api::Send => {
            let data = subscribe_message::Data::new().set("thing1", "parcel & co");
            serde_json::to_value(cloud.openapi(subscribe_message::Send::new(openid, "T", data)).await?)?
        }
        Api::GetUnlimited => serde_json::to_value(cloud.openapi(wxacode::GetUnlimited::new("a=1")).await?)?,
        Api::ImgSecCheck => {
            let image = Media::new("image/png", *b"\x89PNG\r\n\x1a\n");
            serde_json::to_value(cloud.openapi(security::ImgSecCheck::new(image)).await?)?
        }
        Api::GetPaidUnionId => serde_json::to_value(cloud.openapi(auth::GetPaidUnionId::new(openid)).await?)?,
    })
}

/// Asks WeChat for a phone number.
#[cloud_function]
async fn phone(number: OpenData<PhoneNumber>, cloud: Cloud) -> Result<String, Error> {
    Ok(number.verified(&cloud).await?.phone_number.clone())
}

/// Makes calls that only a cloud function can make.
#[cloud_function]
async fn link(file_id: String, cloud: Cloud) -> Result<String, Error> {
    cloud.get_temp_file_url([file_id]).await?[0].url().map(str::to_owned)
}

/// A fixed access token that cannot be replaced.
struct OurOwn(String);

impl TokenProvider for OurOwn {
    async fn token(&self, _: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
        Ok(AccessToken::new(&self.0, Duration::from_secs(7200)))
    }
}

fn main() -> ExitCode {
    match std::env::var("OUR_OWN_TOKEN") {
        Ok(token) => Host::new().access_token(OurOwn(token)).run(),
        Err(_) => cloudfn_runtime::run(),
    }
}
