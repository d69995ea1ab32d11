// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `chattoolmsg`.

use cloudfn_openapi::chattoolmsg::*;

use crate::{assert_wire, read};

#[test]
fn send_speaks_the_catalogs_names() {
    assert_wire(
        Send::new("ACTIVITY_ID", 137, "TEMPLATE_ID", VersionType::Release),
        r#"{"activity_id":"ACTIVITY_ID","target_state":137,"template_id":"TEMPLATE_ID","version_type":0}"#,
    );
    assert_wire(
        Send::new("ACTIVITY_ID", 137, "TEMPLATE_ID", VersionType::Release)
            .participator_info_list([Participator::new("GROUP_OPENID")]),
        r#"{"activity_id":"ACTIVITY_ID","target_state":137,"template_id":"TEMPLATE_ID","participator_info_list":[{"group_openid":"GROUP_OPENID","state":1}],"version_type":0}"#,
    );
    read::<Send>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<Send>("{}");
}
