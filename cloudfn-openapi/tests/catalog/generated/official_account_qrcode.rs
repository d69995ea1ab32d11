// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `officialAccount.qrcode`.

use cloudfn_openapi::official_account::qrcode::*;

use crate::{assert_wire, read};

#[test]
fn create_speaks_the_catalogs_names() {
    assert_wire(
        Create::new(QrCodeKind::QrScene, Action::new(Scene::Id(366))),
        r#"{"action_name":"QR_SCENE","action_info":{"scene":{"scene_id":366}}}"#,
    );
    assert_wire(
        Create::new(QrCodeKind::QrScene, Action::new(Scene::Id(366))).expire_seconds(651),
        r#"{"action_name":"QR_SCENE","action_info":{"scene":{"scene_id":366}},"expire_seconds":651}"#,
    );
    assert_wire(
        Create::new(QrCodeKind::QrScene, Action::new(Scene::Text("SCENE_STR".into()))).expire_seconds(651),
        r#"{"action_name":"QR_SCENE","action_info":{"scene":{"scene_str":"SCENE_STR"}},"expire_seconds":651}"#,
    );
    let reply =
        read::<Create>(r#"{"ticket":"TICKET","url":"URL","expire_seconds":651,"a member of tomorrow":{"deep":[1]}}"#);
    assert_eq!(reply.ticket, "TICKET");
    assert_eq!(reply.url, "URL");
    assert_eq!(reply.expire_seconds.unwrap(), 651);
    read::<Create>("{}");
}
