// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `ocr`.

use cloudfn_openapi::ocr::*;

use crate::{assert_wire, read};

#[test]
fn bankcard_speaks_the_catalogs_names() {
    assert_wire(
        Bankcard::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        Bankcard::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))).r#type(PictureKind::Photo),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null},"type":"photo"}"#,
    );
    assert_wire(
        Bankcard::new(Picture::Url("IMG_URL".into())).r#type(PictureKind::Photo),
        r#"{"img_url":"IMG_URL","type":"photo"}"#,
    );
    let reply = read::<Bankcard>(r#"{"number":"NUMBER","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.number, "NUMBER");
    read::<Bankcard>("{}");
    let reply = read::<Bankcard>(r#"{"id":"NUMBER"}"#);
    assert_eq!(reply.number, "NUMBER");
}

#[test]
fn business_license_speaks_the_catalogs_names() {
    assert_wire(
        BusinessLicense::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        BusinessLicense::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(BusinessLicense::new(Picture::Url("IMG_URL".into())), r#"{"img_url":"IMG_URL"}"#);
    let reply = read::<BusinessLicense>(
        r#"{"reg_num":"REG_NUM","serial":"SERIAL","legal_representative":"LEGAL_REPRESENTATIVE","enterprise_name":"ENTERPRISE_NAME","type_of_organization":"TYPE_OF_ORGANIZATION","address":"ADDRESS","type_of_enterprise":"TYPE_OF_ENTERPRISE","business_scope":"BUSINESS_SCOPE","registered_capital":"REGISTERED_CAPITAL","paid_in_capital":"PAID_IN_CAPITAL","valid_period":"VALID_PERIOD","registered_date":"REGISTERED_DATE","cert_position":{"pos":{"left_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"left_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"img_size":{"w":219,"h":204,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.reg_num, "REG_NUM");
    assert_eq!(reply.serial, "SERIAL");
    assert_eq!(reply.legal_representative, "LEGAL_REPRESENTATIVE");
    assert_eq!(reply.enterprise_name, "ENTERPRISE_NAME");
    assert_eq!(reply.type_of_organization, "TYPE_OF_ORGANIZATION");
    assert_eq!(reply.address, "ADDRESS");
    assert_eq!(reply.type_of_enterprise, "TYPE_OF_ENTERPRISE");
    assert_eq!(reply.business_scope, "BUSINESS_SCOPE");
    assert_eq!(reply.registered_capital, "REGISTERED_CAPITAL");
    assert_eq!(reply.paid_in_capital, "PAID_IN_CAPITAL");
    assert_eq!(reply.valid_period, "VALID_PERIOD");
    assert_eq!(reply.registered_date, "REGISTERED_DATE");
    assert_eq!(reply.cert_position.pos.left_top.x, 220);
    assert_eq!(reply.cert_position.pos.left_top.y, 221);
    assert_eq!(reply.cert_position.pos.right_top.x, 220);
    assert_eq!(reply.cert_position.pos.right_top.y, 221);
    assert_eq!(reply.cert_position.pos.right_bottom.x, 220);
    assert_eq!(reply.cert_position.pos.right_bottom.y, 221);
    assert_eq!(reply.cert_position.pos.left_bottom.x, 220);
    assert_eq!(reply.cert_position.pos.left_bottom.y, 221);
    assert_eq!(reply.img_size.w, 219);
    assert_eq!(reply.img_size.h, 204);
    read::<BusinessLicense>("{}");
}

#[test]
fn driver_license_speaks_the_catalogs_names() {
    assert_wire(
        DriverLicense::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        DriverLicense::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))).r#type(PictureKind::Photo),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null},"type":"photo"}"#,
    );
    assert_wire(
        DriverLicense::new(Picture::Url("IMG_URL".into())).r#type(PictureKind::Photo),
        r#"{"img_url":"IMG_URL","type":"photo"}"#,
    );
    let reply = read::<DriverLicense>(
        r#"{"id_num":"ID_NUM","name":"NAME","sex":"SEX","address":"ADDRESS","birth_date":"BIRTH_DATE","issue_date":"ISSUE_DATE","car_class":"CAR_CLASS","valid_from":"VALID_FROM","valid_to":"VALID_TO","official_seal":"OFFICIAL_SEAL","nationality":"NATIONALITY","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.id_num, "ID_NUM");
    assert_eq!(reply.name, "NAME");
    assert_eq!(reply.sex, "SEX");
    assert_eq!(reply.address, "ADDRESS");
    assert_eq!(reply.birth_date, "BIRTH_DATE");
    assert_eq!(reply.issue_date, "ISSUE_DATE");
    assert_eq!(reply.car_class, "CAR_CLASS");
    assert_eq!(reply.valid_from, "VALID_FROM");
    assert_eq!(reply.valid_to, "VALID_TO");
    assert_eq!(reply.official_seal, "OFFICIAL_SEAL");
    assert_eq!(reply.nationality, "NATIONALITY");
    read::<DriverLicense>("{}");
}

#[test]
fn driving_license_speaks_the_catalogs_names() {
    assert_wire(
        DrivingLicense::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        DrivingLicense::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))).r#type(PictureKind::Photo),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null},"type":"photo"}"#,
    );
    assert_wire(
        DrivingLicense::new(Picture::Url("IMG_URL".into())).r#type(PictureKind::Photo),
        r#"{"img_url":"IMG_URL","type":"photo"}"#,
    );
    let reply = read::<DrivingLicense>(
        r#"{"plate_num":"PLATE_NUM","vehicle_type":"VEHICLE_TYPE","owner":"OWNER","addr":"ADDR","use_character":"USE_CHARACTER","model":"MODEL","vin":"VIN","engine_num":"ENGINE_NUM","register_date":"REGISTER_DATE","issue_date":"ISSUE_DATE","plate_num_b":"PLATE_NUM_B","record":"RECORD","passengers_num":"PASSENGERS_NUM","total_quality":"TOTAL_QUALITY","prepare_quality":"PREPARE_QUALITY","overall_size":"OVERALL_SIZE","card_position_front":{"pos":{"left_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"left_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"card_position_back":{"pos":{"left_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"left_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"img_size":{"w":219,"h":204,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.plate_num, "PLATE_NUM");
    assert_eq!(reply.vehicle_type, "VEHICLE_TYPE");
    assert_eq!(reply.owner, "OWNER");
    assert_eq!(reply.addr, "ADDR");
    assert_eq!(reply.use_character, "USE_CHARACTER");
    assert_eq!(reply.model, "MODEL");
    assert_eq!(reply.vin, "VIN");
    assert_eq!(reply.engine_num, "ENGINE_NUM");
    assert_eq!(reply.register_date, "REGISTER_DATE");
    assert_eq!(reply.issue_date, "ISSUE_DATE");
    assert_eq!(reply.plate_num_b, "PLATE_NUM_B");
    assert_eq!(reply.record, "RECORD");
    assert_eq!(reply.passengers_num, "PASSENGERS_NUM");
    assert_eq!(reply.total_quality, "TOTAL_QUALITY");
    assert_eq!(reply.prepare_quality, "PREPARE_QUALITY");
    assert_eq!(reply.overall_size, "OVERALL_SIZE");
    assert_eq!(reply.card_position_front.pos.left_top.x, 220);
    assert_eq!(reply.card_position_front.pos.left_top.y, 221);
    assert_eq!(reply.card_position_front.pos.right_top.x, 220);
    assert_eq!(reply.card_position_front.pos.right_top.y, 221);
    assert_eq!(reply.card_position_front.pos.right_bottom.x, 220);
    assert_eq!(reply.card_position_front.pos.right_bottom.y, 221);
    assert_eq!(reply.card_position_front.pos.left_bottom.x, 220);
    assert_eq!(reply.card_position_front.pos.left_bottom.y, 221);
    assert_eq!(reply.card_position_back.pos.left_top.x, 220);
    assert_eq!(reply.card_position_back.pos.left_top.y, 221);
    assert_eq!(reply.card_position_back.pos.right_top.x, 220);
    assert_eq!(reply.card_position_back.pos.right_top.y, 221);
    assert_eq!(reply.card_position_back.pos.right_bottom.x, 220);
    assert_eq!(reply.card_position_back.pos.right_bottom.y, 221);
    assert_eq!(reply.card_position_back.pos.left_bottom.x, 220);
    assert_eq!(reply.card_position_back.pos.left_bottom.y, 221);
    assert_eq!(reply.img_size.w, 219);
    assert_eq!(reply.img_size.h, 204);
    read::<DrivingLicense>("{}");
    let reply = read::<DrivingLicense>(r#"{"vhicle_type":"VEHICLE_TYPE"}"#);
    assert_eq!(reply.vehicle_type, "VEHICLE_TYPE");
}

#[test]
fn idcard_speaks_the_catalogs_names() {
    assert_wire(
        Idcard::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        Idcard::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))).r#type(PictureKind::Photo),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null},"type":"photo"}"#,
    );
    assert_wire(
        Idcard::new(Picture::Url("IMG_URL".into())).r#type(PictureKind::Photo),
        r#"{"img_url":"IMG_URL","type":"photo"}"#,
    );
    let reply = read::<Idcard>(
        r#"{"type":"Front","name":"NAME","id":"ID","valid_date":"VALID_DATE","addr":"ADDR","gender":"GENDER","nationality":"NATIONALITY","a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.r#type, Some(CardSide::Front));
    assert_eq!(reply.name, "NAME");
    assert_eq!(reply.id, "ID");
    assert_eq!(reply.valid_date, "VALID_DATE");
    assert_eq!(reply.addr, "ADDR");
    assert_eq!(reply.gender, "GENDER");
    assert_eq!(reply.nationality, "NATIONALITY");
    read::<Idcard>("{}");
}

