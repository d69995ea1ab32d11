//! Property tests: no answer makes the runtime panic.

use cloudfn_protocol::envelope::{CommOpenApiResp, HttpHeader};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::error::api_name::ApiName;
use crate::gateway::cloud_call::request::GatewayResponse;
use crate::gateway::cloud_call::response;
use crate::http_client::HttpResponse;

fn any_answer() -> impl Strategy<Value = CommOpenApiResp> {
    let header = any::<(Option<String>, Option<String>)>().prop_map(|(key, value)| HttpHeader { key, value });
    let numbers = any::<(Option<i32>, Option<u32>, Option<i32>)>();
    (any::<Option<Vec<u8>>>(), any::<Option<String>>(), numbers, vec(header, 0..3)).prop_map(
        |(resp_data, content_type, (error_code, http_code, svrkit_error_code), headers)| CommOpenApiResp {
            resp_data,
            content_type,
            error_code,
            http_code,
            headers,
            svrkit_error_code,
        },
    )
}

proptest! {
    #[test]
    fn any_bytes_are_an_answer_or_an_error(status in prop_oneof![Just(200), any::<u16>()], is_json: bool, body: Vec<u8>) {
        let content_type = is_json.then(|| "application/json; charset=utf-8".to_owned());
        let api_name = ApiName::open_api("x.y", &[]);
        let answer = GatewayResponse { url: String::new(), response: HttpResponse { status, content_type, body }, max_values: 1000 };
        let _ = response::envelope(&api_name, &answer).map(|envelope| response::content(&api_name, envelope, 1000));
        let _ = response::data(&api_name, &answer);
    }

    #[test]
    fn any_envelope_is_an_answer_or_an_error(answer in any_answer(), is_json: bool) {
        let content_type = if is_json { Some("application/json".to_owned()) } else { answer.content_type.clone() };
        let api_name = ApiName::open_api("x.y", &[]);
        let _ = response::content(&api_name, CommOpenApiResp { content_type, ..answer }, 1000);
    }
}
