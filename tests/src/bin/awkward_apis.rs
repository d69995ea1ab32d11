//! A function that makes the calls that are hardest to type. The event selects one. It returns what it has read.

use cloudfn_runtime::openapi::official_account::{material, media, menu, message, tags};
use cloudfn_runtime::openapi::wxa::sec::order;
use cloudfn_runtime::openapi::{
    ImageOr, Media, MsgDataId, ad, analysis, cloudbase, customer_service_message, live_broadcast, logistics,
    nearby_poi, ocr, official_account, plugin_manager, search, service_market, subscribe_message, wxacode,
};
use cloudfn_runtime::{Cloud, Error, Untyped, cloud_function};
use serde_json::{Value, json};

/// Makes one call.
#[cloud_function(openapi = [
    "wxacode.getUnlimited",
    "officialAccount.media.get",
    "officialAccount.media.upload",
    "customerServiceMessage.send",
    "subscribeMessage.send",
    "ocr.idcard",
    "officialAccount.newtmpl.addTemplate",
    "cloudbase.describeSmsRecords",
    "logistics.addOrder",
    "wxa.sec.order.uploadShippingInfo",
    "nearbyPoi.add",
    "serviceMarket.invokeService",
    "search.submitPages",
    "analysis.getVisitDistribution",
    "liveBroadcast.createRoom",
    "pluginManager.getPluginList",
    "officialAccount.tags.create",
    "officialAccount.menu.create",
    "officialAccount.message.sendall",
    "officialAccount.material.addMaterial",
    "ad.addUserAction",
])]
async fn awkward_apis(event: String, cloud: Cloud) -> Result<Value, Error> {
    match event.as_str() {
        "a code with a line colour" => get_unlimited(&cloud).await,
        "a temporary file" => get_media(&cloud).await,
        "a file to upload" => upload_media(&cloud).await,
        "a text" => send_text(&cloud).await,
        "a menu" => send_menu(&cloud).await,
        "keywords" => send_keywords(&cloud).await,
        "an id card by address" => idcard(&cloud, ocr::Picture::Url("https://example.com/card.png".to_owned())).await,
        "an id card as a file" => idcard(&cloud, Media::new("image/png", *b"card").into()).await,
        "camel case" => add_template(&cloud).await,
        "Pascal case" => describe_sms_records(&cloud).await,
        "deep nests" => add_order(&cloud).await,
        "four parts" => upload_shipping_info(&cloud).await,
        "documents in texts" => add_poi(&cloud).await,
        "free JSON" => invoke_service(&cloud).await,
        "an odd key" => submit_pages(&cloud).await,
        "rows by index" => get_visit_distribution(&cloud).await,
        "flags as numbers" => create_room(&cloud).await,
        "one of four actions" => get_plugin_list(&cloud).await,
        "a tag of another account" => create_tag(&cloud).await,
        "a tag without types" => create_tag_untyped(&cloud).await,
        "buttons in a button" => create_menu(&cloud).await,
        "a message to those with a tag" => send_to_tag(&cloud).await,
        "a file with a description" => add_video(&cloud).await,
        "members as JSON" => add_user_action(&cloud, json!({"user_action_set_id": 7, "actions": [{"url": "u"}]})).await,
        "members that are no object" => add_user_action(&cloud, json!([1])).await,
        other => panic!("no call is named {other}"),
    }
}

async fn get_unlimited(cloud: &Cloud<impl wxacode::MayGetUnlimited>) -> Result<Value, Error> {
    let code = cloud
        .openapi(
            wxacode::GetUnlimited::new("a=1")
                .page("pages/index")
                .env_version(wxacode::EnvVersion::Trial)
                .line_color(wxacode::LineColor::new(1, 2, 3)),
        )
        .await?;
    Ok(json!({"type": code.content_type, "bytes": code.bytes}))
}

async fn get_media(cloud: &Cloud<impl media::MayGet>) -> Result<Value, Error> {
    match cloud.openapi(media::Get::new("MEDIA")).await?.into_reply() {
        ImageOr::Image(image) => Ok(json!({"bytes": image.bytes})),
        ImageOr::Json(reply) => Ok(json!({"video": reply.video_url})),
    }
}

async fn upload_media(cloud: &Cloud<impl media::MayUpload>) -> Result<Value, Error> {
    let file = Media::new("image/png", *b"tea").file_name("tea.png");
    let reply = cloud.openapi(media::Upload::new(media::MediaType::Image, file)).await?;
    Ok(json!({"media": reply.media_id.as_str(), "created": reply.created_at}))
}

async fn send_text(cloud: &Cloud<impl customer_service_message::MaySend>) -> Result<Value, Error> {
    let text = customer_service_message::Text::new("hello");
    cloud.openapi(customer_service_message::Send::new(cloud.wx_context().openid()?, text)).await?;
    Ok(Value::Null)
}

