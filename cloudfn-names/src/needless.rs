//! What people declare although it needs no permission: functions of wx-server-sdk, and APIs of the Mini Program. They
//! stand in `permissions.openapi` of real projects.

use crate::advice::same_but_for_style;
use crate::form::words;

/// Something that needs no permission, and how a cloud function does it here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Needless {
    /// Its names. `wx.*` stands for every name with one word after the full stop.
    pub names: &'static [&'static str],
    /// What it is: `a function of wx-server-sdk`.
    pub what: &'static str,
    /// What to do instead, as an instruction: "call `cloud.wx_context()`".
    pub instead: &'static str,
}

impl Needless {
    /// The message for the name as the user wrote it: two lines.
    #[must_use]
    pub fn about(&self, name: &str) -> String {
        let Self { what, instead, .. } = self;
        format!("`{name}` is {what} and needs no permission: leave it out\n{instead}")
    }
}

/// What is known about a name that needs no permission.
#[must_use]
pub fn needless(name: &str) -> Option<&'static Needless> {
    let word = words(name);
    let exact = |known: &&&str| words(known) == word;
    let found = NEEDLESS.iter().find(|needless| needless.names.iter().any(|known| exact(&known)));
    // `wx.cloud.openapi.wxacode.get` is an API in other words.
    if found.is_some() || same_but_for_style(name).is_some() {
        return found;
    }
    let is_of_group = |known: &&str| {
        let group = known.strip_suffix('*').map(words);
        let rest = group.and_then(|group| word.strip_prefix(&group));
        rest.is_some_and(|rest| !rest.is_empty() && !rest.contains('.'))
    };
    NEEDLESS.iter().find(|needless| needless.names.iter().any(is_of_group))
}

const SDK: &str = "a function of wx-server-sdk";
const PAYMENT: &str = "a payment call of wx-server-sdk";
const MINI_PROGRAM: &str = "an API of the Mini Program";
const HTTPS: &str = "an API for servers outside the cloud";

