use cloudfn_runtime::openapi::subscribe_message::{self, SendReply};
use cloudfn_runtime::{Cloud, Error, cloud_function};

#[cloud_function(openapi = ["subscribeMessage.send"])]
async fn notify(message: Option<String>, cloud: Cloud) -> Result<SendReply, Error> {
    let data = subscribe_message::Data::new().set("thing1", message.unwrap_or_default());
    let sent = cloud.openapi(subscribe_message::Send::new("OPENID", "TEMPLATE", data)).await?;
    Ok(sent.into_reply())
}

cloudfn_runtime::main!();