async fn send_menu(cloud: &Cloud<impl customer_service_message::MaySend>) -> Result<Value, Error> {
    let menu = customer_service_message::Menu::new([
        customer_service_message::MenuItem::new("1", "yes"),
        customer_service_message::MenuItem::new("2", "no"),
    ])
    .head_content("Was it good?");
    cloud.openapi(customer_service_message::Send::new("o1", menu)).await?;
    Ok(Value::Null)
}

async fn send_keywords(cloud: &Cloud<impl subscribe_message::MaySend>) -> Result<Value, Error> {
    let data = subscribe_message::Data::new().set("thing1", "tea").set("date01", "2026-11-23").set("number3", 7);
    cloud.openapi(subscribe_message::Send::new("o1", "TEMPLATE", data)).await?;
    Ok(Value::Null)
}

async fn idcard(cloud: &Cloud<impl ocr::MayIdcard>, picture: ocr::Picture) -> Result<Value, Error> {
    let card = cloud.openapi(ocr::Idcard::new(picture)).await?;
    Ok(json!({"front": card.r#type == Some(ocr::CardSide::Front), "name": card.name}))
}

async fn add_template(cloud: &Cloud<impl official_account::newtmpl::MayAddTemplate>) -> Result<Value, Error> {
    let request = official_account::newtmpl::AddTemplate::new("401", [1, 2], "a parcel");
    let reply = cloud.openapi(request).await?;
    Ok(json!({"template": reply.pri_tmpl_id.as_str()}))
}

async fn describe_sms_records(cloud: &Cloud<impl cloudbase::MayDescribeSmsRecords>) -> Result<Value, Error> {
    let request = cloudbase::DescribeSmsRecords::new("env-1", "2026-11-01", "2026-11-23").page_number(1).page_size(10);
    let reply = cloud.openapi(request).await?;
    Ok(json!({"total": reply.total_count, "first": reply.sms_records[0].content}))
}

async fn add_order(cloud: &Cloud<impl logistics::MayAddOrder>) -> Result<Value, Error> {
    let order = logistics::AddOrder::new(logistics::AddOrderArguments {
        order_id: "ORDER".into(),
        delivery_id: "SF".into(),
        biz_id: "BIZ".into(),
        add_source: logistics::AddSource::AppOrH5,
        sender: logistics::Contact::new().name("Li"),
        receiver: logistics::Contact::new().name("Wang"),
        cargo: logistics::Cargo::new(2).weight(1.5),
        insured: logistics::Insured::new().use_insured(true),
        service: logistics::Service::new(1, "standard"),
    })
    .shop(logistics::Shop::new().detail_list([logistics::ShopDetail::new().goods_name("tea")]));
    let reply = cloud.openapi(order).await?;
    Ok(
        json!({"waybill": reply.waybill_id.as_str(), "courier": reply.delivery_resultcode, "rows": reply.waybill_data.len()}),
    )
}

async fn upload_shipping_info(cloud: &Cloud<impl order::MayUploadShippingInfo>) -> Result<Value, Error> {
    let request = order::UploadShippingInfo::new(order::UploadShippingInfoArguments {
        order_key: order::OrderKey::Transaction("4200001".into()),
        logistics_type: order::LogisticsType::Courier,
        delivery_mode: order::DeliveryMode::Unified,
        shipping_list: vec![order::Shipment::new().tracking_no("SF1")],
        upload_time: "2026-11-23T14:00:00.000+08:00".into(),
        payer: order::Payer::new(cloud.wx_context().openid()?),
    });
    cloud.openapi(request).await?;
    Ok(Value::Null)
}

async fn add_poi(cloud: &Cloud<impl nearby_poi::MayAdd>) -> Result<Value, Error> {
    let request = nearby_poi::Add::new(nearby_poi::AddArguments {
        pic_list: json!({"list": ["https://example.com/1.png"]}).to_string(),
        service_infos: json!({"service_infos": []}).to_string(),
        store_name: "Tea".into(),
        contract_phone: "0755-1".into(),
        hour: "09:00-18:00".into(),
        company_name: "Tea Ltd".into(),
        credential: "156718193518281".into(),
        address: "1 Street".into(),
    });
    let reply = cloud.openapi(request).await?;
    Ok(json!({"poi": reply.data.poi_id.as_str(), "audit": reply.data.audit_id}))
}

async fn invoke_service(cloud: &Cloud<impl service_market::MayInvokeService>) -> Result<Value, Error> {
    let request = service_market::InvokeService::new("wx79ac3de8be320b71", "OcrAllInOne", "id1")
        .data(json!({"imgUrl": "https://example.com/1.png", "dataType": 3}));
    let reply = cloud.openapi(request).await?;
    Ok(json!({"data": reply.data}))
}

async fn submit_pages(cloud: &Cloud<impl search::MaySubmitPages>) -> Result<Value, Error> {
    let data = search::PageData::new(search::PageDataArguments {
        r#type: search::PageDataType::CpData,
        update: search::PageUpdate::Submit,
        content_id: "1".into(),
        title: "Tea".into(),
        mainbody: "About tea".into(),
        time_publish: 7,
        time_modify: 8,
    })
    .r#abstract(["green"])
    .extra_info(json!({"origin": {"country": "CN"}}));
    cloud.openapi(search::SubmitPages::new([search::Page::new("pages/tea", "id=1").data_list([data])])).await?;
    Ok(Value::Null)
}

async fn get_visit_distribution(cloud: &Cloud<impl analysis::MayGetVisitDistribution>) -> Result<Value, Error> {
    let reply = cloud.openapi(analysis::GetVisitDistribution::new("20170313", "20170313")).await?;
    let rows = reply.list.iter().map(|row| {
        let is_depth = row.index == Some(analysis::DistributionIndex::AccessDepth);
        json!({"is depth": is_depth, "first": row.item_list[0].value})
    });
    Ok(json!({"day": reply.ref_date, "rows": rows.collect::<Vec<_>>()}))
}

async fn create_room(cloud: &Cloud<impl live_broadcast::MayCreateRoom>) -> Result<Value, Error> {
    let room = live_broadcast::CreateRoom::new(live_broadcast::CreateRoomArguments {
        name: "Tea live".into(),
        cover_img: "COVER".into(),
        start_time: 1_795_000_000,
        end_time: 1_795_003_600,
        anchor_name: "Li".into(),
        anchor_wechat: "li".into(),
        share_img: "SHARE".into(),
        feeds_img: "FEEDS".into(),
        r#type: live_broadcast::LiveType::Phone,
        close_like: false,
        close_goods: true,
        close_comment: false,
    })
    .close_kf(true);
    let reply = cloud.openapi(room).await?;
    Ok(json!({"room": reply.room_id.get()}))
}

async fn get_plugin_list(cloud: &Cloud<impl plugin_manager::MayGetPluginList>) -> Result<Value, Error> {
    let application = plugin_manager::PluginApplication::new().reason("useful");
    let request = plugin_manager::GetPluginList::new(application).plugin_appid("wxPLUGIN");
    let reply = cloud.openapi(request).await?;
    Ok(json!({"passed": reply.plugin_list[0].status == Some(plugin_manager::PluginStatus::Passed)}))
}

async fn create_tag(cloud: &Cloud<impl tags::MayCreate>) -> Result<Value, Error> {
    let reply = cloud.openapi(tags::Create::new(tags::NewTag::new("tea"))).appid("wxOFFICIAL").await?;
    Ok(json!({"id": reply.tag.id.get(), "name": reply.tag.name}))
}

async fn create_tag_untyped(cloud: &Cloud<impl tags::MayCreate>) -> Result<Value, Error> {
    let request = Untyped::<tags::Create>::new(json!({"tag": {"name": "tea"}}));
    Ok(cloud.openapi(request).appid("wxOFFICIAL").await?.into_reply())
}

async fn create_menu(cloud: &Cloud<impl menu::MayCreate>) -> Result<Value, Error> {
    let green = menu::SubButton::new("Green", menu::ButtonType::View).url("https://example.com/green");
    let pages = menu::SubButton::new("Shop", menu::ButtonType::Miniprogram).appid("wxSHOP").pagepath("pages/tea");
    let teas = menu::Button::new("Teas").sub_button([green, pages]);
    let hello = menu::Button::new("Hello").r#type(menu::ButtonType::Click).key("hello");
    cloud.openapi(menu::Create::new([teas, hello])).appid("wxOFFICIAL").await?;
    Ok(Value::Null)
}

async fn send_to_tag(cloud: &Cloud<impl message::MaySendall>) -> Result<Value, Error> {
    let pictures = message::Images::new(["PICTURE"]).need_open_comment(true);
    let request = message::Sendall::new(message::Filter::new(false).tag_id(2), message::Message::from(pictures));
    let reply = cloud.openapi(request).appid("wxOFFICIAL").await?;
    Ok(json!({"articles": reply.msg_data_id.map(MsgDataId::get)}))
}

async fn add_video(cloud: &Cloud<impl material::MayAddMaterial>) -> Result<Value, Error> {
    let video = material::AddMaterial::new(material::MaterialType::Video, Media::new("video/mp4", *b"film"))
        .description(material::VideoDescription::new("Tea", "How it grows"));
    let reply = cloud.openapi(video).appid("wxOFFICIAL").await?;
    Ok(json!({"media": reply.media_id.as_str()}))
}

async fn add_user_action(cloud: &Cloud<impl ad::MayAddUserAction>, members: Value) -> Result<Value, Error> {
    Ok(cloud.openapi(ad::AddUserAction::new(members)).await?.into_reply())
}

cloudfn_runtime::main!();
