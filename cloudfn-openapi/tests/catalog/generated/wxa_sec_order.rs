// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `wxa.sec.order`.

use cloudfn_openapi::wxa::sec::order::*;

use crate::{assert_wire, read};

#[test]
fn get_order_speaks_the_catalogs_names() {
    assert_wire(GetOrder::new(), "{}");
    assert_wire(
        GetOrder::new()
            .transaction_id("TRANSACTION_ID")
            .merchant_id("MERCHANT_ID")
            .sub_merchant_id("SUB_MERCHANT_ID")
            .merchant_trade_no("MERCHANT_TRADE_NO"),
        r#"{"transaction_id":"TRANSACTION_ID","merchant_id":"MERCHANT_ID","sub_merchant_id":"SUB_MERCHANT_ID","merchant_trade_no":"MERCHANT_TRADE_NO"}"#,
    );
    let reply = read::<GetOrder>(
        r#"{"order":{"transaction_id":"TRANSACTION_ID","merchant_id":"MERCHANT_ID","sub_merchant_id":"SUB_MERCHANT_ID","merchant_trade_no":"MERCHANT_TRADE_NO","description":"DESCRIPTION","paid_amount":480,"openid":"OPENID","trade_create_time":187,"pay_time":523,"order_state":1,"in_complaint":true,"shipping":{"delivery_mode":1,"logistics_type":1,"finish_shipping":true,"goods_desc":"GOODS_DESC","finish_shipping_count":163,"shipping_list":[{"tracking_no":"TRACKING_NO","express_company":"EXPRESS_COMPANY","goods_desc":"GOODS_DESC","upload_time":416,"contact":{"consignor_contact":"CONSIGNOR_CONTACT","receiver_contact":"RECEIVER_CONTACT","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.order.transaction_id, "TRANSACTION_ID");
    assert_eq!(reply.order.merchant_id, "MERCHANT_ID");
    assert_eq!(reply.order.sub_merchant_id, "SUB_MERCHANT_ID");
    assert_eq!(reply.order.merchant_trade_no, "MERCHANT_TRADE_NO");
    assert_eq!(reply.order.description, "DESCRIPTION");
    assert_eq!(reply.order.paid_amount, 480);
    assert_eq!(reply.order.openid, "OPENID");
    assert_eq!(reply.order.trade_create_time, 187);
    assert_eq!(reply.order.pay_time, 523);
    assert_eq!(reply.order.order_state, Some(OrderState::ToShip));
    assert!(reply.order.in_complaint);
    assert_eq!(reply.order.shipping.delivery_mode, Some(DeliveryMode::Unified));
    assert_eq!(reply.order.shipping.logistics_type, Some(LogisticsType::Courier));
    assert!(reply.order.shipping.finish_shipping);
    assert_eq!(reply.order.shipping.goods_desc, "GOODS_DESC");
    assert_eq!(reply.order.shipping.finish_shipping_count, 163);
    assert_eq!(reply.order.shipping.shipping_list[0].tracking_no, "TRACKING_NO");
    assert_eq!(reply.order.shipping.shipping_list[0].express_company, "EXPRESS_COMPANY");
    assert_eq!(reply.order.shipping.shipping_list[0].goods_desc, "GOODS_DESC");
    assert_eq!(reply.order.shipping.shipping_list[0].upload_time, 416);
    assert_eq!(reply.order.shipping.shipping_list[0].contact.consignor_contact, "CONSIGNOR_CONTACT");
    assert_eq!(reply.order.shipping.shipping_list[0].contact.receiver_contact, "RECEIVER_CONTACT");
    read::<GetOrder>("{}");
}

#[test]
fn get_order_list_speaks_the_catalogs_names() {
    assert_wire(GetOrderList::new(), "{}");
    assert_wire(
        GetOrderList::new()
            .pay_time_range(PayTimeRange::new().begin_time(987).end_time(475))
            .order_state(OrderState::ToShip)
            .openid("OPENID")
            .last_index("LAST_INDEX")
            .page_size(643),
        r#"{"pay_time_range":{"begin_time":987,"end_time":475},"order_state":1,"openid":"OPENID","last_index":"LAST_INDEX","page_size":643}"#,
    );
    let reply = read::<GetOrderList>(
        r#"{"last_index":"LAST_INDEX","has_more":true,"order_list":[{"transaction_id":"TRANSACTION_ID","merchant_id":"MERCHANT_ID","sub_merchant_id":"SUB_MERCHANT_ID","merchant_trade_no":"MERCHANT_TRADE_NO","description":"DESCRIPTION","paid_amount":480,"openid":"OPENID","trade_create_time":187,"pay_time":523,"order_state":1,"in_complaint":true,"shipping":{"delivery_mode":1,"logistics_type":1,"finish_shipping":true,"goods_desc":"GOODS_DESC","finish_shipping_count":163,"shipping_list":[{"tracking_no":"TRACKING_NO","express_company":"EXPRESS_COMPANY","goods_desc":"GOODS_DESC","upload_time":416,"contact":{"consignor_contact":"CONSIGNOR_CONTACT","receiver_contact":"RECEIVER_CONTACT","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.last_index, "LAST_INDEX");
    assert!(reply.has_more);
    assert_eq!(reply.order_list[0].transaction_id, "TRANSACTION_ID");
    assert_eq!(reply.order_list[0].merchant_id, "MERCHANT_ID");
    assert_eq!(reply.order_list[0].sub_merchant_id, "SUB_MERCHANT_ID");
    assert_eq!(reply.order_list[0].merchant_trade_no, "MERCHANT_TRADE_NO");
    assert_eq!(reply.order_list[0].description, "DESCRIPTION");
    assert_eq!(reply.order_list[0].paid_amount, 480);
    assert_eq!(reply.order_list[0].openid, "OPENID");
    assert_eq!(reply.order_list[0].trade_create_time, 187);
    assert_eq!(reply.order_list[0].pay_time, 523);
    assert_eq!(reply.order_list[0].order_state, Some(OrderState::ToShip));
    assert!(reply.order_list[0].in_complaint);
    assert_eq!(reply.order_list[0].shipping.delivery_mode, Some(DeliveryMode::Unified));
    assert_eq!(reply.order_list[0].shipping.logistics_type, Some(LogisticsType::Courier));
    assert!(reply.order_list[0].shipping.finish_shipping);
    assert_eq!(reply.order_list[0].shipping.goods_desc, "GOODS_DESC");
    assert_eq!(reply.order_list[0].shipping.finish_shipping_count, 163);
    assert_eq!(reply.order_list[0].shipping.shipping_list[0].tracking_no, "TRACKING_NO");
    assert_eq!(reply.order_list[0].shipping.shipping_list[0].express_company, "EXPRESS_COMPANY");
    assert_eq!(reply.order_list[0].shipping.shipping_list[0].goods_desc, "GOODS_DESC");
    assert_eq!(reply.order_list[0].shipping.shipping_list[0].upload_time, 416);
    assert_eq!(reply.order_list[0].shipping.shipping_list[0].contact.consignor_contact, "CONSIGNOR_CONTACT");
    assert_eq!(reply.order_list[0].shipping.shipping_list[0].contact.receiver_contact, "RECEIVER_CONTACT");
    read::<GetOrderList>("{}");
}

#[test]
fn is_trade_managed_speaks_the_catalogs_names() {
    assert_wire(IsTradeManaged::new(), "{}");
    assert_wire(IsTradeManaged::new().appid("APPID"), r#"{"appid":"APPID"}"#);
    let reply = read::<IsTradeManaged>(r#"{"is_trade_managed":true,"a member of tomorrow":{"deep":[1]}}"#);
    assert!(reply.is_trade_managed);
    read::<IsTradeManaged>("{}");
}

#[test]
fn notify_confirm_receive_speaks_the_catalogs_names() {
    assert_wire(NotifyConfirmReceive::new(766), r#"{"received_time":766}"#);
    assert_wire(
        NotifyConfirmReceive::new(766)
            .transaction_id("TRANSACTION_ID")
            .merchant_id("MERCHANT_ID")
            .sub_merchant_id("SUB_MERCHANT_ID")
            .merchant_trade_no("MERCHANT_TRADE_NO"),
        r#"{"transaction_id":"TRANSACTION_ID","merchant_id":"MERCHANT_ID","sub_merchant_id":"SUB_MERCHANT_ID","merchant_trade_no":"MERCHANT_TRADE_NO","received_time":766}"#,
    );
    read::<NotifyConfirmReceive>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<NotifyConfirmReceive>("{}");
}

#[test]
fn set_msg_jump_path_speaks_the_catalogs_names() {
    assert_wire(SetMsgJumpPath::new("PATH"), r#"{"path":"PATH"}"#);
    assert_wire(SetMsgJumpPath::new("PATH"), r#"{"path":"PATH"}"#);
    read::<SetMsgJumpPath>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetMsgJumpPath>("{}");
}

#[test]
fn upload_combined_shipping_info_speaks_the_catalogs_names() {
    assert_wire(
        UploadCombinedShippingInfo::new(
            OrderKey::Merchant(MerchantOrder::new("MCHID", "OUT_TRADE_NO")),
            "UPLOAD_TIME",
            Payer::new("OPENID"),
        ),
        r#"{"order_key":{"order_number_type":1,"mchid":"MCHID","out_trade_no":"OUT_TRADE_NO"},"upload_time":"UPLOAD_TIME","payer":{"openid":"OPENID"}}"#,
    );
    assert_wire(
        UploadCombinedShippingInfo::new(
            OrderKey::Merchant(MerchantOrder::new("MCHID", "OUT_TRADE_NO")),
            "UPLOAD_TIME",
            Payer::new("OPENID"),
        )
        .sub_orders([SubOrder::new(
            OrderKey::Merchant(MerchantOrder::new("MCHID", "OUT_TRADE_NO")),
            LogisticsType::Courier,
            DeliveryMode::Unified,
        )
        .is_all_delivered(true)
        .shipping_list([Shipment::new()
            .tracking_no("TRACKING_NO")
            .express_company("EXPRESS_COMPANY")
            .item_desc("ITEM_DESC")
            .contact(
                ShipmentContact::new().consignor_contact("CONSIGNOR_CONTACT").receiver_contact("RECEIVER_CONTACT"),
            )])]),
        r#"{"order_key":{"order_number_type":1,"mchid":"MCHID","out_trade_no":"OUT_TRADE_NO"},"sub_orders":[{"order_key":{"order_number_type":1,"mchid":"MCHID","out_trade_no":"OUT_TRADE_NO"},"logistics_type":1,"delivery_mode":1,"is_all_delivered":true,"shipping_list":[{"tracking_no":"TRACKING_NO","express_company":"EXPRESS_COMPANY","item_desc":"ITEM_DESC","contact":{"consignor_contact":"CONSIGNOR_CONTACT","receiver_contact":"RECEIVER_CONTACT"}}]}],"upload_time":"UPLOAD_TIME","payer":{"openid":"OPENID"}}"#,
    );
    assert_wire(
        UploadCombinedShippingInfo::new(
            OrderKey::Transaction("TRANSACTION_ID".into()),
            "UPLOAD_TIME",
            Payer::new("OPENID"),
        )
        .sub_orders([SubOrder::new(
            OrderKey::Transaction("TRANSACTION_ID".into()),
            LogisticsType::Courier,
            DeliveryMode::Unified,
        )
        .is_all_delivered(true)
        .shipping_list([Shipment::new()
            .tracking_no("TRACKING_NO")
            .express_company("EXPRESS_COMPANY")
            .item_desc("ITEM_DESC")
            .contact(
                ShipmentContact::new().consignor_contact("CONSIGNOR_CONTACT").receiver_contact("RECEIVER_CONTACT"),
            )])]),
        r#"{"order_key":{"order_number_type":2,"transaction_id":"TRANSACTION_ID"},"sub_orders":[{"order_key":{"order_number_type":2,"transaction_id":"TRANSACTION_ID"},"logistics_type":1,"delivery_mode":1,"is_all_delivered":true,"shipping_list":[{"tracking_no":"TRACKING_NO","express_company":"EXPRESS_COMPANY","item_desc":"ITEM_DESC","contact":{"consignor_contact":"CONSIGNOR_CONTACT","receiver_contact":"RECEIVER_CONTACT"}}]}],"upload_time":"UPLOAD_TIME","payer":{"openid":"OPENID"}}"#,
    );
    read::<UploadCombinedShippingInfo>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UploadCombinedShippingInfo>("{}");
}

#[test]
fn upload_shipping_info_speaks_the_catalogs_names() {
    assert_wire(
        UploadShippingInfo::new(UploadShippingInfoArguments {
            order_key: OrderKey::Merchant(MerchantOrder::new("MCHID", "OUT_TRADE_NO")),
            logistics_type: LogisticsType::Courier,
            delivery_mode: DeliveryMode::Unified,
            shipping_list: vec![Shipment::new()],
            upload_time: "UPLOAD_TIME".into(),
            payer: Payer::new("OPENID"),
        }),
        r#"{"order_key":{"order_number_type":1,"mchid":"MCHID","out_trade_no":"OUT_TRADE_NO"},"logistics_type":1,"delivery_mode":1,"shipping_list":[{}],"upload_time":"UPLOAD_TIME","payer":{"openid":"OPENID"}}"#,
    );
    assert_wire(
        UploadShippingInfo::new(UploadShippingInfoArguments {
            order_key: OrderKey::Merchant(MerchantOrder::new("MCHID", "OUT_TRADE_NO")),
            logistics_type: LogisticsType::Courier,
            delivery_mode: DeliveryMode::Unified,
            shipping_list: vec![
                Shipment::new()
                    .tracking_no("TRACKING_NO")
                    .express_company("EXPRESS_COMPANY")
                    .item_desc("ITEM_DESC")
                    .contact(
                        ShipmentContact::new()
                            .consignor_contact("CONSIGNOR_CONTACT")
                            .receiver_contact("RECEIVER_CONTACT"),
                    ),
            ],
            upload_time: "UPLOAD_TIME".into(),
            payer: Payer::new("OPENID"),
        })
        .is_all_delivered(true),
        r#"{"order_key":{"order_number_type":1,"mchid":"MCHID","out_trade_no":"OUT_TRADE_NO"},"logistics_type":1,"delivery_mode":1,"is_all_delivered":true,"shipping_list":[{"tracking_no":"TRACKING_NO","express_company":"EXPRESS_COMPANY","item_desc":"ITEM_DESC","contact":{"consignor_contact":"CONSIGNOR_CONTACT","receiver_contact":"RECEIVER_CONTACT"}}],"upload_time":"UPLOAD_TIME","payer":{"openid":"OPENID"}}"#,
    );
    assert_wire(
        UploadShippingInfo::new(UploadShippingInfoArguments {
            order_key: OrderKey::Transaction("TRANSACTION_ID".into()),
            logistics_type: LogisticsType::Courier,
            delivery_mode: DeliveryMode::Unified,
            shipping_list: vec![
                Shipment::new()
                    .tracking_no("TRACKING_NO")
                    .express_company("EXPRESS_COMPANY")
                    .item_desc("ITEM_DESC")
                    .contact(
                        ShipmentContact::new()
                            .consignor_contact("CONSIGNOR_CONTACT")
                            .receiver_contact("RECEIVER_CONTACT"),
                    ),
            ],
            upload_time: "UPLOAD_TIME".into(),
            payer: Payer::new("OPENID"),
        })
        .is_all_delivered(true),
        r#"{"order_key":{"order_number_type":2,"transaction_id":"TRANSACTION_ID"},"logistics_type":1,"delivery_mode":1,"is_all_delivered":true,"shipping_list":[{"tracking_no":"TRACKING_NO","express_company":"EXPRESS_COMPANY","item_desc":"ITEM_DESC","contact":{"consignor_contact":"CONSIGNOR_CONTACT","receiver_contact":"RECEIVER_CONTACT"}}],"upload_time":"UPLOAD_TIME","payer":{"openid":"OPENID"}}"#,
    );
    read::<UploadShippingInfo>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UploadShippingInfo>("{}");
}
