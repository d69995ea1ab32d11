use cloudfn_runtime::openapi::subscribe_message::{self, Data};
use cloudfn_runtime::{Error, cloud_function};

#[derive(serde::Deserialize)]
struct Shipped {
    title: String,
}

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(event: Shipped, cloud: Context<NotifyPermissions>) -> Result<(), Error> {
    cloud
        .openapi(subscribe_message::Send::new(
            cloud.wx_context().openid()?,
            "TEMPLATE",
            Data::new().set("thing1", event.title),
        ))
        .await?;
    Ok(())
}

type Context<P> = cloudfn_runtime::Cloud<P>;

cloudfn_runtime::main!();
