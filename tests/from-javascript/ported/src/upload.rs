//! The cloud function `upload`, ported from the JavaScript in cloudfunctions/upload.
//!
//! Each place marked PORT is a call of the JavaScript, with what takes its place here. The function
//! returns an error until you have written what it does.

use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The error code of what is not ported yet.
const NOT_PORTED: i64 = 501;

/// What the Mini Program sends.
#[expect(dead_code, reason = "the places marked PORT will read them")]
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    /// Read in index.ts:11.
    #[serde(rename = "fileID")]
    file_id: Option<String>,
    /// Read in index.ts:11.
    r#type: Option<String>,
    /// Read in index.ts:18.
    /// A cloudID of the Mini Program is an `open_data::OpenData` instead.
    open_data: Option<OpenData>,
    /// Read in index.ts:19.
    mail: Option<Mail>,
    /// Read in index.ts:21.
    appid: Option<Value>,
    /// All other members. index.ts:11 uses the event as a whole.
    #[serde(flatten)]
    others: Map<String, Value>,
}

/// The member `openData`.
#[expect(dead_code, reason = "the places marked PORT will read them")]
#[derive(Debug, Deserialize)]
struct OpenData {
    /// Read in index.ts:18.
    #[serde(rename = "cloudID")]
    cloud_id: Option<Value>,
}

/// The member `mail`.
#[expect(dead_code, reason = "the places marked PORT will read them")]
#[derive(Debug, Deserialize)]
struct Mail {
    /// Read in index.ts:19.
    to: Option<Value>,
    /// Read in index.ts:19.
    #[serde(rename = "self")]
    member_self: Option<bool>,
}

