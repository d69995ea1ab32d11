// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `lockstep`.

use cloudfn_openapi::lockstep::*;

use crate::{assert_wire, read};

#[test]
fn create_game_room_speaks_the_catalogs_names() {
    assert_wire(
        CreateGameRoom::new(647, ["OPEN_ID_LIST"], 814, 904),
        r#"{"game_tick":647,"open_id_list":["OPEN_ID_LIST"],"udp_reliability_strategy":814,"start_percent":904}"#,
    );
    assert_wire(
        CreateGameRoom::new(647, ["OPEN_ID_LIST"], 814, 904)
            .need_user_info(true)
            .game_last_time(512)
            .room_ext_info("ROOM_EXT_INFO")
            .need_game_seed(true),
        r#"{"game_tick":647,"open_id_list":["OPEN_ID_LIST"],"udp_reliability_strategy":814,"start_percent":904,"need_user_info":true,"game_last_time":512,"room_ext_info":"ROOM_EXT_INFO","need_game_seed":true}"#,
    );
    let reply = read::<CreateGameRoom>(
        r#"{"data":{"access_info":"ACCESS_INFO","a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.access_info, "ACCESS_INFO");
    read::<CreateGameRoom>("{}");
}

#[test]
fn get_game_frame_speaks_the_catalogs_names() {
    assert_wire(GetGameFrame::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetGameFrame>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_game_identity_info_speaks_the_catalogs_names() {
    assert_wire(GetGameIdentityInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetGameIdentityInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}

#[test]
fn get_game_room_info_speaks_the_catalogs_names() {
    assert_wire(GetGameRoomInfo::new(serde_json::json!({"member": 1})), r#"{"member":1}"#);
    let reply = read::<GetGameRoomInfo>(r#"{"member":1}"#);
    assert_eq!(reply["member"], 1);
}
