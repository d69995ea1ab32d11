//! The users that the page offers, and their open data.

use axum::extract::{Request, State};
use axum::response::Response;
use serde_json::json;

use super::super::Handler;
use super::super::user::User;
use super::{answered, bad_request, json as response, requests};
use crate::identity::Identity;
use crate::server::refusal::Refusal;

pub(super) async fn list(State(handler): State<Handler>) -> Response {
    response(&json!(handler.users.all()))
}

/// Replaces all users. Their open data counts from now on.
pub(super) async fn replace(State(handler): State<Handler>, request: Request) -> Response {
    answered(replaced(&handler, request).await)
}

async fn replaced(handler: &Handler, request: Request) -> Result<Response, Refusal> {
    let body = requests::body(request).await?;
    let users: Vec<User> = serde_json::from_slice(&body)
        .map_err(|error| bad_request(format!("this is not a list of users, [{{\"openid\": \"..\"}}]: {error}")))?;
    if users.iter().any(|user| user.openid.is_none() && user.from_openid.is_none()) {
        return Err(bad_request("each user needs an `openid`, or a `fromOpenid` and a `fromAppid`"));
    }
    for user in &users {
        let identity = user.identity(Identity::default);
        handler.platform.set_open_data(&identity, user.open_data.clone());
    }
    handler.users.replace(users);
    handler.publish_state();
    Ok(response(&json!(handler.users.all())))
}

/// Open data as WeChat gives it, for the kinds that Mini Programs ask for most.
pub(super) async fn samples() -> Response {
    response(&json!({
        "phoneNumber": {"phoneNumber": "13580006666", "purePhoneNumber": "13580006666", "countryCode": "86"},
        "groupId": {"openGId": "tGlocal0000000000000000000001"},
        "steps": {"stepInfoList": [{"timestamp": 1_700_000_000, "step": 6543}, {"timestamp": 1_700_086_400, "step": 8210}]},
        "userInfo": {"nickName": "微信用户", "gender": 0, "language": "zh_CN", "city": "", "province": "", "country": "",
            "avatarUrl": "https://thirdwx.qlogo.cn/mmopen/vi_32/local/132"},
        "refused": {"errCode": -601_006, "errMsg": "the cloudID has expired"},
    }))
}
