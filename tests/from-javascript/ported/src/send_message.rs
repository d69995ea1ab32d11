//! The cloud function `sendMessage`, ported from the JavaScript in cloudfunctions/sendMessage.
//!
//! Each place marked PORT is a call of the JavaScript, with what takes its place here. The function
//! returns an error until you have written what it does.

use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;
use serde_json::Value;

/// The error code of what is not ported yet.
const NOT_PORTED: i64 = 501;

/// What the Mini Program sends.
#[expect(dead_code, reason = "the places marked PORT will read them")]
#[derive(Debug, Deserialize)]
struct Event {
    /// 商品名
    ///
    /// Read in index.js:13.
    title: Option<String>,
    /// Read in index.js:14. If it is absent, it is `"pages/index/index"`.
    page: Option<String>,
}

/// 发送订阅消息
//
// Permissions:
// * `subscribeMessage.send`: it was written `openapi.subscribeMessage.send`, which gives no
//   permission.
// * `wxacode.get`: config.json:4 has it, and no file calls it: remove it if nothing needs it.
// * `security.msgSecCheck`: index.js:16 calls it, and config.json lacked it: such a call fails with
//   -604101.
// * `cloud.getWXContext` in config.json:4 is left out: it is a function of wx-server-sdk, and needs
//   no permission. Instead, call `cloud.wx_context()`.
#[expect(unused_variables, reason = "the places marked PORT will use them")]
#[cloud_function(
    name = "sendMessage",
    openapi = ["subscribeMessage.send", "wxacode.get", "security.msgSecCheck"],
)]
async fn send_message(event: Event, cloud: Cloud) -> Result<Value, Error> {
    // PORT index.js:11: the caller's identity
    //     cloud.getWXContext()
    // In Rust:
    //     let openid = cloud.wx_context().openid()?;

    // PORT index.js:16: security.msgSecCheck: Check text content
    //     cloud.openapi.security.msgSecCheck({ content: title, version: 2, scene: 2, openid: OPENID })
    // In Rust:
    //     use cloudfn_runtime::openapi::security;
    //     let answer = cloud.openapi(security::MsgSecCheck::new("CONTENT", security::CheckScene::Profile, "OPENID")).await?;

    // PORT index.js:17: subscribeMessage.send: Send a subscribe message
    //     cloud.openapi.subscribeMessage.send({
    //       touser: OPENID,
    //       templateId: 'TEMPLATE_ID',
    //       page,
    //       data: { thing1: { value: title } },
    //     })
    // The JavaScript also sets `.page(..)`.
    // In Rust:
    //     use cloudfn_runtime::openapi::{self, subscribe_message};
    //     let answer = cloud
    //         .openapi(subscribe_message::Send::new("TOUSER", "TEMPLATE_ID", openapi::Data::new().set("thing1", "text")))
    //         .await?;

    Err(Error::new(NOT_PORTED, "sendMessage is not ported yet"))
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    /// An event with every member that the JavaScript reads. Put real values into it.
    fn event() -> Event {
        let text = include_str!("../events/sendMessage.json");
        serde_json::from_str(text).expect("the file has an event")
    }

    /// Replace it by what the function does.
    #[test]
    fn the_event_is_read_and_nothing_is_ported_yet() {
        let test = TestCloud::new().openid("o1");
        let error = block_on(send_message(event(), test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), NOT_PORTED);
    }
}
