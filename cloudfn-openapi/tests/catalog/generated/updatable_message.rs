// Made by `cargo xtask codegen` from cloudfn-openapi/catalog. Edit the catalog, not this file.

//! `updatableMessage`.

use cloudfn_openapi::updatable_message::*;

use crate::{assert_wire, read};

#[test]
fn create_activity_id_speaks_the_catalogs_names() {
    assert_wire(CreateActivityId::new(), "{}");
    assert_wire(
        CreateActivityId::new().unionid("UNIONID").openid("OPENID"),
        r#"{"unionid":"UNIONID","openid":"OPENID"}"#,
    );
    let reply = read::<CreateActivityId>(
        r#"{"activity_id":"ACTIVITY_ID","expiration_time":872,"a member of tomorrow":{"deep":[1]}}"#,
    );
    assert_eq!(reply.activity_id, "ACTIVITY_ID");
    assert_eq!(reply.expiration_time, 872);
    read::<CreateActivityId>("{}");
    let reply = read::<CreateActivityId>(r#"{"expriation_time":872}"#);
    assert_eq!(reply.expiration_time, 872);
}

#[test]
fn set_updatable_msg_speaks_the_catalogs_names() {
    assert_wire(
        SetUpdatableMsg::new(
            "ACTIVITY_ID",
            TargetState::NotStarted,
            TemplateInfo::new([Parameter::new(ParameterName::MemberCount, "VALUE")]),
        ),
        r#"{"activity_id":"ACTIVITY_ID","target_state":0,"template_info":{"parameter_list":[{"name":"member_count","value":"VALUE"}]}}"#,
    );
    assert_wire(
        SetUpdatableMsg::new(
            "ACTIVITY_ID",
            TargetState::NotStarted,
            TemplateInfo::new([Parameter::new(ParameterName::MemberCount, "VALUE")]),
        ),
        r#"{"activity_id":"ACTIVITY_ID","target_state":0,"template_info":{"parameter_list":[{"name":"member_count","value":"VALUE"}]}}"#,
    );
    read::<SetUpdatableMsg>(r#"{"a member of tomorrow":{"deep":[1]}}"#);
    read::<SetUpdatableMsg>("{}");
}
