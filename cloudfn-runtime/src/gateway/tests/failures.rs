//! A failing answer keeps its members, by every transport.

use cloudfn_openapi::AllPermissions;
use cloudfn_openapi::logistics::AddOrder;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::cloud::untyped::Untyped;
use crate::error::Error;
use crate::gateway::Gateway;
use crate::http_client::{Exchange, HttpClient, HttpRequest, HttpResponse};
use crate::invocation::Invocation;
use crate::testing::{TestCloud, block_on};
use crate::{Cloud, ErrorKind};

/// WeChat's HTTP API, which gives every request this answer.
struct Answering(Value);

impl HttpClient for Answering {
    fn send(&self, _: HttpRequest, _: Instant) -> Exchange<'_> {
        let content_type = Some("application/json".to_owned());
        let response = HttpResponse { status: 200, content_type, body: self.0.to_string().into_bytes() };
        Box::pin(std::future::ready(Ok(response)))
    }
}

fn refused_order() -> Value {
    json!({
        "errcode": 9_300_501,
        "errmsg": "delivery logic fail",
        "delivery_resultcode": 10_002,
        "delivery_resultmsg": "wrong password",
        "a member of tomorrow": [1],
    })
}

fn add_order(cloud: &Cloud<AllPermissions>) -> Error {
    block_on(async { cloud.openapi(Untyped::<AddOrder>::new(json!({"order_id": "1"}))).await.unwrap_err() })
}

fn assert_keeps_its_members(error: &Error) {
    assert_eq!((error.kind(), error.errcode()), (ErrorKind::Api, Some(9_300_501)));
    assert_eq!(error.body(), Some(&refused_order()));
    let reply = error.reply::<AddOrder>().expect("the answer fits the reply");
    assert_eq!((reply.delivery_resultcode, reply.delivery_resultmsg.as_str()), (10_002, "wrong password"));
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(shown.contains("delivery_resultcode: 10002, delivery_resultmsg: wrong password"), "{shown}");
        assert!(!shown.contains("tomorrow"), "{shown}");
    }
    assert_eq!(error.err_msg(), "openapi.logistics.addOrder:fail delivery logic fail");
}

#[test]
fn a_cloud_call_keeps_the_members_of_a_failing_answer() {
    let test = TestCloud::new().answer("logistics.addOrder", refused_order());
    assert_keeps_its_members(&add_order(&test.cloud()));
}

#[test]
fn the_open_api_service_keeps_the_members_of_a_failing_answer() {
    let environment = [("CBR_ENV_ID".to_owned(), "prod".to_owned())].into_iter().collect();
    let gateway = Gateway::through(Answering(refused_order()));
    assert_keeps_its_members(&add_order(&Cloud::new(&Invocation::new("{}", environment, "r1"), gateway)));
}

#[test]
#[cfg(feature = "access-token")]
fn a_call_with_an_access_token_keeps_the_members_of_a_failing_answer() {
    use std::time::Duration;

    use crate::gateway::access_token::{AccessToken, BoxError, TokenProvider, Tokens};

    struct Fixed;

    impl TokenProvider for Fixed {
        async fn token(&self, _: Option<&AccessToken>) -> Result<AccessToken, BoxError> {
            Ok(AccessToken::new("token", Duration::from_secs(7200)))
        }
    }

    let tokens = std::sync::Arc::new(Tokens::new(Fixed));
    let gateway = Gateway::through(Answering(refused_order())).with_tokens(Some(tokens));
    assert_keeps_its_members(&add_order(&Cloud::new(
        &Invocation::new("{}", Vec::new().into_iter().collect(), "r1"),
        gateway,
    )));
}
