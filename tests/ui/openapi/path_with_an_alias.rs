use cloudfn_runtime::openapi::subscribe_message::{self, Data};
use cloudfn_runtime::openapi::wxacode as codes;
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function(openapi = [codes::Get])]
async fn notify(event: Shipped, cloud: Cloud) -> Result<(), Error> {
    cloud.openapi(codes::Get::new()).await?;
    cloud
        .openapi(subscribe_message::Send::new(
            cloud.wx_context().openid()?,
            "TEMPLATE",
            Data::new().set("thing1", event.title),
        ))
        .await?;
    Ok(())
}

cloudfn_runtime::main!();
