// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.datacube`.

use cloudfn_openapi::official_account::datacube::*;

use crate::{assert_wire, read};

#[test]
fn get_article_summary_speaks_the_catalogs_names() {
    assert_wire(GetArticleSummary::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetArticleSummary>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_article_total_speaks_the_catalogs_names() {
    assert_wire(GetArticleTotal::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetArticleTotal>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_card_biz_info_speaks_the_catalogs_names() {
    assert_wire(GetCardBizInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetCardBizInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_free_card_info_speaks_the_catalogs_names() {
    assert_wire(GetFreeCardInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetFreeCardInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_interface_summary_speaks_the_catalogs_names() {
    assert_wire(GetInterfaceSummary::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetInterfaceSummary>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_interface_summary_hour_speaks_the_catalogs_names() {
    assert_wire(GetInterfaceSummaryHour::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetInterfaceSummaryHour>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_member_card_detail_speaks_the_catalogs_names() {
    assert_wire(GetMemberCardDetail::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetMemberCardDetail>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_member_card_info_speaks_the_catalogs_names() {
    assert_wire(GetMemberCardInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetMemberCardInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_upstream_msg_speaks_the_catalogs_names() {
    assert_wire(GetUpstreamMsg::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUpstreamMsg>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_upstream_msg_dist_speaks_the_catalogs_names() {
    assert_wire(GetUpstreamMsgDist::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUpstreamMsgDist>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_upstream_msg_dist_month_speaks_the_catalogs_names() {
    assert_wire(GetUpstreamMsgDistMonth::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUpstreamMsgDistMonth>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_upstream_msg_dist_week_speaks_the_catalogs_names() {
    assert_wire(GetUpstreamMsgDistWeek::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUpstreamMsgDistWeek>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_upstream_msg_hour_speaks_the_catalogs_names() {
    assert_wire(GetUpstreamMsgHour::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUpstreamMsgHour>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_upstream_msg_month_speaks_the_catalogs_names() {
    assert_wire(GetUpstreamMsgMonth::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUpstreamMsgMonth>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_upstream_msg_week_speaks_the_catalogs_names() {
    assert_wire(GetUpstreamMsgWeek::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUpstreamMsgWeek>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_user_cumulate_speaks_the_catalogs_names() {
    assert_wire(GetUserCumulate::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserCumulate>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_user_read_speaks_the_catalogs_names() {
    assert_wire(GetUserRead::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserRead>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_user_read_hour_speaks_the_catalogs_names() {
    assert_wire(GetUserReadHour::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserReadHour>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_user_share_speaks_the_catalogs_names() {
    assert_wire(GetUserShare::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserShare>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_user_share_hour_speaks_the_catalogs_names() {
    assert_wire(GetUserShareHour::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserShareHour>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_user_summary_speaks_the_catalogs_names() {
    assert_wire(GetUserSummary::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetUserSummary>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
