// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `analysis`.

use cloudfn_openapi::analysis::*;

use crate::{assert_wire, read};

#[test]
fn get_daily_retain_speaks_the_catalogs_names() {
    assert_wire(GetDailyRetain::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetDailyRetain::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetDailyRetain>(
        r#"{"ref_date":"REF_DATE","visit_uv_new":[{"key":772,"value":809,"a member of tomorrow":{"deep":[1]}}],"visit_uv":[{"key":772,"value":809,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.ref_date, "REF_DATE");
    assert_eq!(reply.visit_uv_new[0].key, 772);
    assert_eq!(reply.visit_uv_new[0].value, 809);
    assert_eq!(reply.visit_uv[0].key, 772);
    assert_eq!(reply.visit_uv[0].value, 809);
    read::<GetDailyRetain>("{}");
}

#[test]
fn get_daily_summary_speaks_the_catalogs_names() {
    assert_wire(GetDailySummary::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetDailySummary::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetDailySummary>(
        r#"{"list":[{"ref_date":"REF_DATE","visit_total":621,"share_pv":447,"share_uv":482,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].visit_total, 621);
    assert_eq!(reply.list[0].share_pv, 447);
    assert_eq!(reply.list[0].share_uv, 482);
    read::<GetDailySummary>("{}");
}

#[test]
fn get_daily_visit_trend_speaks_the_catalogs_names() {
    assert_wire(
        GetDailyVisitTrend::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetDailyVisitTrend::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetDailyVisitTrend>(
        r#"{"list":[{"ref_date":"REF_DATE","session_cnt":670,"visit_pv":545,"visit_uv":580,"visit_uv_new":299,"stay_time_uv":282.5,"stay_time_session":541.5,"visit_depth":532.5,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].session_cnt, 670);
    assert_eq!(reply.list[0].visit_pv, 545);
    assert_eq!(reply.list[0].visit_uv, 580);
    assert_eq!(reply.list[0].visit_uv_new, 299);
    assert_eq!(reply.list[0].stay_time_uv.to_string(), "282.5");
    assert_eq!(reply.list[0].stay_time_session.to_string(), "541.5");
    assert_eq!(reply.list[0].visit_depth.to_string(), "532.5");
    read::<GetDailyVisitTrend>("{}");
}

#[test]
fn get_monthly_retain_speaks_the_catalogs_names() {
    assert_wire(
        GetMonthlyRetain::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetMonthlyRetain::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetMonthlyRetain>(
        r#"{"ref_date":"REF_DATE","visit_uv_new":[{"key":772,"value":809,"a member of tomorrow":{"deep":[1]}}],"visit_uv":[{"key":772,"value":809,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.ref_date, "REF_DATE");
    assert_eq!(reply.visit_uv_new[0].key, 772);
    assert_eq!(reply.visit_uv_new[0].value, 809);
    assert_eq!(reply.visit_uv[0].key, 772);
    assert_eq!(reply.visit_uv[0].value, 809);
    read::<GetMonthlyRetain>("{}");
}

#[test]
fn get_monthly_visit_trend_speaks_the_catalogs_names() {
    assert_wire(
        GetMonthlyVisitTrend::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetMonthlyVisitTrend::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetMonthlyVisitTrend>(
        r#"{"list":[{"ref_date":"REF_DATE","session_cnt":670,"visit_pv":545,"visit_uv":580,"visit_uv_new":299,"stay_time_uv":282.5,"stay_time_session":541.5,"visit_depth":532.5,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].session_cnt, 670);
    assert_eq!(reply.list[0].visit_pv, 545);
    assert_eq!(reply.list[0].visit_uv, 580);
    assert_eq!(reply.list[0].visit_uv_new, 299);
    assert_eq!(reply.list[0].stay_time_uv.to_string(), "282.5");
    assert_eq!(reply.list[0].stay_time_session.to_string(), "541.5");
    assert_eq!(reply.list[0].visit_depth.to_string(), "532.5");
    read::<GetMonthlyVisitTrend>("{}");
}

#[test]
fn get_performance_data_speaks_the_catalogs_names() {
    assert_wire(
        GetPerformanceData::new("MODULE", TimeRange::new(784, 858), [QueryCondition::new("FIELD", "VALUE")]),
        r#"{"module":"MODULE","time":{"begin_timestamp":784,"end_timestamp":858},"params":[{"field":"FIELD","value":"VALUE"}]}"#,
    );
    assert_wire(
        GetPerformanceData::new("MODULE", TimeRange::new(784, 858), [QueryCondition::new("FIELD", "VALUE")]),
        r#"{"module":"MODULE","time":{"begin_timestamp":784,"end_timestamp":858},"params":[{"field":"FIELD","value":"VALUE"}]}"#,
    );
    let reply = read::<GetPerformanceData>(
        r#"{"data":{"body":{"tables":[{"id":"ID","lines":[{"fields":[{"refdate":"REFDATE","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"zh":"ZH","a member of tomorrow":{"deep":[1]}}],"count":892,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.body.tables[0].id, "ID");
    assert_eq!(reply.data.body.tables[0].lines[0].fields[0].refdate, "REFDATE");
    assert_eq!(reply.data.body.tables[0].lines[0].fields[0].value, "VALUE");
    assert_eq!(reply.data.body.tables[0].zh, "ZH");
    assert_eq!(reply.data.body.count, 892);
    read::<GetPerformanceData>("{}");
}

#[test]
fn get_user_portrait_speaks_the_catalogs_names() {
    assert_wire(GetUserPortrait::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetUserPortrait::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetUserPortrait>(
        r#"{"ref_date":"REF_DATE","visit_uv_new":{"province":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"city":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"genders":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"platforms":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"devices":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"ages":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"visit_uv":{"province":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"city":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"genders":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"platforms":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"devices":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"ages":[{"id":405,"name":"NAME","value":809,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.ref_date, "REF_DATE");
    assert_eq!(reply.visit_uv_new.province[0].id, 405);
    assert_eq!(reply.visit_uv_new.province[0].name, "NAME");
    assert_eq!(reply.visit_uv_new.province[0].value, 809);
    assert_eq!(reply.visit_uv_new.city[0].id, 405);
    assert_eq!(reply.visit_uv_new.city[0].name, "NAME");
    assert_eq!(reply.visit_uv_new.city[0].value, 809);
    assert_eq!(reply.visit_uv_new.genders[0].id, 405);
    assert_eq!(reply.visit_uv_new.genders[0].name, "NAME");
    assert_eq!(reply.visit_uv_new.genders[0].value, 809);
    assert_eq!(reply.visit_uv_new.platforms[0].id, 405);
    assert_eq!(reply.visit_uv_new.platforms[0].name, "NAME");
    assert_eq!(reply.visit_uv_new.platforms[0].value, 809);
    assert_eq!(reply.visit_uv_new.devices[0].id, 405);
    assert_eq!(reply.visit_uv_new.devices[0].name, "NAME");
    assert_eq!(reply.visit_uv_new.devices[0].value, 809);
    assert_eq!(reply.visit_uv_new.ages[0].id, 405);
    assert_eq!(reply.visit_uv_new.ages[0].name, "NAME");
    assert_eq!(reply.visit_uv_new.ages[0].value, 809);
    assert_eq!(reply.visit_uv.province[0].id, 405);
    assert_eq!(reply.visit_uv.province[0].name, "NAME");
    assert_eq!(reply.visit_uv.province[0].value, 809);
    assert_eq!(reply.visit_uv.city[0].id, 405);
    assert_eq!(reply.visit_uv.city[0].name, "NAME");
    assert_eq!(reply.visit_uv.city[0].value, 809);
    assert_eq!(reply.visit_uv.genders[0].id, 405);
    assert_eq!(reply.visit_uv.genders[0].name, "NAME");
    assert_eq!(reply.visit_uv.genders[0].value, 809);
    assert_eq!(reply.visit_uv.platforms[0].id, 405);
    assert_eq!(reply.visit_uv.platforms[0].name, "NAME");
    assert_eq!(reply.visit_uv.platforms[0].value, 809);
    assert_eq!(reply.visit_uv.devices[0].id, 405);
    assert_eq!(reply.visit_uv.devices[0].name, "NAME");
    assert_eq!(reply.visit_uv.devices[0].value, 809);
    assert_eq!(reply.visit_uv.ages[0].id, 405);
    assert_eq!(reply.visit_uv.ages[0].name, "NAME");
    assert_eq!(reply.visit_uv.ages[0].value, 809);
    read::<GetUserPortrait>("{}");
}

#[test]
fn get_visit_distribution_speaks_the_catalogs_names() {
    assert_wire(
        GetVisitDistribution::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetVisitDistribution::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetVisitDistribution>(
        r#"{"ref_date":"REF_DATE","list":[{"index":"access_source_session_cnt","item_list":[{"key":772,"value":809,"access_source_visit_uv":116,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.ref_date, "REF_DATE");
    assert_eq!(reply.list[0].index, Some(DistributionIndex::AccessSource));
    assert_eq!(reply.list[0].item_list[0].key, 772);
    assert_eq!(reply.list[0].item_list[0].value, 809);
    assert_eq!(reply.list[0].item_list[0].access_source_visit_uv.unwrap(), 116);
    read::<GetVisitDistribution>("{}");
}

#[test]
fn get_visit_page_speaks_the_catalogs_names() {
    assert_wire(GetVisitPage::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetVisitPage::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetVisitPage>(
        r#"{"ref_date":"REF_DATE","list":[{"page_path":"PAGE_PATH","page_visit_pv":858,"page_visit_uv":883,"page_staytime_pv":967.5,"entrypage_pv":309,"exitpage_pv":582,"page_share_pv":788,"page_share_uv":813,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.ref_date, "REF_DATE");
    assert_eq!(reply.list[0].page_path, "PAGE_PATH");
    assert_eq!(reply.list[0].page_visit_pv, 858);
    assert_eq!(reply.list[0].page_visit_uv, 883);
    assert_eq!(reply.list[0].page_staytime_pv.to_string(), "967.5");
    assert_eq!(reply.list[0].entrypage_pv, 309);
    assert_eq!(reply.list[0].exitpage_pv, 582);
    assert_eq!(reply.list[0].page_share_pv, 788);
    assert_eq!(reply.list[0].page_share_uv, 813);
    read::<GetVisitPage>("{}");
}

#[test]
fn get_weekly_retain_speaks_the_catalogs_names() {
    assert_wire(GetWeeklyRetain::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetWeeklyRetain::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetWeeklyRetain>(
        r#"{"ref_date":"REF_DATE","visit_uv_new":[{"key":772,"value":809,"a member of tomorrow":{"deep":[1]}}],"visit_uv":[{"key":772,"value":809,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.ref_date, "REF_DATE");
    assert_eq!(reply.visit_uv_new[0].key, 772);
    assert_eq!(reply.visit_uv_new[0].value, 809);
    assert_eq!(reply.visit_uv[0].key, 772);
    assert_eq!(reply.visit_uv[0].value, 809);
    read::<GetWeeklyRetain>("{}");
}

#[test]
fn get_weekly_visit_trend_speaks_the_catalogs_names() {
    assert_wire(
        GetWeeklyVisitTrend::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetWeeklyVisitTrend::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetWeeklyVisitTrend>(
        r#"{"list":[{"ref_date":"REF_DATE","session_cnt":670,"visit_pv":545,"visit_uv":580,"visit_uv_new":299,"stay_time_uv":282.5,"stay_time_session":541.5,"visit_depth":532.5,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].session_cnt, 670);
    assert_eq!(reply.list[0].visit_pv, 545);
    assert_eq!(reply.list[0].visit_uv, 580);
    assert_eq!(reply.list[0].visit_uv_new, 299);
    assert_eq!(reply.list[0].stay_time_uv.to_string(), "282.5");
    assert_eq!(reply.list[0].stay_time_session.to_string(), "541.5");
    assert_eq!(reply.list[0].visit_depth.to_string(), "532.5");
    read::<GetWeeklyVisitTrend>("{}");
}
