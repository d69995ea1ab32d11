//! All signatures, in all places.

use cloudfn_runtime::openapi::{subscribe_message, wxacode};
use cloudfn_runtime::{Cloud, Error, RawAnswer, RawEvent, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(event: Shipped, cloud: Cloud) -> Result<String, Error> {
    cloud.openapi(subscribe_message::Send::new("OPENID", "TEMPLATE", subscribe_message::Data::new())).await?;
    Ok(event.title)
}

#[cloud_function]
async fn only_event(Shipped { title }: Shipped) -> Result<String, Error> {
    Ok(title)
}

#[cloud_function(openapi = ["wxacode.get", "wxacode.getUnlimited"],)]
pub(crate) async fn only_cloud(cloud: cloudfn_runtime::Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::Get::new()).await?;
    Ok(())
}

#[cloud_function(openapi = [wxacode::Get, "wxacode.getUnlimited", cloudfn_runtime::openapi::subscribe_message::Send])]
async fn by_request(cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(wxacode::Get::new()).await?;
    cloud.openapi(wxacode::GetUnlimited::new("a=1")).await?;
    Ok(())
}

#[cloud_function]
async fn raw(event: RawEvent) -> Result<RawEvent, Error> {
    Ok(event)
}

#[cloud_function]
async fn raw_in_an_alias(event: cloudfn_runtime::RawEvent) -> std::io::Result<RawAnswer> {
    Ok(event.into())
}

#[cloud_function()]
async fn nothing() -> Result<(), Error> {
    Ok(())
}

#[cloud_function(name = "by-reference", crate = ::cloudfn_runtime, openapi = [])]
async fn by_reference(mut event: Shipped, cloud: &Cloud) -> Result<&str, Error> {
    event.title.clear();
    Ok(cloud.request_id())
}

#[cloud_function]
async fn r#match(_: serde_json::Value, mut cloud: ::cloudfn_runtime::Cloud) -> Result<impl serde::Serialize, Error> {
    cloud = cloud.clone();
    Ok(cloud.request_id().to_owned())
}

#[cloud_function]
#[cfg(any())]
async fn not_there(event: DoesNotExist) -> Result<(), Error> {}

#[cfg(any())]
#[cloud_function]
async fn not_there_either(event: DoesNotExist) -> Result<(), Error> {}

#[cloud_function]
async fn conditional(#[cfg(any())] event: DoesNotExist, #[cfg(all())] event: Shipped) -> Result<String, Error> {
    Ok(event.title)
}

mod functions {
    use super::*;

    pub mod notify {
        use super::*;

        #[cloud_function(name = "inner")]
        pub async fn notify(_event: Shipped, _cloud: Cloud) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
            Ok(())
        }
    }
}

use functions::notify;

macro_rules! function {
    ($name:ident, $event:ty, [$($api:literal),*], $body:block) => {
        #[cloud_function(openapi = [$($api),*])]
        async fn $name(_event: $event, _cloud: Cloud) -> Result<(), Error> $body
    };
}

function!(by_example, Shipped, ["wxacode.get"], { Ok(()) });

fn inside() {
    #[derive(serde::Deserialize)]
    struct Local {}

    #[cloud_function]
    async fn in_a_body(_event: Local, _cloud: Cloud) -> Result<(), Error> {
        Ok(())
    }

    let _ = in_a_body;
}

fn main() {
    inside();
    let _ = notify::notify;
    let mut names: Vec<_> = cloudfn_runtime::Function::all().iter().map(|function| function.name()).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "by-reference",
            "by_example",
            "by_request",
            "conditional",
            "in_a_body",
            "inner",
            "match",
            "nothing",
            "notify",
            "only_cloud",
            "only_event",
            "raw",
            "raw_in_an_alias"
        ]
    );
}
