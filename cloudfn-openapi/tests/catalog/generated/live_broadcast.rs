// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `liveBroadcast`.

use cloudfn_openapi::live_broadcast::*;

use crate::{assert_wire, read};

#[test]
fn add_assistant_speaks_the_catalogs_names() {
    assert_wire(
        AddAssistant::new(370, [NewAssistant::new("USERNAME", "NICKNAME")]),
        r#"{"roomId":370,"users":[{"username":"USERNAME","nickname":"NICKNAME"}]}"#,
    );
    assert_wire(
        AddAssistant::new(370, [NewAssistant::new("USERNAME", "NICKNAME")]),
        r#"{"roomId":370,"users":[{"username":"USERNAME","nickname":"NICKNAME"}]}"#,
    );
    read::<AddAssistant>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<AddAssistant>("{}");
}

#[test]
fn add_goods_speaks_the_catalogs_names() {
    assert_wire(AddGoods::new(370, [750]), r#"{"ids":[750],"roomId":370}"#);
    assert_wire(AddGoods::new(370, [750]), r#"{"ids":[750],"roomId":370}"#);
    read::<AddGoods>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<AddGoods>("{}");
}

#[test]
fn add_role_speaks_the_catalogs_names() {
    assert_wire(AddRole::new("USERNAME", Role::SuperAdmin), r#"{"username":"USERNAME","role":0}"#);
    assert_wire(AddRole::new("USERNAME", Role::SuperAdmin), r#"{"username":"USERNAME","role":0}"#);
    let reply = read::<AddRole>(r#"{"codeurl":"CODEURL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.codeurl, "CODEURL");
    read::<AddRole>("{}");
}

#[test]
fn add_sub_anchor_speaks_the_catalogs_names() {
    assert_wire(AddSubAnchor::new(370, "USERNAME"), r#"{"roomId":370,"username":"USERNAME"}"#);
    assert_wire(AddSubAnchor::new(370, "USERNAME"), r#"{"roomId":370,"username":"USERNAME"}"#);
    read::<AddSubAnchor>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<AddSubAnchor>("{}");
}

#[test]
fn create_room_speaks_the_catalogs_names() {
    assert_wire(
        CreateRoom::new(CreateRoomArguments {
            name: "NAME".into(),
            cover_img: "COVER_IMG".into(),
            start_time: 624,
            end_time: 243,
            anchor_name: "ANCHOR_NAME".into(),
            anchor_wechat: "ANCHOR_WECHAT".into(),
            share_img: "SHARE_IMG".into(),
            feeds_img: "FEEDS_IMG".into(),
            r#type: LiveType::Phone,
            close_like: true,
            close_goods: true,
            close_comment: true,
        }),
        r#"{"name":"NAME","coverImg":"COVER_IMG","startTime":624,"endTime":243,"anchorName":"ANCHOR_NAME","anchorWechat":"ANCHOR_WECHAT","shareImg":"SHARE_IMG","feedsImg":"FEEDS_IMG","type":0,"closeLike":1,"closeGoods":1,"closeComment":1}"#,
    );
    assert_wire(
        CreateRoom::new(CreateRoomArguments {
            name: "NAME".into(),
            cover_img: "COVER_IMG".into(),
            start_time: 624,
            end_time: 243,
            anchor_name: "ANCHOR_NAME".into(),
            anchor_wechat: "ANCHOR_WECHAT".into(),
            share_img: "SHARE_IMG".into(),
            feeds_img: "FEEDS_IMG".into(),
            r#type: LiveType::Phone,
            close_like: true,
            close_goods: true,
            close_comment: true,
        })
        .sub_anchor_wechat("SUB_ANCHOR_WECHAT")
        .creater_wechat("CREATER_WECHAT")
        .is_feeds_public(true)
        .close_replay(true)
        .close_share(true)
        .close_kf(true),
        r#"{"name":"NAME","coverImg":"COVER_IMG","startTime":624,"endTime":243,"anchorName":"ANCHOR_NAME","anchorWechat":"ANCHOR_WECHAT","subAnchorWechat":"SUB_ANCHOR_WECHAT","createrWechat":"CREATER_WECHAT","shareImg":"SHARE_IMG","feedsImg":"FEEDS_IMG","isFeedsPublic":1,"type":0,"closeLike":1,"closeGoods":1,"closeComment":1,"closeReplay":1,"closeShare":1,"closeKf":1}"#,
    );
    let reply = read::<CreateRoom>(r#"{"roomId":370,"qrcode_url":"QRCODE_URL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.room_id.get(), 370);
    assert_eq!(reply.qrcode_url, "QRCODE_URL");
    read::<CreateRoom>("{}");
}

#[test]
fn delete_role_speaks_the_catalogs_names() {
    assert_wire(DeleteRole::new("USERNAME", Role::SuperAdmin), r#"{"username":"USERNAME","role":0}"#);
    assert_wire(DeleteRole::new("USERNAME", Role::SuperAdmin), r#"{"username":"USERNAME","role":0}"#);
    read::<DeleteRole>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DeleteRole>("{}");
}

#[test]
fn delete_room_speaks_the_catalogs_names() {
    assert_wire(DeleteRoom::new(405), r#"{"id":405}"#);
    assert_wire(DeleteRoom::new(405), r#"{"id":405}"#);
    read::<DeleteRoom>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DeleteRoom>("{}");
}

#[test]
fn delete_sub_anchor_speaks_the_catalogs_names() {
    assert_wire(DeleteSubAnchor::new(370), r#"{"roomId":370}"#);
    assert_wire(DeleteSubAnchor::new(370), r#"{"roomId":370}"#);
    read::<DeleteSubAnchor>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<DeleteSubAnchor>("{}");
}

#[test]
fn edit_room_speaks_the_catalogs_names() {
    assert_wire(
        EditRoom::new(EditRoomArguments {
            id: cloudfn_openapi::RoomId::from(405),
            name: "NAME".into(),
            cover_img: "COVER_IMG".into(),
            start_time: 624,
            end_time: 243,
            anchor_name: "ANCHOR_NAME".into(),
            anchor_wechat: "ANCHOR_WECHAT".into(),
            share_img: "SHARE_IMG".into(),
            feeds_img: "FEEDS_IMG".into(),
            close_like: true,
            close_goods: true,
            close_comment: true,
        }),
        r#"{"id":405,"name":"NAME","coverImg":"COVER_IMG","startTime":624,"endTime":243,"anchorName":"ANCHOR_NAME","anchorWechat":"ANCHOR_WECHAT","shareImg":"SHARE_IMG","feedsImg":"FEEDS_IMG","closeLike":1,"closeGoods":1,"closeComment":1}"#,
    );
    assert_wire(
        EditRoom::new(EditRoomArguments {
            id: cloudfn_openapi::RoomId::from(405),
            name: "NAME".into(),
            cover_img: "COVER_IMG".into(),
            start_time: 624,
            end_time: 243,
            anchor_name: "ANCHOR_NAME".into(),
            anchor_wechat: "ANCHOR_WECHAT".into(),
            share_img: "SHARE_IMG".into(),
            feeds_img: "FEEDS_IMG".into(),
            close_like: true,
            close_goods: true,
            close_comment: true,
        })
        .is_feeds_public(true)
        .close_replay(true)
        .close_share(true)
        .close_kf(true)
        .r#type(LiveType::Phone)
        .sub_anchor_wechat("SUB_ANCHOR_WECHAT")
        .creater_wechat("CREATER_WECHAT"),
        r#"{"id":405,"name":"NAME","coverImg":"COVER_IMG","startTime":624,"endTime":243,"anchorName":"ANCHOR_NAME","anchorWechat":"ANCHOR_WECHAT","shareImg":"SHARE_IMG","feedsImg":"FEEDS_IMG","isFeedsPublic":1,"closeLike":1,"closeGoods":1,"closeComment":1,"closeReplay":1,"closeShare":1,"closeKf":1,"type":0,"subAnchorWechat":"SUB_ANCHOR_WECHAT","createrWechat":"CREATER_WECHAT"}"#,
    );
    read::<EditRoom>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<EditRoom>("{}");
}

#[test]
fn get_assistant_list_speaks_the_catalogs_names() {
    assert_wire(GetAssistantList::new(370), r#"{"roomId":370}"#);
    assert_wire(GetAssistantList::new(370), r#"{"roomId":370}"#);
    let reply = read::<GetAssistantList>(
        r#"{"list":[{"timestamp":740,"headimg":"HEADIMG","nickname":"NICKNAME","alias":"ALIAS","openid":"OPENID","a member of tomorrow":{"deep":[1]}}],"count":892,"maxCount":474,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.list[0].timestamp, 740);
    assert_eq!(reply.list[0].headimg, "HEADIMG");
    assert_eq!(reply.list[0].nickname, "NICKNAME");
    assert_eq!(reply.list[0].alias, "ALIAS");
    assert_eq!(reply.list[0].openid, "OPENID");
    assert_eq!(reply.count, 892);
    assert_eq!(reply.max_count, 474);
    read::<GetAssistantList>("{}");
}

#[test]
fn get_followers_speaks_the_catalogs_names() {
    assert_wire(GetFollowers::new(), "{}");
    assert_wire(GetFollowers::new().limit(845).page_break(896), r#"{"limit":845,"page_break":896}"#);
    let reply = read::<GetFollowers>(
        r#"{"followers":[{"openid":"OPENID","subscribe_time":652,"room_id":310,"room_status":722,"a member of tomorrow":{"deep":[1]}}],"page_break":896,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.followers[0].openid, "OPENID");
    assert_eq!(reply.followers[0].subscribe_time, 652);
    assert_eq!(reply.followers[0].room_id.get(), 310);
    assert_eq!(reply.followers[0].room_status, 722);
    assert_eq!(reply.page_break, 896);
    read::<GetFollowers>("{}");
}

#[test]
fn get_live_info_speaks_the_catalogs_names() {
    assert_wire(GetLiveInfo::new(874, 845), r#"{"start":874,"limit":845}"#);
    assert_wire(
        GetLiveInfo::new(874, 845).action(LiveAction::GetReplay).room_id(310),
        r#"{"start":874,"limit":845,"action":"get_replay","room_id":310}"#,
    );
    let reply = read::<GetLiveInfo>(
        r#"{"room_info":[{"name":"NAME","cover_img":"COVER_IMG","start_time":182,"end_time":475,"anchor_name":"ANCHOR_NAME","roomid":530,"goods":[{"name":"NAME","cover_img":"COVER_IMG","url":"URL","price":756,"price2":156,"price_type":1,"goods_id":438,"third_party_appid":"THIRD_PARTY_APPID","a member of tomorrow":{"deep":[1]}}],"live_status":101,"share_img":"SHARE_IMG","live_type":0,"close_like":1,"close_goods":1,"close_comment":1,"close_kf":1,"close_replay":1,"is_feeds_public":1,"creater_openid":"CREATER_OPENID","feeds_img":"FEEDS_IMG","anchor_wechat":"ANCHOR_WECHAT","anchor_img":"ANCHOR_IMG","screen_type":487,"a member of tomorrow":{"deep":[1]}}],"total":814,"live_replay":[{"create_time":"CREATE_TIME","expire_time":"EXPIRE_TIME","media_url":"MEDIA_URL","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.room_info[0].name, "NAME");
    assert_eq!(reply.room_info[0].cover_img, "COVER_IMG");
    assert_eq!(reply.room_info[0].start_time, 182);
    assert_eq!(reply.room_info[0].end_time, 475);
    assert_eq!(reply.room_info[0].anchor_name, "ANCHOR_NAME");
    assert_eq!(reply.room_info[0].roomid.get(), 530);
    assert_eq!(reply.room_info[0].goods[0].name, "NAME");
    assert_eq!(reply.room_info[0].goods[0].cover_img, "COVER_IMG");
    assert_eq!(reply.room_info[0].goods[0].url, "URL");
    assert_eq!(reply.room_info[0].goods[0].price, 756);
    assert_eq!(reply.room_info[0].goods[0].price2, 156);
    assert_eq!(reply.room_info[0].goods[0].price_type, Some(PriceType::Fixed));
    assert_eq!(reply.room_info[0].goods[0].goods_id.get(), 438);
    assert_eq!(reply.room_info[0].goods[0].third_party_appid, "THIRD_PARTY_APPID");
    assert_eq!(reply.room_info[0].live_status, Some(LiveStatus::Live));
    assert_eq!(reply.room_info[0].share_img, "SHARE_IMG");
    assert_eq!(reply.room_info[0].live_type, Some(LiveType::Phone));
    assert!(reply.room_info[0].close_like);
    assert!(reply.room_info[0].close_goods);
    assert!(reply.room_info[0].close_comment);
    assert!(reply.room_info[0].close_kf);
    assert!(reply.room_info[0].close_replay);
    assert!(reply.room_info[0].is_feeds_public);
    assert_eq!(reply.room_info[0].creater_openid, "CREATER_OPENID");
    assert_eq!(reply.room_info[0].feeds_img, "FEEDS_IMG");
    assert_eq!(reply.room_info[0].anchor_wechat.as_ref().unwrap(), "ANCHOR_WECHAT");
    assert_eq!(reply.room_info[0].anchor_img.as_ref().unwrap(), "ANCHOR_IMG");
    assert_eq!(reply.room_info[0].screen_type.unwrap(), 487);
    assert_eq!(reply.total, 814);
    assert_eq!(reply.live_replay[0].create_time, "CREATE_TIME");
    assert_eq!(reply.live_replay[0].expire_time, "EXPIRE_TIME");
    assert_eq!(reply.live_replay[0].media_url, "MEDIA_URL");
    read::<GetLiveInfo>("{}");
}

#[test]
fn get_push_url_speaks_the_catalogs_names() {
    assert_wire(GetPushUrl::new(370), r#"{"roomId":370}"#);
    assert_wire(GetPushUrl::new(370), r#"{"roomId":370}"#);
    let reply = read::<GetPushUrl>(r#"{"pushAddr":"PUSH_ADDR","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.push_addr, "PUSH_ADDR");
    read::<GetPushUrl>("{}");
}

#[test]
fn get_role_list_speaks_the_catalogs_names() {
    assert_wire(GetRoleList::new(), "{}");
    assert_wire(
        GetRoleList::new().offset(582).limit(845).keyword("KEYWORD"),
        r#"{"offset":582,"limit":845,"keyword":"KEYWORD"}"#,
    );
    let reply = read::<GetRoleList>(
        r#"{"total":814,"list":[{"headingimg":"HEADINGIMG","nickname":"NICKNAME","openid":"OPENID","roleList":[0],"updateTimestamp":"UPDATE_TIMESTAMP","username":"USERNAME","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.total, 814);
    assert_eq!(reply.list[0].headingimg, "HEADINGIMG");
    assert_eq!(reply.list[0].nickname, "NICKNAME");
    assert_eq!(reply.list[0].openid, "OPENID");
    assert_eq!(reply.list[0].role_list[0], Role::SuperAdmin);
    assert_eq!(reply.list[0].update_timestamp, "UPDATE_TIMESTAMP");
    assert_eq!(reply.list[0].username, "USERNAME");
    read::<GetRoleList>("{}");
}

#[test]
fn get_shared_code_speaks_the_catalogs_names() {
    assert_wire(GetSharedCode::new(370), r#"{"roomId":370}"#);
    assert_wire(GetSharedCode::new(370).params("PARAMS"), r#"{"roomId":370,"params":"PARAMS"}"#);
    let reply = read::<GetSharedCode>(
        r#"{"cdnUrl":"CDN_URL","pagePath":"PAGE_PATH","posterUrl":"POSTER_URL","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.cdn_url, "CDN_URL");
    assert_eq!(reply.page_path, "PAGE_PATH");
    assert_eq!(reply.poster_url, "POSTER_URL");
    read::<GetSharedCode>("{}");
}

#[test]
fn get_sub_anchor_speaks_the_catalogs_names() {
    assert_wire(GetSubAnchor::new(370), r#"{"roomId":370}"#);
    assert_wire(GetSubAnchor::new(370), r#"{"roomId":370}"#);
    let reply = read::<GetSubAnchor>(r#"{"username":"USERNAME","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.username, "USERNAME");
    read::<GetSubAnchor>("{}");
}

#[test]
fn goods_add_speaks_the_catalogs_names() {
    assert_wire(
        GoodsAdd::new(NewGoods::new(NewGoodsArguments {
            cover_img_url: "COVER_IMG_URL".into(),
            name: "NAME".into(),
            price_type: PriceType::Fixed,
            price: 756.5,
            url: "URL".into(),
        })),
        r#"{"goodsInfo":{"coverImgUrl":"COVER_IMG_URL","name":"NAME","priceType":1,"price":756.5,"url":"URL"}}"#,
    );
    assert_wire(
        GoodsAdd::new(
            NewGoods::new(NewGoodsArguments {
                cover_img_url: "COVER_IMG_URL".into(),
                name: "NAME".into(),
                price_type: PriceType::Fixed,
                price: 756.5,
                url: "URL".into(),
            })
            .price2(156.5)
            .third_party_appid("THIRD_PARTY_APPID"),
        ),
        r#"{"goodsInfo":{"coverImgUrl":"COVER_IMG_URL","name":"NAME","priceType":1,"price":756.5,"price2":156.5,"url":"URL","thirdPartyAppid":"THIRD_PARTY_APPID"}}"#,
    );
    let reply = read::<GoodsAdd>(r#"{"goodsId":171,"auditId":169,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.goods_id.get(), 171);
    assert_eq!(reply.audit_id.get(), 169);
    read::<GoodsAdd>("{}");
}

#[test]
fn goods_audit_speaks_the_catalogs_names() {
    assert_wire(GoodsAudit::new(171), r#"{"goodsId":171}"#);
    assert_wire(GoodsAudit::new(171), r#"{"goodsId":171}"#);
    let reply = read::<GoodsAudit>(r#"{"auditId":169,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.audit_id.get(), 169);
    read::<GoodsAudit>("{}");
}

#[test]
fn goods_delete_speaks_the_catalogs_names() {
    assert_wire(GoodsDelete::new(370, 171), r#"{"roomId":370,"goodsId":171}"#);
    assert_wire(GoodsDelete::new(370, 171), r#"{"roomId":370,"goodsId":171}"#);
    read::<GoodsDelete>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<GoodsDelete>("{}");
}

#[test]
fn goods_info_speaks_the_catalogs_names() {
    assert_wire(GoodsInfo::new([668]), r#"{"goods_ids":[668]}"#);
    assert_wire(GoodsInfo::new([668]), r#"{"goods_ids":[668]}"#);
    let reply = read::<GoodsInfo>(
        r#"{"goods":[{"goods_id":438,"name":"NAME","cover_img_url":"COVER_IMG_URL","url":"URL","priceType":1,"price":756.5,"price2":156.5,"audit_status":0,"third_party_tag":759,"thirdPartyAppid":"THIRD_PARTY_APPID","a member of tomorrow":{"deep":[1]}}],"total":814,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.goods[0].goods_id.get(), 438);
    assert_eq!(reply.goods[0].name, "NAME");
    assert_eq!(reply.goods[0].cover_img_url, "COVER_IMG_URL");
    assert_eq!(reply.goods[0].url, "URL");
    assert_eq!(reply.goods[0].price_type, Some(PriceType::Fixed));
    assert_eq!(reply.goods[0].price.to_string(), "756.5");
    assert_eq!(reply.goods[0].price2.to_string(), "156.5");
    assert_eq!(reply.goods[0].audit_status, Some(AuditStatus::NotAudited));
    assert_eq!(reply.goods[0].third_party_tag, 759);
    assert_eq!(reply.goods[0].third_party_appid, "THIRD_PARTY_APPID");
    assert_eq!(reply.total, 814);
    read::<GoodsInfo>("{}");
}

#[test]
fn goods_list_speaks_the_catalogs_names() {
    assert_wire(GoodsList::new(582, AuditStatus::NotAudited), r#"{"offset":582,"status":0}"#);
    assert_wire(GoodsList::new(582, AuditStatus::NotAudited).limit(845), r#"{"offset":582,"limit":845,"status":0}"#);
    let reply = read::<GoodsList>(
        r#"{"goods":[{"goodsId":171,"name":"NAME","coverImgUrl":"COVER_IMG_URL","url":"URL","priceType":1,"price":756.5,"price2":156.5,"third_party_tag":759,"thirdPartyAppid":"THIRD_PARTY_APPID","a member of tomorrow":{"deep":[1]}}],"total":814,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.goods[0].goods_id.get(), 171);
    assert_eq!(reply.goods[0].name, "NAME");
    assert_eq!(reply.goods[0].cover_img_url, "COVER_IMG_URL");
    assert_eq!(reply.goods[0].url, "URL");
    assert_eq!(reply.goods[0].price_type, Some(PriceType::Fixed));
    assert_eq!(reply.goods[0].price.to_string(), "756.5");
    assert_eq!(reply.goods[0].price2.to_string(), "156.5");
    assert_eq!(reply.goods[0].third_party_tag, 759);
    assert_eq!(reply.goods[0].third_party_appid, "THIRD_PARTY_APPID");
    assert_eq!(reply.total, 814);
    read::<GoodsList>("{}");
}

#[test]
fn goods_push_speaks_the_catalogs_names() {
    assert_wire(GoodsPush::new(370, 171), r#"{"roomId":370,"goodsId":171}"#);
    assert_wire(GoodsPush::new(370, 171), r#"{"roomId":370,"goodsId":171}"#);
    read::<GoodsPush>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<GoodsPush>("{}");
}

#[test]
fn goods_reset_audit_speaks_the_catalogs_names() {
    assert_wire(GoodsResetAudit::new(171, 169), r#"{"goodsId":171,"auditId":169}"#);
    assert_wire(GoodsResetAudit::new(171, 169), r#"{"goodsId":171,"auditId":169}"#);
    read::<GoodsResetAudit>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<GoodsResetAudit>("{}");
}

#[test]
fn goods_sale_speaks_the_catalogs_names() {
    assert_wire(GoodsSale::new(370, 171, true), r#"{"roomId":370,"goodsId":171,"onSale":1}"#);
    assert_wire(GoodsSale::new(370, 171, true), r#"{"roomId":370,"goodsId":171,"onSale":1}"#);
    read::<GoodsSale>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<GoodsSale>("{}");
}

#[test]
fn goods_sort_speaks_the_catalogs_names() {
    assert_wire(GoodsSort::new(370, [SortedGoods::new(171)]), r#"{"roomId":370,"goods":[{"goodsId":171}]}"#);
    assert_wire(GoodsSort::new(370, [SortedGoods::new(171)]), r#"{"roomId":370,"goods":[{"goodsId":171}]}"#);
    read::<GoodsSort>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<GoodsSort>("{}");
}

#[test]
fn goods_update_speaks_the_catalogs_names() {
    assert_wire(GoodsUpdate::new(ChangedGoods::new(171)), r#"{"goodsInfo":{"goodsId":171}}"#);
    assert_wire(
        GoodsUpdate::new(
            ChangedGoods::new(171)
                .cover_img_url("COVER_IMG_URL")
                .name("NAME")
                .price_type(PriceType::Fixed)
                .price(756.5)
                .price2(156.5)
                .url("URL")
                .third_party_appid("THIRD_PARTY_APPID"),
        ),
        r#"{"goodsInfo":{"coverImgUrl":"COVER_IMG_URL","name":"NAME","priceType":1,"price":756.5,"price2":156.5,"url":"URL","thirdPartyAppid":"THIRD_PARTY_APPID","goodsId":171}}"#,
    );
    read::<GoodsUpdate>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<GoodsUpdate>("{}");
}

#[test]
fn goods_video_speaks_the_catalogs_names() {
    assert_wire(GoodsVideo::new(370, 171), r#"{"roomId":370,"goodsId":171}"#);
    assert_wire(GoodsVideo::new(370, 171), r#"{"roomId":370,"goodsId":171}"#);
    let reply = read::<GoodsVideo>(r#"{"url":"URL","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.url, "URL");
    read::<GoodsVideo>("{}");
}

#[test]
fn modify_assistant_speaks_the_catalogs_names() {
    assert_wire(
        ModifyAssistant::new(370, "USERNAME", "NICKNAME"),
        r#"{"roomId":370,"username":"USERNAME","nickname":"NICKNAME"}"#,
    );
    assert_wire(
        ModifyAssistant::new(370, "USERNAME", "NICKNAME"),
        r#"{"roomId":370,"username":"USERNAME","nickname":"NICKNAME"}"#,
    );
    read::<ModifyAssistant>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<ModifyAssistant>("{}");
}

#[test]
fn modify_sub_anchor_speaks_the_catalogs_names() {
    assert_wire(ModifySubAnchor::new(370, "USERNAME"), r#"{"roomId":370,"username":"USERNAME"}"#);
    assert_wire(ModifySubAnchor::new(370, "USERNAME"), r#"{"roomId":370,"username":"USERNAME"}"#);
    read::<ModifySubAnchor>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<ModifySubAnchor>("{}");
}

#[test]
fn push_message_speaks_the_catalogs_names() {
    assert_wire(PushMessage::new(310, ["USER_OPENID"]), r#"{"room_id":310,"user_openid":["USER_OPENID"]}"#);
    assert_wire(PushMessage::new(310, ["USER_OPENID"]), r#"{"room_id":310,"user_openid":["USER_OPENID"]}"#);
    let reply = read::<PushMessage>(r#"{"message_id":"MESSAGE_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.message_id, "MESSAGE_ID");
    read::<PushMessage>("{}");
}

#[test]
fn remove_assistant_speaks_the_catalogs_names() {
    assert_wire(RemoveAssistant::new(370, "USERNAME"), r#"{"roomId":370,"username":"USERNAME"}"#);
    assert_wire(RemoveAssistant::new(370, "USERNAME"), r#"{"roomId":370,"username":"USERNAME"}"#);
    read::<RemoveAssistant>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<RemoveAssistant>("{}");
}

#[test]
fn update_comment_speaks_the_catalogs_names() {
    assert_wire(UpdateComment::new(370, true), r#"{"roomId":370,"id":370,"banComment":1}"#);
    assert_wire(UpdateComment::new(370, true), r#"{"roomId":370,"id":370,"banComment":1}"#);
    read::<UpdateComment>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateComment>("{}");
}

#[test]
fn update_feed_public_speaks_the_catalogs_names() {
    assert_wire(UpdateFeedPublic::new(370, true), r#"{"roomId":370,"isFeedsPublic":1}"#);
    assert_wire(UpdateFeedPublic::new(370, true), r#"{"roomId":370,"isFeedsPublic":1}"#);
    read::<UpdateFeedPublic>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateFeedPublic>("{}");
}

#[test]
fn update_kf_speaks_the_catalogs_names() {
    assert_wire(UpdateKf::new(370, true), r#"{"roomId":370,"closeKf":1}"#);
    assert_wire(UpdateKf::new(370, true), r#"{"roomId":370,"closeKf":1}"#);
    read::<UpdateKf>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateKf>("{}");
}

#[test]
fn update_replay_speaks_the_catalogs_names() {
    assert_wire(UpdateReplay::new(370, true), r#"{"roomId":370,"closeReplay":1}"#);
    assert_wire(UpdateReplay::new(370, true), r#"{"roomId":370,"closeReplay":1}"#);
    read::<UpdateReplay>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<UpdateReplay>("{}");
}
