//! WeChat's inner services: open data and signatures.

use std::time::SystemTime;

use cloudfn_protocol::envelope::{
    ApiGetOpenDataByCloudIdResp, ApiVoipSignResp, GetCloudCallSignResp, Message as _, OpDataItem,
};
use serde_json::{Value, json};

use super::scripted::Scripted;
use crate::identity::Identity;
use crate::open_data_store::OpenDataStore;

/// A made-up signature, which is valid nowhere.
const SIGNATURE: &str = "c10dfa11c10dfa11c10dfa11c10dfa11c10dfa11c10dfa11c10dfa11c10dfa11";

/// The open data that cloudIDs open for this user.
pub(super) fn open_data(
    open_data_store: &OpenDataStore,
    cloud_ids: &[String],
    user: Option<&Identity>,
    now: SystemTime,
) -> Scripted {
    let nobody = Identity::nobody();
    let items: Vec<_> = cloud_ids.iter().map(|id| open_data_store.item(id, user.unwrap_or(&nobody), now)).collect();
    scripted_open_data(Scripted::json(json!({ "list": items })))
}

/// Encodes `{"list": [{cloudID, data}, ..]}` as the service does.
pub(super) fn scripted_open_data(answer: Scripted) -> Scripted {
    answer.into_message(|answer| {
        let items = answer["list"].as_array().map_or(&[][..], Vec::as_slice);
        let items = items.iter().map(|item| OpDataItem {
            cloud_id: item["cloudID"].as_str().map(str::to_owned),
            json: Some(item.to_string()),
        });
        ApiGetOpenDataByCloudIdResp { data_list: items.collect() }.encode()
    })
}

/// Encodes `{"signature": ".."}` as the service does.
pub(super) fn voip_sign(scripted: Option<Scripted>) -> Scripted {
    scripted.unwrap_or_else(signed).into_message(|answer| ApiVoipSignResp { signature: signature(answer) }.encode())
}

/// Encodes `{"signature": ".."}` as the service does.
pub(super) fn cloud_call_sign(scripted: Option<Scripted>) -> Scripted {
    scripted
        .unwrap_or_else(signed)
        .into_message(|answer| GetCloudCallSignResp { signature: signature(answer) }.encode())
}

fn signed() -> Scripted {
    Scripted::json(json!({ "signature": SIGNATURE }))
}

fn signature(answer: &Value) -> Option<String> {
    answer["signature"].as_str().map(str::to_owned)
}
