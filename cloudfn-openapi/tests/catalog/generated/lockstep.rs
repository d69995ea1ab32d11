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
    assert_wire(
        GetGameFrame::new("ACCESS_INFO", 407, 890),
        r#"{"access_info":"ACCESS_INFO","begin_frame_id":407,"end_frame_id":890}"#,
    );
    assert_wire(
        GetGameFrame::new("ACCESS_INFO", 407, 890),
        r#"{"access_info":"ACCESS_INFO","begin_frame_id":407,"end_frame_id":890}"#,
    );
    let reply = read::<GetGameFrame>(
        r#"{"data":{"has_more":true,"frame_list":[{"frame_id":367,"pkg_list":[{"open_id":"OPEN_ID","action_list":["ACTION_LIST"],"b":true,"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert!(reply.data.has_more);
    assert_eq!(reply.data.frame_list[0].frame_id, 367);
    assert_eq!(reply.data.frame_list[0].pkg_list[0].open_id, "OPEN_ID");
    assert_eq!(reply.data.frame_list[0].pkg_list[0].action_list[0], "ACTION_LIST");
    assert!(reply.data.frame_list[0].pkg_list[0].b);
    read::<GetGameFrame>("{}");
}

#[test]
fn get_game_identity_info_speaks_the_catalogs_names() {
    assert_wire(GetGameIdentityInfo::new("ACCESS_INFO"), r#"{"access_info":"ACCESS_INFO"}"#);
    assert_wire(GetGameIdentityInfo::new("ACCESS_INFO"), r#"{"access_info":"ACCESS_INFO"}"#);
    let reply = read::<GetGameIdentityInfo>(
        r#"{"data":{"info_list":[{"client_id":650,"open_id":"OPEN_ID","a member of tomorrow":{"deep":[1]}}],"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.info_list[0].client_id, 650);
    assert_eq!(reply.data.info_list[0].open_id, "OPEN_ID");
    read::<GetGameIdentityInfo>("{}");
}

#[test]
fn get_game_room_info_speaks_the_catalogs_names() {
    assert_wire(GetGameRoomInfo::new("ACCESS_INFO"), r#"{"access_info":"ACCESS_INFO"}"#);
    assert_wire(GetGameRoomInfo::new("ACCESS_INFO"), r#"{"access_info":"ACCESS_INFO"}"#);
    let reply = read::<GetGameRoomInfo>(
        r#"{"data":{"room_id_str":"ROOM_ID_STR","room_state":214,"max_member_num":694,"game_tick":647,"start_percent":904,"udp_reliability_strategy":814,"game_last_time":512,"game_version":171,"room_ext_info":"ROOM_EXT_INFO","seed":"SEED","member_list":[{"is_ready":true,"role":264,"client_id":650,"pos_num":474,"headimg":"HEADIMG","nickname":"NICKNAME","enable_to_start":true,"member_ext_info":"MEMBER_EXT_INFO","a member of tomorrow":{"deep":[1]}}],"update_timestamp":920,"create_timestamp":909,"a member of tomorrow":{"deep":[1]}},"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.data.room_id_str, "ROOM_ID_STR");
    assert_eq!(reply.data.room_state, 214);
    assert_eq!(reply.data.max_member_num, 694);
    assert_eq!(reply.data.game_tick, 647);
    assert_eq!(reply.data.start_percent, 904);
    assert_eq!(reply.data.udp_reliability_strategy, 814);
    assert_eq!(reply.data.game_last_time, 512);
    assert_eq!(reply.data.game_version, 171);
    assert_eq!(reply.data.room_ext_info, "ROOM_EXT_INFO");
    assert_eq!(reply.data.seed, "SEED");
    assert!(reply.data.member_list[0].is_ready);
    assert_eq!(reply.data.member_list[0].role, 264);
    assert_eq!(reply.data.member_list[0].client_id, 650);
    assert_eq!(reply.data.member_list[0].pos_num, 474);
    assert_eq!(reply.data.member_list[0].headimg.as_ref().unwrap(), "HEADIMG");
    assert_eq!(reply.data.member_list[0].nickname.as_ref().unwrap(), "NICKNAME");
    assert!(reply.data.member_list[0].enable_to_start);
    assert_eq!(reply.data.member_list[0].member_ext_info, "MEMBER_EXT_INFO");
    assert_eq!(reply.data.update_timestamp, 920);
    assert_eq!(reply.data.create_timestamp, 909);
    read::<GetGameRoomInfo>("{}");
}