#[test]
fn printed_text_speaks_the_catalogs_names() {
    assert_wire(
        PrintedText::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        PrintedText::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(PrintedText::new(Picture::Url("IMG_URL".into())), r#"{"img_url":"IMG_URL"}"#);
    let reply = read::<PrintedText>(
        r#"{"items":[{"pos":{"left_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"left_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"text":"TEXT","a member of tomorrow":{"deep":[1]}}],"img_size":{"w":219,"h":204,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.items[0].pos.left_top.x, 220);
    assert_eq!(reply.items[0].pos.left_top.y, 221);
    assert_eq!(reply.items[0].pos.right_top.x, 220);
    assert_eq!(reply.items[0].pos.right_top.y, 221);
    assert_eq!(reply.items[0].pos.right_bottom.x, 220);
    assert_eq!(reply.items[0].pos.right_bottom.y, 221);
    assert_eq!(reply.items[0].pos.left_bottom.x, 220);
    assert_eq!(reply.items[0].pos.left_bottom.y, 221);
    assert_eq!(reply.items[0].text, "TEXT");
    assert_eq!(reply.img_size.w, 219);
    assert_eq!(reply.img_size.h, 204);
    read::<PrintedText>("{}");
}

#[test]
fn vehicle_license_speaks_the_catalogs_names() {
    assert_wire(
        VehicleLicense::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        VehicleLicense::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))).r#type(PictureKind::Photo),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null},"type":"photo"}"#,
    );
    assert_wire(
        VehicleLicense::new(Picture::Url("IMG_URL".into())).r#type(PictureKind::Photo),
        r#"{"img_url":"IMG_URL","type":"photo"}"#,
    );
    let reply = read::<VehicleLicense>(
        r#"{"plate_num":"PLATE_NUM","vehicle_type":"VEHICLE_TYPE","owner":"OWNER","addr":"ADDR","use_character":"USE_CHARACTER","model":"MODEL","vin":"VIN","engine_num":"ENGINE_NUM","register_date":"REGISTER_DATE","issue_date":"ISSUE_DATE","plate_num_b":"PLATE_NUM_B","record":"RECORD","passengers_num":"PASSENGERS_NUM","total_quality":"TOTAL_QUALITY","prepare_quality":"PREPARE_QUALITY","overall_size":"OVERALL_SIZE","card_position_front":{"pos":{"left_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"left_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"card_position_back":{"pos":{"left_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"left_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"img_size":{"w":219,"h":204,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.plate_num, "PLATE_NUM");
    assert_eq!(reply.vehicle_type, "VEHICLE_TYPE");
    assert_eq!(reply.owner, "OWNER");
    assert_eq!(reply.addr, "ADDR");
    assert_eq!(reply.use_character, "USE_CHARACTER");
    assert_eq!(reply.model, "MODEL");
    assert_eq!(reply.vin, "VIN");
    assert_eq!(reply.engine_num, "ENGINE_NUM");
    assert_eq!(reply.register_date, "REGISTER_DATE");
    assert_eq!(reply.issue_date, "ISSUE_DATE");
    assert_eq!(reply.plate_num_b, "PLATE_NUM_B");
    assert_eq!(reply.record, "RECORD");
    assert_eq!(reply.passengers_num, "PASSENGERS_NUM");
    assert_eq!(reply.total_quality, "TOTAL_QUALITY");
    assert_eq!(reply.prepare_quality, "PREPARE_QUALITY");
    assert_eq!(reply.overall_size, "OVERALL_SIZE");
    assert_eq!(reply.card_position_front.pos.left_top.x, 220);
    assert_eq!(reply.card_position_front.pos.left_top.y, 221);
    assert_eq!(reply.card_position_front.pos.right_top.x, 220);
    assert_eq!(reply.card_position_front.pos.right_top.y, 221);
    assert_eq!(reply.card_position_front.pos.right_bottom.x, 220);
    assert_eq!(reply.card_position_front.pos.right_bottom.y, 221);
    assert_eq!(reply.card_position_front.pos.left_bottom.x, 220);
    assert_eq!(reply.card_position_front.pos.left_bottom.y, 221);
    assert_eq!(reply.card_position_back.pos.left_top.x, 220);
    assert_eq!(reply.card_position_back.pos.left_top.y, 221);
    assert_eq!(reply.card_position_back.pos.right_top.x, 220);
    assert_eq!(reply.card_position_back.pos.right_top.y, 221);
    assert_eq!(reply.card_position_back.pos.right_bottom.x, 220);
    assert_eq!(reply.card_position_back.pos.right_bottom.y, 221);
    assert_eq!(reply.card_position_back.pos.left_bottom.x, 220);
    assert_eq!(reply.card_position_back.pos.left_bottom.y, 221);
    assert_eq!(reply.img_size.w, 219);
    assert_eq!(reply.img_size.h, 204);
    read::<VehicleLicense>("{}");
    let reply = read::<VehicleLicense>(r#"{"vhicle_type":"VEHICLE_TYPE"}"#);
    assert_eq!(reply.vehicle_type, "VEHICLE_TYPE");
}
