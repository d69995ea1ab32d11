// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `logistics`.

use cloudfn_openapi::logistics::*;

use crate::{assert_wire, read};

#[test]
fn add_order_speaks_the_catalogs_names() {
    assert_wire(
        AddOrder::new(AddOrderArguments {
            order_id: "ORDER_ID".into(),
            delivery_id: "DELIVERY_ID".into(),
            biz_id: "BIZ_ID".into(),
            add_source: AddSource::MiniProgram,
            sender: Contact::new(),
            receiver: Contact::new(),
            cargo: Cargo::new(892),
            insured: Insured::new(),
            service: Service::new(200, "SERVICE_NAME"),
        }),
        r#"{"order_id":"ORDER_ID","delivery_id":"DELIVERY_ID","biz_id":"BIZ_ID","add_source":0,"sender":{},"receiver":{},"cargo":{"count":892},"insured":{},"service":{"service_type":200,"service_name":"SERVICE_NAME"}}"#,
    );
    assert_wire(
        AddOrder::new(AddOrderArguments {
            order_id: "ORDER_ID".into(),
            delivery_id: "DELIVERY_ID".into(),
            biz_id: "BIZ_ID".into(),
            add_source: AddSource::MiniProgram,
            sender: Contact::new()
                .name("NAME")
                .tel("TEL")
                .mobile("MOBILE")
                .company("COMPANY")
                .post_code("POST_CODE")
                .country("COUNTRY")
                .province("PROVINCE")
                .city("CITY")
                .area("AREA")
                .address("ADDRESS"),
            receiver: Contact::new()
                .name("NAME")
                .tel("TEL")
                .mobile("MOBILE")
                .company("COMPANY")
                .post_code("POST_CODE")
                .country("COUNTRY")
                .province("PROVINCE")
                .city("CITY")
                .area("AREA")
                .address("ADDRESS"),
            cargo: Cargo::new(892)
                .weight(564.5)
                .space_x(341.5)
                .space_y(348.5)
                .space_z(355.5)
                .detail_list([CargoDetail::new("NAME", 892)]),
            insured: Insured::new().use_insured(true).insured_value(859),
            service: Service::new(200, "SERVICE_NAME"),
        })
        .openid("OPENID")
        .custom_remark("CUSTOM_REMARK")
        .tagid(739)
        .wx_appid("WX_APPID")
        .shop(
            Shop::new().wxa_path("WXA_PATH").img_url("IMG_URL").goods_name("GOODS_NAME").goods_count(535).detail_list(
                [ShopDetail::new().goods_name("GOODS_NAME").goods_img_url("GOODS_IMG_URL").goods_desc("GOODS_DESC")],
            ),
        )
        .expect_time(494)
        .take_mode(TakeMode::LocalBranch),
        r#"{"order_id":"ORDER_ID","openid":"OPENID","delivery_id":"DELIVERY_ID","biz_id":"BIZ_ID","custom_remark":"CUSTOM_REMARK","tagid":739,"add_source":0,"wx_appid":"WX_APPID","sender":{"name":"NAME","tel":"TEL","mobile":"MOBILE","company":"COMPANY","post_code":"POST_CODE","country":"COUNTRY","province":"PROVINCE","city":"CITY","area":"AREA","address":"ADDRESS"},"receiver":{"name":"NAME","tel":"TEL","mobile":"MOBILE","company":"COMPANY","post_code":"POST_CODE","country":"COUNTRY","province":"PROVINCE","city":"CITY","area":"AREA","address":"ADDRESS"},"cargo":{"count":892,"weight":564.5,"space_x":341.5,"space_y":348.5,"space_z":355.5,"detail_list":[{"name":"NAME","count":892}]},"shop":{"wxa_path":"WXA_PATH","img_url":"IMG_URL","goods_name":"GOODS_NAME","goods_count":535,"detail_list":[{"goods_name":"GOODS_NAME","goods_img_url":"GOODS_IMG_URL","goods_desc":"GOODS_DESC"}]},"insured":{"use_insured":1,"insured_value":859},"service":{"service_type":200,"service_name":"SERVICE_NAME"},"expect_time":494,"take_mode":0}"#,
    );
    let reply = read::<AddOrder>(
        r#"{"order_id":"ORDER_ID","waybill_id":"WAYBILL_ID","delivery_resultcode":582,"delivery_resultmsg":"DELIVERY_RESULTMSG","waybill_data":[{"key":"KEY","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.order_id, "ORDER_ID");
    assert_eq!(reply.waybill_id, "WAYBILL_ID");
    assert_eq!(reply.delivery_resultcode, 582);
    assert_eq!(reply.delivery_resultmsg, "DELIVERY_RESULTMSG");
    assert_eq!(reply.waybill_data[0].key, "KEY");
    assert_eq!(reply.waybill_data[0].value, "VALUE");
    read::<AddOrder>("{}");
}

#[test]
fn batch_get_order_speaks_the_catalogs_names() {
    assert_wire(
        BatchGetOrder::new([OrderQuery::new("ORDER_ID", "DELIVERY_ID")]),
        r#"{"order_list":[{"order_id":"ORDER_ID","delivery_id":"DELIVERY_ID"}]}"#,
    );
    assert_wire(
        BatchGetOrder::new([OrderQuery::new("ORDER_ID", "DELIVERY_ID").waybill_id("WAYBILL_ID")]),
        r#"{"order_list":[{"order_id":"ORDER_ID","delivery_id":"DELIVERY_ID","waybill_id":"WAYBILL_ID"}]}"#,
    );
    let reply = read::<BatchGetOrder>(
        r#"{"order_list":[{"errcode":329,"errmsg":"ERRMSG","print_html":"PRINT_HTML","waybill_data":[{"key":"KEY","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"order_id":"ORDER_ID","delivery_id":"DELIVERY_ID","waybill_id":"WAYBILL_ID","order_status":0,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.order_list[0].errcode, 329);
    assert_eq!(reply.order_list[0].errmsg, "ERRMSG");
    assert_eq!(reply.order_list[0].print_html, "PRINT_HTML");
    assert_eq!(reply.order_list[0].waybill_data[0].key, "KEY");
    assert_eq!(reply.order_list[0].waybill_data[0].value, "VALUE");
    assert_eq!(reply.order_list[0].order_id, "ORDER_ID");
    assert_eq!(reply.order_list[0].delivery_id, "DELIVERY_ID");
    assert_eq!(reply.order_list[0].waybill_id, "WAYBILL_ID");
    assert_eq!(reply.order_list[0].order_status, Some(WaybillStatus::Normal));
    read::<BatchGetOrder>("{}");
}

#[test]
fn bind_account_speaks_the_catalogs_names() {
    assert_wire(
        BindAccount::new(BindType::Bind, "BIZ_ID", "DELIVERY_ID"),
        r#"{"type":"bind","biz_id":"BIZ_ID","delivery_id":"DELIVERY_ID"}"#,
    );
    assert_wire(
        BindAccount::new(BindType::Bind, "BIZ_ID", "DELIVERY_ID").password("PASSWORD").remark_content("REMARK_CONTENT"),
        r#"{"type":"bind","biz_id":"BIZ_ID","delivery_id":"DELIVERY_ID","password":"PASSWORD","remark_content":"REMARK_CONTENT"}"#,
    );
    read::<BindAccount>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<BindAccount>("{}");
}

#[test]
fn cancel_order_speaks_the_catalogs_names() {
    assert_wire(CancelOrder::new("DELIVERY_ID", "ORDER_ID"), r#"{"delivery_id":"DELIVERY_ID","order_id":"ORDER_ID"}"#);
    assert_wire(
        CancelOrder::new("DELIVERY_ID", "ORDER_ID").openid("OPENID").waybill_id("WAYBILL_ID"),
        r#"{"openid":"OPENID","delivery_id":"DELIVERY_ID","waybill_id":"WAYBILL_ID","order_id":"ORDER_ID"}"#,
    );
    let reply = read::<CancelOrder>(
        r#"{"delivery_resultcode":582,"delivery_resultmsg":"DELIVERY_RESULTMSG","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.delivery_resultcode, 582);
    assert_eq!(reply.delivery_resultmsg, "DELIVERY_RESULTMSG");
    read::<CancelOrder>("{}");
}

#[test]
fn get_all_account_speaks_the_catalogs_names() {
    assert_wire(GetAllAccount::new(), "{}");
    assert_wire(GetAllAccount::new(), "{}");
    let reply = read::<GetAllAccount>(
        r#"{"count":892,"list":[{"biz_id":"BIZ_ID","delivery_id":"DELIVERY_ID","create_time":426,"update_time":437,"status_code":567,"alias":"ALIAS","remark_wrong_msg":"REMARK_WRONG_MSG","remark_content":"REMARK_CONTENT","quota_num":704,"quota_update_time":398,"service_type":[{"service_type":200,"service_name":"SERVICE_NAME","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.count, 892);
    assert_eq!(reply.list[0].biz_id, "BIZ_ID");
    assert_eq!(reply.list[0].delivery_id, "DELIVERY_ID");
    assert_eq!(reply.list[0].create_time, 426);
    assert_eq!(reply.list[0].update_time, 437);
    assert_eq!(reply.list[0].status_code, 567);
    assert_eq!(reply.list[0].alias, "ALIAS");
    assert_eq!(reply.list[0].remark_wrong_msg, "REMARK_WRONG_MSG");
    assert_eq!(reply.list[0].remark_content, "REMARK_CONTENT");
    assert_eq!(reply.list[0].quota_num, 704);
    assert_eq!(reply.list[0].quota_update_time, 398);
    assert_eq!(reply.list[0].service_type[0].service_type, 200);
    assert_eq!(reply.list[0].service_type[0].service_name, "SERVICE_NAME");
    read::<GetAllAccount>("{}");
}

#[test]
fn get_all_delivery_speaks_the_catalogs_names() {
    assert_wire(GetAllDelivery::new(), "{}");
    assert_wire(GetAllDelivery::new(), "{}");
    let reply = read::<GetAllDelivery>(
        r#"{"count":892,"data":[{"delivery_id":"DELIVERY_ID","delivery_name":"DELIVERY_NAME","can_use_cash":1,"can_get_quota":1,"service_type":[{"service_type":200,"service_name":"SERVICE_NAME","a member of tomorrow":{"deep":[1]}}],"cash_biz_id":"CASH_BIZ_ID","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.count, 892);
    assert_eq!(reply.data[0].delivery_id, "DELIVERY_ID");
    assert_eq!(reply.data[0].delivery_name, "DELIVERY_NAME");
    assert!(reply.data[0].can_use_cash);
    assert!(reply.data[0].can_get_quota);
    assert_eq!(reply.data[0].service_type[0].service_type, 200);
    assert_eq!(reply.data[0].service_type[0].service_name, "SERVICE_NAME");
    assert_eq!(reply.data[0].cash_biz_id, "CASH_BIZ_ID");
    read::<GetAllDelivery>("{}");
}

#[test]
fn get_contact_speaks_the_catalogs_names() {
    assert_wire(GetContact::new("TOKEN", "WAYBILL_ID"), r#"{"token":"TOKEN","waybill_id":"WAYBILL_ID"}"#);
    assert_wire(GetContact::new("TOKEN", "WAYBILL_ID"), r#"{"token":"TOKEN","waybill_id":"WAYBILL_ID"}"#);
    let reply = read::<GetContact>(
        r#"{"waybill_id":"WAYBILL_ID","sender":{"name":"NAME","tel":"TEL","mobile":"MOBILE","address":"ADDRESS","a member of tomorrow":{"deep":[1]}},"receiver":{"name":"NAME","tel":"TEL","mobile":"MOBILE","address":"ADDRESS","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.waybill_id, "WAYBILL_ID");
    assert_eq!(reply.sender.name, "NAME");
    assert_eq!(reply.sender.tel, "TEL");
    assert_eq!(reply.sender.mobile, "MOBILE");
    assert_eq!(reply.sender.address, "ADDRESS");
    assert_eq!(reply.receiver.name, "NAME");
    assert_eq!(reply.receiver.tel, "TEL");
    assert_eq!(reply.receiver.mobile, "MOBILE");
    assert_eq!(reply.receiver.address, "ADDRESS");
    read::<GetContact>("{}");
}

#[test]
fn get_order_speaks_the_catalogs_names() {
    assert_wire(GetOrder::new("ORDER_ID", "DELIVERY_ID"), r#"{"order_id":"ORDER_ID","delivery_id":"DELIVERY_ID"}"#);
    assert_wire(
        GetOrder::new("ORDER_ID", "DELIVERY_ID").openid("OPENID").waybill_id("WAYBILL_ID").print_type(205),
        r#"{"order_id":"ORDER_ID","openid":"OPENID","delivery_id":"DELIVERY_ID","waybill_id":"WAYBILL_ID","print_type":205}"#,
    );
    let reply = read::<GetOrder>(
        r#"{"print_html":"PRINT_HTML","waybill_data":[{"key":"KEY","value":"VALUE","a member of tomorrow":{"deep":[1]}}],"order_id":"ORDER_ID","delivery_id":"DELIVERY_ID","waybill_id":"WAYBILL_ID","order_status":0,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.print_html, "PRINT_HTML");
    assert_eq!(reply.waybill_data[0].key, "KEY");
    assert_eq!(reply.waybill_data[0].value, "VALUE");
    assert_eq!(reply.order_id, "ORDER_ID");
    assert_eq!(reply.delivery_id, "DELIVERY_ID");
    assert_eq!(reply.waybill_id, "WAYBILL_ID");
    assert_eq!(reply.order_status, Some(WaybillStatus::Normal));
    read::<GetOrder>("{}");
}

#[test]
fn get_path_speaks_the_catalogs_names() {
    assert_wire(GetPath::new("ORDER_ID", "DELIVERY_ID"), r#"{"delivery_id":"DELIVERY_ID","order_id":"ORDER_ID"}"#);
    assert_wire(
        GetPath::new("ORDER_ID", "DELIVERY_ID").openid("OPENID").waybill_id("WAYBILL_ID").print_type(205),
        r#"{"openid":"OPENID","delivery_id":"DELIVERY_ID","waybill_id":"WAYBILL_ID","order_id":"ORDER_ID","print_type":205}"#,
    );
    let reply = read::<GetPath>(
        r#"{"openid":"OPENID","delivery_id":"DELIVERY_ID","waybill_id":"WAYBILL_ID","path_item_num":870,"path_item_list":[{"action_time":500,"action_type":541,"action_msg":"ACTION_MSG","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.openid, "OPENID");
    assert_eq!(reply.delivery_id, "DELIVERY_ID");
    assert_eq!(reply.waybill_id, "WAYBILL_ID");
    assert_eq!(reply.path_item_num, 870);
    assert_eq!(reply.path_item_list[0].action_time, 500);
    assert_eq!(reply.path_item_list[0].action_type, 541);
    assert_eq!(reply.path_item_list[0].action_msg, "ACTION_MSG");
    read::<GetPath>("{}");
}

#[test]
fn get_printer_speaks_the_catalogs_names() {
    assert_wire(GetPrinter::new(), "{}");
    assert_wire(GetPrinter::new(), "{}");
    let reply = read::<GetPrinter>(
        r#"{"count":892,"openid":["OPENID"],"tagid_list":["TAGID_LIST"],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.count, 892);
    assert_eq!(reply.openid[0], "OPENID");
    assert_eq!(reply.tagid_list[0], "TAGID_LIST");
    read::<GetPrinter>("{}");
}

#[test]
fn get_quota_speaks_the_catalogs_names() {
    assert_wire(GetQuota::new("DELIVERY_ID", "BIZ_ID"), r#"{"delivery_id":"DELIVERY_ID","biz_id":"BIZ_ID"}"#);
    assert_wire(GetQuota::new("DELIVERY_ID", "BIZ_ID"), r#"{"delivery_id":"DELIVERY_ID","biz_id":"BIZ_ID"}"#);
    let reply = read::<GetQuota>(r#"{"quota_num":704,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.quota_num, 704);
    read::<GetQuota>("{}");
}

#[test]
fn preview_template_speaks_the_catalogs_names() {
    assert_wire(
        PreviewTemplate::new(
            "WAYBILL_ID",
            "WAYBILL_TEMPLATE",
            "WAYBILL_DATA",
            PreviewOrder::new(PreviewOrderArguments {
                order_id: "ORDER_ID".into(),
                delivery_id: "DELIVERY_ID".into(),
                biz_id: "BIZ_ID".into(),
                sender: Contact::new(),
                receiver: Contact::new(),
                cargo: Cargo::new(892),
                insured: Insured::new(),
                service: Service::new(200, "SERVICE_NAME"),
            }),
        ),
        r#"{"waybill_id":"WAYBILL_ID","waybill_template":"WAYBILL_TEMPLATE","waybill_data":"WAYBILL_DATA","custom":{"order_id":"ORDER_ID","delivery_id":"DELIVERY_ID","biz_id":"BIZ_ID","sender":{},"receiver":{},"cargo":{"count":892},"insured":{},"service":{"service_type":200,"service_name":"SERVICE_NAME"}}}"#,
    );
    assert_wire(
        PreviewTemplate::new(
            "WAYBILL_ID",
            "WAYBILL_TEMPLATE",
            "WAYBILL_DATA",
            PreviewOrder::new(PreviewOrderArguments {
                order_id: "ORDER_ID".into(),
                delivery_id: "DELIVERY_ID".into(),
                biz_id: "BIZ_ID".into(),
                sender: Contact::new()
                    .name("NAME")
                    .tel("TEL")
                    .mobile("MOBILE")
                    .company("COMPANY")
                    .post_code("POST_CODE")
                    .country("COUNTRY")
                    .province("PROVINCE")
                    .city("CITY")
                    .area("AREA")
                    .address("ADDRESS"),
                receiver: Contact::new()
                    .name("NAME")
                    .tel("TEL")
                    .mobile("MOBILE")
                    .company("COMPANY")
                    .post_code("POST_CODE")
                    .country("COUNTRY")
                    .province("PROVINCE")
                    .city("CITY")
                    .area("AREA")
                    .address("ADDRESS"),
                cargo: Cargo::new(892)
                    .weight(564.5)
                    .space_x(341.5)
                    .space_y(348.5)
                    .space_z(355.5)
                    .detail_list([CargoDetail::new("NAME", 892)]),
                insured: Insured::new().use_insured(true).insured_value(859),
                service: Service::new(200, "SERVICE_NAME"),
            })
            .openid("OPENID")
            .custom_remark("CUSTOM_REMARK")
            .tagid(739)
            .add_source(AddSource::MiniProgram)
            .wx_appid("WX_APPID")
            .shop(
                PreviewShop::new()
                    .wxa_path("WXA_PATH")
                    .img_url("IMG_URL")
                    .goods_name("GOODS_NAME")
                    .goods_count(535)
                    .wxa_appid("WXA_APPID")
                    .detail_list([PreviewShopDetail::new()
                        .goods_name("GOODS_NAME")
                        .goods_img_url("GOODS_IMG_URL")
                        .goods_desc("GOODS_DESC")]),
            )
            .expect_time(494)
            .take_mode(TakeMode::LocalBranch),
        ),
        r#"{"waybill_id":"WAYBILL_ID","waybill_template":"WAYBILL_TEMPLATE","waybill_data":"WAYBILL_DATA","custom":{"order_id":"ORDER_ID","openid":"OPENID","delivery_id":"DELIVERY_ID","biz_id":"BIZ_ID","custom_remark":"CUSTOM_REMARK","tagid":739,"add_source":0,"wx_appid":"WX_APPID","sender":{"name":"NAME","tel":"TEL","mobile":"MOBILE","company":"COMPANY","post_code":"POST_CODE","country":"COUNTRY","province":"PROVINCE","city":"CITY","area":"AREA","address":"ADDRESS"},"receiver":{"name":"NAME","tel":"TEL","mobile":"MOBILE","company":"COMPANY","post_code":"POST_CODE","country":"COUNTRY","province":"PROVINCE","city":"CITY","area":"AREA","address":"ADDRESS"},"cargo":{"count":892,"weight":564.5,"space_x":341.5,"space_y":348.5,"space_z":355.5,"detail_list":[{"name":"NAME","count":892}]},"shop":{"wxa_path":"WXA_PATH","img_url":"IMG_URL","goods_name":"GOODS_NAME","goods_count":535,"wxa_appid":"WXA_APPID","detail_list":[{"goods_name":"GOODS_NAME","goods_img_url":"GOODS_IMG_URL","goods_desc":"GOODS_DESC"}]},"insured":{"use_insured":1,"insured_value":859},"service":{"service_type":200,"service_name":"SERVICE_NAME"},"expect_time":494,"take_mode":0}}"#,
    );
    let reply = read::<PreviewTemplate>(
        r#"{"waybill_id":"WAYBILL_ID","rendered_waybill_template":"RENDERED_WAYBILL_TEMPLATE","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.waybill_id, "WAYBILL_ID");
    assert_eq!(reply.rendered_waybill_template, "RENDERED_WAYBILL_TEMPLATE");
    read::<PreviewTemplate>("{}");
}

#[test]
fn update_business_speaks_the_catalogs_names() {
    assert_wire(
        UpdateBusiness::new("SHOP_APP_ID", "BIZ_ID", 555),
        r#"{"shop_app_id":"SHOP_APP_ID","biz_id":"BIZ_ID","result_code":555}"#,
    );
    assert_wire(
        UpdateBusiness::new("SHOP_APP_ID", "BIZ_ID", 555).result_msg("RESULT_MSG"),
        r#"{"shop_app_id":"SHOP_APP_ID","biz_id":"BIZ_ID","result_code":555,"result_msg":"RESULT_MSG"}"#,
    );
    read::<UpdateBusiness>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateBusiness>("{}");
}

#[test]
fn update_path_speaks_the_catalogs_names() {
    assert_wire(
        UpdatePath::new(UpdatePathArguments {
            token: "TOKEN".into(),
            waybill_id: "WAYBILL_ID".into(),
            action_time: 500,
            action_type: 541,
            action_msg: "ACTION_MSG".into(),
        }),
        r#"{"token":"TOKEN","waybill_id":"WAYBILL_ID","action_time":500,"action_type":541,"action_msg":"ACTION_MSG"}"#,
    );
    assert_wire(
        UpdatePath::new(UpdatePathArguments {
            token: "TOKEN".into(),
            waybill_id: "WAYBILL_ID".into(),
            action_time: 500,
            action_type: 541,
            action_msg: "ACTION_MSG".into(),
        }),
        r#"{"token":"TOKEN","waybill_id":"WAYBILL_ID","action_time":500,"action_type":541,"action_msg":"ACTION_MSG"}"#,
    );
    read::<UpdatePath>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdatePath>("{}");
}

#[test]
fn update_printer_speaks_the_catalogs_names() {
    assert_wire(UpdatePrinter::new("OPENID", BindType::Bind), r#"{"openid":"OPENID","update_type":"bind"}"#);
    assert_wire(
        UpdatePrinter::new("OPENID", BindType::Bind).tagid_list("TAGID_LIST"),
        r#"{"openid":"OPENID","update_type":"bind","tagid_list":"TAGID_LIST"}"#,
    );
    read::<UpdatePrinter>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdatePrinter>("{}");
}
