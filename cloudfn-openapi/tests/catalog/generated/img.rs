// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `img`.

use cloudfn_openapi::img::*;

use crate::{assert_wire, read};

#[test]
fn ai_crop_speaks_the_catalogs_names() {
    assert_wire(
        AiCrop::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        AiCrop::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))).ratios("RATIOS"),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null},"ratios":"RATIOS"}"#,
    );
    assert_wire(
        AiCrop::new(Picture::Url("IMG_URL".into())).ratios("RATIOS"),
        r#"{"img_url":"IMG_URL","ratios":"RATIOS"}"#,
    );
    let reply = read::<AiCrop>(
        r#"{"results":[{"crop_left":672,"crop_top":568,"crop_right":161,"crop_bottom":565,"a member of tomorrow":{"deep":[1]}}],"img_size":{"w":219,"h":204,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.results[0].crop_left, 672);
    assert_eq!(reply.results[0].crop_top, 568);
    assert_eq!(reply.results[0].crop_right, 161);
    assert_eq!(reply.results[0].crop_bottom, 565);
    assert_eq!(reply.img_size.w, 219);
    assert_eq!(reply.img_size.h, 204);
    read::<AiCrop>("{}");
}

#[test]
fn scan_qr_code_speaks_the_catalogs_names() {
    assert_wire(
        ScanQrCode::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        ScanQrCode::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(ScanQrCode::new(Picture::Url("IMG_URL".into())), r#"{"img_url":"IMG_URL"}"#);
    let reply = read::<ScanQrCode>(
        r#"{"code_results":[{"type_name":"TYPE_NAME","data":"DATA","pos":{"left_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_top":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"right_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"left_bottom":{"x":220,"y":221,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}],"img_size":{"w":219,"h":204,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.code_results[0].type_name, "TYPE_NAME");
    assert_eq!(reply.code_results[0].data, "DATA");
    assert_eq!(reply.code_results[0].pos.as_ref().unwrap().left_top.x, 220);
    assert_eq!(reply.code_results[0].pos.as_ref().unwrap().left_top.y, 221);
    assert_eq!(reply.code_results[0].pos.as_ref().unwrap().right_top.x, 220);
    assert_eq!(reply.code_results[0].pos.as_ref().unwrap().right_top.y, 221);
    assert_eq!(reply.code_results[0].pos.as_ref().unwrap().right_bottom.x, 220);
    assert_eq!(reply.code_results[0].pos.as_ref().unwrap().right_bottom.y, 221);
    assert_eq!(reply.code_results[0].pos.as_ref().unwrap().left_bottom.x, 220);
    assert_eq!(reply.code_results[0].pos.as_ref().unwrap().left_bottom.y, 221);
    assert_eq!(reply.img_size.w, 219);
    assert_eq!(reply.img_size.h, 204);
    read::<ScanQrCode>("{}");
}

#[test]
fn superresolution_speaks_the_catalogs_names() {
    assert_wire(
        Superresolution::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(
        Superresolution::new(Picture::File(cloudfn_openapi::Media::new("image/png", *b".."))),
        r#"{"img":{"contentType":"image/png","value":[46,46],"fileName":null}}"#,
    );
    assert_wire(Superresolution::new(Picture::Url("IMG_URL".into())), r#"{"img_url":"IMG_URL"}"#);
    let reply = read::<Superresolution>(r#"{"media_id":"MEDIA_ID","a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.media_id, "MEDIA_ID");
    read::<Superresolution>("{}");
}
