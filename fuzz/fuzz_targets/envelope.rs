//! Messages of the wire: none ends the process, and what is read can be written and read again.

#![no_main]

use cloudfn_protocol::envelope::{
    ApiGetOpenDataByCloudIdReq, ApiGetOpenDataByCloudIdResp, ApiOptions, ApiVoipSignReq, CommApiData, CommOpenApiResp,
    GetCloudCallSignReq, Message,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    round::<CommOpenApiResp>(bytes);
    round::<CommApiData>(bytes);
    round::<ApiOptions>(bytes);
    round::<ApiGetOpenDataByCloudIdReq>(bytes);
    round::<ApiGetOpenDataByCloudIdResp>(bytes);
    round::<ApiVoipSignReq>(bytes);
    round::<GetCloudCallSignReq>(bytes);
});

fn round<M: Message + PartialEq>(bytes: &[u8]) {
    if let Ok(message) = M::decode(bytes) {
        let again = M::decode(&message.encode());
        assert!(again.is_ok_and(|again| again == message), "what was written is another message");
    }
}
