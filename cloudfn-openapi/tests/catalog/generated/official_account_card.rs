// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.card`.

use cloudfn_openapi::official_account::card::*;

use crate::{assert_wire, read};

#[test]
fn get_pay_gift_card_by_id_speaks_the_catalogs_names() {
    assert_wire(GetPayGiftCardById::new(281), r#"{"rule_id":281}"#);
    assert_wire(GetPayGiftCardById::new(281), r#"{"rule_id":281}"#);
    let reply = read::<GetPayGiftCardById>(
        r#"{"rule_info":{"type":"TYPE","base_info":{"mchid_list":["MCHID_LIST"],"begin_time":987,"end_time":475,"status":"STATUS","create_time":426,"update_time":437,"a member of tomorrow":{"deep":[1]}},"member_rule":{"card_id":"CARD_ID","least_cost":993,"max_cost":525,"jump_url":"JUMP_URL","app_brand_id":"APP_BRAND_ID","app_brand_pass":"APP_BRAND_PASS","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.rule_info.r#type, "TYPE");
    assert_eq!(reply.rule_info.base_info.mchid_list[0], "MCHID_LIST");
    assert_eq!(reply.rule_info.base_info.begin_time, 987);
    assert_eq!(reply.rule_info.base_info.end_time, 475);
    assert_eq!(reply.rule_info.base_info.status, "STATUS");
    assert_eq!(reply.rule_info.base_info.create_time, 426);
    assert_eq!(reply.rule_info.base_info.update_time, 437);
    assert_eq!(reply.rule_info.member_rule.as_ref().unwrap().card_id, "CARD_ID");
    assert_eq!(reply.rule_info.member_rule.as_ref().unwrap().least_cost, 993);
    assert_eq!(reply.rule_info.member_rule.as_ref().unwrap().max_cost, 525);
    assert_eq!(reply.rule_info.member_rule.as_ref().unwrap().jump_url.as_ref().unwrap(), "JUMP_URL");
    assert_eq!(reply.rule_info.member_rule.as_ref().unwrap().app_brand_id.as_ref().unwrap(), "APP_BRAND_ID");
    assert_eq!(reply.rule_info.member_rule.as_ref().unwrap().app_brand_pass.as_ref().unwrap(), "APP_BRAND_PASS");
    read::<GetPayGiftCardById>("{}");
}

#[test]
fn activate_member_card_speaks_the_catalogs_names() {
    assert_wire(
        ActivateMemberCard::new("MEMBERSHIP_NUMBER", "CODE"),
        r#"{"membership_number":"MEMBERSHIP_NUMBER","code":"CODE"}"#,
    );
    assert_wire(
        ActivateMemberCard::new("MEMBERSHIP_NUMBER", "CODE")
            .card_id("CARD_ID")
            .background_pic_url("BACKGROUND_PIC_URL")
            .activate_begin_time(434)
            .activate_end_time(389)
            .init_bonus(133)
            .init_bonus_record("INIT_BONUS_RECORD")
            .init_balance(879)
            .init_custom_field_value1("INIT_CUSTOM_FIELD_VALUE1")
            .init_custom_field_value2("INIT_CUSTOM_FIELD_VALUE2")
            .init_custom_field_value3("INIT_CUSTOM_FIELD_VALUE3"),
        r#"{"membership_number":"MEMBERSHIP_NUMBER","code":"CODE","card_id":"CARD_ID","background_pic_url":"BACKGROUND_PIC_URL","activate_begin_time":434,"activate_end_time":389,"init_bonus":133,"init_bonus_record":"INIT_BONUS_RECORD","init_balance":879,"init_custom_field_value1":"INIT_CUSTOM_FIELD_VALUE1","init_custom_field_value2":"INIT_CUSTOM_FIELD_VALUE2","init_custom_field_value3":"INIT_CUSTOM_FIELD_VALUE3"}"#,
    );
    read::<ActivateMemberCard>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<ActivateMemberCard>("{}");
}

#[test]
fn add_gift_card_speaks_the_catalogs_names() {
    assert_wire(
        AddGiftCard::new(NewShelf::new(NewShelfArguments {
            banner_pic_url: "BANNER_PIC_URL".into(),
            page_title: "PAGE_TITLE".into(),
            address: "ADDRESS".into(),
            service_phone: "SERVICE_PHONE".into(),
            biz_description: "BIZ_DESCRIPTION".into(),
        })),
        r#"{"page":{"banner_pic_url":"BANNER_PIC_URL","page_title":"PAGE_TITLE","address":"ADDRESS","service_phone":"SERVICE_PHONE","biz_description":"BIZ_DESCRIPTION"}}"#,
    );
    assert_wire(
        AddGiftCard::new(
            NewShelf::new(NewShelfArguments {
                banner_pic_url: "BANNER_PIC_URL".into(),
                page_title: "PAGE_TITLE".into(),
                address: "ADDRESS".into(),
                service_phone: "SERVICE_PHONE".into(),
                biz_description: "BIZ_DESCRIPTION".into(),
            })
            .theme_list([Theme::new(ThemeArguments {
                theme_pic_url: "THEME_PIC_URL".into(),
                title: "TITLE".into(),
                title_color: "TITLE_COLOR".into(),
                item_list: vec![ThemeCard::new("CARD_ID").title("TITLE").pic_url("PIC_URL").desc("DESC")],
                pic_item_list: vec![
                    ThemePicture::new("BACKGROUND_PIC_URL")
                        .outer_img_id("OUTER_IMG_ID")
                        .default_gifting_msg("DEFAULT_GIFTING_MSG"),
                ],
                category_index: 736,
            })
            .show_sku_title_first(true)
            .is_banner(true)])
            .category_list([ShelfCategory::new("TITLE")])
            .support_multi(true)
            .support_buy_for_self(true)
            .need_receipt(true)
            .cell_1(ShelfCell::new("TITLE", "URL"))
            .cell_2(ShelfCell::new("TITLE", "URL")),
        ),
        r#"{"page":{"banner_pic_url":"BANNER_PIC_URL","page_title":"PAGE_TITLE","address":"ADDRESS","service_phone":"SERVICE_PHONE","biz_description":"BIZ_DESCRIPTION","theme_list":[{"theme_pic_url":"THEME_PIC_URL","title":"TITLE","title_color":"TITLE_COLOR","item_list":[{"card_id":"CARD_ID","title":"TITLE","pic_url":"PIC_URL","desc":"DESC"}],"pic_item_list":[{"background_pic_url":"BACKGROUND_PIC_URL","outer_img_id":"OUTER_IMG_ID","default_gifting_msg":"DEFAULT_GIFTING_MSG"}],"category_index":736,"show_sku_title_first":true,"is_banner":true}],"category_list":[{"title":"TITLE"}],"support_multi":true,"support_buy_for_self":true,"need_receipt":true,"cell_1":{"title":"TITLE","url":"URL"},"cell_2":{"title":"TITLE","url":"URL"}}}"#,
    );
    let reply = read::<AddGiftCard>(r#"{"page_id":"PAGE_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.page_id, "PAGE_ID");
    read::<AddGiftCard>("{}");
}

#[test]
fn add_gift_card_pay_whitelist_speaks_the_catalogs_names() {
    assert_wire(AddGiftCardPayWhitelist::new("SUB_MCH_ID"), r#"{"sub_mch_id":"SUB_MCH_ID"}"#);
    assert_wire(AddGiftCardPayWhitelist::new("SUB_MCH_ID"), r#"{"sub_mch_id":"SUB_MCH_ID"}"#);
    let reply = read::<AddGiftCardPayWhitelist>(r#"{"url":"URL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.url, "URL");
    read::<AddGiftCardPayWhitelist>("{}");
}

#[test]
fn batch_get_speaks_the_catalogs_names() {
    assert_wire(BatchGet::new(582, 892), r#"{"offset":582,"count":892}"#);
    assert_wire(
        BatchGet::new(582, 892).status_list(["STATUS_LIST"]),
        r#"{"offset":582,"count":892,"status_list":["STATUS_LIST"]}"#,
    );
    let reply =
        read::<BatchGet>(r#"{"card_id_list":["CARD_ID_LIST"],"total_num":689,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.card_id_list[0], "CARD_ID_LIST");
    assert_eq!(reply.total_num, 689);
    read::<BatchGet>("{}");
}

#[test]
fn batch_get_gift_card_speaks_the_catalogs_names() {
    assert_wire(BatchGetGiftCard::new(), "{}");
    assert_wire(BatchGetGiftCard::new(), "{}");
    let reply = read::<BatchGetGiftCard>(r#"{"page_id_list":["PAGE_ID_LIST"],"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.page_id_list[0], "PAGE_ID_LIST");
    read::<BatchGetGiftCard>("{}");
}

#[test]
fn batch_get_gift_card_order_speaks_the_catalogs_names() {
    assert_wire(BatchGetGiftCardOrder::new(SortType::Asc, 582, 892), r#"{"sort_type":"ASC","offset":582,"count":892}"#);
    assert_wire(
        BatchGetGiftCardOrder::new(SortType::Asc, 582, 892).begin_time(987).end_time(475),
        r#"{"begin_time":987,"end_time":475,"sort_type":"ASC","offset":582,"count":892}"#,
    );
    let reply = read::<BatchGetGiftCardOrder>(
        r#"{"total_count":516,"order_list":[{"order_id":"ORDER_ID","page_id":"PAGE_ID","trans_id":"TRANS_ID","create_time":426,"pay_finish_time":760,"total_price":493,"open_id":"OPEN_ID","accepter_openid":"ACCEPTER_OPENID","outer_str":"OUTER_STR","IsChatRoom":true,"card_list":[{"card_id":"CARD_ID","price":756,"code":"CODE","default_gifting_msg":"DEFAULT_GIFTING_MSG","background_pic_url":"BACKGROUND_PIC_URL","outer_img_id":"OUTER_IMG_ID","accepter_openid":"ACCEPTER_OPENID","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.total_count, 516);
    assert_eq!(reply.order_list[0].order_id, "ORDER_ID");
    assert_eq!(reply.order_list[0].page_id, "PAGE_ID");
    assert_eq!(reply.order_list[0].trans_id, "TRANS_ID");
    assert_eq!(reply.order_list[0].create_time, 426);
    assert_eq!(reply.order_list[0].pay_finish_time.unwrap(), 760);
    assert_eq!(reply.order_list[0].total_price, 493);
    assert_eq!(reply.order_list[0].open_id, "OPEN_ID");
    assert_eq!(reply.order_list[0].accepter_openid.as_ref().unwrap(), "ACCEPTER_OPENID");
    assert_eq!(reply.order_list[0].outer_str.as_ref().unwrap(), "OUTER_STR");
    assert!(reply.order_list[0].is_chat_room.unwrap());
    assert_eq!(reply.order_list[0].card_list[0].card_id, "CARD_ID");
    assert_eq!(reply.order_list[0].card_list[0].price, 756);
    assert_eq!(reply.order_list[0].card_list[0].code, "CODE");
    assert_eq!(reply.order_list[0].card_list[0].default_gifting_msg.as_ref().unwrap(), "DEFAULT_GIFTING_MSG");
    assert_eq!(reply.order_list[0].card_list[0].background_pic_url, "BACKGROUND_PIC_URL");
    assert_eq!(reply.order_list[0].card_list[0].outer_img_id.as_ref().unwrap(), "OUTER_IMG_ID");
    assert_eq!(reply.order_list[0].card_list[0].accepter_openid.as_ref().unwrap(), "ACCEPTER_OPENID");
    read::<BatchGetGiftCardOrder>("{}");
}

#[test]
fn batch_get_pay_gift_card_speaks_the_catalogs_names() {
    assert_wire(
        BatchGetPayGiftCard::new(true, 582, 892),
        r#"{"type":"RULE_TYPE_PAY_MEMBER_CARD","effective":true,"offset":582,"count":892}"#,
    );
    assert_wire(
        BatchGetPayGiftCard::new(true, 582, 892),
        r#"{"type":"RULE_TYPE_PAY_MEMBER_CARD","effective":true,"offset":582,"count":892}"#,
    );
    let reply = read::<BatchGetPayGiftCard>(
        r#"{"total_count":516,"rule_list":[{"type":"TYPE","base_info":{"mchid_list":["MCHID_LIST"],"begin_time":987,"end_time":475,"status":"STATUS","create_time":426,"update_time":437,"a member of tomorrow":{"deep":[1]}},"member_rule":{"card_id":"CARD_ID","least_cost":993,"max_cost":525,"jump_url":"JUMP_URL","app_brand_id":"APP_BRAND_ID","app_brand_pass":"APP_BRAND_PASS","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.total_count, 516);
    assert_eq!(reply.rule_list[0].r#type, "TYPE");
    assert_eq!(reply.rule_list[0].base_info.mchid_list[0], "MCHID_LIST");
    assert_eq!(reply.rule_list[0].base_info.begin_time, 987);
    assert_eq!(reply.rule_list[0].base_info.end_time, 475);
    assert_eq!(reply.rule_list[0].base_info.status, "STATUS");
    assert_eq!(reply.rule_list[0].base_info.create_time, 426);
    assert_eq!(reply.rule_list[0].base_info.update_time, 437);
    assert_eq!(reply.rule_list[0].member_rule.as_ref().unwrap().card_id, "CARD_ID");
    assert_eq!(reply.rule_list[0].member_rule.as_ref().unwrap().least_cost, 993);
    assert_eq!(reply.rule_list[0].member_rule.as_ref().unwrap().max_cost, 525);
    assert_eq!(reply.rule_list[0].member_rule.as_ref().unwrap().jump_url.as_ref().unwrap(), "JUMP_URL");
    assert_eq!(reply.rule_list[0].member_rule.as_ref().unwrap().app_brand_id.as_ref().unwrap(), "APP_BRAND_ID");
    assert_eq!(reply.rule_list[0].member_rule.as_ref().unwrap().app_brand_pass.as_ref().unwrap(), "APP_BRAND_PASS");
    read::<BatchGetPayGiftCard>("{}");
}

#[test]
fn batch_get_submerchant_speaks_the_catalogs_names() {
    assert_wire(BatchGetSubmerchant::new(384, 845), r#"{"begin_id":384,"limit":845}"#);
    assert_wire(
        BatchGetSubmerchant::new(384, 845).status("STATUS"),
        r#"{"begin_id":384,"limit":845,"status":"STATUS"}"#,
    );
    let reply = read::<BatchGetSubmerchant>(
        r#"{"info_list":[{"merchant_id":442,"app_id":"APP_ID","brand_name":"BRAND_NAME","logo_url":"LOGO_URL","status":"STATUS","begin_time":987,"end_time":475,"primary_category_id":516,"secondary_category_id":768,"create_time":426,"update_time":437,"a member of tomorrow":{"deep":[1]}}],"next_begin_id":654,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.info_list[0].merchant_id, 442);
    assert_eq!(reply.info_list[0].app_id.as_ref().unwrap(), "APP_ID");
    assert_eq!(reply.info_list[0].brand_name, "BRAND_NAME");
    assert_eq!(reply.info_list[0].logo_url, "LOGO_URL");
    assert_eq!(reply.info_list[0].status, "STATUS");
    assert_eq!(reply.info_list[0].begin_time, 987);
    assert_eq!(reply.info_list[0].end_time, 475);
    assert_eq!(reply.info_list[0].primary_category_id, 516);
    assert_eq!(reply.info_list[0].secondary_category_id, 768);
    assert_eq!(reply.info_list[0].create_time, 426);
    assert_eq!(reply.info_list[0].update_time, 437);
    assert_eq!(reply.next_begin_id.unwrap(), 654);
    read::<BatchGetSubmerchant>("{}");
}

#[test]
fn bind_sub_mch_gift_card_pay_speaks_the_catalogs_names() {
    assert_wire(
        BindSubMchGiftCardPay::new("SUB_MCH_ID", "WXA_APPID"),
        r#"{"sub_mch_id":"SUB_MCH_ID","wxa_appid":"WXA_APPID"}"#,
    );
    assert_wire(
        BindSubMchGiftCardPay::new("SUB_MCH_ID", "WXA_APPID"),
        r#"{"sub_mch_id":"SUB_MCH_ID","wxa_appid":"WXA_APPID"}"#,
    );
    read::<BindSubMchGiftCardPay>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<BindSubMchGiftCardPay>("{}");
}

#[test]
fn consume_code_speaks_the_catalogs_names() {
    assert_wire(ConsumeCode::new("CODE"), r#"{"code":"CODE"}"#);
    assert_wire(ConsumeCode::new("CODE").card_id("CARD_ID"), r#"{"code":"CODE","card_id":"CARD_ID"}"#);
    let reply = read::<ConsumeCode>(
        r#"{"card":{"card_id":"CARD_ID","a member of tomorrow":{"deep":[1]}},"openid":"OPENID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.card.card_id, "CARD_ID");
    assert_eq!(reply.openid, "OPENID");
    read::<ConsumeCode>("{}");
}

#[test]
fn create_speaks_the_catalogs_names() {
    assert_wire(Create::new("CARD"), r#"{"card":"CARD"}"#);
    assert_wire(Create::new("CARD"), r#"{"card":"CARD"}"#);
    let reply = read::<Create>(r#"{"card_id":"CARD_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.card_id, "CARD_ID");
    read::<Create>("{}");
}

#[test]
fn create_landing_page_speaks_the_catalogs_names() {
    assert_wire(
        CreateLandingPage::new(CreateLandingPageArguments {
            banner: "BANNER".into(),
            page_title: "PAGE_TITLE".into(),
            scene: "SCENE".into(),
            can_share: true,
            card_list: vec![LandingCard::new("CARD_ID", "THUMB_URL")],
        }),
        r#"{"banner":"BANNER","page_title":"PAGE_TITLE","can_share":true,"scene":"SCENE","card_list":[{"card_id":"CARD_ID","thumb_url":"THUMB_URL"}]}"#,
    );
    assert_wire(
        CreateLandingPage::new(CreateLandingPageArguments {
            banner: "BANNER".into(),
            page_title: "PAGE_TITLE".into(),
            scene: "SCENE".into(),
            can_share: true,
            card_list: vec![LandingCard::new("CARD_ID", "THUMB_URL")],
        }),
        r#"{"banner":"BANNER","page_title":"PAGE_TITLE","can_share":true,"scene":"SCENE","card_list":[{"card_id":"CARD_ID","thumb_url":"THUMB_URL"}]}"#,
    );
    let reply = read::<CreateLandingPage>(r#"{"url":"URL","page_id":"PAGE_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.url, "URL");
    assert_eq!(reply.page_id, "PAGE_ID");
    read::<CreateLandingPage>("{}");
}

#[test]
fn create_qr_code_speaks_the_catalogs_names() {
    assert_wire(
        CreateQrCode::new(CardQrCode::QrCard, CardAction::new()),
        r#"{"action_name":"QR_CARD","action_info":{}}"#,
    );
    assert_wire(
        CreateQrCode::new(
            CardQrCode::QrCard,
            CardAction::new()
                .card(
                    CardInCode::new("CARD_ID")
                        .code("CODE")
                        .openid("OPENID")
                        .is_unique_code(true)
                        .outer_id(472)
                        .outer_str("OUTER_STR"),
                )
                .multiple_card(CardsInCode::new([CardInCode::new("CARD_ID")
                    .code("CODE")
                    .openid("OPENID")
                    .is_unique_code(true)
                    .outer_id(472)
                    .outer_str("OUTER_STR")])),
        )
        .expire_seconds(651),
        r#"{"action_name":"QR_CARD","action_info":{"card":{"card_id":"CARD_ID","code":"CODE","openid":"OPENID","is_unique_code":true,"outer_id":472,"outer_str":"OUTER_STR"},"multiple_card":{"card_list":[{"card_id":"CARD_ID","code":"CODE","openid":"OPENID","is_unique_code":true,"outer_id":472,"outer_str":"OUTER_STR"}]}},"expire_seconds":651}"#,
    );
    let reply = read::<CreateQrCode>(
        r#"{"ticket":"TICKET","url":"URL","show_qrcode_url":"SHOW_QRCODE_URL","expire_seconds":651,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.ticket, "TICKET");
    assert_eq!(reply.url, "URL");
    assert_eq!(reply.show_qrcode_url, "SHOW_QRCODE_URL");
    assert_eq!(reply.expire_seconds, 651);
    read::<CreateQrCode>("{}");
}

#[test]
fn decrypt_code_speaks_the_catalogs_names() {
    assert_wire(DecryptCode::new("ENCRYPT_CODE"), r#"{"encrypt_code":"ENCRYPT_CODE"}"#);
    assert_wire(DecryptCode::new("ENCRYPT_CODE"), r#"{"encrypt_code":"ENCRYPT_CODE"}"#);
    let reply = read::<DecryptCode>(r#"{"code":"CODE","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.code, "CODE");
    read::<DecryptCode>("{}");
}

#[test]
fn deposit_code_speaks_the_catalogs_names() {
    assert_wire(DepositCode::new("CARD_ID", ["CODE"]), r#"{"card_id":"CARD_ID","code":["CODE"]}"#);
    assert_wire(DepositCode::new("CARD_ID", ["CODE"]), r#"{"card_id":"CARD_ID","code":["CODE"]}"#);
    read::<DepositCode>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DepositCode>("{}");
}

#[test]
fn get_speaks_the_catalogs_names() {
    assert_wire(Get::new("CARD_ID"), r#"{"card_id":"CARD_ID"}"#);
    assert_wire(Get::new("CARD_ID"), r#"{"card_id":"CARD_ID"}"#);
    let reply = read::<Get>(r#"{"card":"CARD","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.card, "CARD");
    read::<Get>("{}");
}

#[test]
fn get_apply_protocol_speaks_the_catalogs_names() {
    assert_wire(GetApplyProtocol::new(), "{}");
    assert_wire(GetApplyProtocol::new(), "{}");
    let reply = read::<GetApplyProtocol>(
        r#"{"category":[{"primary_category_id":516,"category_name":"CATEGORY_NAME","secondary_category":[{"secondary_category_id":768,"category_name":"CATEGORY_NAME","need_qualification_stuffs":["NEED_QUALIFICATION_STUFFS"],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.category[0].primary_category_id, 516);
    assert_eq!(reply.category[0].category_name, "CATEGORY_NAME");
    assert_eq!(reply.category[0].secondary_category[0].secondary_category_id, 768);
    assert_eq!(reply.category[0].secondary_category[0].category_name, "CATEGORY_NAME");
    assert_eq!(reply.category[0].secondary_category[0].need_qualification_stuffs[0], "NEED_QUALIFICATION_STUFFS");
    read::<GetApplyProtocol>("{}");
}

#[test]
fn get_code_speaks_the_catalogs_names() {
    assert_wire(GetCode::new("CODE"), r#"{"code":"CODE"}"#);
    assert_wire(
        GetCode::new("CODE").card_id("CARD_ID").check_consume(true),
        r#"{"code":"CODE","card_id":"CARD_ID","check_consume":true}"#,
    );
    let reply = read::<GetCode>(
        r#"{"card":{"card_id":"CARD_ID","begin_time":987,"end_time":475,"code":"CODE","card_number":"CARD_NUMBER","bonus":893,"balance":255,"a member of tomorrow":{"deep":[1]}},"openid":"OPENID","can_consume":true,"user_card_status":"USER_CARD_STATUS","outer_str":"OUTER_STR","nickname":"NICKNAME","membership_number":"MEMBERSHIP_NUMBER","user_info":{"common_field_list":[{"name":"NAME","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"custom_field_list":[{"name":"NAME","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"bonus":893,"balance":255,"order_id":"ORDER_ID","background_pic_url":"BACKGROUND_PIC_URL","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.card.card_id, "CARD_ID");
    assert_eq!(reply.card.begin_time, 987);
    assert_eq!(reply.card.end_time, 475);
    assert_eq!(reply.card.code.as_ref().unwrap(), "CODE");
    assert_eq!(reply.card.card_number.as_ref().unwrap(), "CARD_NUMBER");
    assert_eq!(reply.card.bonus.unwrap(), 893);
    assert_eq!(reply.card.balance.unwrap(), 255);
    assert_eq!(reply.openid, "OPENID");
    assert!(reply.can_consume.unwrap());
    assert_eq!(reply.user_card_status, "USER_CARD_STATUS");
    assert_eq!(reply.outer_str.as_ref().unwrap(), "OUTER_STR");
    assert_eq!(reply.nickname.as_ref().unwrap(), "NICKNAME");
    assert_eq!(reply.membership_number.as_ref().unwrap(), "MEMBERSHIP_NUMBER");
    assert_eq!(reply.user_info.as_ref().unwrap().common_field_list[0].name, "NAME");
    assert_eq!(reply.user_info.as_ref().unwrap().common_field_list[0].value, "VALUE");
    assert_eq!(reply.user_info.as_ref().unwrap().custom_field_list[0].name, "NAME");
    assert_eq!(reply.user_info.as_ref().unwrap().custom_field_list[0].value, "VALUE");
    assert_eq!(reply.bonus.unwrap(), 893);
    assert_eq!(reply.balance.unwrap(), 255);
    assert_eq!(reply.order_id.as_ref().unwrap(), "ORDER_ID");
    assert_eq!(reply.background_pic_url.as_ref().unwrap(), "BACKGROUND_PIC_URL");
    read::<GetCode>("{}");
}

#[test]
fn get_deposit_code_count_speaks_the_catalogs_names() {
    assert_wire(GetDepositCodeCount::new("CARD_ID"), r#"{"card_id":"CARD_ID"}"#);
    assert_wire(GetDepositCodeCount::new("CARD_ID"), r#"{"card_id":"CARD_ID"}"#);
    let reply = read::<GetDepositCodeCount>(r#"{"count":892,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.count, 892);
    read::<GetDepositCodeCount>("{}");
}

#[test]
fn get_gift_card_speaks_the_catalogs_names() {
    assert_wire(GetGiftCard::new("PAGE_ID"), r#"{"page_id":"PAGE_ID"}"#);
    assert_wire(GetGiftCard::new("PAGE_ID"), r#"{"page_id":"PAGE_ID"}"#);
    let reply = read::<GetGiftCard>(r#"{"page":"PAGE","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.page, "PAGE");
    read::<GetGiftCard>("{}");
}

#[test]
fn get_gift_card_order_speaks_the_catalogs_names() {
    assert_wire(GetGiftCardOrder::new("ORDER_ID"), r#"{"order_id":"ORDER_ID"}"#);
    assert_wire(GetGiftCardOrder::new("ORDER_ID"), r#"{"order_id":"ORDER_ID"}"#);
    let reply = read::<GetGiftCardOrder>(
        r#"{"order":{"order_id":"ORDER_ID","page_id":"PAGE_ID","trans_id":"TRANS_ID","create_time":426,"pay_finish_time":760,"total_price":493,"open_id":"OPEN_ID","accepter_openid":"ACCEPTER_OPENID","outer_str":"OUTER_STR","IsChatRoom":true,"card_list":[{"card_id":"CARD_ID","price":756,"code":"CODE","default_gifting_msg":"DEFAULT_GIFTING_MSG","background_pic_url":"BACKGROUND_PIC_URL","outer_img_id":"OUTER_IMG_ID","accepter_openid":"ACCEPTER_OPENID","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.order.order_id, "ORDER_ID");
    assert_eq!(reply.order.page_id, "PAGE_ID");
    assert_eq!(reply.order.trans_id, "TRANS_ID");
    assert_eq!(reply.order.create_time, 426);
    assert_eq!(reply.order.pay_finish_time.unwrap(), 760);
    assert_eq!(reply.order.total_price, 493);
    assert_eq!(reply.order.open_id, "OPEN_ID");
    assert_eq!(reply.order.accepter_openid.as_ref().unwrap(), "ACCEPTER_OPENID");
    assert_eq!(reply.order.outer_str.as_ref().unwrap(), "OUTER_STR");
    assert!(reply.order.is_chat_room.unwrap());
    assert_eq!(reply.order.card_list[0].card_id, "CARD_ID");
    assert_eq!(reply.order.card_list[0].price, 756);
    assert_eq!(reply.order.card_list[0].code, "CODE");
    assert_eq!(reply.order.card_list[0].default_gifting_msg.as_ref().unwrap(), "DEFAULT_GIFTING_MSG");
    assert_eq!(reply.order.card_list[0].background_pic_url, "BACKGROUND_PIC_URL");
    assert_eq!(reply.order.card_list[0].outer_img_id.as_ref().unwrap(), "OUTER_IMG_ID");
    assert_eq!(reply.order.card_list[0].accepter_openid.as_ref().unwrap(), "ACCEPTER_OPENID");
    read::<GetGiftCardOrder>("{}");
}

#[test]
fn get_invoice_auth_data_speaks_the_catalogs_names() {
    assert_wire(GetInvoiceAuthData::new("ORDER_ID", "S_PAPPID"), r#"{"order_id":"ORDER_ID","s_pappid":"S_PAPPID"}"#);
    assert_wire(GetInvoiceAuthData::new("ORDER_ID", "S_PAPPID"), r#"{"order_id":"ORDER_ID","s_pappid":"S_PAPPID"}"#);
    let reply = read::<GetInvoiceAuthData>(
        r#"{"invoice_status":"INVOICE_STATUS","auth_time":712,"user_auth_info":{"user_field":{"title":"TITLE","phone":"PHONE","email":"EMAIL","custom_field":[{"key":"KEY","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"biz_field":{"title":"TITLE","tax_no":"TAX_NO","addr":"ADDR","phone":"PHONE","bank_type":"BANK_TYPE","bank_no":"BANK_NO","custom_field":[{"key":"KEY","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.invoice_status, "INVOICE_STATUS");
    assert_eq!(reply.auth_time.unwrap(), 712);
    assert_eq!(reply.user_auth_info.as_ref().unwrap().user_field.as_ref().unwrap().title, "TITLE");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().user_field.as_ref().unwrap().phone, "PHONE");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().user_field.as_ref().unwrap().email, "EMAIL");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().user_field.as_ref().unwrap().custom_field[0].key, "KEY");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().user_field.as_ref().unwrap().custom_field[0].value, "VALUE");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().biz_field.as_ref().unwrap().title, "TITLE");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().biz_field.as_ref().unwrap().tax_no, "TAX_NO");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().biz_field.as_ref().unwrap().addr, "ADDR");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().biz_field.as_ref().unwrap().phone, "PHONE");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().biz_field.as_ref().unwrap().bank_type, "BANK_TYPE");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().biz_field.as_ref().unwrap().bank_no, "BANK_NO");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().biz_field.as_ref().unwrap().custom_field[0].key, "KEY");
    assert_eq!(reply.user_auth_info.as_ref().unwrap().biz_field.as_ref().unwrap().custom_field[0].value, "VALUE");
    read::<GetInvoiceAuthData>("{}");
}

#[test]
fn get_member_card_activate_temp_info_speaks_the_catalogs_names() {
    assert_wire(GetMemberCardActivateTempInfo::new("ACTIVATE_TICKET"), r#"{"activate_ticket":"ACTIVATE_TICKET"}"#);
    assert_wire(GetMemberCardActivateTempInfo::new("ACTIVATE_TICKET"), r#"{"activate_ticket":"ACTIVATE_TICKET"}"#);
    let reply = read::<GetMemberCardActivateTempInfo>(
        r#"{"info":{"common_field_list":[{"name":"NAME","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"custom_field_list":[{"name":"NAME","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.info.common_field_list[0].name, "NAME");
    assert_eq!(reply.info.common_field_list[0].value, "VALUE");
    assert_eq!(reply.info.custom_field_list[0].name, "NAME");
    assert_eq!(reply.info.custom_field_list[0].value, "VALUE");
    read::<GetMemberCardActivateTempInfo>("{}");
}

#[test]
fn get_member_card_user_info_speaks_the_catalogs_names() {
    assert_wire(GetMemberCardUserInfo::new("CARD_ID", "CODE"), r#"{"card_id":"CARD_ID","code":"CODE"}"#);
    assert_wire(GetMemberCardUserInfo::new("CARD_ID", "CODE"), r#"{"card_id":"CARD_ID","code":"CODE"}"#);
    let reply = read::<GetMemberCardUserInfo>(
        r#"{"openid":"OPENID","nickname":"NICKNAME","membership_number":"MEMBERSHIP_NUMBER","bonus":893,"balance":255,"sex":"SEX","user_info":{"common_field_list":[{"name":"NAME","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"custom_field_list":[{"name":"NAME","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"user_card_status":"USER_CARD_STATUS","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.openid, "OPENID");
    assert_eq!(reply.nickname, "NICKNAME");
    assert_eq!(reply.membership_number, "MEMBERSHIP_NUMBER");
    assert_eq!(reply.bonus, 893);
    assert_eq!(reply.balance, 255);
    assert_eq!(reply.sex, "SEX");
    assert_eq!(reply.user_info.as_ref().unwrap().common_field_list[0].name, "NAME");
    assert_eq!(reply.user_info.as_ref().unwrap().common_field_list[0].value, "VALUE");
    assert_eq!(reply.user_info.as_ref().unwrap().custom_field_list[0].name, "NAME");
    assert_eq!(reply.user_info.as_ref().unwrap().custom_field_list[0].value, "VALUE");
    assert_eq!(reply.user_card_status, "USER_CARD_STATUS");
    read::<GetMemberCardUserInfo>("{}");
}

#[test]
fn get_news_html_speaks_the_catalogs_names() {
    assert_wire(GetNewsHtml::new("CARD_ID"), r#"{"card_id":"CARD_ID"}"#);
    assert_wire(GetNewsHtml::new("CARD_ID"), r#"{"card_id":"CARD_ID"}"#);
    let reply = read::<GetNewsHtml>(r#"{"content":"CONTENT","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.content, "CONTENT");
    read::<GetNewsHtml>("{}");
}

#[test]
fn get_submerchant_speaks_the_catalogs_names() {
    assert_wire(GetSubmerchant::new(442), r#"{"merchant_id":442}"#);
    assert_wire(GetSubmerchant::new(442), r#"{"merchant_id":442}"#);
    let reply = read::<GetSubmerchant>(
        r#"{"info":{"merchant_id":442,"app_id":"APP_ID","brand_name":"BRAND_NAME","logo_url":"LOGO_URL","status":"STATUS","begin_time":987,"end_time":475,"primary_category_id":516,"secondary_category_id":768,"create_time":426,"update_time":437,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.info.merchant_id, 442);
    assert_eq!(reply.info.app_id.as_ref().unwrap(), "APP_ID");
    assert_eq!(reply.info.brand_name, "BRAND_NAME");
    assert_eq!(reply.info.logo_url, "LOGO_URL");
    assert_eq!(reply.info.status, "STATUS");
    assert_eq!(reply.info.begin_time, 987);
    assert_eq!(reply.info.end_time, 475);
    assert_eq!(reply.info.primary_category_id, 516);
    assert_eq!(reply.info.secondary_category_id, 768);
    assert_eq!(reply.info.create_time, 426);
    assert_eq!(reply.info.update_time, 437);
    read::<GetSubmerchant>("{}");
}

#[test]
fn get_user_card_list_speaks_the_catalogs_names() {
    assert_wire(GetUserCardList::new("OPENID"), r#"{"openid":"OPENID"}"#);
    assert_wire(GetUserCardList::new("OPENID").card_id("CARD_ID"), r#"{"openid":"OPENID","card_id":"CARD_ID"}"#);
    let reply = read::<GetUserCardList>(
        r#"{"card_list":[{"code":"CODE","card_id":"CARD_ID","a member of tomorrow":{"deep":[1]}}],"has_share_card":true,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.card_list[0].code, "CODE");
    assert_eq!(reply.card_list[0].card_id, "CARD_ID");
    assert!(reply.has_share_card);
    read::<GetUserCardList>("{}");
}

#[test]
fn invalidate_code_speaks_the_catalogs_names() {
    assert_wire(InvalidateCode::new("CODE"), r#"{"code":"CODE"}"#);
    assert_wire(
        InvalidateCode::new("CODE").card_id("CARD_ID").reason("REASON"),
        r#"{"code":"CODE","card_id":"CARD_ID","reason":"REASON"}"#,
    );
    read::<InvalidateCode>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<InvalidateCode>("{}");
}

#[test]
fn invoice_info_speaks_the_catalogs_names() {
    assert_wire(InvoiceInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<InvoiceInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn maintain_gift_card_speaks_the_catalogs_names() {
    assert_wire(MaintainGiftCard::new(true), r#"{"maintain":true}"#);
    assert_wire(
        MaintainGiftCard::new(true).page_id("PAGE_ID").all(true),
        r#"{"maintain":true,"page_id":"PAGE_ID","all":true}"#,
    );
    let reply = read::<MaintainGiftCard>(
        r#"{"control_info":{"biz_control_type":"BIZ_CONTROL_TYPE","system_biz_control_type":"SYSTEM_BIZ_CONTROL_TYPE","list":[{"page_id":"PAGE_ID","page_control_type":"PAGE_CONTROL_TYPE","system_page_control_type":"SYSTEM_PAGE_CONTROL_TYPE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.control_info.biz_control_type, "BIZ_CONTROL_TYPE");
    assert_eq!(reply.control_info.system_biz_control_type, "SYSTEM_BIZ_CONTROL_TYPE");
    assert_eq!(reply.control_info.list[0].page_id, "PAGE_ID");
    assert_eq!(reply.control_info.list[0].page_control_type, "PAGE_CONTROL_TYPE");
    assert_eq!(reply.control_info.list[0].system_page_control_type, "SYSTEM_PAGE_CONTROL_TYPE");
    read::<MaintainGiftCard>("{}");
}

#[test]
fn modify_stock_speaks_the_catalogs_names() {
    assert_wire(ModifyStock::new("CARD_ID"), r#"{"card_id":"CARD_ID"}"#);
    assert_wire(
        ModifyStock::new("CARD_ID").increase_stock_value(213).reduce_stock_value(725),
        r#"{"card_id":"CARD_ID","increase_stock_value":213,"reduce_stock_value":725}"#,
    );
    read::<ModifyStock>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<ModifyStock>("{}");
}

#[test]
fn refund_gift_card_order_speaks_the_catalogs_names() {
    assert_wire(RefundGiftCardOrder::new("ORDER_ID"), r#"{"order_id":"ORDER_ID"}"#);
    assert_wire(RefundGiftCardOrder::new("ORDER_ID"), r#"{"order_id":"ORDER_ID"}"#);
    read::<RefundGiftCardOrder>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<RefundGiftCardOrder>("{}");
}

#[test]
fn set_member_card_activate_user_form_speaks_the_catalogs_names() {
    assert_wire(SetMemberCardActivateUserForm::new("CARD_ID"), r#"{"card_id":"CARD_ID"}"#);
    assert_wire(
        SetMemberCardActivateUserForm::new("CARD_ID")
            .required_form(
                ActivationForm::new()
                    .can_modify(true)
                    .common_field_id_list(["COMMON_FIELD_ID_LIST"])
                    .custom_field_list(["CUSTOM_FIELD_LIST"])
                    .rich_field_list([RichField::new("TYPE", "NAME", ["VALUES"])]),
            )
            .optional_form(
                ActivationForm::new()
                    .can_modify(true)
                    .common_field_id_list(["COMMON_FIELD_ID_LIST"])
                    .custom_field_list(["CUSTOM_FIELD_LIST"])
                    .rich_field_list([RichField::new("TYPE", "NAME", ["VALUES"])]),
            )
            .service_statement(FormLink::new("NAME", "URL"))
            .bind_old_card(FormLink::new("NAME", "URL")),
        r#"{"card_id":"CARD_ID","required_form":{"can_modify":true,"common_field_id_list":["COMMON_FIELD_ID_LIST"],"custom_field_list":["CUSTOM_FIELD_LIST"],"rich_field_list":[{"type":"TYPE","name":"NAME","values":["VALUES"]}]},"optional_form":{"can_modify":true,"common_field_id_list":["COMMON_FIELD_ID_LIST"],"custom_field_list":["CUSTOM_FIELD_LIST"],"rich_field_list":[{"type":"TYPE","name":"NAME","values":["VALUES"]}]},"service_statement":{"name":"NAME","url":"URL"},"bind_old_card":{"name":"NAME","url":"URL"}}"#,
    );
    read::<SetMemberCardActivateUserForm>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetMemberCardActivateUserForm>("{}");
}

#[test]
fn set_pay_cell_speaks_the_catalogs_names() {
    assert_wire(SetPayCell::new("CARD_ID", true), r#"{"card_id":"CARD_ID","is_open":true}"#);
    assert_wire(SetPayCell::new("CARD_ID", true), r#"{"card_id":"CARD_ID","is_open":true}"#);
    read::<SetPayCell>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetPayCell>("{}");
}

#[test]
fn set_self_consume_cell_speaks_the_catalogs_names() {
    assert_wire(SetSelfConsumeCell::new("CARD_ID", true), r#"{"card_id":"CARD_ID","is_open":true}"#);
    assert_wire(
        SetSelfConsumeCell::new("CARD_ID", true).need_verify_cod(true).need_remark_amount(true),
        r#"{"card_id":"CARD_ID","is_open":true,"need_verify_cod":true,"need_remark_amount":true}"#,
    );
    read::<SetSelfConsumeCell>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetSelfConsumeCell>("{}");
}

#[test]
fn set_test_whitelist_speaks_the_catalogs_names() {
    assert_wire(SetTestWhitelist::new(), "{}");
    assert_wire(
        SetTestWhitelist::new().openid(["OPENID"]).username(["USERNAME"]),
        r#"{"openid":["OPENID"],"username":["USERNAME"]}"#,
    );
    read::<SetTestWhitelist>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetTestWhitelist>("{}");
}

#[test]
fn set_wxa_gift_card_speaks_the_catalogs_names() {
    assert_wire(SetWxaGiftCard::new("WXA_APPID", "PAGE_ID"), r#"{"wxa_appid":"WXA_APPID","page_id":"PAGE_ID"}"#);
    assert_wire(SetWxaGiftCard::new("WXA_APPID", "PAGE_ID"), r#"{"wxa_appid":"WXA_APPID","page_id":"PAGE_ID"}"#);
    read::<SetWxaGiftCard>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetWxaGiftCard>("{}");
}

#[test]
fn submit_submerchant_speaks_the_catalogs_names() {
    assert_wire(
        SubmitSubmerchant::new(NewSubmerchant::new(NewSubmerchantArguments {
            brand_name: "BRAND_NAME".into(),
            logo_url: "LOGO_URL".into(),
            protocol: "PROTOCOL".into(),
            end_time: 475,
            primary_category_id: 516,
            secondary_category_id: 768,
        })),
        r#"{"info":{"brand_name":"BRAND_NAME","logo_url":"LOGO_URL","protocol":"PROTOCOL","end_time":475,"primary_category_id":516,"secondary_category_id":768}}"#,
    );
    assert_wire(
        SubmitSubmerchant::new(
            NewSubmerchant::new(NewSubmerchantArguments {
                brand_name: "BRAND_NAME".into(),
                logo_url: "LOGO_URL".into(),
                protocol: "PROTOCOL".into(),
                end_time: 475,
                primary_category_id: 516,
                secondary_category_id: 768,
            })
            .app_id("APP_ID")
            .agreement_media_id("AGREEMENT_MEDIA_ID")
            .operator_media_id("OPERATOR_MEDIA_ID"),
        ),
        r#"{"info":{"brand_name":"BRAND_NAME","logo_url":"LOGO_URL","protocol":"PROTOCOL","end_time":475,"primary_category_id":516,"secondary_category_id":768,"app_id":"APP_ID","agreement_media_id":"AGREEMENT_MEDIA_ID","operator_media_id":"OPERATOR_MEDIA_ID"}}"#,
    );
    let reply = read::<SubmitSubmerchant>(
        r#"{"info":{"merchant_id":442,"app_id":"APP_ID","brand_name":"BRAND_NAME","logo_url":"LOGO_URL","status":"STATUS","begin_time":987,"end_time":475,"primary_category_id":516,"secondary_category_id":768,"create_time":426,"update_time":437,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.info.merchant_id, 442);
    assert_eq!(reply.info.app_id.as_ref().unwrap(), "APP_ID");
    assert_eq!(reply.info.brand_name, "BRAND_NAME");
    assert_eq!(reply.info.logo_url, "LOGO_URL");
    assert_eq!(reply.info.status, "STATUS");
    assert_eq!(reply.info.begin_time, 987);
    assert_eq!(reply.info.end_time, 475);
    assert_eq!(reply.info.primary_category_id, 516);
    assert_eq!(reply.info.secondary_category_id, 768);
    assert_eq!(reply.info.create_time, 426);
    assert_eq!(reply.info.update_time, 437);
    read::<SubmitSubmerchant>("{}");
}

#[test]
fn update_speaks_the_catalogs_names() {
    assert_wire(Update::new("CARD_ID"), r#"{"card_id":"CARD_ID"}"#);
    assert_wire(
        Update::new("CARD_ID")
            .groupon("GROUPON")
            .cash("CASH")
            .discount("DISCOUNT")
            .gift("GIFT")
            .general_coupon("GENERAL_COUPON")
            .general_card("GENERAL_CARD")
            .member_card("MEMBER_CARD")
            .scenic_ticket("SCENIC_TICKET")
            .movie_ticket("MOVIE_TICKET")
            .boarding_pass("BOARDING_PASS")
            .meeting_ticket("MEETING_TICKET"),
        r#"{"card_id":"CARD_ID","groupon":"GROUPON","cash":"CASH","discount":"DISCOUNT","gift":"GIFT","general_coupon":"GENERAL_COUPON","general_card":"GENERAL_CARD","member_card":"MEMBER_CARD","scenic_ticket":"SCENIC_TICKET","movie_ticket":"MOVIE_TICKET","boarding_pass":"BOARDING_PASS","meeting_ticket":"MEETING_TICKET"}"#,
    );
    let reply = read::<Update>(r#"{"send_check":true,"a member of tomorrow":{"deep":[1]}}"#);
    assert!(reply.send_check);
    read::<Update>("{}");
}

#[test]
fn update_code_speaks_the_catalogs_names() {
    assert_wire(UpdateCode::new("CODE", "NEW_CODE"), r#"{"code":"CODE","new_code":"NEW_CODE"}"#);
    assert_wire(
        UpdateCode::new("CODE", "NEW_CODE").card_id("CARD_ID"),
        r#"{"code":"CODE","new_code":"NEW_CODE","card_id":"CARD_ID"}"#,
    );
    read::<UpdateCode>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateCode>("{}");
}

#[test]
fn update_gift_card_speaks_the_catalogs_names() {
    assert_wire(
        UpdateGiftCard::new(ChangedShelf::new(ChangedShelfArguments {
            page_id: "PAGE_ID".into(),
            banner_pic_url: "BANNER_PIC_URL".into(),
            page_title: "PAGE_TITLE".into(),
            address: "ADDRESS".into(),
            service_phone: "SERVICE_PHONE".into(),
            biz_description: "BIZ_DESCRIPTION".into(),
        })),
        r#"{"page":{"page_id":"PAGE_ID","banner_pic_url":"BANNER_PIC_URL","page_title":"PAGE_TITLE","address":"ADDRESS","service_phone":"SERVICE_PHONE","biz_description":"BIZ_DESCRIPTION"}}"#,
    );
    assert_wire(
        UpdateGiftCard::new(
            ChangedShelf::new(ChangedShelfArguments {
                page_id: "PAGE_ID".into(),
                banner_pic_url: "BANNER_PIC_URL".into(),
                page_title: "PAGE_TITLE".into(),
                address: "ADDRESS".into(),
                service_phone: "SERVICE_PHONE".into(),
                biz_description: "BIZ_DESCRIPTION".into(),
            })
            .theme_list([Theme::new(ThemeArguments {
                theme_pic_url: "THEME_PIC_URL".into(),
                title: "TITLE".into(),
                title_color: "TITLE_COLOR".into(),
                item_list: vec![ThemeCard::new("CARD_ID").title("TITLE").pic_url("PIC_URL").desc("DESC")],
                pic_item_list: vec![
                    ThemePicture::new("BACKGROUND_PIC_URL")
                        .outer_img_id("OUTER_IMG_ID")
                        .default_gifting_msg("DEFAULT_GIFTING_MSG"),
                ],
                category_index: 736,
            })
            .show_sku_title_first(true)
            .is_banner(true)])
            .category_list([ShelfCategory::new("TITLE")])
            .support_multi(true)
            .support_buy_for_self(true)
            .need_receipt(true)
            .cell_1(ShelfCell::new("TITLE", "URL"))
            .cell_2(ShelfCell::new("TITLE", "URL")),
        ),
        r#"{"page":{"page_id":"PAGE_ID","banner_pic_url":"BANNER_PIC_URL","page_title":"PAGE_TITLE","address":"ADDRESS","service_phone":"SERVICE_PHONE","biz_description":"BIZ_DESCRIPTION","theme_list":[{"theme_pic_url":"THEME_PIC_URL","title":"TITLE","title_color":"TITLE_COLOR","item_list":[{"card_id":"CARD_ID","title":"TITLE","pic_url":"PIC_URL","desc":"DESC"}],"pic_item_list":[{"background_pic_url":"BACKGROUND_PIC_URL","outer_img_id":"OUTER_IMG_ID","default_gifting_msg":"DEFAULT_GIFTING_MSG"}],"category_index":736,"show_sku_title_first":true,"is_banner":true}],"category_list":[{"title":"TITLE"}],"support_multi":true,"support_buy_for_self":true,"need_receipt":true,"cell_1":{"title":"TITLE","url":"URL"},"cell_2":{"title":"TITLE","url":"URL"}}}"#,
    );
    read::<UpdateGiftCard>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateGiftCard>("{}");
}

#[test]
fn update_meeting_ticket_speaks_the_catalogs_names() {
    assert_wire(UpdateMeetingTicket::new("CODE"), r#"{"code":"CODE"}"#);
    assert_wire(
        UpdateMeetingTicket::new("CODE")
            .card_id("CARD_ID")
            .zone("ZONE")
            .entrance("ENTRANCE")
            .seat_number("SEAT_NUMBER")
            .begin_time(987)
            .end_time(475),
        r#"{"code":"CODE","card_id":"CARD_ID","zone":"ZONE","entrance":"ENTRANCE","seat_number":"SEAT_NUMBER","begin_time":987,"end_time":475}"#,
    );
    read::<UpdateMeetingTicket>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateMeetingTicket>("{}");
}

#[test]
fn update_member_card_user_info_speaks_the_catalogs_names() {
    assert_wire(UpdateMemberCardUserInfo::new("CARD_ID", "CODE"), r#"{"card_id":"CARD_ID","code":"CODE"}"#);
    assert_wire(
        UpdateMemberCardUserInfo::new("CARD_ID", "CODE")
            .background_pic_url("BACKGROUND_PIC_URL")
            .bonus(893)
            .add_bonus(650)
            .record_bonus("RECORD_BONUS")
            .balance(255)
            .add_balance(323)
            .record_balance("RECORD_BALANCE")
            .custom_field_value1("CUSTOM_FIELD_VALUE1")
            .custom_field_value2("CUSTOM_FIELD_VALUE2")
            .custom_field_value3("CUSTOM_FIELD_VALUE3")
            .notify_optional(
                Notifications::new()
                    .is_notify_bonus(true)
                    .is_notify_balance(true)
                    .is_notify_custom_field1(true)
                    .is_notify_custom_field2(true)
                    .is_notify_custom_field3(true),
            ),
        r#"{"card_id":"CARD_ID","code":"CODE","background_pic_url":"BACKGROUND_PIC_URL","bonus":893,"add_bonus":650,"record_bonus":"RECORD_BONUS","balance":255,"add_balance":323,"record_balance":"RECORD_BALANCE","custom_field_value1":"CUSTOM_FIELD_VALUE1","custom_field_value2":"CUSTOM_FIELD_VALUE2","custom_field_value3":"CUSTOM_FIELD_VALUE3","notify_optional":{"is_notify_bonus":true,"is_notify_balance":true,"is_notify_custom_field1":true,"is_notify_custom_field2":true,"is_notify_custom_field3":true}}"#,
    );
    let reply = read::<UpdateMemberCardUserInfo>(
        r#"{"result_bonus":323,"result_balance":585,"openid":"OPENID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.result_bonus, 323);
    assert_eq!(reply.result_balance, 585);
    assert_eq!(reply.openid, "OPENID");
    read::<UpdateMemberCardUserInfo>("{}");
}

#[test]
fn update_movie_ticket_speaks_the_catalogs_names() {
    assert_wire(UpdateMovieTicket::new("CODE"), r#"{"code":"CODE"}"#);
    assert_wire(
        UpdateMovieTicket::new("CODE")
            .card_id("CARD_ID")
            .ticket_class("TICKET_CLASS")
            .show_time(749)
            .duration(561)
            .screening_room("SCREENING_ROOM")
            .seat_number(["SEAT_NUMBER"]),
        r#"{"code":"CODE","card_id":"CARD_ID","ticket_class":"TICKET_CLASS","show_time":749,"duration":561,"screening_room":"SCREENING_ROOM","seat_number":["SEAT_NUMBER"]}"#,
    );
    read::<UpdateMovieTicket>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateMovieTicket>("{}");
}

#[test]
fn update_submerchant_speaks_the_catalogs_names() {
    assert_wire(
        UpdateSubmerchant::new(ChangedSubmerchant::new(ChangedSubmerchantArguments {
            merchant_id: 442,
            brand_name: "BRAND_NAME".into(),
            logo_url: "LOGO_URL".into(),
            protocol: "PROTOCOL".into(),
            end_time: 475,
            primary_category_id: 516,
            secondary_category_id: 768,
        })),
        r#"{"info":{"merchant_id":442,"brand_name":"BRAND_NAME","logo_url":"LOGO_URL","protocol":"PROTOCOL","end_time":475,"primary_category_id":516,"secondary_category_id":768}}"#,
    );
    assert_wire(
        UpdateSubmerchant::new(
            ChangedSubmerchant::new(ChangedSubmerchantArguments {
                merchant_id: 442,
                brand_name: "BRAND_NAME".into(),
                logo_url: "LOGO_URL".into(),
                protocol: "PROTOCOL".into(),
                end_time: 475,
                primary_category_id: 516,
                secondary_category_id: 768,
            })
            .app_id("APP_ID")
            .agreement_media_id("AGREEMENT_MEDIA_ID")
            .operator_media_id("OPERATOR_MEDIA_ID"),
        ),
        r#"{"info":{"merchant_id":442,"brand_name":"BRAND_NAME","logo_url":"LOGO_URL","protocol":"PROTOCOL","end_time":475,"primary_category_id":516,"secondary_category_id":768,"app_id":"APP_ID","agreement_media_id":"AGREEMENT_MEDIA_ID","operator_media_id":"OPERATOR_MEDIA_ID"}}"#,
    );
    let reply = read::<UpdateSubmerchant>(
        r#"{"info":{"merchant_id":442,"app_id":"APP_ID","brand_name":"BRAND_NAME","logo_url":"LOGO_URL","status":"STATUS","begin_time":987,"end_time":475,"primary_category_id":516,"secondary_category_id":768,"create_time":426,"update_time":437,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.info.merchant_id, 442);
    assert_eq!(reply.info.app_id.as_ref().unwrap(), "APP_ID");
    assert_eq!(reply.info.brand_name, "BRAND_NAME");
    assert_eq!(reply.info.logo_url, "LOGO_URL");
    assert_eq!(reply.info.status, "STATUS");
    assert_eq!(reply.info.begin_time, 987);
    assert_eq!(reply.info.end_time, 475);
    assert_eq!(reply.info.primary_category_id, 516);
    assert_eq!(reply.info.secondary_category_id, 768);
    assert_eq!(reply.info.create_time, 426);
    assert_eq!(reply.info.update_time, 437);
    read::<UpdateSubmerchant>("{}");
}

#[test]
fn update_user_card_speaks_the_catalogs_names() {
    assert_wire(UpdateUserCard::new("CARD_ID", "CODE"), r#"{"card_id":"CARD_ID","code":"CODE"}"#);
    assert_wire(
        UpdateUserCard::new("CARD_ID", "CODE")
            .background_pic_url("BACKGROUND_PIC_URL")
            .bonus(893)
            .record_bonus("RECORD_BONUS")
            .balance(255)
            .record_balance("RECORD_BALANCE")
            .custom_field_value1("CUSTOM_FIELD_VALUE1")
            .custom_field_value2("CUSTOM_FIELD_VALUE2")
            .custom_field_value3("CUSTOM_FIELD_VALUE3")
            .can_give_friend(true),
        r#"{"card_id":"CARD_ID","code":"CODE","background_pic_url":"BACKGROUND_PIC_URL","bonus":893,"record_bonus":"RECORD_BONUS","balance":255,"record_balance":"RECORD_BALANCE","custom_field_value1":"CUSTOM_FIELD_VALUE1","custom_field_value2":"CUSTOM_FIELD_VALUE2","custom_field_value3":"CUSTOM_FIELD_VALUE3","can_give_friend":true}"#,
    );
    let reply = read::<UpdateUserCard>(
        r#"{"result_bonus":323,"result_balance":585,"openid":"OPENID","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.result_bonus, 323);
    assert_eq!(reply.result_balance, 585);
    assert_eq!(reply.openid, "OPENID");
    read::<UpdateUserCard>("{}");
}
