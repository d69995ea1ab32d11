// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.publisher`.

use cloudfn_openapi::official_account::publisher::*;

use crate::{assert_wire, read};

#[test]
fn stat_speaks_the_catalogs_names() {
    assert_wire(
        Stat::new(StatArguments {
            action: PublisherAction::AdposGeneral,
            page: 219,
            page_size: 643,
            start_date: "START_DATE".into(),
            end_date: "END_DATE".into(),
        }),
        r#"{"action":"publisher_adpos_general","page":219,"page_size":643,"start_date":"START_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        Stat::new(StatArguments {
            action: PublisherAction::AdposGeneral,
            page: 219,
            page_size: 643,
            start_date: "START_DATE".into(),
            end_date: "END_DATE".into(),
        })
        .ad_slot("AD_SLOT"),
        r#"{"action":"publisher_adpos_general","page":219,"page_size":643,"start_date":"START_DATE","end_date":"END_DATE","ad_slot":"AD_SLOT"}"#,
    );
    let reply = read::<Stat>(
        r#"{"base_resp":{"ret":764,"err_msg":"ERR_MSG","a member of tomorrow":{"deep":[1]}},"summary":{"req_succ_count":792,"exposure_count":985,"exposure_rate":103.5,"click_count":463,"click_rate":961.5,"income":517,"ecpm":271.5,"order_count":515,"order_rate":113.5,"total_fee":601,"total_commission":984,"a member of tomorrow":{"deep":[1]}},"list":[{"date":"DATE","slot_id":333,"ad_slot":"AD_SLOT","req_succ_count":792,"exposure_count":985,"exposure_rate":103.5,"click_count":463,"click_rate":961.5,"income":517,"ecpm":271.5,"order_count":515,"order_rate":113.5,"total_fee":601,"total_commission":984,"a member of tomorrow":{"deep":[1]}}],"total_num":689,"body":"BODY","revenue_all":578,"penalty_all":660,"settled_revenue_all":511,"settlement_list":[{"date":"DATE","zone":"ZONE","month":"MONTH","order":813,"sett_status":746,"settled_revenue":858,"sett_no":"SETT_NO","mail_send_cnt":759,"slot_revenue":[{"slot_id":"SLOT_ID","slot_settled_revenue":215,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.base_resp.ret, 764);
    assert_eq!(reply.base_resp.err_msg, "ERR_MSG");
    assert_eq!(reply.summary.req_succ_count, 792);
    assert_eq!(reply.summary.exposure_count, 985);
    assert_eq!(reply.summary.exposure_rate.to_string(), "103.5");
    assert_eq!(reply.summary.click_count, 463);
    assert_eq!(reply.summary.click_rate.to_string(), "961.5");
    assert_eq!(reply.summary.income, 517);
    assert_eq!(reply.summary.ecpm.to_string(), "271.5");
    assert_eq!(reply.summary.order_count, 515);
    assert_eq!(reply.summary.order_rate.to_string(), "113.5");
    assert_eq!(reply.summary.total_fee, 601);
    assert_eq!(reply.summary.total_commission, 984);
    assert_eq!(reply.list[0].date, "DATE");
    assert_eq!(reply.list[0].slot_id, 333);
    assert_eq!(reply.list[0].ad_slot, "AD_SLOT");
    assert_eq!(reply.list[0].req_succ_count, 792);
    assert_eq!(reply.list[0].exposure_count, 985);
    assert_eq!(reply.list[0].exposure_rate.to_string(), "103.5");
    assert_eq!(reply.list[0].click_count, 463);
    assert_eq!(reply.list[0].click_rate.to_string(), "961.5");
    assert_eq!(reply.list[0].income, 517);
    assert_eq!(reply.list[0].ecpm.to_string(), "271.5");
    assert_eq!(reply.list[0].order_count, 515);
    assert_eq!(reply.list[0].order_rate.to_string(), "113.5");
    assert_eq!(reply.list[0].total_fee, 601);
    assert_eq!(reply.list[0].total_commission, 984);
    assert_eq!(reply.total_num, 689);
    assert_eq!(reply.body.as_ref().unwrap(), "BODY");
    assert_eq!(reply.revenue_all.unwrap(), 578);
    assert_eq!(reply.penalty_all.unwrap(), 660);
    assert_eq!(reply.settled_revenue_all.unwrap(), 511);
    assert_eq!(reply.settlement_list[0].date, "DATE");
    assert_eq!(reply.settlement_list[0].zone, "ZONE");
    assert_eq!(reply.settlement_list[0].month, "MONTH");
    assert_eq!(reply.settlement_list[0].order, 813);
    assert_eq!(reply.settlement_list[0].sett_status, 746);
    assert_eq!(reply.settlement_list[0].settled_revenue, 858);
    assert_eq!(reply.settlement_list[0].sett_no, "SETT_NO");
    assert_eq!(reply.settlement_list[0].mail_send_cnt, 759);
    assert_eq!(reply.settlement_list[0].slot_revenue[0].slot_id, "SLOT_ID");
    assert_eq!(reply.settlement_list[0].slot_revenue[0].slot_settled_revenue, 215);
    read::<Stat>("{}");
}