const fn entry(what: &'static str, names: &'static [&'static str], instead: &'static str) -> Needless {
    Needless { names, what, instead }
}

/// All of them. A group such as `wx.*` is asked last.
#[rustfmt::skip] // an entry each
pub static NEEDLESS: &[Needless] = &[
    entry(SDK, &["cloud.getWXContext", "getWXContext", "wx.cloud.getWXContext", "cloud.wxContext"],
        "call `cloud.wx_context()`"),
    entry(SDK, &["cloud.callFunction", "callFunction", "wx.cloud.callFunction"],
        "call `cloud.call_function(..)`"),
    entry(SDK, &["cloud.uploadFile", "uploadFile", "wx.cloud.uploadFile"],
        "call `cloud.upload_file(..)`, with the feature `storage` of cloudfn-runtime"),
    entry(SDK, &["cloud.downloadFile", "downloadFile", "wx.cloud.downloadFile"],
        "call `cloud.download_file(..)`, with the feature `storage` of cloudfn-runtime"),
    entry(SDK, &["cloud.getTempFileURL", "getTempFileURL", "wx.cloud.getTempFileURL"],
        "call `cloud.get_temp_file_url(..)`"),
    entry(SDK, &["cloud.deleteFile", "deleteFile", "wx.cloud.deleteFile"],
        "call `cloud.delete_file(..)`"),
    entry(SDK, &["cloud.database", "database", "wx.cloud.database", "database.*", "cloud.database.*", "db", "db.*", "db.command.*"],
        "call `cloud.database()`, with the feature `database` of cloudfn-runtime"),
    entry(SDK, &["cloud.getOpenData", "wx.cloud.getOpenData", "cloud.CloudID", "wx.cloud.CloudID", "CloudID"],
        "call `cloud.get_open_data(..)`, or take an `open_data::OpenData` in the event"),
    entry(SDK, &["cloud.getVoIPSign", "wx.cloud.getVoIPSign"],
        "call `cloud.voip_sign(..)`"),
    entry(SDK, &["cloud.getCloudCallSign", "getCloudCallSign"],
        "call `cloud.cloud_call_sign(..)`"),
    entry(SDK, &["cloud.signature"],
        "use `signatures::Signed`"),
    entry(SDK, &["cloud.Cloud", "wx.cloud.Cloud"],
        "call `cloud.other_account(..)`"),
    entry(SDK, &["cloud.init", "wx.cloud.init", "cloud.updateConfig", "cloud.DYNAMIC_CURRENT_ENV", "cloud.SYMBOL_CURRENT_ENV"],
        "there is nothing to do instead: a call uses the environment of its invocation, and `.env(\"..\")` selects another one"),
    entry(SDK, &["cloud.logger", "logger", "logger.*", "cloud.logger.*"],
        "log with `tracing::info!(..)`"),
    entry(PAYMENT, &["cloudPay.unifiedOrder", "cloud.cloudPay.unifiedOrder", "cloud.unifiedOrder", "unifiedOrder", "pay.unifiedOrder", "wxpay.unifiedOrder"],
        "call `cloud.pay().unified_order(..)`"),
    entry(PAYMENT, &["cloudPay.queryOrder", "cloud.cloudPay.queryOrder", "pay.queryOrder", "wxpay.queryOrder"],
        "call `cloud.pay().query_order(..)`"),
    entry(PAYMENT, &["cloudPay.closeOrder", "cloud.cloudPay.closeOrder", "pay.closeOrder", "wxpay.closeOrder"],
        "call `cloud.pay().close_order(..)`"),
    entry(PAYMENT, &["cloudPay.refund", "cloud.cloudPay.refund", "pay.refund", "wxpay.refund"],
        "call `cloud.pay().refund(..)`"),
    entry(PAYMENT, &["cloudPay.queryRefund", "cloud.cloudPay.queryRefund", "pay.queryRefund", "wxpay.queryRefund"],
        "call `cloud.pay().query_refund(..)`"),
    entry(PAYMENT, &["cloudPay.downloadBill", "cloud.cloudPay.downloadBill", "pay.downloadBill", "wxpay.downloadBill"],
        "call `cloud.pay().download_bill(..)`"),
    entry(PAYMENT, &["cloudPay", "cloud.cloudPay", "cloudPay.*", "cloud.cloudPay.*", "wxpay.*"],
        "call `cloud.pay()`"),
    entry(MINI_PROGRAM, &["wx.login", "wx.checkSession"],
        "the platform tells the function who the caller is: `cloud.wx_context().openid()`"),
    entry(HTTPS, &["auth.code2Session", "code2Session", "jscode2session", "sns.jscode2session", "login.code2Session", "auth.jscode2session"],
        "the platform tells the function who the caller is: `cloud.wx_context().openid()`"),
    entry(HTTPS, &["auth.getAccessToken", "getAccessToken", "auth.getStableAccessToken", "getStableAccessToken", "token.get", "cgi-bin.token"],
        "a call from a cloud function needs no access token"),
    entry(MINI_PROGRAM, &["wx.getUserInfo", "wx.getUserProfile"],
        "the Mini Program calls it and sends the result in the event; a cloudID in the event is read as `open_data::OpenData`"),
    entry(MINI_PROGRAM, &["wx.getWeRunData"],
        "the Mini Program calls it and sends the cloudID in the event, which is read as `open_data::OpenData`"),
    entry(MINI_PROGRAM, &["wx.getPhoneNumber", "button.getPhoneNumber"],
        "the Mini Program sends the button's code in the event: declare \"phonenumber.getPhoneNumber\" and call `phonenumber::GetPhoneNumber`"),
    entry(MINI_PROGRAM, &["wx.requestPayment", "wx.requestOrderPayment"],
        "the Mini Program calls it with what the function gets from `cloud.pay().unified_order(..)`, which needs no permission either"),
    entry(MINI_PROGRAM, &["wx.requestSubscribeMessage"],
        "the Mini Program calls it to ask the user; to send the message, declare \"subscribeMessage.send\""),
    entry(MINI_PROGRAM, &["wx.request"],
        "a cloud function sends HTTP requests with any HTTP client for Rust"),
    entry(MINI_PROGRAM, &["wx.cloud", "wx.*", "wx.cloud.*"],
        "the Mini Program calls it and sends the result in the event"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Meaning, declarable_names, meaning};

    fn instead(name: &str) -> Option<&'static str> {
        needless(name).map(|needless| needless.instead)
    }

    #[test]
    fn what_real_projects_declare_in_vain_has_its_advice() {
        let openid = Some("the platform tells the function who the caller is: `cloud.wx_context().openid()`");
        for (name, expected) in [
            ("cloud.getWXContext", Some("call `cloud.wx_context()`")),
            ("getWXContext()", Some("call `cloud.wx_context()`")),
            ("cloud.get_wx_context", Some("call `cloud.wx_context()`")),
            ("cloudPay.unifiedOrder", Some("call `cloud.pay().unified_order(..)`")),
            ("cloud.cloudPay.sendRedpack", Some("call `cloud.pay()`")),
            ("wx.login", openid),
            ("auth.code2Session", openid),
            ("db.collection", Some("call `cloud.database()`, with the feature `database` of cloudfn-runtime")),
            ("wx.chooseImage", Some("the Mini Program calls it and sends the result in the event")),
        ] {
            assert_eq!(instead(name), expected, "{name}");
        }
    }

    #[test]
    fn no_api_is_needless_however_it_is_written() {
        for name in declarable_names() {
            for prefix in ["", "openapi.", "cloud.openapi.", "wx.", "wx.cloud.openapi."] {
                assert_eq!(instead(&format!("{prefix}{name}")), None, "{prefix}{name}");
            }
        }
        for near in
            ["cloud.openapi.wxacode.gett", "subscribeMesage.send", "getPhoneNumber", "wxa.login", "cloud.openapi"]
        {
            assert_eq!(instead(near), None, "{near}");
        }
    }

    #[test]
    fn every_name_has_one_meaning() {
        let mut names: Vec<_> = NEEDLESS.iter().flat_map(|needless| needless.names).map(|name| words(name)).collect();
        names.sort();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
        for name in NEEDLESS.iter().flat_map(|needless| needless.names) {
            assert!(matches!(meaning(name), Meaning::Needless(_)), "{name}");
        }
    }
}
