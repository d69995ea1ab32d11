//! The cloud function `login`, ported from the JavaScript in javascript/login:
//!
//! ```js
//! exports.main = async () => {
//!   const { OPENID, APPID, UNIONID } = cloud.getWXContext()
//!   return { openid: OPENID, appid: APPID, unionid: UNIONID }
//! }
//! ```

use cloudfn_runtime::{Cloud, Error, cloud_function};
use serde::Serialize;

/// JavaScript leaves a member that is `undefined` out of the answer. `null` would be another answer.
#[derive(Serialize)]
struct Caller {
    openid: String,
    appid: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    unionid: Option<String>,
}

/// 登录：返回用户的标识
#[cloud_function]
async fn login(cloud: Cloud) -> Result<Caller, Error> {
    let context = cloud.wx_context();
    Ok(Caller {
        openid: context.openid()?.into(),
        appid: context.appid().unwrap_or_default().into(),
        unionid: context.unionid().map(Into::into),
    })
}

#[cfg(test)]
mod tests {
    use cloudfn_runtime::testing::{TestCloud, answer_json, block_on};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_caller_without_a_unionid_gets_no_member_for_it() -> Result<(), Error> {
        let test = TestCloud::new().openid("o1").identity("APPID", "wx1");
        assert_eq!(answer_json(&block_on(login(test.cloud()))?), json!({"openid": "o1", "appid": "wx1"}));
        let test = test.identity("UNIONID", "u1");
        assert_eq!(answer_json(&block_on(login(test.cloud()))?)["unionid"], "u1");
        Ok(())
    }
}