/// Keeps a copy of a picture, and tells the caller's phone.
//
// Permissions:
// * `officialAccount.newtmpl.addTemplate`: config.json:1 has it, and no file calls it: remove it if
//   nothing needs it. `subscribeMessage.addTemplate` is its older name, which the JavaScript has.
// * `wxacode.getUnlimited`: index.ts:27 calls it, and config.json lacked it: such a call fails with
//   -604101.
// * `auth.code2Session` in config.json:1 is left out: it is an API for servers outside the cloud,
//   and needs no permission. Instead, the platform tells the function who the caller is:
//   `cloud.wx_context().openid()`.
// * `templateMessage.send` in index.ts:28 is left out: WeChat has shut it down on 2020-01-10: use
//   `subscribeMessage.send`.
// * `newClass.newMethod` in index.ts:29 is left out: cloudfn does not know a WeChat API named
//   `newClass.newMethod`; if WeChat has it, define its request type and declare both:
//   "newClass.newMethod" = path::to::Request.
#[expect(unused_variables, reason = "the places marked PORT will use them")]
#[cloud_function(
    openapi = [
        "customerServiceMessage.send",
        "officialAccount.newtmpl.addTemplate",
        "wxacode.getUnlimited",
    ],
)]
async fn upload(event: Event, cloud: Cloud) -> Result<Value, Error> {
    // PORT index.ts:13: deletes files
    //     cloud.deleteFile({ fileList: [fileID] })
    // In Rust:
    //     let deleted = cloud.delete_file(["cloud://FILE_ID"]).await?;

    // PORT index.ts:15: downloads a file
    //     cloud.downloadFile({ fileID })
    // In Rust:
    //     let file = cloud.download_file("cloud://FILE_ID").await?;

    // PORT index.ts:16: uploads a file
    //     cloud.uploadFile({ cloudPath: `copies/${event.userInfo.openId}`, fileContent: file.fileContent })
    // In Rust:
    //     let file = cloud.upload_file("CLOUD_PATH", b"content".to_vec()).await?;

    // PORT index.ts:16: the caller's identity
    //     event.userInfo.openId
    // In Rust:
    //     let openid = cloud.wx_context().openid()?;

    // PORT index.ts:17: links to files
    //     cloud.getTempFileURL({ fileList: [copy.fileID] })
    // In Rust:
    //     let links = cloud.get_temp_file_url(["cloud://FILE_ID"]).await?;

    // PORT index.ts:18: open data
    //     cloud.getOpenData({ list: [event.openData.cloudID] })
    // A member of the event that is a cloudID can be an `open_data::OpenData`, which needs no such
    // call.
    // In Rust:
    //     let data = cloud.get_open_data(["CLOUD_ID"]).await?;

    // PORT index.ts:19: calls the function orders
    //     cloud.callFunction({ name: 'orders', data: { action: 'add', mail: event.mail?.to, own: event.mail?.s..
    // In Rust:
    //     use serde_json::json;
    //     let answer = cloud.call_function::<Value>("orders", &json!({})).await?.result;

    // PORT index.ts:20: https://api.weixin.qq.com/tcb/sendsms
    //     'https://api.weixin.qq.com/tcb/sendsms?access_token='
    // A Cloud Call does the same without an access token: declare "cloudbase.sendSms".
    // In Rust:
    //     use cloudfn_runtime::openapi::cloudbase;
    //     let answer =
    //         cloud.openapi(cloudbase::SendSms::new("ENV", ["PHONE_NUMBER_LIST"], cloudbase::SmsType::Marketing)).await?;

    // PORT index.ts:21: https://api.weixin.qq.com/sns/jscode2session
    //     https://api.weixin.qq.com/sns/jscode2session?appid=
    // Not needed here: the platform tells the function who the caller is:
    // `cloud.wx_context().openid()`.

    // PORT index.ts:22: a signature for voice
    //     cloud.getVoIPSign({ groupId: '1', timestamp: 1, nonce: 'n' })
    // In Rust:
    //     let signature = cloud.voip_sign("GROUP_ID", 1_700_000_000, "NONCE").await?;

    // PORT index.ts:23: WeChat's signature
    //     cloud.getCloudCallSign({ parameterList: ['a'] })
    // In Rust:
    //     let signature = cloud.cloud_call_sign(["PARAMETER"]).await?;

    // PORT index.ts:24: another account's environment
    //     new cloud.Cloud({ resourceAppid: 'wx1', resourceEnv: 'prod' })
    // In Rust:
    //     let other = cloud.other_account("wxAPPID", "ENVIRONMENT_ID");

    // PORT index.ts:25: calls the function stock
    //     supplier.callFunction({ name: 'stock' })
    // In Rust:
    //     let answer = cloud.call_function::<Value>("stock", &json!({})).await?.result;

    // PORT index.ts:26: customerServiceMessage.send: Send a customer service message
    //     cloud.openapi.customerServiceMessage.send({ touser: '', msgtype: 'text', text: { content: voice + si..
    // In Rust:
    //     use cloudfn_runtime::openapi::customer_service_message;
    //     let answer = cloud
    //         .openapi(customer_service_message::Send::new(
    //             "",
    //             customer_service_message::Message::Text(customer_service_message::Text::new("CONTENT")),
    //         ))
    //         .await?;

    // PORT index.ts:27: wxacode.getUnlimited: Make a mini program code, no limit
    //     cloud.openapi.wxacode.getUnlimited({ scene: 'a', page: 'index', isHyaline: true })
    // The JavaScript also sets `.page("index")`, `.is_hyaline(..)`.
    // In Rust:
    //     use cloudfn_runtime::openapi::wxacode;
    //     let answer = cloud.openapi(wxacode::GetUnlimited::new("a")).await?;

    // PORT index.ts:28: subscribeMessage.send: Send a subscribe message
    //     cloud.openapi({ appid: 'wx2' }).templateMessage.send({})
    // WeChat has shut `templateMessage.send` down. This API takes its place: declare it. It names
    // an appid: `.appid("..")` before `.await`.
    // In Rust:
    //     use cloudfn_runtime::openapi::{self, subscribe_message};
    //     let answer = cloud
    //         .openapi(subscribe_message::Send::new("TOUSER", "TEMPLATE_ID", openapi::Data::new().set("thing1", "text")))
    //         .await?;

    // PORT index.ts:29: newClass.newMethod
    //     cloud.openapi.newClass.newMethod({})
    // cloudfn does not know a WeChat API named `newClass.newMethod`
    // if WeChat has it, define its request type and declare both: "newClass.newMethod" =
    // path::to::Request

    Err(Error::new(NOT_PORTED, "upload is not ported yet"))
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, block_on};

    use super::*;

    /// An event with every member that the JavaScript reads. Put real values into it.
    fn event() -> Event {
        let text = include_str!("../events/upload.json");
        serde_json::from_str(text).expect("the file has an event")
    }

    /// Replace it by what the function does.
    #[test]
    fn the_event_is_read_and_nothing_is_ported_yet() {
        let test = TestCloud::new().openid("o1");
        let error = block_on(upload(event(), test.cloud())).unwrap_err();
        assert_eq!(error.err_code(), NOT_PORTED);
    }
}
