// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.datacube`.

use cloudfn_openapi::official_account::datacube::*;

use crate::{assert_wire, read};

#[test]
fn get_article_summary_speaks_the_catalogs_names() {
    assert_wire(
        GetArticleSummary::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetArticleSummary::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetArticleSummary>(
        r#"{"list":[{"ref_date":"REF_DATE","msgid":"MSGID","title":"TITLE","int_page_read_user":609,"int_page_read_count":295,"ori_page_read_user":590,"ori_page_read_count":276,"share_user":123,"share_count":477,"add_to_fav_user":714,"add_to_fav_count":940,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].msgid, "MSGID");
    assert_eq!(reply.list[0].title, "TITLE");
    assert_eq!(reply.list[0].int_page_read_user, 609);
    assert_eq!(reply.list[0].int_page_read_count, 295);
    assert_eq!(reply.list[0].ori_page_read_user, 590);
    assert_eq!(reply.list[0].ori_page_read_count, 276);
    assert_eq!(reply.list[0].share_user, 123);
    assert_eq!(reply.list[0].share_count, 477);
    assert_eq!(reply.list[0].add_to_fav_user, 714);
    assert_eq!(reply.list[0].add_to_fav_count, 940);
    read::<GetArticleSummary>("{}");
}

#[test]
fn get_article_total_speaks_the_catalogs_names() {
    assert_wire(GetArticleTotal::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetArticleTotal::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetArticleTotal>(
        r#"{"list":[{"ref_date":"REF_DATE","msgid":"MSGID","title":"TITLE","details":[{"stat_date":"STAT_DATE","target_user":536,"int_page_read_user":609,"int_page_read_count":295,"ori_page_read_user":590,"ori_page_read_count":276,"share_user":123,"share_count":477,"add_to_fav_user":714,"add_to_fav_count":940,"int_page_from_session_read_user":888,"int_page_from_session_read_count":342,"int_page_from_hist_msg_read_user":295,"int_page_from_hist_msg_read_count":881,"int_page_from_feed_read_user":145,"int_page_from_feed_read_count":237,"int_page_from_friends_read_user":809,"int_page_from_friends_read_count":263,"int_page_from_other_read_user":311,"int_page_from_other_read_count":537,"feed_share_from_session_user":390,"feed_share_from_session_cnt":485,"feed_share_from_feed_user":864,"feed_share_from_feed_cnt":425,"feed_share_from_other_user":747,"feed_share_from_other_cnt":186,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].msgid, "MSGID");
    assert_eq!(reply.list[0].title, "TITLE");
    assert_eq!(reply.list[0].details[0].stat_date, "STAT_DATE");
    assert_eq!(reply.list[0].details[0].target_user, 536);
    assert_eq!(reply.list[0].details[0].int_page_read_user, 609);
    assert_eq!(reply.list[0].details[0].int_page_read_count, 295);
    assert_eq!(reply.list[0].details[0].ori_page_read_user, 590);
    assert_eq!(reply.list[0].details[0].ori_page_read_count, 276);
    assert_eq!(reply.list[0].details[0].share_user, 123);
    assert_eq!(reply.list[0].details[0].share_count, 477);
    assert_eq!(reply.list[0].details[0].add_to_fav_user, 714);
    assert_eq!(reply.list[0].details[0].add_to_fav_count, 940);
    assert_eq!(reply.list[0].details[0].int_page_from_session_read_user, 888);
    assert_eq!(reply.list[0].details[0].int_page_from_session_read_count, 342);
    assert_eq!(reply.list[0].details[0].int_page_from_hist_msg_read_user, 295);
    assert_eq!(reply.list[0].details[0].int_page_from_hist_msg_read_count, 881);
    assert_eq!(reply.list[0].details[0].int_page_from_feed_read_user, 145);
    assert_eq!(reply.list[0].details[0].int_page_from_feed_read_count, 237);
    assert_eq!(reply.list[0].details[0].int_page_from_friends_read_user, 809);
    assert_eq!(reply.list[0].details[0].int_page_from_friends_read_count, 263);
    assert_eq!(reply.list[0].details[0].int_page_from_other_read_user, 311);
    assert_eq!(reply.list[0].details[0].int_page_from_other_read_count, 537);
    assert_eq!(reply.list[0].details[0].feed_share_from_session_user, 390);
    assert_eq!(reply.list[0].details[0].feed_share_from_session_cnt, 485);
    assert_eq!(reply.list[0].details[0].feed_share_from_feed_user, 864);
    assert_eq!(reply.list[0].details[0].feed_share_from_feed_cnt, 425);
    assert_eq!(reply.list[0].details[0].feed_share_from_other_user, 747);
    assert_eq!(reply.list[0].details[0].feed_share_from_other_cnt, 186);
    read::<GetArticleTotal>("{}");
}

#[test]
fn get_card_biz_info_speaks_the_catalogs_names() {
    assert_wire(
        GetCardBizInfo::new("BEGIN_DATE", "END_DATE", CardSource::Site),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE","cond_source":0}"#,
    );
    assert_wire(
        GetCardBizInfo::new("BEGIN_DATE", "END_DATE", CardSource::Site),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE","cond_source":0}"#,
    );
    let reply = read::<GetCardBizInfo>(
        r#"{"list":[{"ref_date":"REF_DATE","view_cnt":462,"view_user":818,"receive_cnt":544,"receive_user":205,"verify_cnt":150,"verify_user":589,"given_cnt":626,"given_user":169,"expire_cnt":105,"expire_user":544,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].view_cnt, 462);
    assert_eq!(reply.list[0].view_user, 818);
    assert_eq!(reply.list[0].receive_cnt, 544);
    assert_eq!(reply.list[0].receive_user, 205);
    assert_eq!(reply.list[0].verify_cnt, 150);
    assert_eq!(reply.list[0].verify_user, 589);
    assert_eq!(reply.list[0].given_cnt, 626);
    assert_eq!(reply.list[0].given_user, 169);
    assert_eq!(reply.list[0].expire_cnt, 105);
    assert_eq!(reply.list[0].expire_user, 544);
    read::<GetCardBizInfo>("{}");
}

#[test]
fn get_free_card_info_speaks_the_catalogs_names() {
    assert_wire(
        GetFreeCardInfo::new("BEGIN_DATE", "END_DATE", CardSource::Site),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE","cond_source":0}"#,
    );
    assert_wire(
        GetFreeCardInfo::new("BEGIN_DATE", "END_DATE", CardSource::Site).card_id("CARD_ID"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE","cond_source":0,"card_id":"CARD_ID"}"#,
    );
    let reply = read::<GetFreeCardInfo>(
        r#"{"list":[{"ref_date":"REF_DATE","view_cnt":462,"view_user":818,"receive_cnt":544,"receive_user":205,"verify_cnt":150,"verify_user":589,"given_cnt":626,"given_user":169,"expire_cnt":105,"expire_user":544,"card_id":"CARD_ID","card_type":767,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].view_cnt, 462);
    assert_eq!(reply.list[0].view_user, 818);
    assert_eq!(reply.list[0].receive_cnt, 544);
    assert_eq!(reply.list[0].receive_user, 205);
    assert_eq!(reply.list[0].verify_cnt, 150);
    assert_eq!(reply.list[0].verify_user, 589);
    assert_eq!(reply.list[0].given_cnt, 626);
    assert_eq!(reply.list[0].given_user, 169);
    assert_eq!(reply.list[0].expire_cnt, 105);
    assert_eq!(reply.list[0].expire_user, 544);
    assert_eq!(reply.list[0].card_id, "CARD_ID");
    assert_eq!(reply.list[0].card_type, 767);
    read::<GetFreeCardInfo>("{}");
}

#[test]
fn get_interface_summary_speaks_the_catalogs_names() {
    assert_wire(
        GetInterfaceSummary::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetInterfaceSummary::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetInterfaceSummary>(
        r#"{"list":[{"ref_date":"REF_DATE","callback_count":609,"fail_count":974,"total_time_cost":784,"max_time_cost":919,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].callback_count, 609);
    assert_eq!(reply.list[0].fail_count, 974);
    assert_eq!(reply.list[0].total_time_cost, 784);
    assert_eq!(reply.list[0].max_time_cost, 919);
    read::<GetInterfaceSummary>("{}");
}

#[test]
fn get_interface_summary_hour_speaks_the_catalogs_names() {
    assert_wire(
        GetInterfaceSummaryHour::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetInterfaceSummaryHour::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetInterfaceSummaryHour>(
        r#"{"list":[{"ref_date":"REF_DATE","callback_count":609,"fail_count":974,"total_time_cost":784,"max_time_cost":919,"ref_hour":521,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].callback_count, 609);
    assert_eq!(reply.list[0].fail_count, 974);
    assert_eq!(reply.list[0].total_time_cost, 784);
    assert_eq!(reply.list[0].max_time_cost, 919);
    assert_eq!(reply.list[0].ref_hour, 521);
    read::<GetInterfaceSummaryHour>("{}");
}

#[test]
fn get_member_card_detail_speaks_the_catalogs_names() {
    assert_wire(
        GetMemberCardDetail::new("BEGIN_DATE", "END_DATE", "CARD_ID"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE","card_id":"CARD_ID"}"#,
    );
    assert_wire(
        GetMemberCardDetail::new("BEGIN_DATE", "END_DATE", "CARD_ID"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE","card_id":"CARD_ID"}"#,
    );
    let reply = read::<GetMemberCardDetail>(
        r#"{"list":[{"ref_date":"REF_DATE","view_cnt":462,"view_user":818,"receive_cnt":544,"receive_user":205,"verify_cnt":150,"verify_user":589,"active_cnt":991,"active_user":530,"total_user":162,"total_receive_user":771,"cardid":"CARDID","merchanttype":185,"submerchantid":"SUBMERCHANTID","new_user":545,"payOriginalFee":317,"fee":707,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].view_cnt, 462);
    assert_eq!(reply.list[0].view_user, 818);
    assert_eq!(reply.list[0].receive_cnt, 544);
    assert_eq!(reply.list[0].receive_user, 205);
    assert_eq!(reply.list[0].verify_cnt, 150);
    assert_eq!(reply.list[0].verify_user, 589);
    assert_eq!(reply.list[0].active_cnt, 991);
    assert_eq!(reply.list[0].active_user, 530);
    assert_eq!(reply.list[0].total_user, 162);
    assert_eq!(reply.list[0].total_receive_user, 771);
    assert_eq!(reply.list[0].cardid, "CARDID");
    assert_eq!(reply.list[0].merchanttype.unwrap(), 185);
    assert_eq!(reply.list[0].submerchantid.as_ref().unwrap(), "SUBMERCHANTID");
    assert_eq!(reply.list[0].new_user, 545);
    assert_eq!(reply.list[0].pay_original_fee, 317);
    assert_eq!(reply.list[0].fee, 707);
    read::<GetMemberCardDetail>("{}");
}

#[test]
fn get_member_card_info_speaks_the_catalogs_names() {
    assert_wire(
        GetMemberCardInfo::new("BEGIN_DATE", "END_DATE", CardSource::Site),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE","cond_source":0}"#,
    );
    assert_wire(
        GetMemberCardInfo::new("BEGIN_DATE", "END_DATE", CardSource::Site),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE","cond_source":0}"#,
    );
    let reply = read::<GetMemberCardInfo>(
        r#"{"list":[{"ref_date":"REF_DATE","view_cnt":462,"view_user":818,"receive_cnt":544,"receive_user":205,"verify_cnt":150,"verify_user":589,"active_cnt":991,"active_user":530,"total_user":162,"total_receive_user":771,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].view_cnt, 462);
    assert_eq!(reply.list[0].view_user, 818);
    assert_eq!(reply.list[0].receive_cnt, 544);
    assert_eq!(reply.list[0].receive_user, 205);
    assert_eq!(reply.list[0].verify_cnt, 150);
    assert_eq!(reply.list[0].verify_user, 589);
    assert_eq!(reply.list[0].active_cnt, 991);
    assert_eq!(reply.list[0].active_user, 530);
    assert_eq!(reply.list[0].total_user, 162);
    assert_eq!(reply.list[0].total_receive_user, 771);
    read::<GetMemberCardInfo>("{}");
}

#[test]
fn get_upstream_msg_speaks_the_catalogs_names() {
    assert_wire(GetUpstreamMsg::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetUpstreamMsg::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetUpstreamMsg>(
        r#"{"list":[{"ref_date":"REF_DATE","msg_type":619,"msg_user":524,"msg_count":750,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].msg_type, 619);
    assert_eq!(reply.list[0].msg_user, 524);
    assert_eq!(reply.list[0].msg_count, 750);
    read::<GetUpstreamMsg>("{}");
}

#[test]
fn get_upstream_msg_dist_speaks_the_catalogs_names() {
    assert_wire(
        GetUpstreamMsgDist::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetUpstreamMsgDist::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetUpstreamMsgDist>(
        r#"{"list":[{"ref_date":"REF_DATE","count_interval":726,"msg_user":524,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].count_interval, 726);
    assert_eq!(reply.list[0].msg_user, 524);
    read::<GetUpstreamMsgDist>("{}");
}

#[test]
fn get_upstream_msg_dist_month_speaks_the_catalogs_names() {
    assert_wire(
        GetUpstreamMsgDistMonth::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetUpstreamMsgDistMonth::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetUpstreamMsgDistMonth>(
        r#"{"list":[{"ref_date":"REF_DATE","count_interval":726,"msg_user":524,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].count_interval, 726);
    assert_eq!(reply.list[0].msg_user, 524);
    read::<GetUpstreamMsgDistMonth>("{}");
}

#[test]
fn get_upstream_msg_dist_week_speaks_the_catalogs_names() {
    assert_wire(
        GetUpstreamMsgDistWeek::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetUpstreamMsgDistWeek::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetUpstreamMsgDistWeek>(
        r#"{"list":[{"ref_date":"REF_DATE","count_interval":726,"msg_user":524,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].count_interval, 726);
    assert_eq!(reply.list[0].msg_user, 524);
    read::<GetUpstreamMsgDistWeek>("{}");
}

#[test]
fn get_upstream_msg_hour_speaks_the_catalogs_names() {
    assert_wire(
        GetUpstreamMsgHour::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetUpstreamMsgHour::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetUpstreamMsgHour>(
        r#"{"list":[{"ref_date":"REF_DATE","msg_type":619,"msg_user":524,"msg_count":750,"ref_hour":521,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].msg_type, 619);
    assert_eq!(reply.list[0].msg_user, 524);
    assert_eq!(reply.list[0].msg_count, 750);
    assert_eq!(reply.list[0].ref_hour, 521);
    read::<GetUpstreamMsgHour>("{}");
}

#[test]
fn get_upstream_msg_month_speaks_the_catalogs_names() {
    assert_wire(
        GetUpstreamMsgMonth::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetUpstreamMsgMonth::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetUpstreamMsgMonth>(
        r#"{"list":[{"ref_date":"REF_DATE","msg_type":619,"msg_user":524,"msg_count":750,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].msg_type, 619);
    assert_eq!(reply.list[0].msg_user, 524);
    assert_eq!(reply.list[0].msg_count, 750);
    read::<GetUpstreamMsgMonth>("{}");
}

#[test]
fn get_upstream_msg_week_speaks_the_catalogs_names() {
    assert_wire(
        GetUpstreamMsgWeek::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetUpstreamMsgWeek::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetUpstreamMsgWeek>(
        r#"{"list":[{"ref_date":"REF_DATE","msg_type":619,"msg_user":524,"msg_count":750,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].msg_type, 619);
    assert_eq!(reply.list[0].msg_user, 524);
    assert_eq!(reply.list[0].msg_count, 750);
    read::<GetUpstreamMsgWeek>("{}");
}

#[test]
fn get_user_cumulate_speaks_the_catalogs_names() {
    assert_wire(GetUserCumulate::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetUserCumulate::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetUserCumulate>(
        r#"{"list":[{"ref_date":"REF_DATE","cumulate_user":953,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].cumulate_user, 953);
    read::<GetUserCumulate>("{}");
}

#[test]
fn get_user_read_speaks_the_catalogs_names() {
    assert_wire(GetUserRead::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetUserRead::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetUserRead>(
        r#"{"list":[{"ref_date":"REF_DATE","user_source":594,"int_page_read_user":609,"int_page_read_count":295,"ori_page_read_user":590,"ori_page_read_count":276,"share_user":123,"share_count":477,"add_to_fav_user":714,"add_to_fav_count":940,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].user_source, 594);
    assert_eq!(reply.list[0].int_page_read_user, 609);
    assert_eq!(reply.list[0].int_page_read_count, 295);
    assert_eq!(reply.list[0].ori_page_read_user, 590);
    assert_eq!(reply.list[0].ori_page_read_count, 276);
    assert_eq!(reply.list[0].share_user, 123);
    assert_eq!(reply.list[0].share_count, 477);
    assert_eq!(reply.list[0].add_to_fav_user, 714);
    assert_eq!(reply.list[0].add_to_fav_count, 940);
    read::<GetUserRead>("{}");
}

#[test]
fn get_user_read_hour_speaks_the_catalogs_names() {
    assert_wire(GetUserReadHour::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetUserReadHour::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetUserReadHour>(
        r#"{"list":[{"ref_date":"REF_DATE","ref_hour":521,"user_source":594,"int_page_read_user":609,"int_page_read_count":295,"ori_page_read_user":590,"ori_page_read_count":276,"share_user":123,"share_count":477,"add_to_fav_user":714,"add_to_fav_count":940,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].ref_hour, 521);
    assert_eq!(reply.list[0].user_source, 594);
    assert_eq!(reply.list[0].int_page_read_user, 609);
    assert_eq!(reply.list[0].int_page_read_count, 295);
    assert_eq!(reply.list[0].ori_page_read_user, 590);
    assert_eq!(reply.list[0].ori_page_read_count, 276);
    assert_eq!(reply.list[0].share_user, 123);
    assert_eq!(reply.list[0].share_count, 477);
    assert_eq!(reply.list[0].add_to_fav_user, 714);
    assert_eq!(reply.list[0].add_to_fav_count, 940);
    read::<GetUserReadHour>("{}");
}

#[test]
fn get_user_share_speaks_the_catalogs_names() {
    assert_wire(GetUserShare::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetUserShare::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetUserShare>(
        r#"{"list":[{"ref_date":"REF_DATE","share_scene":485,"share_user":123,"share_count":477,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].share_scene, 485);
    assert_eq!(reply.list[0].share_user, 123);
    assert_eq!(reply.list[0].share_count, 477);
    read::<GetUserShare>("{}");
}

#[test]
fn get_user_share_hour_speaks_the_catalogs_names() {
    assert_wire(
        GetUserShareHour::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    assert_wire(
        GetUserShareHour::new("BEGIN_DATE", "END_DATE"),
        r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#,
    );
    let reply = read::<GetUserShareHour>(
        r#"{"list":[{"ref_date":"REF_DATE","ref_hour":521,"share_scene":485,"share_user":123,"share_count":477,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].ref_hour, 521);
    assert_eq!(reply.list[0].share_scene, 485);
    assert_eq!(reply.list[0].share_user, 123);
    assert_eq!(reply.list[0].share_count, 477);
    read::<GetUserShareHour>("{}");
}

#[test]
fn get_user_summary_speaks_the_catalogs_names() {
    assert_wire(GetUserSummary::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    assert_wire(GetUserSummary::new("BEGIN_DATE", "END_DATE"), r#"{"begin_date":"BEGIN_DATE","end_date":"END_DATE"}"#);
    let reply = read::<GetUserSummary>(
        r#"{"list":[{"ref_date":"REF_DATE","user_source":594,"new_user":545,"cancel_user":443,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].ref_date, "REF_DATE");
    assert_eq!(reply.list[0].user_source, 594);
    assert_eq!(reply.list[0].new_user, 545);
    assert_eq!(reply.list[0].cancel_user, 443);
    read::<GetUserSummary>("{}");
}
